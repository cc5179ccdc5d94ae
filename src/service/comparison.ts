import {
  type BaseText,
  basedTexts,
  baseOf,
  changesIn,
  type Document,
  parse,
  type Resolution,
  type Side,
} from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { comparisonsWith, type OtherText } from "./comparison-with-file.ts";
import { nameOfText, type TextComparison, textComparison, tidy, wholeComparison } from "./text-comparison.ts";

export type { OtherText };

/**
 * The texts of a document that have something to be compared with, in order: their base from the library, or, where
 * there is none, their own words before the marked changes. With another text everything is compared with that one.
 */
export function comparisonsOf(analysis: Analysis, other?: OtherText): readonly TextComparison[] {
  const known = comparisonsByAnalysis.get(analysis) ?? {};
  comparisonsByAnalysis.set(analysis, known);
  if (other === undefined) {
    known.own ??= ownComparisons(analysis);
    return known.own;
  }
  if (known.other?.text.text !== other.text || known.other.text.name !== other.name)
    known.other = { text: other, comparisons: comparisonsWith(analysis.document, other) };
  return known.other.comparisons;
}

/** The bases that are not in the library, as a delegate looks for them: `Resolution 71`. */
export function missingBases({ document, linter }: Analysis): readonly string[] {
  const wanted = basedTexts(document, linter).flatMap(({ base }) => (base.status === "missing" ? [base.wanted] : []));
  return [...new Set(wanted)];
}

/**
 * The base of a text. A bare text in force has one too: the edition before it, where the library holds that one; a
 * file of the library is not compared with itself.
 */
export function baseTextOf({ document, linter, source }: Analysis, resolution: Resolution): BaseText | undefined {
  const found = baseOf(linter.library, document, resolution, linter.catalogue);
  if (found.status !== "found" || decoded(source.uri).endsWith(`/${found.base.name}`)) return undefined;
  const isBased = basedTexts(document, linter).some((one) => one.resolution === resolution);
  return isBased || yearOf(found.base.resolution) < yearOf(resolution) ? found.base : undefined;
}

function yearOf({ heading, enacting }: Resolution): number {
  return heading?.adoption?.year ?? enacting?.adoption?.year ?? 0;
}

/** What the older side of marked changes is called. */
const beforeMarks = "the text before the marked changes";

interface Known {
  own?: readonly TextComparison[];
  other?: { readonly text: OtherText; readonly comparisons: readonly TextComparison[] };
}

/** An analysis speaks of one version of a text and of one state of the library. */
const comparisonsByAnalysis = new WeakMap<Analysis, Known>();

function ownComparisons(analysis: Analysis): readonly TextComparison[] {
  const { document } = analysis;
  const bases = document.resolutions.map((resolution) => baseTextOf(analysis, resolution));
  const changes = document.marks.some(({ kind }) => kind !== "note" && kind !== "highlight");
  const before = changes ? tidy(parse(document.source, "original")) : undefined;
  if (bases.every((base) => base === undefined)) {
    return before === undefined ? [] : [wholeComparison(before, document, beforeMarks)];
  }
  return document.resolutions.flatMap((resolution, index) => {
    const base = bases[index];
    if (base !== undefined) {
      const old = textIn(tidy(base.document), base.document.resolutions.indexOf(base.resolution));
      return [textComparison(old, { document, resolution }, nameOfText(base.resolution))];
    }
    const own = before?.resolutions.length === document.resolutions.length ? before : undefined;
    if (own === undefined || changesIn(document, resolution).length === 0) return [];
    return [textComparison(textIn(own, index), { document, resolution }, beforeMarks)];
  });
}

/** A text of a document by its place among them; the whole document where it has only that one. */
function textIn(document: Document, index: number): Side {
  const resolution = document.resolutions[index];
  return resolution === undefined ? { document } : { document, resolution };
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
