import {
  applyEdits,
  bundledCatalogue,
  cleanMarks,
  compare,
  conferencesOf,
  consolidate,
  isChange,
  isMarkedChange,
  libraryOf,
  linterFor,
  markChanges,
  matrixOf,
  parse,
  patch,
  print,
  rebase,
  redlineHtml,
  redlineMarkdown,
  resolveMarks,
  summarise,
  summaryText,
  type Verdict,
} from "../../src/index.ts";
import { comparedWords, wordsOfSide } from "../diff/comparison-words.ts";
import { broken, type Law } from "./law.ts";
import { checkFindings, difference, type TextFiles } from "./text-laws.ts";

/** A text and what it has become. */
export type PairFiles = { readonly "old.resolution.md": string; readonly "new.contribution.md": string };

const [conference] = conferencesOf(bundledCatalogue, "WTSA").slice(-1);

/** What holds for the marks of any one text, and for what is made of a text alone. */
export const markedTextLaws: readonly Law<TextFiles>[] = [
  {
    name: "same text",
    check: (files) => {
      const [one, other] = [parse(files["text.contribution.md"]), parse(files["text.contribution.md"])];
      const [change] = compare(one, other).changes.filter(isChange);
      if (change !== undefined) throw broken(`a text compared with itself: ${change.kind}`, change.kind);
    },
  },
  ...(["accept", "reject"] as const).map((verdict) => resolvedOnce(verdict)),
  {
    name: "clean",
    check: (files) => {
      const source = files["text.contribution.md"];
      const clean = applyEdits(source, cleanMarks(parse(source)));
      checkNoneLeft(clean);
    },
  },
  {
    name: "adopted",
    check: (files) => {
      if (conference === undefined) throw new Error("the catalogue has no assembly");
      consolidate(parse(files["text.contribution.md"]), { conference, catalogue: bundledCatalogue, number: "110" });
    },
  },
];

/** What holds for any two texts, one of which came of the other. */
export const pairLaws: readonly Law<PairFiles>[] = [
  {
    name: "comparison",
    check: (files) => {
      const [old, now] = [files["old.resolution.md"], files["new.contribution.md"]];
      const comparison = compare(parse(old), parse(now));
      for (const [side, source] of [
        ["old", old],
        ["new", now],
      ] as const) {
        const words = wordsOfSide(comparison, side);
        if (words === undefined) throw broken(`pieces of the ${side} side lie over each other`, side);
        if (words !== comparedWords(source)) throw broken(difference(comparedWords(source), words), side);
      }
      redlineHtml(comparison);
      redlineMarkdown(comparison);
      summaryText(summarise(comparison));
      patch("text.md", old, now);
    },
  },
  {
    name: "marks",
    check: (files) => {
      const [old, now] = [files["old.resolution.md"], files["new.contribution.md"]];
      if (!isPlain(old) || !isPlain(now)) return;
      const marked = markChanges(parse(old), parse(now));
      checkSide(parse(marked).text, parse(now).text, "accepted");
      const rejected = parse(marked, "original").text;
      // The base comes in as one paragraph a line where that can be done.
      if (bare(rejected) !== bare(parse(old).text)) checkSide(rejected, parse(print(parse(old))).text, "rejected");
      checkNoneLeft(applyEdits(marked, resolveMarks(parse(marked), "accept")));
      checkNoneLeft(applyEdits(marked, resolveMarks(parse(marked), "reject")));
    },
  },
  {
    name: "matrix",
    check: (files) => {
      const [old, now] = [parse(files["old.resolution.md"]), parse(files["new.contribution.md"])];
      matrixOf(old, [{ name: "A", document: now }]);
      rebase(now, { document: old }, { document: now });
    },
  },
  {
    name: "lint with a base",
    check: (files) => {
      const library = libraryOf([{ name: "old.resolution.md", document: parse(files["old.resolution.md"]) }]);
      checkFindings(parse(files["new.contribution.md"]), linterFor({}, bundledCatalogue, library));
    },
  },
];

/** Made or undone once, marked changes are gone, and the text reads as its side read before. */
function resolvedOnce(verdict: Verdict): Law<TextFiles> {
  return {
    name: `${verdict} all`,
    check: (files) => {
      const source = files["text.contribution.md"];
      const document = parse(source);
      const resolved = applyEdits(source, resolveMarks(document, verdict));
      checkNoneLeft(resolved);
      checkSide(parse(resolved).text, parse(source, verdict === "accept" ? "revised" : "original").text, verdict);
    },
  };
}

function checkNoneLeft(resolved: string): void {
  const left = parse(resolved).marks.find(isMarkedChange);
  if (left === undefined) return;
  throw broken(`a mark is left: ${JSON.stringify(resolved.slice(left.span.start, left.span.end))}`, left.kind);
}

function checkSide(found: string, wanted: string, side: string): void {
  if (bare(found) !== bare(wanted)) throw broken(`${side}: ${difference(bare(wanted), bare(found))}`, side);
}

/** No front matter, which takes no part, and nothing that becomes a mark when marks around it are accepted. */
function isPlain(source: string): boolean {
  const { text, blocks } = parse(source);
  return blocks[0]?.kind !== "front-matter" && parse(text).text === text;
}

/** What a comparison gives weight to, and labels. */
function bare(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s*_#\\\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"');
}
