// npm run fuzz [-- --minutes N --seed S --only KINDS --case KIND:N --replay PATH --help]: bundles the cases and their
// laws with the source as it is, and runs them.
import { spawn } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
// A bundle for each run: one that runs is not changed by the next.
const outdir = join(root, "out", "fuzz-bundles", `${process.pid}`);
await build({
  absWorkingDir: root,
  entryPoints: ["test/fuzz/main.ts", "test/fuzz/worker.ts"],
  outdir,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  sourcemap: true,
  platform: "node",
  format: "esm",
  packages: "external",
  logLevel: "error",
});
const args = [
  "--enable-source-maps",
  join(outdir, "main.mjs"),
  root,
  join(outdir, "worker.mjs"),
  ...process.argv.slice(2),
];
spawn(process.execPath, args, { stdio: "inherit" }).on("close", (code) => {
  process.exitCode = code ?? 1;
});
