// npm run package: makes out/preamble.vsix. With --packaged-only it takes the bundles in dist as they are.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
mkdirSync(join(root, "out"), { recursive: true });
if (!process.argv.includes("--packaged-only")) run("scripts/build.mjs", "--production");
run(
  "node_modules/@vscode/vsce/vsce",
  ...["package", "--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links"],
  ...["--out", "out/preamble.vsix"],
);

function run(script, ...args) {
  const done = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: "inherit" });
  if (done.status === 0) return;
  console.error(`${script} ended with ${done.error?.message ?? done.signal ?? done.status}`);
  process.exit(done.status ?? 1);
}
