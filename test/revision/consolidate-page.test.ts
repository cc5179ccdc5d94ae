import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { bundledCatalogue, conferenceOf, consolidate, parse, rebase } from "../../src/index.ts";

const page = readFileSync(new URL("../../docs/consolidate.md", import.meta.url), "utf8");
const fences = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map((match) => match[1] ?? "");
const [proposal = "", draft = ""] = fences("contribution");

it("docs/consolidate.md shows what consolidate makes of its proposal, and the list", () => {
  const document = parse(proposal);
  const conference = conferenceOf(document, { catalogue: bundledCatalogue });
  if (conference === undefined) throw new Error("the page names no known conference");
  const done = consolidate(document, { conference, catalogue: bundledCatalogue });
  expect(done?.text).toBe(fences("adopted")[0]);
  // The library of the page is not on it.
  const listed = (fences("list")[0] ?? "").split("\n").filter((line) => line !== "" && !line.startsWith("library/"));
  expect(done?.follow.map(({ place, message }) => `${place}: ${message}`)).toEqual(
    listed.map((line) => line.replace(/^\S+ /, "")),
  );
});

it("docs/consolidate.md shows what rebase makes of its draft, and the report", () => {
  const before = parse(draft, "original");
  const [resolution] = before.resolutions;
  const old = { document: before, ...(resolution && { resolution }) };
  const { text, taken, misfits } = rebase(parse(draft), old, { document: parse(fences("newer")[0] ?? "") });
  const shown = fences("rebased")[0] ?? "";
  // How finely the marks are cut is another page's matter.
  for (const side of ["revised", "original"] as const) expect(parse(text, side).text).toBe(parse(shown, side).text);
  const report = fences("report")[0] ?? "";
  for (const { place, message, proposal: words, base } of misfits) {
    expect(report).toContain(
      `draft.contribution.md ${place}: ${message}\n  proposal: “${words}”\n  newer base: “${base}”\n`,
    );
  }
  expect(report).toMatch(new RegExp(`^${taken} changed passages .*; ${misfits.length} to decide$`, "m"));
});
