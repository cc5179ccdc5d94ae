// Finds a browser for the tests that show a window: Chrome, Chromium or Edge, whatever is installed.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "chrome",
  "msedge",
];
const places = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"]
    .map((name) => process.env[name])
    .filter(Boolean)
    .flatMap((base) => [
      join(base, "Google/Chrome/Application/chrome.exe"),
      join(base, "Microsoft/Edge/Application/msedge.exe"),
    ]),
};

/** The program to start, or undefined. CHROMIUM names one that this search would not find. */
export function findBrowser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/snap/bin"];
  const end = process.platform === "win32" ? ".exe" : "";
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + end)));
  return [...onPath, ...(places[process.platform] ?? [])].find((path) => existsSync(path));
}

/** Installs Debian's Chromium where that is allowed. */
export function installBrowser() {
  return installPackage("chromium") ? findBrowser() : undefined;
}

/** Installs a package of Debian where that is allowed and nobody minds: as root, with apt-get, on Linux. */
export function installPackage(name) {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  if (spawnSync("apt-get", ["--version"]).status !== 0) return false;
  console.log(`Installing ${name} with apt-get …`);
  const wait = ["-o", "DPkg::Lock::Timeout=300"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = (...args) =>
    spawnSync("apt-get", [...wait, ...args], { env, stdio: ["ignore", "ignore", "inherit"] }).status === 0;
  for (let tries = 3; tries > 0; tries--) {
    if (run("update") && run("install", "-y", "--no-install-recommends", name)) return true;
    spawnSync("sleep", ["10"]);
  }
  return false;
}

/** What to do when there is none. */
export const browserAdvice =
  "Install Chrome, Chromium or Edge (on Debian: apt-get install chromium), or name one with CHROMIUM=/path/to/program.";
