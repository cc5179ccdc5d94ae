// npm run bench [-- --quick | --hostile | --references | --compare [--only=times,processes,quality,hostile] | --word | --server]: how long Preamble takes, beside the linters that users know, on the same texts in the
// same run. Times are the processor time of the main thread, in milliseconds, the median of several rounds; peers and
// Preamble take turns, so that a machine that slows down slows all of them. Read the ratios, not the times.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { doc } from "./generate.mjs";
import { clauseHead, hostilePieces } from "./hostile.mjs";
import { references } from "./references.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const linux = existsSync("/proc/thread-self/schedstat");
const option = (name) => process.argv.find((given) => given.startsWith(`--${name}=`))?.slice(name.length + 3);
const quick = process.argv.includes("--quick");
const sizes = [
  ["2 KB", 2e3],
  ["20 KB", 2e4],
  ["200 KB", 2e5],
  ["2 MB", 2e6],
];

if (
  !["markdownlint", "diff-match-patch", "@jest/diff-sequences"].every((name) =>
    existsSync(join(here, "node_modules", name)),
  )
) {
  npm("install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
}
run(process.execPath, [join(root, "scripts/build.mjs"), "--production", "--only=library,cli,server"]);
const preamble = await import(join(root, "dist/index.mjs"));
const { lint: markdownlint } = await import(join(here, "node_modules/markdownlint/lib/exports-sync.mjs"));
const cli2 = join(here, "node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs");
const rumdl = join(here, "node_modules/.bin/rumdl");

console.log(`${process.platform}, ${cpus().length} processors, Node ${process.version}${quick ? ", quick" : ""}\n`);
if (process.argv.includes("--hostile")) hostile();
else if (process.argv.includes("--references")) await references();
else if (process.argv.includes("--compare")) {
  const { comparison } = await import("./compare.mjs");
  await comparison(preamble, { threadTime, processorTime }, option("only"));
} else if (process.argv.includes("--server")) {
  const { serverWaits } = await import("./server.mjs");
  await serverWaits(root);
} else if (process.argv.includes("--word")) {
  const { wordFiles } = await import("./word.mjs");
  await wordFiles(preamble, { processorTime, quick });
} else {
  await inProcess();
  wholeProcess();
}

/** Library calls in one warm process. */
async function inProcess() {
  console.log("In one warm process, ms of processor time, median\n");
  console.log("| text | parse | lint | format | markdownlint | lint / markdownlint | lint MB/s | findings |");
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
  for (const [name, bytes] of sizes) {
    const text = doc(20241015 + bytes, bytes);
    let round = 0;
    // No two rounds see the same string: nothing may be answered from memory.
    const fresh = () => `${text}\nThe end is number ${round++}.\n`;
    let findings = 0;
    const linter = preamble.linterFor();
    const jobs = {
      parse: () => preamble.parse(fresh()),
      lint: () => {
        findings = preamble.lint(preamble.parse(fresh()), linter).length;
      },
      format: () => preamble.format(preamble.parse(fresh())),
      markdownlint: () => markdownlint({ strings: { text: fresh() } }),
    };
    const ms = takeTurns(jobs, quick ? 300 : 2000);
    const cells = [ms.parse, ms.lint, ms.format, ms.markdownlint].map((each) => each.toFixed(each < 10 ? 2 : 0));
    const ratio = (ms.lint / ms.markdownlint).toFixed(2);
    console.log(
      `| ${name} | ${cells.join(" | ")} | ${ratio} | ${(text.length / 1e3 / ms.lint).toFixed(1)} | ${findings} |`,
    );
  }
  console.log();
}

/** The command lines, from the start of the process to its end. */
function wholeProcess() {
  const folder = mkdtempSync(join(tmpdir(), "preamble-bench-"));
  try {
    console.log("Whole processes, ms of processor time (user + system), median\n");
    console.log(
      "| input | empty Node | preamble lint | rumdl check | markdownlint-cli2 | / empty Node | / rumdl | / markdownlint-cli2 |",
    );
    console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for (const [name, bytes] of sizes) {
      const file = join(folder, `${name.replace(" ", "")}.contribution.md`);
      writeFileSync(file, doc(20241015 + bytes, bytes));
      row(`one file, ${name}`, file, `${file}`);
    }
    const many = join(folder, "many");
    mkdirSync(many);
    const count = quick ? 50 : 300;
    for (let i = 0; i < count; i++)
      writeFileSync(join(many, `${i}.contribution.md`), doc(1000 + i, 14000 + ((i * 7919) % 12000)));
    row(`${count} files, ${Math.round((count * 20) / 1000)} MB`, many, `${many}/*.md`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pieces that are hard for parsers, repeated to 100 KB, alone and inside a clause: the slowest ones, by the clock. */
function hostile() {
  const linter = preamble.linterFor();
  const rows = [];
  for (const [where, head] of [
    ["alone", ""],
    ["in a clause", clauseHead],
  ]) {
    for (const piece of hostilePieces) {
      const text = (head + piece.repeat(Math.ceil(1e5 / piece.length))).slice(0, 1e5);
      const began = performance.now();
      const findings = preamble.lint(preamble.parse(text), linter).length;
      preamble.format(preamble.parse(text));
      rows.push({ piece, where, findings, ms: performance.now() - began });
    }
  }
  rows.sort((a, b) => b.ms - a.ms);
  console.log(`${rows.length} texts of 100 KB, read, checked and formatted; the slowest ones, ms by the clock\n`);
  console.log("| piece | where | ms | findings |\n| --- | --- | --- | --- |");
  for (const { piece, where, findings, ms } of rows.slice(0, 10)) {
    console.log(`| ${JSON.stringify(piece)} | ${where} | ${ms.toFixed(0)} | ${findings} |`);
  }
}

function row(name, path, glob) {
  const commands = {
    node: [process.execPath, ["-e", ""]],
    preamble: [process.execPath, [join(root, "dist/cli.js"), "lint", "--format", "json", path]],
    rumdl: [rumdl, ["check", "--no-cache", path]],
    cli2: [process.execPath, [cli2, "--no-globs", glob]],
  };
  const times = Object.fromEntries(Object.keys(commands).map((key) => [key, []]));
  for (let round = 0; round < (quick ? 3 : 7); round++) {
    for (const [key, [command, args]] of Object.entries(commands))
      times[key].push(processorTime(command, args, folderOf(path)));
  }
  const ms = Object.fromEntries(Object.entries(times).map(([key, list]) => [key, median(list)]));
  const cells = [ms.node, ms.preamble, ms.rumdl, ms.cli2].map((each) => each.toFixed(0));
  const ratios = [ms.preamble / ms.node, ms.preamble / ms.rumdl, ms.preamble / ms.cli2].map((each) => each.toFixed(2));
  console.log(`| ${name} | ${cells.join(" | ")} | ${ratios.join(" | ")} |`);
}

function folderOf(path) {
  return path.endsWith(".md") ? dirname(path) : path;
}

/** User and system time of a child, by what the kernel counted for all children so far. */
function processorTime(command, args, cwd) {
  const before = childTime();
  const done = spawnSync(command, args, { cwd, stdio: "ignore" });
  if (done.error) throw done.error;
  return childTime() - before;
}

/** /proc/self/stat has, as fields 16 and 17, the ticks of children that have ended; a tick is 10 ms. Elsewhere: the clock. */
function childTime() {
  if (!linux) return performance.now();
  const stat = readFileSync("/proc/self/stat", "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

/**
 * Runs the jobs in turn until each has had its share of time; gives the median of each. A job that is short is run many
 * times in one go: the kernel counts processor time in steps of milliseconds.
 */
function takeTurns(jobs, budget) {
  const runs = Object.entries(jobs).map(([name, job]) => ({ name, job, batch: batchOf(job), times: [], spent: 0 }));
  for (let round = 0; round < 2000; round++) {
    const due = runs.filter(({ spent, times }) => spent < budget || times.length < 5);
    if (due.length === 0) break;
    for (const run of due) {
      const before = threadTime();
      for (let i = 0; i < run.batch; i++) run.job();
      const ms = threadTime() - before;
      run.spent += ms;
      run.times.push(ms / run.batch);
    }
  }
  return Object.fromEntries(runs.map(({ name, times }) => [name, median(times)]));
}

/** How many runs take about 60 ms, once the code is warm. */
function batchOf(job) {
  const began = performance.now();
  let warm = 0;
  while (warm < 3 || (performance.now() - began < 300 && warm < 500)) {
    job();
    warm++;
  }
  const once = performance.now();
  for (let i = 0; i < 3; i++) job();
  return Math.max(1, Math.round(60 / ((performance.now() - once) / 3)));
}

function threadTime() {
  if (!linux) return performance.now();
  return Number(readFileSync("/proc/thread-self/schedstat", "latin1").split(" ")[0]) / 1e6;
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

function npm(...args) {
  run("npm", args, here);
}

function run(command, args, cwd = root) {
  const done = spawnSync(command, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
  if (done.status !== 0) throw new Error(`${command} ${args.join(" ")} failed`);
}
