import { describe, expect, it } from "vitest";
import { plainText } from "../../src/index.ts";
import { codeActions, formatting } from "../../src/service/index.ts";
import { lineEndKinds, withLineEnds } from "../line-ends.ts";
import { answers } from "./answers.ts";
import { edited, everything, open, tidy } from "./open.ts";

const marked =
  "---\nchanges:\n  c1: { author: APT }\n---\n\n## MOD APT/1/1\n\n### RESOLUTION 7 (Rev. {~~Dubai, 2018~>Doha, 2026~~}{@c1})\n\n*considering*\n\n{++a)\tthat {--old--} words++} <!-- preamble-disable-next-line text-spelling: quoted --> organise;\n\nb)\t{--gone¶--}\n\n{>>a note<<}see considering a) above and Resolution 154\n(Rev. Bucharest, 2022),\n\n*resolves*\n\n1\tto act:\n\n\ti)\tnow;\n";
const pasted = "recalling\na) Resolution 71;\nb)   Resolution 72,\nresolves\n1 to act;\n2 to  report.\ncons";

/** What is answered, and the words that edits put in; the other text that is compared is cut by characters. */
function said(text: string, line: number, character: number) {
  const { changesList, ...rest } = answers(text, { line, character });
  const newTexts: string[] = [];
  const all: unknown = JSON.parse(JSON.stringify(rest), (key, value: unknown) => {
    if (typeof value !== "string") return value;
    if (key === "newText") newTexts.push(value);
    return plainText(value).text;
  });
  return { all, newTexts };
}

describe.each(lineEndKinds)("a document with line ends of the kind %s", (kind) => {
  it.each([
    ["tidy", tidy],
    ["marked", marked],
    ["pasted", pasted],
  ])("has the same answers as with line feeds, at every place of a text that is %s", (_, text) => {
    const lines = text.split("\n");
    for (const line of new Set([0, 3, 7, 10, 12, 14, 16, lines.length - 1])) {
      const character = Math.min(lines[line]?.length ?? 0, line * 3);
      const plain = said(text, line, character);
      const own = said(withLineEnds(text, kind), line, character);
      expect(own.all).toEqual(plain.all);
      if (kind !== "mixed") expect(own.newTexts).toEqual(plain.newTexts.map((words) => withLineEnds(words, kind)));
    }
  });

  it("keeps them when it is made tidy and when all is put right", () => {
    const analysis = open(withLineEnds(pasted, kind));
    const plain = open(pasted);
    const fixAll = (one: typeof analysis) =>
      codeActions(one, { range: everything, context: { diagnostics: [], only: ["source.fixAll"] } })
        .flatMap(({ edit }) => Object.values(edit?.changes ?? {}))
        .flat();
    for (const edits of [formatting, fixAll]) {
      const expected = edited(plain, edits(plain));
      expect(expected).not.toBe(pasted);
      const after = edited(analysis, edits(analysis));
      if (kind === "mixed") expect(plainText(after).text).toBe(expected);
      else expect(after).toBe(withLineEnds(expected, kind));
    }
  });
});
