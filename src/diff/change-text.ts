import type { Comparison, PassageChange } from "./comparison.ts";
import { type Passage, placesOf } from "./passage.ts";
import { shortened } from "./shown.ts";

/** So many signs of a passage, and of each edit in one, are shown. */
const mostOfPassage = 120;
const mostOfEdit = 60;
/** So many edits of one passage are told one by one. */
const mostEditsTold = 4;

/** A change in one line: `“reliable” is now “secure”`. `from` is where a moved passage stood. */
export function changeText(
  { kind, old, new: now, pieces }: PassageChange,
  comparison: Comparison,
  from: string | undefined,
): string {
  if (kind === "inserted") return `new: “${wordsOf(comparison.new, now)}”`;
  if (kind === "deleted") return `deleted: “${wordsOf(comparison.old, old)}”`;
  const edits = editsOf(pieces, comparison);
  const more = edits.length - mostEditsTold;
  return [
    ...(kind === "split" || kind === "merged" ? [`${kind} from ${placesOf(old)}`] : []),
    ...(from === undefined ? [] : [`moved from ${from}`]),
    ...edits.slice(0, mostEditsTold),
    ...(more > 0 ? [`${more} more ${more === 1 ? "change" : "changes"}`] : []),
  ].join("; ");
}

function wordsOf(text: string, passages: readonly Passage[]): string {
  return shortened(passages.map(({ body }) => text.slice(body.start, body.end)).join(" "), mostOfPassage);
}

/** The edits of words; blanks that a paragraph break takes away are none. */
function editsOf(pieces: PassageChange["pieces"], { old, new: now }: Comparison): readonly string[] {
  const edits: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    const after = pieces[index + 1];
    if (piece.kind === "kept" || (piece.kind === "inserted" && before?.kind === "deleted")) continue;
    const pair = piece.kind === "deleted" && after?.kind === "inserted" ? after : piece;
    const gone = piece.kind === "deleted" ? shortened(old.slice(piece.old.start, piece.old.end), mostOfEdit) : "";
    const come = pair.kind === "inserted" ? shortened(now.slice(pair.new.start, pair.new.end), mostOfEdit) : "";
    if (gone !== "" && come !== "") edits.push(`“${gone}” is now “${come}”`);
    else if (gone !== "") edits.push(`“${gone}” is deleted`);
    else if (come !== "") edits.push(`“${come}” is added`);
  }
  return edits;
}
