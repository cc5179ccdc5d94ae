import { escapeHtml, importWord, type Mark, parse } from "../index.ts";
import type { WordPage } from "../protocol/index.ts";
import { messagesOf } from "./word-import.ts";

/** Longer texts are shown up to here: a view is to look at, the whole text comes with the import. */
const longestShown = 1_500_000;

/**
 * The text that a Word file would become, as a piece of HTML without scripts and styles: a paragraph for each, tracked
 * changes as `<ins>` and `<del>` with words for who hears them.
 */
export function shownWord(bytes: Uint8Array): WordPage {
  const read = importWord(bytes);
  if (read.status === "refused") return { kind: "refused", message: read.message };
  const { source, marks } = parse(read.source);
  const isCut = source.length > longestShown;
  const cut = "Only the beginning is shown; import the file to see all of it";
  return {
    kind: "read",
    html: paragraphsOf(source, isCut ? source.lastIndexOf("\n\n", longestShown) : source.length, marks),
    messages: [...(isCut ? [cut] : []), ...messagesOf(read)],
  };
}

function paragraphsOf(source: string, end: number, marks: readonly Mark[]): string {
  const shown: string[] = [];
  let next = 0;
  for (let start = 0; start < end; ) {
    const gap = source.indexOf("\n\n", start);
    const stop = gap < 0 ? end : Math.min(gap, end);
    let html = "";
    let at = start;
    // A mark stays in its paragraph.
    for (let mark = marks[next]; mark !== undefined && mark.span.start < stop; mark = marks[++next]) {
      html += escapeHtml(source.slice(at, mark.span.start)) + markOf(mark, source);
      at = mark.span.end;
    }
    html += escapeHtml(source.slice(at, Math.max(at, stop)));
    if (html.trim() !== "") shown.push(`<p${classOf(source.slice(start, start + 8))}>${html}</p>`);
    start = Math.max(stop, at) + 2;
  }
  return shown.join("\n");
}

function classOf(start: string): string {
  if (/^#{1,6} /.test(start)) return ' class="heading"';
  if (start.startsWith("---\n")) return ' class="front"';
  return /^\*\p{L}/u.test(start) ? ' class="call"' : "";
}

/** Keys of who and when are left out; they are in the front matter. */
function markOf({ kind, span, added, removed }: Mark, source: string): string {
  if (kind === "deletion") return changed("del", escapeHtml(removed));
  if (kind === "substitution") return changed("del", escapeHtml(removed)) + changed("ins", escapeHtml(added));
  if (kind !== "insertion") return `<mark>${escapeHtml(source.slice(span.start, span.end))}</mark>`;
  const inside = source.slice(span.start + 3, source.lastIndexOf("++}", span.end));
  return changed("ins", withDeletions(inside));
}

/** The text of an insertion, in which a second author may have deleted parts. */
function withDeletions(inside: string): string {
  let html = "";
  let at = 0;
  for (let open = inside.indexOf("{--"); open >= 0; open = inside.indexOf("{--", at)) {
    const close = inside.indexOf("--}", open + 3);
    if (close < 0) break;
    html += escapeHtml(inside.slice(at, open)) + changed("del", escapeHtml(inside.slice(open + 3, close)));
    at = close + 3;
    const key = /\{@[\w-]{1,40}\}/y;
    key.lastIndex = at;
    at += key.exec(inside)?.[0].length ?? 0;
  }
  return html + escapeHtml(inside.slice(at));
}

function changed(tag: "ins" | "del", html: string): string {
  const aloud = tag === "ins" ? "inserted" : "deleted";
  return `<${tag}><span class="aloud">${aloud}: </span>${html}<span class="aloud"> end ${aloud} </span></${tag}>`;
}
