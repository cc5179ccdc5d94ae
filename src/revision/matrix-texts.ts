import { baseOf, type NamedDocument } from "../catalogue/index.ts";
import { likenessAmong, shown } from "../diff/index.ts";
import { type Document, type Metadata, type ProposedText, type TextForm, textsOf } from "../model/index.ts";
import { fold, slice } from "../text/index.ts";
import type { Shelves } from "./based-texts.ts";
import type { NamedSide } from "./matrix-data.ts";

/** The texts of a matrix, or why there is none. */
export type MatrixTexts =
  | {
      readonly status: "found";
      /** With an instruction when it is itself a proposal and stands in for a base. */
      readonly base: NamedSide;
      readonly proposals: readonly NamedSide[];
      /** A line for each document or proposal that has no column, and why. */
      readonly leftOut: readonly string[];
    }
  | { readonly status: "none"; readonly message: string };

/**
 * Finds what belongs side by side in some documents: with a base that is named, the text of each that has its number;
 * with a library, the base that most of the proposals start from. New texts start from nothing, so the first of them
 * stands in for a base.
 */
export function matrixTexts(
  all: readonly NamedDocument[],
  start: { readonly base: NamedDocument } | Shelves,
): MatrixTexts {
  // Nothing is no proposal: laid beside a base it would strike all of it out.
  const documents = all.filter(({ document }) => !isEmpty(document));
  const empty = all
    .filter((one) => !documents.includes(one))
    .map(({ name }) => `${name} is empty: it proposes nothing`);
  const found = "base" in start ? withBase(documents, start.base) : withShelves(documents, start);
  if (found.status === "found") return { ...found, leftOut: [...empty, ...found.leftOut] };
  return empty.length > 0 && documents.length === 0 ? { status: "none", message: empty.join("\n") } : found;
}

/** True when there is nothing but front matter, comments and rules. */
function isEmpty({ blocks }: Document): boolean {
  return blocks.every(({ kind }) => kind === "front-matter" || kind === "rule");
}

function withShelves(documents: readonly NamedDocument[], start: Shelves): MatrixTexts {
  const texts = documents.map(sidesOf);
  const bases = new Map<string, { readonly side: NamedSide; readonly from: Set<number> }>();
  const missing = new Set<string>();
  for (const [at, sides] of texts.entries()) {
    for (const { document, resolution } of sides) {
      const found = resolution && baseOf(start.library, document, resolution, start.catalogue);
      if (found?.status === "missing") missing.add(found.wanted);
      if (found?.status !== "found") continue;
      const { name, document: own, resolution: base } = found.base;
      const side = { name: headingOf({ name, document: own, resolution: base }), document: own, resolution: base };
      const known = bases.get(`${name} ${base.span.start}`) ?? { side, from: new Set<number>() };
      bases.set(`${name} ${base.span.start}`, { ...known, from: known.from.add(at) });
    }
  }
  const [most, ...others] = [...bases.values()].sort((a, b) => b.from.size - a.from.size);
  if (most !== undefined) {
    const lines = others.map(({ side }) => `${side.name} has proposals too; name it as the base to see them`);
    return columnsOn(most.side, documents, lines);
  }
  if (missing.size > 0) {
    return { status: "none", message: `the library does not have ${[...missing].join(", ")}; name the base yourself` };
  }
  const [first, ...rest] = documents;
  if (first === undefined) return { status: "none", message: "no proposal was named" };
  return withBase(rest, first);
}

/** The texts of a document, each under the name that its column has; the whole document where it has none. */
export function sidesOf({ name, document }: NamedDocument): readonly NamedSide[] {
  const sides = [...textsOf(document)].map(({ resolution, proposal }): NamedSide => {
    const own = nameOf(proposal, document.metadata, name);
    const word = proposal?.instruction.word;
    const reasons = proposal?.reasons?.body.text;
    return { name: own, document, resolution, ...(word && { instruction: word }), ...(reasons && { reasons }) };
  });
  return sides.length > 0 ? sides : [{ name: document.metadata.source ?? name, document }];
}

function nameOf(proposal: ProposedText["proposal"], { source }: Metadata, file: string): string {
  return shown(proposal?.identifier?.text ?? proposal?.identifier?.source ?? source ?? file).trim();
}

/** A base that was named; of several texts in it the one that most documents speak of. */
function withBase(documents: readonly NamedDocument[], named: NamedDocument): MatrixTexts {
  if (isEmpty(named.document)) return { status: "none", message: `${named.name} is empty: it cannot be the base` };
  const sides = sidesOf(named);
  const speakOf = (base: NamedSide) =>
    documents.filter((one) => sidesOf(one).some((side) => isSameText(base, side))).length;
  const ranked = sides.map((side) => ({ side, count: speakOf(side) })).sort((a, b) => b.count - a.count);
  const base = ranked[0]?.side;
  if (base === undefined) return { status: "none", message: `${named.name} holds no text` };
  const isBare = base.instruction === undefined && base.resolution?.heading !== undefined;
  return columnsOn(isBare ? { ...base, name: headingOf(base) } : base, documents, []);
}

function columnsOn(base: NamedSide, documents: readonly NamedDocument[], lines: readonly string[]): MatrixTexts {
  const leftOut = [...lines];
  const proposals = documents.flatMap((one) => {
    const sides = sidesOf(one).filter(({ resolution }) => resolution === undefined || resolution !== base.resolution);
    const same = sides.filter((side) => isSameText(base, side));
    const chosen = same.length > 0 ? same : nearest(base, sides);
    if (chosen.length === 0) leftOut.push(`${one.name} proposes nothing on ${titleOf(base)}`);
    return chosen.map((side) => ({ side, file: one.name }));
  });
  const count = (name: string) => proposals.filter(({ side }) => side.name === name).length;
  const named = proposals.map(({ side, file }) =>
    count(side.name) > 1 && side.name !== file ? { ...side, name: `${side.name} (${file})` } : side,
  );
  if (named.length > 0) return { status: "found", base, proposals: named, leftOut };
  return { status: "none", message: leftOut[0] ?? `nothing was named that proposes changes of ${titleOf(base)}` };
}

function isSameText(base: NamedSide, side: NamedSide): boolean {
  const [a, b] = [numberOf(base), numberOf(side)];
  return a !== undefined && b !== undefined && a.form === b.form && fold(a.number) === fold(b.number);
}

function numberOf({ resolution }: NamedSide): { readonly form: TextForm; readonly number: string } | undefined {
  const number = resolution?.heading?.number;
  return number === undefined || resolution === undefined ? undefined : { form: resolution.form, number };
}

/**
 * Without a common number: the only text of a document, or of several the new one that is most alike. A text with a
 * number is never compared with one of several that have other numbers.
 */
function nearest(base: NamedSide, sides: readonly NamedSide[]): readonly NamedSide[] {
  if (sides.length <= 1) return sides;
  const open = sides.filter((side) => numberOf(side) === undefined);
  const texts = [base, ...open].map(({ document, resolution }) =>
    resolution === undefined ? document.text : slice(document.text, resolution.span),
  );
  const alike = likenessAmong(texts);
  const ranked = open.map((side, at) => ({ side, likeness: alike(0, at + 1) }));
  const best = ranked.sort((a, b) => b.likeness - a.likeness)[0];
  return best === undefined || numberOf(base) !== undefined ? [] : [best.side];
}

function headingOf({ name, resolution }: NamedSide): string {
  return resolution?.heading === undefined ? name : shown(resolution.heading.text).trim();
}

/** `Resolution 71`, as messages name it. */
function titleOf(base: NamedSide): string {
  const known = numberOf(base);
  if (known === undefined) return base.name;
  return `${known.form.charAt(0).toUpperCase()}${known.form.slice(1)} ${known.number}`;
}
