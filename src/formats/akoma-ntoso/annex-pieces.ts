import type { Block } from "../../model/index.ts";
import type { Span } from "../../text/index.ts";
import { blocksIn, type Context } from "./context.ts";

/** A paragraph of an annex, where no clauses are read: a heading, an item by its label, or neither. */
export interface Piece {
  readonly kind: "heading" | "numbered" | "listed" | "plain";
  readonly block: Block;
  /** The words behind `#` signs or label. */
  readonly words: Span;
  /** How many `#` signs a heading has. */
  readonly level: number;
  readonly label: string;
}

/** The paragraphs of a stretch of an annex, in order. */
export function piecesOf(range: Span, { document }: Context): readonly Piece[] {
  return blocksIn(range, document)
    .filter(({ span }) => span.start >= range.start)
    .map((block) => pieceOf(block, document.text));
}

function pieceOf(block: Block, text: string): Piece {
  const plain: Piece = { kind: "plain", block, words: block.span, level: 0, label: "" };
  if (block.kind !== "paragraph" && block.kind !== "item") return plain;
  const { start, end } = block.span;
  const lead = text.slice(start, Math.min(end, start + 40));
  const behind = (length: number): Span => ({ start: start + length, end });
  const heading = /^(#{1,6})[ \t]+(?=\S)/.exec(lead);
  if (heading !== null)
    return { ...plain, kind: "heading", words: behind(heading[0].length), level: heading[1]?.length ?? 1 };
  const [whole, label] = /^(\S{1,16})\t[ \t]*(?=\S)/.exec(lead) ?? [];
  if (whole === undefined || label === undefined) return plain;
  const kind = numbered.test(label) ? "numbered" : listed.test(label) ? "listed" : "plain";
  return kind === "plain" ? plain : { ...plain, kind, words: behind(whole.length), label };
}

/** `1`, `1.2bis`, `3.4.1.` */
const numbered = /^\d{1,3}(?:bis|ter|quater)?(?:\.\d{1,3}(?:bis|ter|quater)?){0,5}\.?$/;
/** `a)`, `b)bis`, `(ii)`, `1)`, `–` */
const listed = /^(?:\(?(?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,2})\)(?:bis|ter|quater)?|[-–—•·▪])$/;
