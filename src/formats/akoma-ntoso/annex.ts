import type { Annex } from "../../model/index.ts";
import type { Span } from "../../text/index.ts";
import { escapeXml } from "../docx/package/escape-xml.ts";
import { annexFlowXml, pieceXml } from "./annex-list.ts";
import { annexNameOf } from "./annex-names.ts";
import { type Piece, piecesOf } from "./annex-pieces.ts";
import type { Context } from "./context.ts";
import { element } from "./element.ts";
import { wordsXml } from "./words.ts";

/** An annex, appendix or section of a text with its headings, numbered paragraphs, lists and tables. */
export function annexXml({ heading }: Annex, range: Span, context: Context): string {
  const pieces = piecesOf({ start: heading.span.end, end: range.end }, context);
  return sectionXml(heading.span, pieces, { owner: "", fallback: "section" }, context);
}

/** What a heading is the heading of; `owner` is the id of what it is in. */
function sectionXml(
  heading: Span,
  pieces: readonly Piece[],
  { owner, fallback }: { readonly owner: string; readonly fallback: string },
  context: Context,
): string {
  const said = context.document.text.slice(heading.start, heading.end);
  const { element: tag, short, name } = annexNameOf(said, fallback);
  // `ANNEX 2`, `SECTION 1bis`: what it is called by. What stands behind is its heading.
  const number = /^\p{L}+[ \u00a0]+((?:\d{1,3}|[A-Z]|[IVXL]{1,6})(?:bis|ter|quater)?)(?=\s|$)/u.exec(said);
  const eId = context.ids.next(owner, short, number?.[1]);
  const words = wordsXml({ start: heading.start + (number?.[0].length ?? 0), end: heading.end }, context).trim();
  const title = number !== null && words === "" ? titleOf(pieces, context) : undefined;
  return element(
    tag,
    { eId, name },
    number === null ? "" : element("num", {}, escapeXml(number[0])),
    words === "" ? "" : element("heading", {}, words),
    title === undefined ? "" : element("heading", {}, wordsXml(title.words, context)),
    contentXml(title === undefined ? pieces : pieces.slice(1), eId, context),
  );
}

/** Below `SECTION 1` its title: a short line that is no sentence. */
function titleOf([first, second]: readonly Piece[], { document }: Context): Piece | undefined {
  if (first?.kind !== "plain" || first.block.kind !== "paragraph" || second === undefined) return undefined;
  const said = document.text.slice(first.words.start, first.words.end).replace(/\[\^[^\][\s]{1,40}\]/g, "");
  return said.length <= 200 && !/[\n\t]|[.,;:。；，：…]\s*$/.test(said) ? first : undefined;
}

/**
 * What stands below a heading. Numbered paragraphs are paragraphs of the structure and hold what follows up to the
 * next; what stands before the first of them, or before the first heading further down, is the introduction.
 */
function contentXml(pieces: readonly Piece[], eId: string, context: Context): string {
  const first = pieces.findIndex(({ kind }) => kind === "numbered" || kind === "heading");
  if (first < 0) {
    const words = annexFlowXml(pieces, eId, context);
    return element("content", {}, words === "" ? element("p", {}) : words);
  }
  const intro = annexFlowXml(pieces.slice(0, first), eId, context);
  const groups: Piece[][] = [];
  let level = 0;
  for (const piece of pieces.slice(first)) {
    const isBelow = level > 0 && (piece.kind !== "heading" || piece.level > level);
    if (isBelow || piece.kind === "listed" || piece.kind === "plain") groups.at(-1)?.push(piece);
    else groups.push([piece]);
    if (piece.kind === "heading" && !isBelow) level = piece.level;
  }
  return (
    (intro === "" ? "" : element("intro", {}, intro)) + groups.map((group) => groupXml(group, eId, context)).join("")
  );
}

function groupXml([lead, ...rest]: readonly Piece[], owner: string, context: Context): string {
  if (lead === undefined) return "";
  if (lead.kind === "heading") return sectionXml(lead.words, rest, { owner, fallback: "section" }, context);
  const eId = context.ids.next(owner, "para", lead.label);
  const words = pieceXml(lead, eId, context) + annexFlowXml(rest, eId, context);
  const content = element("content", {}, words === "" ? element("p", {}) : words);
  return element("paragraph", { eId }, element("num", {}, escapeXml(lead.label)), content);
}
