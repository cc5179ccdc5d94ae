import { main } from "./main.ts";

/** Put in by scripts/build.mjs. */
declare const PREAMBLE_VERSION: string;

async function input(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

// A reader that has seen enough, such as `head`, closes the pipe; that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  input,
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
