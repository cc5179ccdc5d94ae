// npm start [-- FOLDER] [--no-open] [--exit-after-ready] [--served] [--port=N]
// Builds, lints a sample in the terminal, then opens a real VS Code on the samples with the extension: an installed
// one, else the build that npm carries, served on this machine alone and shown in a browser.
//   --no-open           do not open the browser; the address is printed
//   --exit-after-ready  end as soon as VS Code answers, for scripts
//   --served            the build from npm even if a desktop VS Code is installed
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const given = process.argv.slice(2);
const has = (name) => given.includes(`--${name}`);
const folder = resolve(given.find((one) => !one.startsWith("-")) ?? join(root, "samples"));
const port = Number(given.find((one) => one.startsWith("--port="))?.slice("--port=".length) ?? 0);
const sample = sampleIn("with-findings") ?? sampleIn("");
const file = sample && join(folder, sample);
const desktop = has("served") ? undefined : findDesktop();

console.log("Building …");
run("scripts/build.mjs", ...(desktop ? ["--only=client,server,cli"] : ["--production"]));
if (file && existsSync(join(root, "dist/cli.js"))) {
  const path = relative(root, file);
  console.log(`\n$ preamble lint ${path}`);
  // Findings are what is to be seen here, so their exit code is no failure.
  spawnSync(process.execPath, ["dist/cli.js", "lint", path], { cwd: root, stdio: "inherit" });
  console.log("");
}
if (!desktop || !(await openDesktop(desktop))) await serve();

/** The first contribution of a folder, by its path in the workspace. One with something to correct shows more. */
function sampleIn(inside) {
  if (!existsSync(join(folder, inside))) return undefined;
  const names = readdirSync(join(folder, inside)).sort();
  const name = names.find((one) => one.endsWith(".contribution.md"));
  return name && join(inside, name);
}

/** A VS Code that is installed and can show a window here. */
function findDesktop() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  const { DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME, LOCALAPPDATA, PATH = "" } = process.env;
  if (process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY && !WSL_DISTRO_NAME) return undefined;
  // VS Code refuses to run as root without further arguments.
  if (process.platform === "linux" && process.getuid() === 0) return undefined;
  const end = process.platform === "win32" ? ".cmd" : "";
  const onPath = ["code", "code-insiders", "codium"].flatMap((name) =>
    PATH.split(delimiter).map((place) => join(place, name + end)),
  );
  const places = {
    darwin: ["Visual Studio Code", "Visual Studio Code - Insiders", "VSCodium"].map(
      (name) => `/Applications/${name}.app/Contents/Resources/app/bin/${name === "VSCodium" ? "codium" : "code"}`,
    ),
    win32: LOCALAPPDATA ? [join(LOCALAPPDATA, "Programs/Microsoft VS Code/bin/code.cmd")] : [],
  };
  return [...onPath, ...(places[process.platform] ?? [])].find((path) => existsSync(path));
}

/** Opens a window of the desktop VS Code; false when it does not start. */
async function openDesktop(program) {
  const child = spawn(
    program,
    ["--new-window", `--extensionDevelopmentPath=${root}`, folder, ...(file ? [file] : [])],
    { stdio: "ignore", detached: true, shell: program.endsWith(".cmd") },
  );
  const code = await new Promise((done) => {
    child.on("error", () => done(1));
    child.on("exit", done);
    setTimeout(() => done(0), 5000);
  });
  child.unref();
  if (code) {
    console.log(`${program} could not be started; VS Code is served for a browser instead.`);
    run("scripts/build.mjs", "--production");
    return false;
  }
  console.log(
    `VS Code opens ${folder} (${program}). To see a change of the source, build again and reload its window.`,
  );
  return true;
}

/** Serves the VS Code build from npm with the packaged extension until Ctrl+C. */
async function serve() {
  const { setUp } = await import("../test/host/setup.mjs");
  const { address, installExtension, startHost } = await import("../test/host/lib.mjs");
  setUp("latest");
  const vsix = join(root, "out/preamble.vsix");
  console.log("Packaging the extension …");
  pack();
  const work = mkdtempSync(join(tmpdir(), "preamble-start-"));
  let host;
  const end = async (code) => {
    await host?.stop();
    rmSync(work, { recursive: true, force: true });
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => void end(0));
  try {
    installExtension(vsix, join(work, "extensions"));
    // Whoever knows the address may run programs through it, so it carries a secret that others do not know.
    const token = randomBytes(16).toString("hex");
    const extra = ["--extensions-dir", join(work, "extensions")];
    host = await startHost({ extra, token, testing: false, port });
    const url = `${address(host, { folder, open: file ? [file] : [] })}&tkn=${token}`;
    await answers(url);
    console.log(`\nVS Code with Preamble is ready on this machine:\n\n  ${url}\n`);
    if (has("exit-after-ready")) return await end(0);
    console.log("Press Ctrl+C to end it.");
    if (!has("no-open")) openBrowser(url);
  } catch (error) {
    console.error(String(error?.message ?? error));
    await end(1);
  }
}

/** The first answer sets the secret as a cookie and leads to the page itself. */
async function answers(url) {
  const first = await fetch(url, { redirect: "manual" });
  const cookie = first.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const page =
    first.status === 200 ? first : await fetch(new URL(first.headers.get("location"), url), { headers: { cookie } });
  if (page.status !== 200) throw new Error(`VS Code was started but answers with HTTP status ${page.status}.`);
}

function openBrowser(url) {
  const [program, ...args] = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] }[process.platform] ?? ["xdg-open"];
  // On Windows the command line would otherwise be cut at the first "&".
  const target = process.platform === "win32" ? url.replaceAll("&", "^&") : url;
  spawn(program, [...args, target], { stdio: "ignore", detached: true })
    .on("error", () => console.log("No browser could be opened: please open the address yourself."))
    .unref();
}

/** Packages what was built; the list of files is of interest only when something is wrong. */
function pack() {
  const args = [join(root, "scripts/package.mjs"), "--packaged-only"];
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (done.status === 0) return;
  console.error(done.stdout + done.stderr);
  process.exit(1);
}

function run(script, ...args) {
  const done = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: "inherit" });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
