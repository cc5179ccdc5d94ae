import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  bundledCatalogue,
  type Document,
  defaultSettings,
  type Finding,
  itemsOf,
  libraryOf,
  lint,
  overlaps,
  parse,
  type Span,
  sourceSpan,
} from "../../src/index.ts";
import { prepareLinter } from "../../src/lint/index.ts";
import { proposalUnmarkedChange } from "../../src/rules/proposal-unmarked-change.ts";

/**
 * Words of every item of the samples are changed without a mark, one at a time; the change is found, and nothing else.
 * Every word is replaced; one of each three has a word put before it, or is taken away.
 */
const samples = new URL("../../samples/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, samples), "utf8");
const shelf = readdirSync(new URL("library/", samples)).filter((name) => name.endsWith(".resolution.md"));
const library = libraryOf(shelf.map((name) => ({ name, document: parse(read(`library/${name}`)) })));
const linter = prepareLinter({
  rules: [proposalUnmarkedChange],
  settings: defaultSettings,
  catalogue: bundledCatalogue,
  library,
});
const marked = readdirSync(samples)
  .filter((name) => /\.contribution\.md$/.test(name))
  .map((name) => ({ name, text: read(name) }))
  .filter(({ text }) => /\{(?:\+\+|--|~~)/.test(text));

describe.each(marked)("the MOD of $name", ({ text }) => {
  const document = parse(text);
  const words = plainWords(document);

  it("has words to change in nearly every item", () => {
    const items = document.resolutions.flatMap(({ clauses }) => clauses.flatMap((clause) => [...itemsOf(clause)]));
    expect(new Set(words.map(({ item }) => item)).size).toBeGreaterThan(items.length * 0.7);
  });

  it("is marked correctly", () => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ["replaced", "planted", 1],
    ["put before another one", "planted ", 3],
    ["taken away", "", 3],
  ] as const)("gives one finding for a word that is %s without a mark", (kind, planted, step) => {
    const missed: string[] = [];
    for (const { span } of words.filter((_, at) => at % step === 0)) {
      const isBefore = planted.endsWith(" ");
      // A word goes with the blank behind it.
      const end = isBefore ? span.start : planted === "" ? span.end + 1 : span.end;
      const changed = text.slice(0, span.start) + planted + text.slice(end);
      const place = { start: span.start - 40, end: span.start + Math.max(8, planted.length) };
      const findings = found(changed);
      const [only] = findings;
      if (findings.length === 1 && only !== undefined && overlaps(only.span, place)) continue;
      missed.push(`${kind}: ${text.slice(span.start - 20, span.end + 20)}: ${findings.map(({ message }) => message)}`);
    }
    expect(missed).toEqual([]);
  });
});

function found(text: string): readonly Finding[] {
  return lint(parse(text), linter).filter(({ rule }) => rule === "proposal-unmarked-change");
}

interface Word {
  /** The place of the item among those of the text. */
  readonly item: number;
  /** In the source. */
  readonly span: Span;
}

/** The words of the items of a MOD that no mark touches, with blanks around them. */
function plainWords({ source, marks, reading, resolutions }: Document): readonly Word[] {
  const items = resolutions.flatMap(({ clauses }) => clauses.flatMap((clause) => [...itemsOf(clause)]));
  return items.flatMap(({ body }, item) => {
    const { start, end } = sourceSpan(reading, body);
    return [...source.slice(start, end).matchAll(/(?<=^| )\p{L}{2,}(?= )/gu)].flatMap((word) => {
      const span = { start: start + word.index, end: start + word.index + word[0].length };
      const near = { start: span.start - 1, end: span.end + 1 };
      return marks.some((mark) => overlaps(mark.span, near)) ? [] : [{ item, span }];
    });
  });
}
