import { escapeXml } from "../docx/package/escape-xml.ts";
import type { Piece } from "./annex-pieces.ts";
import type { Context } from "./context.ts";
import { element } from "./element.ts";
import { blockXml, paragraphXml } from "./flow.ts";

/** Paragraphs and tables one after the other; neighbours with labels are lists, inside each other where labels change. */
export function annexFlowXml(pieces: readonly Piece[], owner: string, context: Context): string {
  let xml = "";
  for (let at = 0; at < pieces.length; ) {
    let end = at;
    while (pieces[end]?.kind === "listed") end++;
    const piece = pieces[at];
    if (end > at) xml += listXml(nested(pieces.slice(at, end)), owner, context);
    else if (piece !== undefined) xml += pieceXml(piece, owner, context);
    at = Math.max(end, at + 1);
  }
  return xml;
}

/** The words of a piece without its label; other blocks than paragraphs as what they are. */
export function pieceXml({ kind, block, words }: Piece, owner: string, context: Context): string {
  return kind === "plain" ? blockXml(block, owner, context) : paragraphXml(words, context);
}

interface Entry {
  readonly piece: Piece;
  readonly items: Entry[];
}

type Style = "letter" | "roman" | "figure" | "sign";

/** A label of another kind than those around it starts a list inside the item before. */
function nested(pieces: readonly Piece[]): readonly Entry[] {
  const top: Entry[] = [];
  const open: { readonly style: Style; readonly entries: Entry[] }[] = [];
  for (const piece of pieces) {
    const style = styleOf(piece.label, open.at(-1));
    const depth = open.findIndex((list) => list.style === style);
    if (depth >= 0) open.length = depth + 1;
    else open.push({ style, entries: open.length === 0 ? top : (open.at(-1)?.entries.at(-1)?.items ?? top) });
    open.at(-1)?.entries.push({ piece, items: [] });
  }
  return top;
}

/** `i)` is a letter behind `h)` and a Roman number elsewhere. */
function styleOf(
  label: string,
  around: { readonly style: Style; readonly entries: readonly Entry[] } | undefined,
): Style {
  const said = /[a-z]+|\d+/.exec(label)?.[0];
  if (said === undefined) return "sign";
  if (/\d/.test(said)) return "figure";
  if (!/^[ivxl]+$/.test(said)) return "letter";
  const before = /[a-z]+/.exec(around?.entries.at(-1)?.piece.label ?? "")?.[0] ?? "";
  const isNext = before.length === 1 && said.length === 1 && said.charCodeAt(0) === before.charCodeAt(0) + 1;
  return around?.style === "letter" && isNext ? "letter" : "roman";
}

function listXml(entries: readonly Entry[], owner: string, context: Context): string {
  const eId = context.ids.next(owner, "list");
  const items = entries.map(({ piece, items }) => {
    const own = context.ids.next(eId, "item", piece.label);
    const inner = items.length === 0 ? "" : listXml(items, own, context);
    const words = pieceXml(piece, own, context);
    const num = element("num", {}, escapeXml(piece.label));
    return element("item", { eId: own }, num, words === "" ? element("p", {}) : words, inner);
  });
  return element("blockList", { eId }, ...items);
}
