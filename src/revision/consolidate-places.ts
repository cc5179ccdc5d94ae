import { type Document, type Item, sourceSpan } from "../model/index.ts";
import { type InternalTarget, internalTargets, itemAt, parse } from "../syntax/index.ts";
import { contains, overlaps, type Span, slice } from "../text/index.ts";
import type { Following, FollowUp } from "./follow-up.ts";
import { placeAt } from "./place-at.ts";

/** The references of the text to places of itself that are gone, or that have become another item. */
export function* placesToFollow({ document, chosen }: Following): Generator<FollowUp> {
  const within = chosen.resolution.span;
  const marked = document.marks.length > 0 ? parse(document.source, "original") : undefined;
  const before = marked && targetsByPlace(marked);
  for (const target of internalTargets(document)) {
    const { reference, clause, missing } = target;
    if (!contains(within, reference.span)) continue;
    const said = quotable(slice(document.text, reference.span));
    const common = {
      place: placeAt(document, reference.span.start),
      span: sourceSpan(document.reading, reference.span),
    };
    if (clause === undefined) {
      yield { kind: "lost-place", message: `“${said}” leads to a clause that the text does not have`, ...common };
      continue;
    }
    if (missing.length > 0) {
      const labels = missing.map(({ text }) => `“${text}”`).join(", ");
      const message = `“${said}” leads to ${labels}, which “${clause.call.text}” does not have any more; correct or remove it`;
      yield { kind: "lost-place", message, ...common };
      continue;
    }
    const earlier = before?.get(common.span.start);
    if (marked === undefined || earlier === undefined) continue;
    const shifted = shiftOf({ document, target }, { document: marked, target: earlier });
    if (shifted === undefined) continue;
    const message = `“${said}” was written for “${shortened(shifted.old.text)}” and leads to “${shortened(shifted.new.text)}” now; correct it`;
    yield { kind: "shifted-place", message, ...common };
  }
}

interface Targeted {
  readonly document: Document;
  readonly target: InternalTarget;
}

/** The first label of a reference that the changes have given to another item. */
function shiftOf(now: Targeted, then: Targeted): { readonly old: Item; readonly new: Item } | undefined {
  for (const [index, { span }] of now.target.reference.labels.entries()) {
    const item = itemOf(now, index);
    const old = itemOf(then, index);
    const earlier = then.target.reference.labels[index]?.span;
    if (item === undefined || old === undefined || earlier === undefined) continue;
    // A label that was changed along with its item is meant as it stands.
    if (slice(now.document.text, span) !== slice(then.document.text, earlier)) continue;
    if (!overlaps(bodyIn(now.document, item), bodyIn(then.document, old))) return { old, new: item };
  }
  return undefined;
}

function itemOf({ target: { reference, clause } }: Targeted, index: number): Item | undefined {
  const label = reference.labels[index]?.text;
  return clause && label !== undefined ? itemAt(clause, label) : undefined;
}

function bodyIn({ reading }: Document, { body }: Item): Span {
  return sourceSpan(reading, body);
}

function targetsByPlace(document: Document): ReadonlyMap<number, InternalTarget> {
  const targets = internalTargets(document);
  return new Map(targets.map((target) => [sourceSpan(document.reading, target.reference.span).start, target]));
}

/** Words without line breaks and emphasis. */
function quotable(words: string): string {
  return words.replace(/[*_]/g, "").replace(/\s+/g, " ").trim();
}

function shortened(words: string): string {
  const line = quotable(words);
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
