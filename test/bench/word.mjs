// npm run bench -- --word: how long contributions take into a Word file and out of it, beside the libraries that others
// use, in the same run. Processor time of all threads; where a program is started, its own. Ours does more: the import
// keeps tracked changes, which mammoth drops; the export proves the file, so what it takes to write it stands apart.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { doc, revise } from "./generate.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const require = createRequire(import.meta.url);
const docx = require("docx");
const mammoth = require("mammoth");
const hasPandoc = spawnSync("pandoc", ["--version"]).status === 0;

/** Texts of some 8, 100 and 800 pages. pandoc takes minutes to write the longest. */
const sizes = [
  { name: "20 KB", bytes: 20_000, rounds: 25, pandoc: true },
  { name: "250 KB", bytes: 250_000, rounds: 13, pandoc: true },
  { name: "2 MB", bytes: 2_000_000, rounds: 5, pandoc: false },
];

/** Prints the tables; `processorTime` gives milliseconds of a process. */
export async function wordFiles(preamble, { processorTime, quick }) {
  const folder = mkdtempSync(join(tmpdir(), "preamble-bench-"));
  try {
    const unproved = await withoutProof(folder);
    const lines = [];
    for (const { name, bytes, rounds, pandoc } of sizes) {
      const { text, file, told } = contribution(preamble, bytes);
      console.log(`${name}: ${told}`);
      const paths = { text: join(folder, "text.md"), file: join(folder, "file.docx"), out: join(folder, "out") };
      writeFileSync(paths.text, text);
      writeFileSync(paths.file, file);
      const jobs = {
        import: () => preamble.importWord(file),
        mammoth: () => mammoth.convertToHtml({ buffer: Buffer.from(file) }),
        write: () => unproved.exportWord(preamble.parse(text)),
        export: () => preamble.exportWord(preamble.parse(text)),
        docx: () => docx.Packer.toBuffer(builtWith(text)),
      };
      const ms = await takeTurns(jobs, quick ? 3 : rounds);
      if (pandoc && hasPandoc) {
        const read = ["--track-changes=all", "-t", "json", paths.file, "-o", paths.out];
        const write = ["-f", "markdown", "-t", "docx", paths.text, "-o", `${paths.out}.docx`];
        const times = (args) => median([1, 2, 3].map(() => processorTime("pandoc", args, folder)));
        Object.assign(ms, { pandocRead: times(read), pandocWrite: times(write) });
      }
      lines.push(
        row([name, "import"], ms.import, ["mammoth", ms.mammoth], ms.pandocRead),
        row([name, "export, written alone"], ms.write, ["docx", ms.docx], ms.pandocWrite),
        row([name, "export, with the proof"], ms.export, ["docx", ms.docx], ms.pandocWrite),
      );
    }
    console.log("\n| text | step | Preamble | peer | pandoc, a process | Preamble / peer | Preamble / pandoc |");
    console.log(`| --- | --- | --- | --- | --- | --- | --- |\n${lines.join("\n")}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A contribution with tracked changes in about every second sentence, and the Word file of it. */
function contribution(preamble, bytes) {
  const base = doc(20261122, bytes, { critic: false });
  const text = preamble.markChanges(preamble.parse(base), preamble.parse(revise(base, 0.1, 7)));
  const { bytes: file, receipt, status, message } = preamble.exportWord(preamble.parse(text));
  if (status !== "written") throw new Error(message);
  const { paragraphs, insertions, deletions } = receipt;
  const told = `${paragraphs} paragraphs, ${insertions} insertions, ${deletions} deletions, ${file.length >> 10} KB packed`;
  return { text, file, told };
}

/** The same code, with nothing in the place of what reads the file back and proves it. */
async function withoutProof(folder) {
  const stubs = {
    "read-back": 'export const readBack = (_, found) => ({ status: "same", found });',
    receipt: "export const receiptOf = () => ({});",
  };
  const outfile = join(folder, "unproved.mjs");
  const plugin = {
    name: "without-proof",
    setup({ onLoad }) {
      for (const [name, contents] of Object.entries(stubs)) {
        onLoad({ filter: new RegExp(`docx[/\\\\]${name}\\.ts$`) }, () => ({ contents }));
      }
    },
  };
  await build({
    ...{ absWorkingDir: root, entryPoints: ["src/formats/word.ts"], outfile, plugins: [plugin] },
    ...{ bundle: true, minify: true, format: "esm", platform: "neutral", mainFields: ["module", "main"] },
  });
  return import(pathToFileURL(outfile).href);
}

function row(names, ours, [peer, theirs], pandoc) {
  const others = pandoc === undefined ? "–" : `${pandoc.toFixed(0)} ms`;
  const ratios = [theirs, pandoc].map((other) => (other === undefined ? "–" : (ours / other).toFixed(2)));
  const cells = [...names, `${ours.toFixed(0)} ms`, `${peer} ${theirs.toFixed(0)} ms`, others, ...ratios];
  return `| ${cells.join(" | ")} |`;
}

/** The median of each job in milliseconds, after a first round that does not count. */
async function takeTurns(jobs, rounds) {
  const times = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, job] of Object.entries(jobs)) {
      const ms = await cpuOf(job);
      if (round > 0) times[name].push(ms);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

/** The same paragraphs and changes, made with the docx library. */
function builtWith(text) {
  const children = text
    .split(/\n{2,}/)
    .map(
      (paragraph) =>
        new docx.Paragraph({ children: paragraph.split(/(\{\+\+.*?\+\+\}|\{--.*?--\}|\{~~.*?~~\})/s).flatMap(runsOf) }),
    );
  return new docx.Document({ sections: [{ children }] });
}

let id = 0;
function runsOf(piece) {
  const who = () => ({ id: ++id, author: "APT", date: "2026-11-21T00:00:00Z" });
  const added = (words) => new docx.InsertedTextRun({ text: words, ...who() });
  const removed = (words) => new docx.DeletedTextRun({ text: words, ...who() });
  const inner = piece.slice(3, -3);
  if (piece.startsWith("{++")) return [added(inner)];
  if (piece.startsWith("{--")) return [removed(inner)];
  if (!piece.startsWith("{~~")) return [new docx.TextRun(piece)];
  const [old, now] = inner.split("~>");
  return [removed(old), added(now)];
}

/** Milliseconds of processor time, of all threads. */
async function cpuOf(job) {
  const before = process.cpuUsage();
  await job();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(list) {
  return [...list].sort((a, b) => a - b)[list.length >> 1];
}
