import { ErrorCodes, type RemoteConsole, ResponseError } from "vscode-languageserver";

/**
 * Runs what answers a request; what goes wrong inside is written to the log, and people get a sentence. Errors that
 * are answers, such as one about parameters, go through.
 */
export type Guard = <Value>(what: string, run: () => Promise<Value>) => Promise<Value>;

/** See `Guard`. */
export function guardWith(log: RemoteConsole): Guard {
  return async (what, run) => {
    try {
      return await run();
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      throw new ResponseError(
        ErrorCodes.InternalError,
        "Preamble met a mistake of its own. The log of Preamble has the details.",
      );
    }
  };
}

/** True for a mistake of our own, which an editor need not show: the log has it. */
export function isOwnMistake(error: unknown): boolean {
  return error instanceof ResponseError && error.code === ErrorCodes.InternalError;
}
