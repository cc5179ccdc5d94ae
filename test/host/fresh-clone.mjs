// The project as a person has it after "git clone" and "npm ci": nothing is built, no VS Code build is installed.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "./lib.mjs";
import { takeOver } from "./setup.mjs";

/**
 * Makes it under `out`, whatever this folder itself has built and installed. `keepBuild` moves a VS Code build that was
 * installed there to where the other routes look for it, so that a first run installs it once.
 */
export function freshClone() {
  const folder = join(root, "out/fresh-clone");
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  remove();
  mkdirSync(folder, { recursive: true });
  const made = new Set([".git", ...ignoredFolders()]);
  const filter = (path) => !made.has(basename(path));
  for (const name of readdirSync(root).filter(filter))
    cpSync(join(root, name), join(folder, name), { recursive: true, filter });
  // On Windows a junction needs no rights; elsewhere the word means nothing.
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  const build = join(folder, "test/host/latest");
  if (existsSync(join(build, "node_modules"))) throw new Error(`${build} is not empty.`);
  return { folder, remove, keepBuild: () => takeOver("latest", build) };
}

/** What git leaves out is what was made here: packages, bundles, reports. */
function ignoredFolders() {
  const lines = readFileSync(join(root, ".gitignore"), "utf8").split("\n");
  return lines.filter((line) => line.endsWith("/")).map((line) => line.slice(0, -1));
}
