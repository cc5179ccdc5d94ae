import type { Clause, Item, Label, LabelStyle } from "../model/index.ts";
import { type Span, slice, trimmed } from "../text/index.ts";
import { letterOrdinal, readLabel, romanOrdinal } from "./labels.ts";
import type { ScannedBlock } from "./scan-state.ts";

/** A call block with the blocks that follow it, up to the next call. */
export interface ClauseDraft {
  readonly block: ScannedBlock;
  readonly blocks: ScannedBlock[];
}

/** The clause of a call with its items nested. */
export function finishClause(text: string, { block, blocks }: ClauseDraft): Clause {
  if (block.call === undefined) throw new Error("a call block without what was read of it");
  const items = nest(text, blocks, block);
  const end = Math.max(block.span.end, blocks.at(-1)?.span.end ?? 0);
  return {
    kind: "clause",
    span: { start: block.span.start, end },
    part: block.call.part,
    call: block.call.call,
    items,
  };
}

/** An item that is still growing. */
interface Draft {
  readonly label: Label | undefined;
  readonly start: number;
  bodyStart: number;
  bodyEnd: number;
  end: number;
  readonly items: Draft[];
  readonly runOn: boolean;
  readonly onCallLine: boolean;
  readonly level: number;
}

interface Piece {
  readonly block: ScannedBlock;
  readonly label: Label | undefined;
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
  readonly runOn: boolean;
}

/**
 * Nests the blocks of a clause: a new style of label opens a deeper level, a label of an open style goes on at that
 * level. Sets the level of the blocks.
 */
export function nest(text: string, blocks: readonly ScannedBlock[], call?: ScannedBlock): Item[] {
  const roots: Draft[] = [];
  const open: { style: LabelStyle | undefined; last: number; list: Draft[] }[] = [];
  const pieces = piecesOf(text, blocks);
  for (const [index, piece] of pieces.entries()) {
    const previous = innermost(roots, open);
    if (piece.block.kind !== "item" && previous !== undefined) {
      grow(roots, piece.end);
      if (previous.bodyStart === previous.bodyEnd) previous.bodyStart = piece.bodyStart;
      previous.bodyEnd = Math.max(previous.bodyEnd, piece.end);
      continue;
    }
    const label = piece.label && settle(piece.label, open, pieces[index + 1]?.label);
    const level = levelOf(label, open);
    const list = level === 0 ? roots : (open[level - 1]?.list.at(-1)?.items ?? roots);
    open.length = level;
    open.push({ style: label?.style, last: label?.ordinal ?? 0, list });
    piece.block.level = level + 1;
    list.push({
      label,
      start: piece.start,
      bodyStart: piece.bodyStart,
      bodyEnd: piece.end,
      end: piece.end,
      items: [],
      runOn: piece.runOn,
      onCallLine: call !== undefined && index === 0 && !text.slice(call.span.end, piece.start).includes("\n"),
      level: level + 1,
    });
    grow(roots, piece.end);
  }
  return roots.map((draft) => finish(text, draft));
}

/** The level, from 0, that a label belongs to among the open ones. */
function levelOf(label: Label | undefined, open: readonly { style: LabelStyle | undefined }[]): number {
  if (label === undefined) {
    // A paragraph without label stands beside its like, else at the top.
    const like = open.findLastIndex(({ style }) => style === undefined);
    return Math.max(like, 0);
  }
  const same = open.findLastIndex(({ style }) => style === label.style);
  if (same >= 0) return same;
  // A number never stands under a Roman one or a dash: it goes back to the decimals or starts at the top.
  if (label.style === "number" && open.some(({ style }) => style === "roman" || style === "dash")) return 0;
  if (open.length > 0 && open[0]?.style === undefined && open.length === 1) {
    return label.style === "roman" || label.style === "dash" || label.style === "bullet" ? 1 : 0;
  }
  return open.length;
}

/** Whether `i)` is the ninth letter or the first Roman number follows from the labels before and behind it. */
function settle(
  label: Label,
  open: readonly { style: LabelStyle | undefined; last: number }[],
  next: Label | undefined,
): Label {
  const letters = label.text.replace(/[()]|bis|ter|quater|quinquies| /g, "");
  const roman = /^[ivxl]+$/.test(letters) ? romanOrdinal(letters) : 0;
  if (roman === 0) return label;
  const asRoman: Label = { ...label, style: "roman", ordinal: roman };
  if (letters.length > 1 && letters[0] !== letters[1]) return asRoman;
  const asLetter: Label = { ...label, style: "letter", ordinal: letterOrdinal(letters) };
  const innerRoman = open.findLast(({ style }) => style === "roman");
  const innerLetter = open.findLast(({ style }) => style === "letter");
  if (next?.text.replace(/[()]/g, "") === "ii" && letters === "i") return asRoman;
  if (innerRoman !== undefined && roman === innerRoman.last + 1) return asRoman;
  if (innerLetter !== undefined && asLetter.ordinal === innerLetter.last + 1) return asLetter;
  if (letters === "i" || innerRoman !== undefined) return asRoman;
  return letters.length > 1 ? asRoman : asLetter;
}

/** The items of the blocks, those that stand on the line of the item before them cut off. */
function piecesOf(text: string, blocks: readonly ScannedBlock[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== "item" && block.kind !== "paragraph") {
      pieces.push({
        block,
        label: undefined,
        start: block.span.start,
        bodyStart: block.span.start,
        end: block.span.end,
        runOn: false,
      });
      continue;
    }
    const label = block.read?.label;
    let piece: Piece = {
      block,
      label,
      start: block.span.start,
      bodyStart: block.kind === "item" ? block.body.start : block.span.start,
      end: block.span.end,
      runOn: false,
    };
    for (const cut of runOns(text, piece, blocks[index + 1]?.read?.label)) {
      pieces.push({ ...piece, end: trimmed(text, { start: piece.start, end: cut.start }).end });
      piece = { block, label: cut.label, start: cut.start, bodyStart: cut.bodyStart, end: block.span.end, runOn: true };
    }
    pieces.push(piece);
  }
  return pieces;
}

/**
 * Items run together on one line, as copies of printed pages have them: `…; 2 that …; 3 that …`. A number counts when
 * it is the next one and is followed by “that” or “to”.
 */
function* runOns(text: string, piece: Piece, following: Label | undefined) {
  const { label, bodyStart, end } = piece;
  if (label === undefined || label.style !== "number") return;
  let expected = label.ordinal + 1;
  for (const match of text.slice(bodyStart, end).matchAll(/; (\d{1,2})[.)]? (?=that\b|to\b|the\b|not\b)/g)) {
    if (Number(match[1]) !== expected || (following?.style === "number" && following.ordinal <= expected)) continue;
    const start = bodyStart + match.index + 2;
    const read = readLabel(text, start, end);
    if (read === undefined) continue;
    yield { label: read.label, start, bodyStart: read.bodyStart };
    expected++;
  }
}

function innermost(roots: readonly Draft[], open: readonly { list: readonly Draft[] }[]): Draft | undefined {
  return open.at(-1)?.list.at(-1) ?? roots.at(-1);
}

function grow(drafts: readonly Draft[], end: number): void {
  const last = drafts.at(-1);
  if (last === undefined) return;
  last.end = Math.max(last.end, end);
  grow(last.items, end);
}

function finish(text: string, draft: Draft): Item {
  const body: Span = { start: Math.min(draft.bodyStart, draft.bodyEnd), end: draft.bodyEnd };
  const item: { -readonly [Key in keyof Item]: Item[Key] } = {
    kind: "item",
    span: { start: draft.start, end: draft.end },
    level: draft.level,
    body,
    text: slice(text, body),
    items: draft.items.map((each) => finish(text, each)),
    runOn: draft.runOn,
    onCallLine: draft.onCallLine,
  };
  if (draft.label !== undefined) item.label = draft.label;
  return item;
}
