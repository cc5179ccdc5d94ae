import { ErrorCodes, type RemoteConsole, ResponseError } from "vscode-languageserver";

/** Runs what answers a request; what goes wrong inside is written to the log, and people get a sentence. */
export type Guard = <Value>(what: string, run: () => Promise<Value>) => Promise<Value>;

/** See `Guard`. */
export function guardWith(log: RemoteConsole): Guard {
  return async (what, run) => {
    try {
      return await run();
    } catch (error) {
      log.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      throw new ResponseError(
        ErrorCodes.InternalError,
        "Preamble met a mistake of its own. The log of Preamble has the details.",
      );
    }
  };
}
