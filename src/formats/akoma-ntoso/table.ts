import type { Span } from "../../text/index.ts";
import { readTable } from "../docx/write/read-table.ts";
import type { Context } from "./context.ts";
import { element } from "./element.ts";
import { inlinesXml, nobody } from "./inlines.ts";
import { type Signposted, signposted } from "./signposts.ts";
import { noteXml } from "./words.ts";

/** A table of bars. */
export function tableXml(span: Span, owner: string, context: Context): string {
  return rowsXml(signposted(span, context), owner, context);
}

/** A table of a Word file that is more than rows and columns: its rows, each with the cells that have words. */
export function fencedTableXml(words: string, owner: string, context: Context): string {
  return rowsXml({ words, addresses: [] }, owner, context);
}

function rowsXml(posted: Signposted, owner: string, context: Context): string {
  const noteOf = (label: string) => noteXml(label, context);
  const rows = readTable(posted.words, nobody).map(({ cells, isHead }) => {
    const name = isHead ? "th" : "td";
    const all = cells.map(({ inlines }) => element(name, {}, element("p", {}, inlinesXml(inlines, posted, noteOf))));
    return element("tr", {}, ...all);
  });
  return rows.length === 0 ? "" : element("table", { eId: context.ids.next(owner, "table") }, ...rows);
}
