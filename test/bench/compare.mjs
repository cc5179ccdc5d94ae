// npm run bench -- --compare: how long a comparison takes, and what it marks, beside the word diffs that users know,
// on the same texts in the same run. Preamble's time includes reading both texts. Peers are stopped after 10 seconds;
// diff-sequences cannot be stopped and is not asked where it would take minutes.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { doc, revise } from "./generate.mjs";

const { diffArrays, diffWords, diffWordsWithSpace } = await import("diff");
const require = createRequire(import.meta.url);
const DiffMatchPatch = require("diff-match-patch");
const { default: diffSequences } = require("@jest/diff-sequences");
const most = 10_000;
const corpus = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));

/** Prints all tables, or those named. `threadTime` and `processorTime` give milliseconds of processor time. */
export async function comparison(preamble, { threadTime, processorTime }, only) {
  const folder = mkdtempSync(join(tmpdir(), "preamble-bench-"));
  try {
    for (const [name, table] of Object.entries({ times, processes, quality, hostile })) {
      if (only === undefined || only.split(",").includes(name)) table(preamble, { threadTime, processorTime, folder });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function times(preamble, clocks) {
  console.log("Milliseconds of processor time, median; ✕ stands for more than ten seconds, – for not tried\n");
  console.log(
    "| text | words | changed | Preamble | without reading | jsdiff diffWordsWithSpace | diff-sequences | diff-match-patch | git --word-diff | Preamble / jsdiff | Preamble / diff-sequences | edit / least edit |",
  );
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
  const rows = [
    ["14,000 words", 101e3, 0.05],
    ["14,000 words", 101e3, 0.6],
    ["100,000 words", 731e3, 0.05],
    ["20 KB", 20e3, 0.1],
    ["200 KB", 200e3, 0.1],
    ["2 MB", 2e6, 0.1],
    ["2 MB", 2e6, 0.5],
  ];
  const own = new Map();
  for (const [name, bytes, part] of rows) {
    const old = doc(71 + bytes, bytes, { critic: false });
    const revised = revise(old, part, 72 + bytes);
    const ms = takeTurns(preamble, old, revised, { ...clocks, withSequences: bytes * part < 5e5 });
    if (part === 0.1) own.set(bytes, ms.preamble);
    const ratio =
      ms.jsdiff === undefined ? `< ${(ms.preamble / most).toFixed(3)}` : (ms.preamble / ms.jsdiff).toFixed(3);
    const sequences = ms.sequences === undefined ? "–" : (ms.preamble / ms.sequences).toFixed(3);
    const cells = [
      ...[ms.preamble, ms.compare, ms.jsdiff].map((each) => (each === undefined ? "✕" : rounded(each))),
      ms.sequences === undefined ? "–" : rounded(ms.sequences),
      ...[ms.dmp, ms.git].map((each) => (each === undefined ? "✕" : rounded(each))),
    ];
    const words = old.split(/\s+/).length;
    console.log(
      `| ${name} | ${words} | ${100 * part} % | ${cells.join(" | ")} | ${ratio} | ${sequences} | ${extent(preamble, old, revised)} |`,
    );
  }
  const exponent = (from, to) => Math.log(own.get(to) / own.get(from)) / Math.log(to / from);
  console.log(`\nTime grows with the length to the power of ${exponent(20e3, 200e3).toFixed(2)} from 20 to 200 KB,`);
  console.log(`and of ${exponent(200e3, 2e6).toFixed(2)} from 200 KB to 2 MB.\n`);
}

/** The tools in turn, as often as their time allows; a tool that did not end in time once is left out. */
function takeTurns(preamble, old, revised, { threadTime, processorTime, folder, withSequences }) {
  const files = [join(folder, "old.md"), join(folder, "new.md")];
  writeFileSync(files[0], old);
  writeFileSync(files[1], revised);
  const models = [preamble.parse(old), preamble.parse(revised)];
  let round = 0;
  // The kernel counts in steps of some milliseconds: short jobs are done several times in a row.
  const inThread = (job) => {
    let batch = 1;
    return () => {
      const before = threadTime();
      for (let i = 0; i < batch; i++) {
        const done = job(`${old}\nThe end is number ${round}.\n`, `${revised}\nThe end is number ${round++}.\n`);
        if (done === false) return undefined;
      }
      const ms = (threadTime() - before) / batch;
      batch = Math.max(1, Math.min(16, Math.floor(60 / Math.max(1, ms))));
      return ms;
    };
  };
  const jobs = {
    preamble: inThread((a, b) => preamble.compare(preamble.parse(a), preamble.parse(b))),
    compare: inThread(() => preamble.compare(...models)),
    jsdiff: inThread((a, b) => diffWordsWithSpace(a, b, { timeout: most }) !== undefined),
    ...(withSequences && { sequences: inThread(sequencesOf) }),
    dmp: inThread((a, b) => {
      const began = performance.now();
      const tool = new DiffMatchPatch();
      tool.Diff_Timeout = most / 1000;
      tool.diff_main(a, b);
      return performance.now() - began < most;
    }),
    // The kernel counts processes in steps of 10 ms: twenty of them are counted together.
    git: () => {
      let ms = 0;
      for (let i = 0; i < 20; i++) ms += processorTime("git", ["diff", "--no-index", "--word-diff", ...files], folder);
      return ms / 20;
    },
  };
  const taken = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
  const isOut = new Set();
  const isSlow = new Set();
  const began = performance.now();
  for (let turn = 0; turn < 40 && (turn < 5 || performance.now() - began < 4000); turn++) {
    for (const [name, job] of Object.entries(jobs)) {
      if (isOut.has(name) || isSlow.has(name)) continue;
      const ms = job();
      if (ms === undefined) isOut.add(name);
      // The first two turns warm the code up; of what takes seconds one turn is enough.
      else if (ms > 2000) isSlow.add(name);
      if (ms !== undefined && (turn >= 2 || ms > 2000)) taken[name].push(ms);
    }
  }
  return Object.fromEntries(
    Object.entries(taken).map(([name, list]) => [name, isOut.has(name) ? undefined : median(list)]),
  );
}

/** The words of both texts as numbers, and the longest row that both have. */
function sequencesOf(old, revised) {
  const known = new Map();
  const numbers = (text) =>
    Int32Array.from(text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [], (word) => {
      const number = known.get(word) ?? known.size;
      known.set(word, number);
      return number;
    });
  const [a, b] = [numbers(old), numbers(revised)];
  let kept = 0;
  diffSequences(
    a.length,
    b.length,
    (at, other) => a[at] === b[other],
    (count) => {
      kept += count;
    },
  );
  return kept > 0;
}

/** How many words Preamble marks for each that the shortest edit marks; nothing where that is not to be had in time. */
function extent(preamble, old, revised) {
  const [a, b] = [preamble.parse(old), preamble.parse(revised)];
  const least = diffArrays(wordsOf(a.text), wordsOf(b.text), { timeout: most });
  if (least === undefined) return "–";
  const marked = least.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0);
  return (wordsIn(preamble, preamble.compare(a, b)).words / marked).toFixed(2);
}

/** The command line from the start of the process to its end, beside an empty Node and git. */
function processes(_preamble, { processorTime, folder }) {
  const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
  console.log("Whole processes at 10 %, ms of processor time (user + system), median\n");
  console.log("| texts | empty Node | preamble compare | git --word-diff | / empty Node | / git |");
  console.log("| --- | --- | --- | --- | --- | --- |");
  for (const [name, bytes] of [
    ["20 KB", 20e3],
    ["200 KB", 200e3],
    ["2 MB", 2e6],
  ]) {
    const files = [join(folder, "old.md"), join(folder, "new.md")];
    const old = doc(71 + bytes, bytes, { critic: false });
    writeFileSync(files[0], old);
    writeFileSync(files[1], revise(old, 0.1, 72 + bytes));
    const run = (command, args) => median(Array.from({ length: 9 }, () => processorTime(command, args, folder)));
    const node = run(process.execPath, ["-e", ""]);
    const own = run(process.execPath, [cli, "compare", ...files]);
    const git = run("git", ["diff", "--no-index", "--word-diff", ...files]);
    const ratio = git === 0 ? "–" : (own / git).toFixed(1);
    console.log(
      `| ${name} | ${rounded(node)} | ${rounded(own)} | ${git < 10 ? "< 10" : rounded(git)} | ${(own / node).toFixed(1)} | ${ratio} |`,
    );
  }
  console.log();
}

/** What is marked on a real pair of texts, one of them with the line breaks of a printed page. */
function quality(preamble, { threadTime, folder }) {
  const paths = [join(corpus, "pp18/res-25.txt"), join(corpus, "basic2023/res-025.txt")];
  if (!paths.every((path) => existsSync(path))) {
    console.log("The pair of real texts is not at hand; what tools mark in it is left out.\n");
    return;
  }
  const [old, revised] = paths.map((path) => readFileSync(path, "utf8"));
  console.log("A real revision, printed pages on one side: Resolution 25 of PP-18 and of PP-22\n");
  console.log("| tool | edits | words marked | moves | ms |\n| --- | --- | --- | --- | --- |");
  const tools = {
    Preamble: () => wordsIn(preamble, preamble.compare(preamble.parse(old), preamble.parse(revised))),
    "jsdiff diffWords": () =>
      counted(diffWords(old, revised).map((one) => [one.added ? 1 : one.removed ? -1 : 0, one.value])),
    "diff-match-patch, semantic clean-up": () => {
      const tool = new DiffMatchPatch();
      tool.Diff_Timeout = most / 1000;
      const found = tool.diff_main(old, revised);
      tool.diff_cleanupSemantic(found);
      return counted(found);
    },
  };
  for (const [name, job] of Object.entries(tools)) {
    for (let i = 0; i < 3; i++) job();
    const list = Array.from({ length: 5 }, () => {
      const before = threadTime();
      job();
      return threadTime() - before;
    });
    const { edits, words, moves } = job();
    console.log(`| ${name} | ${edits} | ${words} | ${moves ?? "–"} | ${rounded(median(list))} |`);
  }
  const git = spawnSync("git", ["diff", "--no-index", "--word-diff=porcelain", "--unified=9999", ...paths], {
    encoding: "utf8",
    cwd: folder,
  });
  const lines = git.stdout
    .split("\n")
    .slice(5)
    .filter((line) => /^[ +-]/.test(line));
  const found = counted(lines.map((line) => [line[0] === "+" ? 1 : line[0] === "-" ? -1 : 0, line.slice(1)]));
  console.log(`| git --word-diff | ${found.edits} | ${found.words} | – | – |\n`);
}

/** Edits and words of a list of [1 added | -1 removed | 0, text]; a removal with an addition behind it is one edit. */
function counted(parts) {
  let edits = 0;
  let words = 0;
  let isOpen = false;
  for (const [kind, text] of parts) {
    const count = wordsOf(text).length;
    if (kind === 0 && count > 0) isOpen = false;
    if (kind === 0 || count === 0) continue;
    words += count;
    if (!isOpen) edits++;
    isOpen = true;
  }
  return { edits, words };
}

function wordsIn(preamble, { old, new: now, changes }) {
  const parts = changes.flatMap(({ pieces }) => [
    ...pieces.map(({ kind, old: before, new: after }) =>
      kind === "deleted"
        ? [-1, old.slice(before.start, before.end)]
        : [kind === "inserted" ? 1 : 0, now.slice(after.start, after.end)],
    ),
    // A passage ends an edit.
    [0, "end"],
  ]);
  const moves = new Set(changes.filter(preamble.isChange).flatMap(({ move }) => move ?? [])).size;
  return { ...counted(parts), moves };
}

function wordsOf(text) {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function hostile(preamble, { threadTime }) {
  const letters = (seed) => {
    let state = seed;
    return Array.from({ length: 1e5 }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return String.fromCharCode(97 + ((state >>> 16) % 27)).replace("{", " ");
    }).join("");
  };
  const texts = {
    "one word, 100 KB": ["word ".repeat(2e4), "word ".repeat(19e3)],
    "two words in turn, 100 KB": ["that this ".repeat(1e4), "this that ".repeat(99e2)],
    "random letters, 100 KB": [letters(1), letters(2)],
    "50,000 paragraphs of one word": [
      "word\n\n".repeat(5e4),
      `${"word\n\n".repeat(25e3)}other\n\n${"word\n\n".repeat(25e3)}`,
    ],
    "50,000 paragraphs of different words": [0, 1].map((side) =>
      Array.from({ length: 5e4 }, (_, i) => `w${(i * 7919 * (side + 1)) % 65537}`).join("\n\n"),
    ),
    "2,000 items that are nearly alike": [0, 1].map((side) =>
      Array.from({ length: 2e3 }, (_, i) => `${i + 1}\tto report to the next assembly on item ${i * (side + 1)};`).join(
        "\n",
      ),
    ),
  };
  console.log("Hostile pairs, ms of processor time\n\n| texts | ms |\n| --- | --- |");
  for (const [name, [old, revised]] of Object.entries(texts)) {
    const [a, b] = [preamble.parse(old), preamble.parse(revised)];
    const before = threadTime();
    preamble.compare(a, b);
    console.log(`| ${name} | ${(threadTime() - before).toFixed(0)} |`);
  }
}

function rounded(ms) {
  return ms.toFixed(ms < 10 ? 1 : 0);
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
