// npm run bench -- --references: a text of 200 KB with 2,000 citations. What a keystroke, a hover and a completion cost
// in it, and what the catalogue costs to load.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Prints the figures; they are milliseconds by the clock, in one warm process. */
export async function references() {
  const folder = mkdtempSync(join(tmpdir(), "preamble-bench-"));
  try {
    const bundle = (entry, name) =>
      build({
        entryPoints: [join(root, entry)],
        outfile: join(folder, name),
        bundle: true,
        minify: true,
        format: "esm",
        platform: "node",
        conditions: ["worker"],
      });
    await bundle("src/service/index.ts", "service.mjs");
    await bundle("src/index.ts", "library.mjs");
    const service = await import(pathToFileURL(join(folder, "service.mjs")).href);
    const library = await import(pathToFileURL(join(folder, "library.mjs")).href);
    measure(service, library);
    load(join(folder, "library.mjs"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(service, library) {
  const text = textWith(2000);
  const document = library.parse(text);
  const citations = document.references.filter(({ kind }) => kind === "citation");
  console.log(`${(text.length / 1e3).toFixed(0)} KB, ${citations.length} citations; ms by the clock\n`);
  console.log("| what | median | p95 |\n| --- | --- | --- |");
  const rules = library.rules.map(({ id }) => id);
  const only = Object.fromEntries(rules.map((id) => [id, id.startsWith("reference-") ? "warning" : "off"]));
  const linter = library.linterFor({ rules: only });
  let round = 0;
  row("read and check references", 30, () =>
    library.lint(library.parse(`${text}\nThe end is number ${round++}.\n`), linter),
  );
  const uri = "file:///bench.contribution.md";
  const analysis = service.analyse({ uri, text, settings: { editor: {} } });
  const places = citations.filter((_, index) => index % 7 === 0).map(({ span }) => positionOf(text, span.start + 12));
  let at = 0;
  row("hover", 200, () => service.hover(analysis, { position: places[at++ % places.length] }));
  const open = () =>
    service.analyse({ uri, text: `${text}\nThe end is number ${round++}.\n`, settings: { editor: {} } });
  row("problems, text read anew", 20, () => service.diagnostics(open()));
  row("colours, text read anew", 20, () => service.semanticTokens(open()));
  row("outline, text read anew", 20, () => service.documentSymbols(open()));
  const typed = `${text}\n\nsee Resolution `;
  const typing = service.analyse({ uri, text: typed, settings: { editor: {} } });
  row("completion", 200, () => service.completions(typing, { position: positionOf(typed, typed.length) }));
}

function load(library) {
  const script = `const before = process.memoryUsage().heapUsed, began = performance.now();
    const { bundledCatalogue, recordsOf } = await import(${JSON.stringify(pathToFileURL(library).href)});
    const loaded = performance.now(), count = recordsOf(bundledCatalogue).length, read = performance.now();
    globalThis.gc();
    console.log(JSON.stringify([loaded - began, read - loaded, (process.memoryUsage().heapUsed - before) / 1e6, count]));`;
  const runs = Array.from({ length: 7 }, () =>
    JSON.parse(
      spawnSync(process.execPath, ["--expose-gc", "--input-type=module", "-e", script], { encoding: "utf8" }).stdout,
    ),
  );
  const [library_, catalogue, memory, count] = [0, 1, 2, 3].map((index) => median(runs.map((run) => run[index])));
  console.log(
    `\nIn a fresh process the whole library loads in ${library_.toFixed(0)} ms; the ${count} records of the catalogue, read`,
  );
  console.log(
    `when first asked for, take ${catalogue.toFixed(1)} ms more. Library and catalogue hold ${memory.toFixed(1)} MB.`,
  );
}

function row(name, rounds, job) {
  for (let i = 0; i < 5; i++) job();
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now();
    job();
    return performance.now() - began;
  }).sort((a, b) => a - b);
  const p95 = times[Math.floor(times.length * 0.95)];
  console.log(`| ${name} | ${median(times).toFixed(2)} | ${p95.toFixed(2)} |`);
}

function textWith(count) {
  const lines = ["DRAFT NEW RESOLUTION [ABC-1] (New Delhi, 2024)", "Title", "(New Delhi, 2024)"];
  lines.push("The World Telecommunication Standardization Assembly (New Delhi, 2024),", "recalling");
  const editions = [
    "Rev. Bucharest, 2022",
    "Rev. Dubai, 2018",
    "Rev. Busan, 2014",
    "Rev. Antalya, 2006",
    "Kyoto, 1994",
  ];
  for (let i = 0; i < count; i++) {
    const edition = editions[i % editions.length];
    lines.push(
      `${i % 26 === 0 ? "a" : String.fromCharCode(97 + (i % 26))})\tResolution ${1 + (i % 219)} (${edition}) of the Plenipotentiary Conference, as far as it concerns;`,
    );
  }
  return `${lines.join("\n")}\n`;
}

function positionOf(text, offset) {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length - 1, character: offset - before.lastIndexOf("\n") - 1 };
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
