import {
  type BaseText,
  basedTexts,
  baseOf,
  type Comparison,
  compare,
  type Document,
  parse,
  print,
  type Resolution,
  type Side,
  sourceSpan,
} from "../index.ts";
import type { Analysis } from "./analysis.ts";

/** A text beside the one that it is compared with. */
export interface TextComparison {
  /** What the text is called: `Resolution 71 (Rev. New Delhi, 2024)`; for a whole document `this document`. */
  readonly name: string;
  /** What it is compared with: `Resolution 71 (Geneva, 2022)`, `draft-1.contribution.md`. */
  readonly against: string;
  /** The text in the document; undefined where everything in the document is compared. */
  readonly resolution?: Resolution;
  /** The older side, in tidy form. */
  readonly old: Side;
  readonly comparison: Comparison;
}

/** A file to compare with in place of the base. */
export interface OtherText {
  /** What the file is called: `draft-1.contribution.md`. */
  readonly name: string;
  readonly text: string;
}

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
function baseTextOf({ document, linter, source }: Analysis, resolution: Resolution): BaseText | undefined {
  const found = baseOf(linter.library, document, resolution, linter.catalogue);
  if (found.status !== "found" || decoded(source.uri).endsWith(`/${found.base.name}`)) return undefined;
  const isBased = basedTexts(document, linter).some((one) => one.resolution === resolution);
  return isBased || yearOf(found.base.resolution) < yearOf(resolution) ? found.base : undefined;
}

function yearOf({ heading, enacting }: Resolution): number {
  return heading?.adoption?.year ?? enacting?.adoption?.year ?? 0;
}

/** `Resolution 71 (Rev. New Delhi, 2024)`, `Resolution [APT-AI]`; the word alone where the heading says nothing. */
export function nameOfText({ form, heading }: Resolution): string {
  const word = `${form.slice(0, 1).toUpperCase()}${form.slice(1)}`;
  const number = heading?.number ?? (heading?.placeholder === undefined ? "" : `[${heading.placeholder}]`);
  const bracket = heading?.adoption === undefined ? "" : `(${heading.adoption.text.replace(/\s+/g, " ").trim()})`;
  return [word, number, bracket].filter((part) => part !== "").join(" ");
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
    if (own === undefined || !isMarked(document, resolution)) return [];
    return [textComparison(textIn(own, index), { document, resolution }, beforeMarks)];
  });
}

/**
 * Two contributions, or two bare texts, are compared as wholes. Beside a contribution a bare text is the base of one
 * proposal, so the texts with the same number are compared, or the only text of the one side with that of the other.
 */
function comparisonsWith(document: Document, { name, text }: OtherText): readonly TextComparison[] {
  const other = tidy(parse(text));
  const isContribution = ({ contribution }: Document) => contribution.proposals.length > 0;
  if (isContribution(other) !== isContribution(document)) {
    const numberOf = ({ form, heading }: Resolution) =>
      heading?.number === undefined ? undefined : `${form} ${heading.number.toLowerCase()}`;
    const pairs = document.resolutions.flatMap((resolution) => {
      const number = numberOf(resolution);
      const old = other.resolutions.find((one) => number !== undefined && numberOf(one) === number);
      return old === undefined ? [] : [{ old, resolution }];
    });
    const [only] = document.resolutions;
    const [old] = other.resolutions;
    if (pairs.length === 0 && only && old && document.resolutions.length === 1 && other.resolutions.length === 1)
      pairs.push({ old, resolution: only });
    if (pairs.length > 0)
      return pairs.map((pair) =>
        textComparison(
          { document: other, resolution: pair.old },
          { document, resolution: pair.resolution },
          `${nameOfText(pair.old)} in ${name}`,
        ),
      );
  }
  return [wholeComparison(other, document, name)];
}

function wholeComparison(old: Document, document: Document, against: string): TextComparison {
  const [only, second] = document.resolutions;
  const name = only !== undefined && second === undefined ? nameOfText(only) : "this document";
  return { name, against, old: { document: old }, comparison: compare(old, document) };
}

function textComparison(old: Side, revised: Side & { readonly resolution: Resolution }, against: string) {
  const { resolution } = revised;
  return { name: nameOfText(resolution), against, resolution, old, comparison: compare(old, revised) };
}

/** A text of a document by its place among them; the whole document where it has only that one. */
function textIn(document: Document, index: number): Side {
  const resolution = document.resolutions[index];
  return resolution === undefined ? { document } : { document, resolution };
}

function isMarked({ marks, reading }: Document, { span }: Resolution): boolean {
  const { start, end } = sourceSpan(reading, span);
  return marks.some((mark) => mark.span.start < end && mark.span.end > start);
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** One paragraph a line, so that its passages can be shown as they stand. */
function tidy(document: Document): Document {
  const known = tidyOf.get(document) ?? parse(print(parse(document.text)));
  tidyOf.set(document, known);
  return known;
}

const tidyOf = new WeakMap<Document, Document>();
