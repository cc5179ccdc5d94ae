// npm test -- hostile-word: every hostile Word file in a process of its own, which has to refuse or read it within two
// seconds of processor time and 256 MB of memory. The unit tests look at what is said; this looks at what it costs.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const most = { seconds: 2, megabytes: 256 };

const folder = mkdtempSync(join(tmpdir(), "preamble-hostile-"));
let passed = 0;
let failed = 0;
try {
  const reader = await bundle("src/formats/index.ts", "reader.cjs");
  const { hostileFiles } = createRequire(import.meta.url)(
    await bundle("test/formats/docx/hostile-files.ts", "files.cjs"),
  );
  const child = join(folder, "child.cjs");
  writeFileSync(child, childText(reader));
  for (const { name, make, wanted } of hostileFiles) {
    const file = join(folder, "file.docx");
    writeFileSync(file, make());
    const args = [`--max-old-space-size=${most.megabytes}`, child, file];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", timeout: 120_000 });
    const cost = status === 0 ? JSON.parse(stdout) : undefined;
    const isAsWanted = cost !== undefined && cost.said === (typeof wanted === "string" ? wanted : "read");
    if (isAsWanted && cost.seconds <= most.seconds && cost.megabytes <= most.megabytes) passed++;
    else {
      failed++;
      console.log(`${name}: ${cost === undefined ? `broke off\n${stderr.slice(0, 400)}` : JSON.stringify(cost)}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

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

/** What the process does: it reads one file and says what came of it, and what that took beside starting up. */
function childText(reader) {
  return `
const { importWord } = require(${JSON.stringify(reader)});
const bytes = new Uint8Array(require("node:fs").readFileSync(process.argv[2]));
const before = process.cpuUsage();
const read = importWord(bytes);
const { user, system } = process.cpuUsage(before);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
const said = read.status === "refused" ? read.code : read.status;
console.log(JSON.stringify({ said, seconds: (user + system) / 1e6, megabytes }));
`;
}
