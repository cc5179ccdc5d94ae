// npm test -- hostile-word: every hostile Word file in a process of its own, which has to refuse or read it in 256 MB of
// memory, and in a bounded multiple of the processor time that the same process needs for an ordinary file: a busy or
// a slow machine changes both. The unit tests look at what is said; this looks at what it costs.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const most = { ordinaryFiles: 20, megabytes: 256 };
/** What costs too much does so each time; what was disturbed once does not. */
const tries = 3;
/** A process that has not ended by then, in milliseconds, never will. */
const hangs = 600_000;

const folder = mkdtempSync(join(tmpdir(), "preamble-hostile-"));
let passed = 0;
let failed = 0;
try {
  const reader = await bundle("src/formats/index.ts", "reader.cjs");
  const { hostileFiles, ordinaryFile } = createRequire(import.meta.url)(
    await bundle("test/formats/docx/hostile-files.ts", "files.cjs"),
  );
  const child = join(folder, "child.cjs");
  const ordinary = join(folder, "ordinary.docx");
  const file = join(folder, "file.docx");
  writeFileSync(child, childText(reader));
  writeFileSync(ordinary, ordinaryFile());
  for (const { name, make, wanted } of hostileFiles) {
    writeFileSync(file, make());
    const said = typeof wanted === "string" ? wanted : "read";
    const wrongs = [];
    while (wrongs.length < tries) {
      const wrong = wrongWith(said, [child, ordinary, file]);
      if (wrong === undefined) break;
      wrongs.push(wrong);
    }
    if (wrongs.length < tries) passed++;
    else {
      failed++;
      console.log(`${name}: ${wrongs.at(-1)}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

/** What is wrong with how a file was read, in a process of its own; nothing when all is well. */
function wrongWith(wanted, args) {
  const options = [`--max-old-space-size=${most.megabytes}`, "--single-threaded-gc"];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, ...args], {
    encoding: "utf8",
    timeout: hangs,
  });
  if (status !== 0) return `broke off\n${stderr.slice(0, 400)}`;
  const cost = JSON.parse(stdout);
  const isDear = cost.ordinaryFiles > most.ordinaryFiles || cost.megabytes > most.megabytes;
  return cost.said === wanted && !isDear ? undefined : stdout;
}

async function bundle(entry, name) {
  const outfile = join(folder, name);
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    logLevel: "error",
  });
  return outfile;
}

/** What the process does: it reads one file, says what came of it, and how many ordinary files that was worth. */
function childText(reader) {
  return `
const { importWord } = require(${JSON.stringify(reader)});
const [ordinary, file] = process.argv.slice(2).map((path) => new Uint8Array(require("node:fs").readFileSync(path)));
const timed = (bytes) => {
  const before = process.cpuUsage();
  const read = importWord(bytes);
  const { user, system } = process.cpuUsage(before);
  return { read, time: user + system };
};
const { read, time } = timed(file);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
const ordinaryFiles = Math.round(time / timed(ordinary).time);
const said = read.status === "refused" ? read.code : read.status;
console.log(JSON.stringify({ said, ordinaryFiles, megabytes }));
`;
}
