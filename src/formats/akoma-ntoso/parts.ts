import type { Annex, Clause, Item, Resolution } from "../../model/index.ts";
import type { Span } from "../../text/index.ts";

/** A part of a text, where it stands among the parts that Akoma Ntoso knows, and all the text up to the next part. */
export type TextPart = (
  | { readonly kind: "heading" | "title" | "history" | "enacting" }
  | { readonly kind: "stray"; readonly item: Item }
  | { readonly kind: "clause"; readonly clause: Clause }
  | { readonly kind: "annex"; readonly annex: Annex }
) & { readonly zone: Zone; readonly span: Span; readonly range: Span };

export type Zone = "preface" | "preamble" | "body";

/** All parts of a text in the order in which they stand. */
export function partsOf(text: Resolution): readonly TextPart[] {
  const { heading, title, history, enacting, strays, clauses, annexes } = text;
  const firstClause = clauses[0]?.span.start ?? annexes[0]?.span.start ?? Number.POSITIVE_INFINITY;
  const zoneAt = ({ start }: Span): Zone => {
    if (enacting === undefined) return start < firstClause && clauses.length > 0 ? "preface" : "body";
    if (start < enacting.span.start) return "preface";
    return start < firstClause && clauses.length > 0 ? "preamble" : "body";
  };
  const parts = [
    ...some(heading).map(({ span }) => ({ kind: "heading" as const, zone: "preface" as const, span })),
    ...some(title).map(({ span }) => ({ kind: "title" as const, zone: "preface" as const, span })),
    ...some(history).map(({ span }) => ({
      kind: "history" as const,
      zone: span.start < firstClause ? ("preface" as const) : ("body" as const),
      span,
    })),
    ...some(enacting).map(({ span }) => ({ kind: "enacting" as const, zone: "preamble" as const, span })),
    ...strays.map((item) => ({ kind: "stray" as const, zone: zoneAt(item.span), span: item.span, item })),
    ...clauses.map((clause) => ({
      kind: "clause" as const,
      zone: clause.part === "preamble" ? ("preamble" as const) : ("body" as const),
      span: clause.span,
      clause,
    })),
    ...annexes.map((annex) => ({ kind: "annex" as const, zone: "body" as const, span: annex.span, annex })),
  ].sort((a, b) => a.span.start - b.span.start);
  return parts.map((part, at) => ({
    ...part,
    range: { start: part.span.start, end: parts[at + 1]?.span.start ?? text.span.end },
  }));
}

function some<Type>(value: Type | undefined): readonly Type[] {
  return value === undefined ? [] : [value];
}
