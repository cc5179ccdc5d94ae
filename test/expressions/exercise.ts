/** Runs what puts expressions together: the recorder beside it notes each, and the test says which site was missed. */
import { readdirSync, readFileSync } from "node:fs";
import { main } from "../../src/cli/main.ts";
import {
  bundledCatalogue,
  cleanMarks,
  conferencesOf,
  consolidate,
  fix,
  format,
  lexicons,
  lint,
  linterFor,
  parse,
  rules,
} from "../../src/index.ts";
import { completions, definition } from "../../src/service/index.ts";
import { openAt } from "../service/open.ts";
import "../../src/formats/word.ts";

const all = linterFor({ rules: Object.fromEntries(rules.map(({ id }) => [id, "warning" as const])) });

for (const folder of ["samples", "test/rules"]) {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.md$/.test(name)) continue;
    const text = readFileSync(`${folder}/${name}`, "utf8");
    const document = parse(text);
    lint(document, all);
    format(document);
    cleanMarks(document);
  }
}

const body =
  "## MOD APT/42A7/1\n\nRESOLUTION 79 (Rev. Geneva, 2022)\n\nTitle\n\nconsidering\n\na) that Resolution 2 (Rev. Dubai, 2018) of the Plenipotentiary Conference holds;\n\nresolves\n\n1 to act as in Annex 1 to this Resolution.\n\nANNEX 1 (TO RESOLUTION 79 (REV. GENEVA, 2022))\n\nWords.\n";
for (const language of Object.keys(lexicons)) {
  const text = `---\nlanguage: ${language}\nconference: WTSA-24\nfrob: 1\nchanges:\n  c1: { author: APT }\n  c2: { author: EUR }\n---\n\n${body}{++new++}{@c2} {==seen==}{@c1}{>>why?<<}{@c1}\n`;
  const document = parse(text);
  lint(document, all);
  fix(text, all);
  cleanMarks(document);
  const conference = conferencesOf(bundledCatalogue, "WTSA").find(({ tag }) => tag === "WTSA-24");
  if (conference !== undefined) consolidate(document, { conference, catalogue: bundledCatalogue });
}

const [before, behind] = [
  "resolves\n\nto act as in An",
  "nex 2 to this resolution.\n\n## ANNEX 1\n\nFirst.\n\n## ANNEX 2\n\nSecond.\n",
];
definition(openAt(`${before}‸${behind}`).analysis, openAt(`${before}‸${behind}`));
completions(openAt("---\nlang‸\n---\n").analysis, openAt("---\nlang‸\n---\n"));

const silent = () => {};
void main(["catalogue", "show", "PP", "71"], {
  cwd: ".",
  env: {},
  input: async () => Buffer.from(""),
  out: silent,
  err: silent,
  isTerminal: { out: false, err: false },
  columns: 100,
  folder: ".",
  version: () => "0",
} as never);
