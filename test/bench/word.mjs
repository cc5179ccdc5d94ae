// npm run bench -- --word: how long a contribution of about 100 pages takes into a Word file and out of it, beside
// the libraries that others use, in the same run. Processor time of all threads; where a program is started, its own.
// Ours does more: the export reads the file back and proves it, the import keeps tracked changes, which mammoth drops.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { doc, revise } from "./generate.mjs";

const require = createRequire(import.meta.url);
const docx = require("docx");
const mammoth = require("mammoth");
const hasPandoc = spawnSync("pandoc", ["--version"]).status === 0;

/** Prints the table; `processorTime` gives milliseconds of a process. */
export async function wordFiles(preamble, { processorTime, quick }) {
  const folder = mkdtempSync(join(tmpdir(), "preamble-bench-"));
  try {
    const base = doc(20261121, 250_000, { critic: false });
    const text = preamble.markChanges(preamble.parse(base), preamble.parse(revise(base, 0.1, 7)));
    const { bytes, receipt, status, message } = preamble.exportWord(preamble.parse(text));
    if (status !== "written") throw new Error(message);
    const file = join(folder, "file.docx");
    const source = join(folder, "file.md");
    writeFileSync(file, bytes);
    writeFileSync(source, text);
    const { paragraphs, insertions, deletions } = receipt;
    console.log(
      `${paragraphs} paragraphs, ${insertions} insertions, ${deletions} deletions, ${bytes.length >> 10} KB packed\n`,
    );
    const rows = [
      [
        "import",
        {
          preamble: () => preamble.importWord(bytes),
          mammoth: () => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }),
        },
        ["--track-changes=all", "-t", "json", file, "-o", join(folder, "out")],
      ],
      [
        "export",
        {
          preamble: () => preamble.exportWord(preamble.parse(text)),
          docx: () => docx.Packer.toBuffer(builtWith(text)),
        },
        ["-f", "markdown", "-t", "docx", source, "-o", join(folder, "out.docx")],
      ],
    ];
    console.log(
      "| step | Preamble | peer | pandoc, a process | Preamble / peer | Preamble / pandoc |\n| --- | --- | --- | --- | --- | --- |",
    );
    for (const [step, jobs, args] of rows) {
      const [[, ours], [peer, theirs]] = Object.entries(jobs);
      const times = { ours: [], theirs: [], pandoc: [] };
      for (let round = 0; round < (quick ? 3 : 9); round++) {
        times.ours.push(await cpuOf(ours));
        times.theirs.push(await cpuOf(theirs));
        if (hasPandoc && round < 3) times.pandoc.push(processorTime("pandoc", args, folder));
      }
      const [a, b] = [median(times.ours), median(times.theirs)];
      const c = hasPandoc ? median(times.pandoc) : undefined;
      const ratio = c === undefined ? "–" : (a / c).toFixed(2);
      console.log(
        `| ${step} | ${a.toFixed(0)} ms | ${peer} ${b.toFixed(0)} ms | ${c === undefined ? "not installed" : `${c.toFixed(0)} ms`} | ${(a / b).toFixed(2)} | ${ratio} |`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
