import type { Options } from "./arguments.ts";
import type { Io } from "./io.ts";

/** A command: its options, its help, and what it does. Loaded only when it is called. */
export interface Command {
  /** How it is called: `preamble lint [paths…|-]`. */
  readonly usage: string;
  readonly help: string;
  readonly options: Options;
  /** Does it, and returns the exit code. What cannot be done is thrown as a `Refusal`. */
  run(argv: readonly string[], io: Io): Promise<number>;
}
