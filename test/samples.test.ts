import { readdirSync, readFileSync } from "node:fs";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import {
  bundledCatalogue,
  compare,
  type Document,
  isChange,
  libraryOf,
  lint,
  linterFor,
  modes,
  parse,
  print,
  type Resolution,
  walk,
} from "../src/index.ts";
import { pasted, structureOf } from "./pasted.ts";

const folder = new URL("../samples/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");
const namesIn = (path: string) => readdirSync(new URL(path, folder)).filter((name) => name.endsWith(".md"));
const clean = ["./", "library/"].flatMap((path) =>
  namesIn(path).map((name) => ({ name, text: read(`${path}${name}`) })),
);
const library = libraryOf(namesIn("library/").map((name) => ({ name, document: parse(read(`library/${name}`)) })));
const flawed = namesIn("with-findings/").map((name) => ({ name, text: read(`with-findings/${name}`) }));
const all = [...clean, ...flawed];

describe.each(clean)("the sample $name", ({ text }) => {
  it.each(modes)("lints clean in %s mode", (mode) => {
    const findings = lint(parse(text), linterFor({ mode }, bundledCatalogue, library));
    expect(
      findings.map(({ rule, message, span }) => `${rule}: ${message} (${text.slice(span.start, span.end)})`),
    ).toEqual([]);
  });
});

describe("the sample of a MOD", () => {
  const base = parse(read("library/resolution-187.resolution.md"));
  const sideOf = (document: Document) => ({ document, resolution: document.resolutions[0] as Resolution });

  it.each(
    clean.filter(({ text }) => /^base: resolution-187$/m.test(text) && text.includes("{++")),
  )("$name is the base text once its marks are rejected", ({ text }) => {
    const { changes } = compare(sideOf(base), sideOf(parse(text, "original")));
    expect(changes.filter((change) => isChange(change) || change.relabelled)).toEqual([]);
  });

  it("has a clean twin, which is what accepting its marks gives", () => {
    const bodyOf = (document: Document) => document.text.slice(document.contribution.proposals[0]?.span.start);
    expect(bodyOf(parse(read("mod-early-warning-clean.contribution.md")))).toBe(
      bodyOf(parse(read("mod-early-warning.contribution.md"))),
    );
  });
});

describe.each(flawed)("the flawed sample $name", ({ text }) => {
  it("shows a dozen findings", () => {
    expect(lint(parse(text)).length).toBeGreaterThanOrEqual(12);
  });
});

describe.each(all)("the sample $name", ({ text }) => {
  const document = parse(text);

  it("is read without problems and leaves no stray paragraph in a resolution", () => {
    expect(document.problems).toEqual([]);
    expect(document.resolutions.flatMap(({ strays }) => strays)).toEqual([]);
  });

  it("is printed back unchanged", () => {
    expect(print(document)).toBe(text);
  });

  it.skipIf(document.marks.length > 0)("says the same when it is pasted from Word", () => {
    expect(structureOf(parse(pasted(text)))).toEqual(structureOf(document).map((line) => line.replace(/^#+ /, "")));
  });

  it("reads at every moment of being typed", () => {
    const front = text.slice(0, beforeBody(document));
    for (const part of [front, text.slice(front.length)]) {
      for (let end = 0; end <= part.length; end++) if (!isInsideWord(part, end)) expectSound(parse(part.slice(0, end)));
    }
  });

  it("has the blocks that remark-parse finds", () => {
    expect(blocksOf(document)).toEqual(topLevelNodes(document));
  });
});

/** True from the third letter of a word to its last but one: there it reads like a shorter word. */
function isInsideWord(text: string, end: number): boolean {
  return /^\p{L}{4}$/u.test(text.slice(Math.max(0, end - 2), end + 2));
}

/** Every span lies inside the one above it, siblings stand in order, and blocks do not overlap. */
function expectSound(document: Document): void {
  const { text, blocks, contribution } = document;
  let end = 0;
  for (const { span, body } of blocks) {
    if (span.start < end || span.end > text.length || body.start < span.start || body.end > span.end) {
      expect.fail(`a block out of place: ${JSON.stringify({ span, body, end })} in ${JSON.stringify(text.slice(-80))}`);
    }
    end = span.end;
  }
  for (const node of walk(document)) {
    if (node.span.start < contribution.span.start || node.span.end > contribution.span.end) {
      expect.fail(`a ${node.kind} outside: ${JSON.stringify(node.span)} in ${JSON.stringify(text.slice(-80))}`);
    }
  }
}

const beforeBody = (document: Document) =>
  document.blocks[0]?.kind === "front-matter" ? document.blocks[0].span.end : 0;

function blocksOf(document: Document): readonly string[] {
  const from = beforeBody(document);
  return document.blocks
    .filter(({ span }) => span.start >= from)
    .map(({ span }) => document.text.slice(span.start, span.end));
}

/** The same by the Markdown reader, which takes no part in the scan. Front matter is not Markdown. */
function topLevelNodes(document: Document): readonly string[] {
  const from = beforeBody(document);
  const { children } = unified().use(remarkParse).parse(document.text.slice(from));
  return children.map(({ position }) =>
    document.text.slice(from + (position?.start.offset ?? 0), from + (position?.end.offset ?? 0)),
  );
}
