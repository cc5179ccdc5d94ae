import { compare, type Piece, type Side } from "../diff/index.ts";
import { slice } from "../text/index.ts";
import type { Paragraph } from "./paragraphs.ts";

/** Paragraphs of the base and what has become of them in the same place; several where they were split or merged. */
export interface Link {
  readonly old: Stretch;
  readonly new: Stretch;
  readonly pieces: readonly Piece[];
}

/** The indices of paragraphs in a row, the second not included. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The paragraphs of a text and its base that belong to each other, in the order of both. Moved ones have no link. */
export function linksBetween(
  base: Side,
  revised: Side,
  old: readonly Paragraph[],
  now: readonly Paragraph[],
): readonly Link[] {
  const places = { old: placesOf(old), new: placesOf(now) };
  const links: Link[] = [];
  let done = { old: 0, new: 0 };
  const add = (link: Link) => {
    links.push(link);
    done = { old: link.old.to, new: link.new.to };
  };
  for (const change of compare(base, revised).changes) {
    if (change.move !== undefined) continue;
    const before = stretchOf(change.old, places.old);
    const after = stretchOf(change.new, places.new);
    if (before === undefined || after === undefined || before.from < done.old || after.from < done.new) continue;
    for (const link of ruleLinks(base, revised, old, now, done, { old: before.from, new: after.from })) add(link);
    add({ old: before, new: after, pieces: change.pieces });
  }
  for (const link of ruleLinks(base, revised, old, now, done, { old: old.length, new: now.length })) add(link);
  return links;
}

function placesOf(paragraphs: readonly Paragraph[]): ReadonlyMap<number, number> {
  return new Map(paragraphs.map(({ body }, index) => [body.start, index]));
}

function stretchOf(passages: readonly { body: { start: number } }[], places: ReadonlyMap<number, number>) {
  const indices = passages.flatMap(({ body }) => places.get(body.start) ?? []);
  const [from] = indices;
  const last = indices.at(-1);
  return from === undefined || last === undefined || indices.length < passages.length
    ? undefined
    : { from, to: last + 1 };
}

interface Place {
  readonly old: number;
  readonly new: number;
}

/** Rules between parts have no words to be compared by: in the same gap, the first goes with the first. */
function ruleLinks(
  base: Side,
  revised: Side,
  old: readonly Paragraph[],
  now: readonly Paragraph[],
  from: Place,
  to: Place,
): readonly Link[] {
  const rulesIn = (paragraphs: readonly Paragraph[], start: number, end: number) =>
    paragraphs.flatMap(({ kind, body }, index) =>
      kind === "rule" && start <= index && index < end ? [{ index, body }] : [],
    );
  const after = rulesIn(now, from.new, to.new);
  return rulesIn(old, from.old, to.old)
    .slice(0, after.length)
    .flatMap((before, nth) => {
      const other = after[nth];
      if (other === undefined) return [];
      const isSame = slice(base.document.text, before.body) === slice(revised.document.text, other.body);
      const pieces: readonly Piece[] = isSame
        ? [{ kind: "kept", old: before.body, new: other.body }]
        : [
            { kind: "deleted", old: before.body, new: { start: other.body.start, end: other.body.start } },
            { kind: "inserted", old: { start: before.body.end, end: before.body.end }, new: other.body },
          ];
      return {
        old: { from: before.index, to: before.index + 1 },
        new: { from: other.index, to: other.index + 1 },
        pieces,
      };
    });
}
