// Starts a VS Code server from npm and a browser for a test run, each in throw-away folders.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { browserAdvice, findBrowser } from "./browser.mjs";
import { patience } from "./conditions.mjs";

const here = dirname(fileURLToPath(import.meta.url));
export const root = resolve(here, "../..");

/** VSCODE_TEST_HOST=latest (default) | oldest: see the two folders beside this file. */
export const hostName = process.env.VSCODE_TEST_HOST ?? "latest";
const packages = join(here, hostName, "node_modules");
// The server inside the code-server package is VS Code's own; the wrapper (login page) is not needed.
const server = join(packages, "code-server/lib/vscode/out/server-main.js");
/** The Node that came with the build. Looked for when it is needed: the build may be installed after this file is read. */
function nodeOfBuild() {
  const own = join(packages, `node-linux-${process.arch}`, "bin/node");
  return existsSync(own) ? own : process.execPath;
}

const settings = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "window.commandCenter": false,
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** Installs a packaged extension into a folder of extensions, as a user's VS Code would. */
export function installExtension(vsix, extensionsFolder) {
  const home = mkdtempSync(join(tmpdir(), "vscode-home-"));
  try {
    const args = ["--install-extension", vsix, "--extensions-dir", extensionsFolder, "--server-data-dir", home];
    const out = execFileSync(nodeOfBuild(), [server, ...args, "--accept-server-license-terms"], {
      env: { ...process.env, HOME: home },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    if (!/successfully installed/.test(out)) throw new Error(out);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/**
 * Starts the server on a free port of this machine. Without a token it answers every program of this machine,
 * which is right for a test of a minute; a person's session gets one.
 */
export async function startHost({ extra = [], userSettings = {}, token, testing = true, port = 0 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "vscode-host-"));
  mkdirSync(join(folder, "data/User"), { recursive: true });
  writeFileSync(join(folder, "data/User/settings.json"), JSON.stringify({ ...settings, ...userSettings }));
  const began = Date.now();
  const args = [
    server,
    ...["--host", "127.0.0.1", "--port", String(port), "--server-data-dir", folder, "--accept-server-license-terms"],
    ...(token ? ["--connection-token", token] : ["--without-connection-token"]),
    ...["--telemetry-level", "off", "--disable-workspace-trust", "--disable-experiments"],
    // Without this flag a built VS Code ignores extensionDevelopmentPath in the address.
    ...(testing ? ["--enable-smoke-test-driver"] : []),
    ...extra,
  ];
  const child = spawn(nodeOfBuild(), args, {
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, XDG_RUNTIME_DIR: folder },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  // Nothing may outlive the run, however it ends.
  const kill = () => endGroup(child.pid, "SIGKILL");
  process.once("exit", kill);
  for (const signal of ["SIGINT", "SIGTERM"])
    if (!process.listenerCount(signal)) process.once(signal, () => process.exit(130));
  let log = "";
  child.stderr.on("data", (data) => (log += data));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  const url = await new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`The VS Code server did not start:\n${log}`)), patience);
    child.stdout.on("data", (data) => {
      log += data;
      const hit = /agent listening on (\d+)/.exec(log);
      if (!hit) return;
      clearTimeout(timer);
      done(`http://127.0.0.1:${hit[1]}/`);
    });
    child.on("exit", (code) => {
      clearTimeout(timer);
      remove();
      fail(new Error(`The VS Code server ended with ${code}:\n${log}`));
    });
  });
  return {
    url,
    authority: new URL(url).host,
    startMs: Date.now() - began,
    async stop() {
      // The extension hosts are its children: end the whole group, or they outlive the run.
      const gone = new Promise((done) => {
        child.on("exit", done);
        setTimeout(done, 3000).unref();
      });
      endGroup(child.pid, "SIGTERM");
      await gone;
      kill();
      process.off("exit", kill);
      remove();
    },
  };
}

function endGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/** Starts an installed browser without a window. */
export async function launchBrowser() {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(`There is no browser. ${browserAdvice}`);
  const { chromium } = await import("playwright-core");
  return chromium.launch({
    executablePath,
    args: [
      ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
      ...["--disable-background-networking", "--disable-component-update"],
      // A page altered through page.route() counts as public; without this its calls to 127.0.0.1 are refused.
      "--disable-features=LocalNetworkAccessChecks",
    ],
  });
}

/** The address of a workbench window: folder, files to open, and the extension under development. */
export function address(host, { folder, develop, tests, open = [] }) {
  const remote = (path) => `vscode-remote://${host.authority}${path}`;
  const payload = [
    ...(develop ? [["extensionDevelopmentPath", remote(develop)]] : []),
    ...(tests ? [["extensionTestsPath", remote(tests)]] : []),
    ...open.map((file) => ["openFile", remote(file)]),
  ];
  return `${host.url}?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** A copy of the workspace of the tests that they may change. */
export function copyWorkspace() {
  const work = mkdtempSync(join(tmpdir(), "vscode-workspace-"));
  const folder = join(work, "workspace");
  cpSync(join(root, "test/fixtures/workspace"), folder, { recursive: true });
  return { work, folder, remove: () => rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}
