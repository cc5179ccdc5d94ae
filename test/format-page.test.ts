import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { instructionWords, parse, print, rules } from "../src/index.ts";
import { notices } from "../src/lint/index.ts";
import { metadataSchema } from "../src/syntax/index.ts";
import { structureOf } from "./pasted.ts";

const page = readFileSync(new URL("../docs/format.md", import.meta.url), "utf8");
const fences = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map((match) => match[1] ?? "");
const headings = [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1] ?? "");
/** The signs of code in the first column of the table under a heading. */
const firstColumn = (heading: string) =>
  [...(page.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "").matchAll(/^\| (`[^|]+`) \|/gm)].flatMap((row) =>
    [...(row[1] ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""),
  );

describe("docs/format.md", () => {
  it.each(
    fences("contribution").map((text) => [text.split("\n", 1)[0], text] as const),
  )("shows the tidy form: %s", (_, text) => {
    const document = parse(text);
    expect(document.problems).toEqual([]);
    expect(document.resolutions.flatMap(({ strays }) => strays)).toEqual([]);
    expect(print(document)).toBe(text);
  });

  it("shows the same contribution as it comes out of Word", () => {
    const [tidy = ""] = fences("contribution");
    const [plain = ""] = fences("pasted");
    expect(structureOf(parse(plain))).toEqual(structureOf(parse(tidy)).map((line) => line.replace("### ", "")));
  });

  it("lists every key of the front matter", () => {
    expect(firstColumn("Front matter")).toEqual(Object.keys(metadataSchema.shape));
  });

  it("lists every instruction word", () => {
    expect(firstColumn("Proposals")).toEqual(instructionWords);
  });

  it("has the clauses that rules and notices cite", () => {
    const cited = [...rules, ...notices].flatMap(({ source }) =>
      source.document === "docs/format.md" ? [source.clause] : [],
    );
    expect([...new Set(cited)].filter((clause) => !headings.includes(clause))).toEqual([]);
  });

  it("names rules that exist", () => {
    const named = [...page.matchAll(/preamble-disable[\w-]* ([a-z]+-[a-z-]+):/g)].map((match) => match[1]);
    const known = ["rule-id", ...rules.map(({ id }) => id)];
    expect(named.filter((id) => !known.includes(id ?? ""))).toEqual([]);
  });

  it("links to its own headings", () => {
    const anchors = headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^a-z ]/g, "")
        .replace(/ /g, "-"),
    );
    const links = [...page.matchAll(/\]\(#([a-z-]+)\)/g)].map((match) => match[1] ?? "");
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  });
});
