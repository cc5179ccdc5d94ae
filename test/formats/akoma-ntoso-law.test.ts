import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { akomaNtoso } from "../../src/formats/akoma-ntoso/akoma-ntoso.ts";
import type { Document } from "../../src/model/index.ts";
import { parse } from "../../src/syntax/index.ts";
import { clausesArbitrary, resolutionText } from "../diff/texts.ts";
import { law } from "../law.ts";
import { breachesOf, readXml, type XmlElement } from "./akoma-ntoso-structure.ts";
import { texts } from "./akoma-ntoso-texts.ts";

/** Letters and digits alone, in the order of the text. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of the texts of a document, without what is markup and without notes that only other parts point to. */
function saidBy({ text, resolutions, blocks }: Document): readonly string[] {
  const isText = (start: number) => resolutions.some(({ span }) => span.start <= start && start < span.end);
  const outside = blocks.filter(({ kind, span }) => kind !== "footnote" && !isText(span.start));
  const pointed = new Set(outside.flatMap(({ span }) => text.slice(span.start, span.end).match(/\[\^[^\]]+\]/g) ?? []));
  return blocks.flatMap(({ kind, span, label }) => {
    if (!isText(span.start)) return [];
    if (kind === "footnote" && label !== undefined && pointed.has(text.slice(label.start, label.end))) return [];
    const said = text.slice(span.start, span.end);
    const bare = said.replace(/^```\s*word table|\(word:o\d+\)|\]\(https?:[^)\s]*\)/g, "");
    // Between fences nothing is read, but in a table that came from Word.
    return wordsOf(kind === "fence" && !said.startsWith("```word") ? bare : bare.replace(/<\/?(?:su[pb]|s)>/g, ""));
  });
}

/** What a reader of the XML sees: words, and the marks of notes. */
function shownBy(element: XmlElement): string {
  const inner = element.children.map((child) => (typeof child === "string" ? child : shownBy(child))).join("");
  return `${element.attributes["marker"] ?? ""} ${inner}`.replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The words of an element one after the other; tags part them. */
function readOut({ children }: XmlElement): readonly string[] {
  return children.flatMap((child) => (typeof child === "string" ? wordsOf(child) : readOut(child)));
}

describe("any text in Akoma Ntoso", () => {
  it("is well-formed, in the order of the schema, with ids that are there once, and has every word", () => {
    let written = 0;
    law(
      fc.property(texts, (source) => {
        const document = parse(source);
        const result = akomaNtoso(document);
        if (result.status === "refused") return;
        written++;
        const root = readXml(result.xml);
        expect(breachesOf(root)).toEqual([]);
        const shown = shownBy(root);
        expect(saidBy(document).filter((word) => !shown.includes(word))).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(written).toBeGreaterThan(100);
  });

  it("has the words of a tidy text in their order, and no others", () => {
    law(
      fc.property(clausesArbitrary, (clauses) => {
        const source = resolutionText(clauses);
        const result = akomaNtoso(parse(source));
        const root = readXml(result.status === "written" ? result.xml : "<p/>");
        const statement = root.children.find((child) => typeof child !== "string");
        const parts = typeof statement === "object" ? statement.children.slice(1) : [];
        expect(parts.flatMap((part) => (typeof part === "string" ? [] : readOut(part)))).toEqual(wordsOf(source));
      }),
      { numRuns: 50 },
    );
  });

  it("is the same for the same text", () => {
    law(
      fc.property(texts, (source) => {
        expect(akomaNtoso(parse(source))).toEqual(akomaNtoso(parse(source)));
      }),
      { numRuns: 30 },
    );
  });
});
