import * as z from "zod/mini";
import { defineRule } from "../lint/index.ts";
import type { Document, Resolution } from "../model/index.ts";
import { type Expansion, expansionsIn, inProse, placesOf, singular } from "../syntax/index.ts";
import { fold, type Span } from "../text/index.ts";
import { offer } from "./replace.ts";

/** An abbreviation is written out once, at its first mention, and then used alone. */
export const textAbbreviation = defineRule({
  id: "text-abbreviation",
  title: "An abbreviation is written out once, at its first mention",
  why: "The reader learns what an abbreviation means where it comes first and can rely on it from there on. Each resolution is adopted and read alone, so what the introduction explains is explained again in the text, once.",
  source: { document: "Author's guide for drafting ITU-T Recommendations (02/2016)", clause: "6.3" },
  severity: "information",
  fixes: "offered",
  messages: {
    early: "“{short}” is used here, but written out only further down, as “{words}”; write it out here",
    late: "“{words}” stands in full further up; put “({short})” behind its first mention",
    again: "“{short}” has been written out before; use it alone here",
    differs: "“{short}” is written out as “{words}” here and as “{before}” before; one abbreviation has one meaning",
  },
  options: z.strictObject({
    known: z._default(
      z.array(z.string()).check(z.describe("Abbreviations that need not be written out at their first mention.")),
      ["ITU", "ITU-T", "ITU-R", "ITU-D", "UN", "UNESCO", "UNICEF", "ISO", "IEC", "WTSA", "WTDC", "WRC", "ICT"],
    ),
  }),
  examples: [
    {
      bad: "considering\n\na)\tthat IoT devices spread;\n\nb)\tthat the Internet of things (IoT) needs rules,",
      good: "considering\n\na)\tthat Internet of things (IoT) devices spread;\n\nb)\tthat the IoT needs rules,",
    },
    {
      bad: "considering\n\na)\tthat the Internet of things (IoT) spreads;\n\nb)\tthat the Internet of things (IoT) needs rules,",
      good: "considering\n\na)\tthat the Internet of things (IoT) spreads;\n\nb)\tthat the IoT needs rules,",
    },
    {
      bad: "considering\n\na)\tthe information society forum (ISF);\n\nb)\tthe international standards forum (ISF),",
      good: "considering\n\na)\tthe information society forum (ISF);\n\nb)\tthe international standards forum,",
    },
  ],
  *check({ document, options }) {
    const expansions = expansionsIn(document);
    if (expansions.length === 0) return;
    const known = new Set(options.known);
    const texts = new Map<Resolution | undefined, Map<string, Expansion>>();
    const again: Expansion[] = [];
    for (const expansion of expansions) {
      const firsts = texts.get(expansion.resolution) ?? new Map<string, Expansion>();
      texts.set(expansion.resolution, firsts);
      if (firsts.has(expansion.short)) again.push(expansion);
      else firsts.set(expansion.short, expansion);
    }
    const early = new Set<Expansion>();
    const uses = placesOf(document.text, usesOf(new Set(expansions.map(({ short }) => short))));
    for (const { said, start, end, block, resolution } of inProse(document, uses)) {
      const short = singular(said);
      const first = texts.get(resolution)?.get(short);
      if (first === undefined || early.has(first) || start >= first.span.start || known.has(short)) continue;
      // A title may have the abbreviation alone; the text explains it.
      if (block.kind === "title") continue;
      early.add(first);
      yield { message: "early", data: { short: said, words: first.words }, span: { start, end } };
    }
    for (const [resolution, firsts] of texts) {
      for (const first of firsts.values()) {
        if (early.has(first) || known.has(first.short)) continue;
        if (!standsBefore(document, first, resolution?.span.start ?? 0)) continue;
        yield { message: "late", data: { words: first.words, short: first.short }, span: first.span };
      }
    }
    for (const { short, words, span, resolution } of again) {
      const first = texts.get(resolution)?.get(short);
      if (first === undefined) continue;
      if (isSameWords(first.words, words)) {
        yield { message: "again", data: { short }, span, fixes: [offer(span, bracketOf(document.text, span))] };
      } else yield { message: "differs", data: { short, words, before: first.words }, span, severity: "warning" };
    }
  },
});

function usesOf(shorts: ReadonlySet<string>): RegExp {
  // The longest first: “ITU-T” is no use of “ITU”.
  const choices = [...shorts].sort((a, b) => b.length - a.length);
  return new RegExp(`\\b(?:${choices.join("|")})s?\\b(?!-[A-Z]\\b)`, "g");
}

function bracketOf(text: string, { start, end }: Span): string {
  return text.slice(text.lastIndexOf("(", end) + 1, end - 1) || text.slice(start, end);
}

/**
 * True when the words, in singular or plural, stand in the text before they are abbreviated. A name in capitals is
 * not meant by the same words in small letters, and a footnote explains nothing further up.
 */
function standsBefore({ text, blocks }: Document, { words, span }: Expansion, from: number): boolean {
  const before = text.slice(from, span.start);
  const stem = words.slice(1).replace(/(?:ies|y|s|['’]s?)$/, "");
  const first = words.charAt(0).toLowerCase();
  for (let at = before.indexOf(stem, 1); at > 0; at = before.indexOf(stem, at + 1)) {
    if (before.charAt(at - 1).toLowerCase() !== first || /[\p{L}\d-]/u.test(before.charAt(at - 2))) continue;
    const block = blocks.find((one) => one.span.end > from + at);
    if (block?.kind === "footnote" || block?.kind === "title") continue;
    if (!text.slice(block?.span.start ?? 0, from + at).includes("____")) return true;
  }
  return false;
}

/** True when two say the same, be it in singular or plural, with or without a comma or a capital. */
function isSameWords(a: string, b: string): boolean {
  const [ours, theirs] = [plainWords(a), plainWords(b)];
  if (ours.length !== theirs.length) return false;
  return ours.every((word, index) => {
    const other = theirs[index] ?? "";
    const [short, long] = word.length < other.length ? [word, other] : [other, word];
    return long.startsWith(short.slice(0, Math.max(2, short.length - 2)));
  });
}

function plainWords(words: string): readonly string[] {
  return fold(words)
    .replace(/'s?(?=\s|$)/g, "")
    .split(/[\s/,-]+/);
}
