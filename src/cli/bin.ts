import { exit } from "./io.ts";
import { main } from "./main.ts";
import { collected } from "./read-bytes.ts";
import { reasonOf } from "./reason-of.ts";

/** Put in by scripts/build.mjs. */
declare const PREAMBLE_VERSION: string;

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, closes the pipe; that is no failure.
  if (error.code === "EPIPE") process.exit();
  process.stderr.write(`preamble: standard output ${reasonOf(error)}\n`);
  process.exit(exit.failure);
});

// Where messages cannot be written nobody can be told, and the exit code still says what came of it.
process.stderr.on("error", () => {});

main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  input: (most) => collected(process.stdin, most),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isTerminal: { out: process.stdout.isTTY === true, err: process.stderr.isTTY === true },
  // A terminal that does not know its width says 0.
  columns: process.stdout.columns || 100,
  folder: __dirname,
  version: () => PREAMBLE_VERSION,
}).then((code) => {
  // Not process.exit: what was written is still on its way when standard output is a pipe.
  process.exitCode = code;
});
