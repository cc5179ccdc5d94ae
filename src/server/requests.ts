import { type CancellationToken, type Connection, ErrorCodes, ResponseError } from "vscode-languageserver";
import type { Ask } from "../protocol/index.ts";
import { type Guard, isOwnMistake } from "./guard.ts";
import { wrongParameters } from "./parameters.ts";
import type { Turn, Turns } from "./turns.ts";

/** Registers who answers which request. */
export interface Requests {
  /** One that the protocol defines. A mistake of our own is no answer: the editor need not show it, the log has it. */
  standard<Params>(method: string, reply: (params: Params, turn: Turn) => Promise<unknown>): void;
  /** One of our own. */
  own<Question, Answer>(request: Ask<Question, Answer>, reply: (question: Question) => Promise<Answer>): void;
}

/** What requests need of the world around them. */
export interface RequestSurroundings {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly turns: Turns;
}

/** See `Requests`. Each is answered when it is its turn, unless its parameters are wrong or it was cancelled until then. */
export function requestsOf({ connection, guard, turns }: RequestSurroundings): Requests {
  function asked<Params>(
    method: string,
    given: readonly unknown[],
    reply: (params: Params, turn: Turn) => Promise<unknown>,
  ): Promise<unknown> {
    // The connection hands over what was sent, if anything was, and then the token.
    const token = given.at(-1) as CancellationToken;
    const params = given.length > 1 ? given[0] : undefined;
    return guard(method, async () => {
      const wrong = wrongParameters(method, params);
      if (wrong !== undefined) throw new ResponseError(ErrorCodes.InvalidParams, wrong);
      const turn = await turns.next(token);
      // Their shape was looked at; the types come with the method.
      return reply(params as Params, turn);
    });
  }

  return {
    standard(method, reply) {
      connection.onRequest(method, (...given: unknown[]) =>
        asked(method, given, reply).catch((error: unknown) => {
          if (!isOwnMistake(error)) throw error;
          return null;
        }),
      );
    },
    own({ method }, reply) {
      connection.onRequest(method, (...given: unknown[]) => asked(method, given, reply));
    },
  };
}
