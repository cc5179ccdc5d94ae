import type { Io } from "./io.ts";
import { printable } from "./terminal.ts";

/** Says on standard error what could not be done, in a line that names the tool. */
export function complain(io: Pick<Io, "err">, line: string): void {
  say(io, `preamble: ${line}`);
}

/** Says something on standard error. What a terminal or a service that reads the lines would obey is shown as a dot. */
export function say({ err }: Pick<Io, "err">, lines: string): void {
  err(`${lines.split("\n").map(printable).join("\n")}\n`);
}

/** Writes a result. A pipe or a file gets it as it is; a terminal without what it would obey, as texts are anybody's. */
export function show({ out, isTerminal }: Pick<Io, "out" | "isTerminal">, result: string): void {
  out(isTerminal.out ? result.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)/g, "\u00b7") : result);
}
