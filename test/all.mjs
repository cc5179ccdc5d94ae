// npm test [-- ROUTE ...]: every route in turn, with one closing line. It installs what it needs: the VS Code builds
// from npm, and Debian's pandoc, and its Chromium where no browser is installed, when apt-get may be used.
// One after the other on purpose: each route of VS Code fills two cores.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { browserAdvice, findBrowser, installBrowser, installPackage } from "./host/browser.mjs";
import { setUp } from "./host/setup.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
/** A route that has not ended by then, in milliseconds, hangs. On a quiet machine none takes a tenth of it. */
const hangs = 3_600_000;
const report = "out/vitest.json";
const oraclesReport = "out/oracles.json";
const expressionsReport = "out/expressions.json";
const vitest = ["node_modules/vitest/vitest.mjs", "run", "--reporter=dot", "--reporter=json"];
const suite = ["test/host/run-suite.mjs"];
const routes = [
  { name: "types", title: "types", run: ["node_modules/typescript/bin/tsc", "-b"] },
  { name: "check", title: "format and code rules", run: ["node_modules/@biomejs/biome/bin/biome", "check", "."] },
  { name: "package", title: "package", run: ["scripts/package.mjs"] },
  {
    name: "unit",
    title: "everything without VS Code",
    run: [...vitest, `--outputFile=${report}`],
  },
  {
    name: "expressions",
    title: "regular expressions, none slower than its text is long",
    run: [...vitest, "--config", "test/expressions.config.ts", `--outputFile=${expressionsReport}`],
  },
  {
    name: "oracles",
    title: "second readers of Word files",
    run: [...vitest, "--config", "test/oracles.config.ts", `--outputFile=${oraclesReport}`],
  },
  { name: "hostile-word", title: "hostile Word files, each in a process of its own", run: ["test/hostile-word.mjs"] },
  // It installs a build of its own as in a fresh clone and leaves it to the routes below.
  { name: "start", title: "npm start in a fresh clone", run: ["test/host/run-start.mjs"], window: true },
  { name: "oldest", title: "oldest VS Code, Node host", run: suite, build: "oldest" },
  { name: "oldest-web", title: "oldest VS Code, web worker host", run: [...suite, "--web"], build: "oldest" },
  {
    name: "latest",
    title: "latest VS Code, Node host, through @vscode/test-electron",
    run: ["test/host/run-desktop.mjs"],
    build: "latest",
  },
  { name: "latest-web", title: "latest VS Code, web worker host", run: [...suite, "--web"], build: "latest" },
  {
    name: "window",
    title: "latest VS Code, packaged extension, window",
    run: ["test/host/run-ui.mjs"],
    build: "latest",
  },
  { name: "web", title: "VS Code for the web, no server", run: ["test/web/run-web.mjs"], build: "web" },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !routes.some((route) => route.name === name));
if (unknown.length) {
  console.error(`There is no route ${unknown.join(", ")}. There are: ${routes.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}
const chosen = asked.length ? routes.filter(({ name }) => asked.includes(name)) : routes;
const builds = new Set(chosen.flatMap(({ build }) => build ?? []));
const total = { passed: 0, failed: 0, skipped: 0 };
mkdirSync(resolve(root, "out"), { recursive: true });

const needsBrowser = ({ build, window }) => build !== undefined || window === true;
const browser = chosen.some(needsBrowser) ? (findBrowser() ?? installBrowser()) : undefined;
// pandoc judges the Word files that are written; without it these tests are left out.
if (chosen.some(({ name }) => name === "oracles") && spawnSync("pandoc", ["--version"]).error) installPackage("pandoc");
let suites = false;
for (const route of chosen) {
  if (needsBrowser(route) && !browser) {
    skip(route);
    continue;
  }
  if (route.build) await prepare();
  await take(route);
}
if (chosen.some(needsBrowser) && !browser) console.log(`Some routes need a browser. ${browserAdvice}`);
if (total.skipped) console.log(`${total.skipped} tests or routes were skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);

/** What all VS Code routes share: the builds, the package and the suite that runs inside. */
async function prepare() {
  if (suites) return;
  suites = true;
  for (const build of builds) setUp(build);
  const done = chosen.some(({ name }) => name === "package");
  if (!done) await take({ name: "package", title: "package", run: ["scripts/package.mjs"] });
  await take({ name: "suite", title: "bundles of the suite", run: ["scripts/build.mjs", "--tests"] });
}

/** On a developer's machine a route without a browser is left out; a CI that leaves routes out proves nothing. */
function skip({ title }) {
  const missing = process.env.CI === "true" || process.env.CI === "1";
  total[missing ? "failed" : "skipped"]++;
  console.log(`${missing ? "FAIL" : "skip"} ${title}: there is no browser`);
}

async function take({ title, run, build }) {
  const began = Date.now();
  const { code, output } = await start(run, build);
  const counts = code === undefined ? { passed: 0, failed: 1, skipped: 0 } : countsOf(run, code, output);
  for (const kind of Object.keys(total)) total[kind] += counts[kind];
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const skipped = counts.skipped ? `, ${counts.skipped} skipped` : "";
  console.log(
    `${counts.failed ? "FAIL" : "ok  "} ${title}: ${counts.passed} passed, ${counts.failed} failed${skipped}, ${seconds} s`,
  );
  if (counts.failed) console.log(output.split("\n").slice(-80).join("\n"));
}

function start([script, ...args], build) {
  const env = { ...process.env, ...(build && { VSCODE_TEST_HOST: build }) };
  return new Promise((done) => {
    let output = "";
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: hangs,
    });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
    child.on("close", (code) => done({ code: code ?? undefined, output }));
  });
}

/** A route without counts of its own is one check. */
function countsOf(run, code, output) {
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  let counts = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  const file = run.find((part) => part.startsWith("--outputFile="))?.slice("--outputFile=".length);
  if (file !== undefined) counts = vitestCounts(file) ?? counts;
  else if (line) counts = { passed: Number(line[1]), failed: Number(line[2]), skipped: 0 };
  // A file of tests that does not load has no failed test, but it has failed.
  return code !== 0 && !counts.failed ? { ...counts, failed: 1 } : counts;
}

function vitestCounts(file) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(resolve(root, file), "utf8"));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  } catch {
    return undefined;
  }
}
