import type { Found } from "./find-files.ts";
import { type Io, Refusal } from "./io.ts";

/**
 * Does something with each of some files, and returns a line for each that it could not be done with; the others do
 * not suffer from it. What several files have in common, such as a broken configuration, is said once.
 */
export async function eachFile(
  files: readonly Found[],
  io: Io,
  run: (file: Found) => Promise<void>,
): Promise<string[]> {
  const failures = new Set<string>();
  for (const file of files) {
    try {
      await run(file);
    } catch (error) {
      failures.add(failureOf(error, io, file.name));
    }
  }
  return [...failures].flatMap((failure) => failure.split("\n"));
}

/** What a command says of an error, about a file where it was at work on one: why it was refused, or that the tool failed. */
export function failureOf(error: unknown, { env, err }: Io, name?: string): string {
  if (error instanceof Refusal) return error.message;
  const thrown = error instanceof Error ? error : new Error(String(error));
  if (env["PREAMBLE_DEBUG"]) err(`${thrown.stack}\n`);
  const subject = name === undefined ? "" : `${name}: `;
  return `${subject}broke off, which is a mistake in the tool; please report it (${thrown.message})`;
}
