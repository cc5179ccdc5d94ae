import { type Comparison, type PassageChange, type Span, summarise, summaryText } from "../index.ts";
import type { ChangedText, Changes } from "../protocol/index.ts";
import type { Analysis } from "./analysis.ts";
import { comparisonsOf, missingBases } from "./comparison.ts";
import type { OtherText } from "./comparison-with-file.ts";
import { rangeOf } from "./convert.ts";
import type { TextComparison } from "./text-comparison.ts";

/** The ids of the changes of a text in the redline of a document begin so; texts count from 0. */
export function idPrefixOf(text: number): string {
  return `text-${text + 1}-`;
}

/** What changed in a document against its base, or against another text, for a list in the order of the text. */
export function changesList(analysis: Analysis, other?: OtherText): Changes {
  const compared = comparisonsOf(analysis, other);
  return {
    texts: compared.map((text, index) => changedText(analysis, text, idPrefixOf(index))),
    missing: other === undefined ? missingBases(analysis) : [],
    isMarked: analysis.document.marks.some(({ kind }) => kind !== "note" && kind !== "highlight"),
    briefing: compared.map(briefingOf).join("\n"),
  };
}

function changedText(analysis: Analysis, text: TextComparison, prefix: string): ChangedText {
  const places = placesIn(text.comparison);
  const clauses = summarise(text.comparison).filter(({ changes }) => changes.length > 0);
  return {
    name: text.name,
    against: text.against,
    notes: text.comparison.notes.map(({ message }) => message),
    clauses: clauses.map(({ heading, state, changes }) => ({
      heading,
      state,
      changes: changes.map(({ number, kind, move, place, text: words, change }) => ({
        id: `${prefix}change-${number}`,
        kind: kind === "kept" && move !== undefined ? "moved" : kind,
        place,
        text: words,
        range: rangeOf(analysis, places.get(change) ?? { start: 0, end: 0 }),
      })),
    })),
  };
}

/** Where each change stands in the new text. */
function placesIn({ changes }: Comparison): ReadonlyMap<PassageChange, Span> {
  const places = new Map<PassageChange, Span>();
  let before = changes.find((change) => change.new.length > 0)?.new[0]?.span.start ?? 0;
  for (const change of changes) {
    const [first] = change.new;
    const last = change.new.at(-1);
    if (first && last) before = last.span.end;
    places.set(change, { start: first?.span.start ?? before, end: before });
  }
  return places;
}

function briefingOf({ name, against, comparison }: TextComparison): string {
  const notes = comparison.notes.map(({ message }) => `${message}.\n`).join("");
  return `${name}, compared with ${against}\n${notes}\n${summaryText(summarise(comparison))}`;
}
