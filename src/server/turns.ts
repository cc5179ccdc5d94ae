import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Steps } from "../index.ts";

/**
 * Who may compute next. The server does one thing at a time and reads no messages meanwhile, so each turn begins with
 * a look at what has come: what was cancelled or superseded by then is never computed, and long work is put down
 * after a slice of time for the requests that wait.
 */
export interface Turns {
  /** Waits for the turn of a request, first come, first served; fails for one that is cancelled until then. */
  next(token: CancellationToken): Promise<Turn>;
  /**
   * Does work in slices while no request waits; several works take turns. `isWanted` is asked before each slice.
   * Undefined as soon as it says no.
   */
  work<Result>(steps: Steps<Result>, isWanted?: () => boolean): Promise<Result | undefined>;
}

/** The turn of a request. */
export interface Turn {
  /** Goes on in this turn, or waits for another one where others had theirs since, because something was waited for. */
  goOn(): Promise<void>;
}

/** What turns need of the place where the server runs. */
export interface Loop {
  /** Lets messages be read. */
  pause(): Promise<void>;
  /** Milliseconds from any beginning. */
  now(): number;
}

/** So many milliseconds long work goes on while others may have come; then the piece in hand is ended. */
export const slice = 50;

interface Waiting {
  readonly token: CancellationToken;
  readonly go: () => void;
  readonly refuse: (error: unknown) => void;
}

/** Takes a slice; true when there is more to do. */
type Work = () => boolean;

/** See `Turns`. */
export function turnsOf({ pause, now }: Loop): Turns {
  const waiting: Waiting[] = [];
  const works: Work[] = [];
  let isTaking = false;
  let looks = 0;

  async function take(): Promise<void> {
    if (isTaking) return;
    isTaking = true;
    while (waiting.length + works.length > 0) {
      looks++;
      await pause();
      // Messages are handed out one by one: the next one may be a request too.
      if (waiting.length === 0) await pause();
      const request = nextWanted();
      if (request !== undefined) {
        request.go();
        continue;
      }
      const work = works.shift();
      if (work?.()) works.push(work);
    }
    isTaking = false;
  }

  function nextWanted(): Waiting | undefined {
    for (;;) {
      const request = waiting.shift();
      if (request?.token.isCancellationRequested !== true) return request;
      request.refuse(cancelled());
    }
  }

  async function next(token: CancellationToken): Promise<Turn> {
    await new Promise<void>((go, refuse) => {
      waiting.push({ token, go, refuse });
      void take();
    });
    const own = looks;
    return {
      async goOn() {
        if (looks !== own || token.isCancellationRequested) await next(token);
      },
    };
  }

  return {
    next,
    work: (steps, isWanted = () => true) =>
      new Promise((done, fail) => {
        works.push(() => {
          try {
            if (!isWanted()) {
              done(undefined);
              return false;
            }
            const end = now() + slice;
            do {
              const step = steps.next();
              if (step.done !== true) continue;
              done(step.value);
              return false;
            } while (now() < end);
            return true;
          } catch (error) {
            fail(error);
            return false;
          }
        });
        void take();
      }),
  };
}

/** What a cancelled request is answered. */
export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
}
