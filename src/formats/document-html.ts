import type { StyleName } from "./docx/package/style-names.ts";
import type { Revision, WordInline } from "./docx/word-model.ts";
import type { OutBlock, OutParagraph, OutStory, OutTable } from "./docx/write/out-story.ts";
import { dressed } from "./dressed.ts";
import { escapeHtml } from "./html.ts";
import { objectLabel } from "./object-label.ts";
import { byState, stateOf } from "./plain-story.ts";

type Numbers = ReadonlyMap<string, number>;

/** A paragraph or table as HTML, its style as its class; everything from the text is escaped. */
export function blockHtml(block: OutBlock, numbers: Numbers): string {
  switch (block.kind) {
    case "opaque":
      return `<pre class="opaque">${escapeHtml(block.text.replace(/^.*```.*$\n?/gm, ""))}</pre>`;
    case "table":
      return tableHtml(block, numbers);
    case "paragraph":
      return paragraphHtml(block, numbers);
  }
}

/** The footnotes behind the text, each with a way back. */
export function notesHtml({ notes }: OutStory, numbers: Numbers): string {
  const rows = [...numbers].flatMap(([label, number]) => {
    const note = notes.get(label);
    if (note === undefined) return [];
    return [`<li id="note-${number}">${wordsHtml(note.inlines, numbers)} <a href="#sign-${number}">↑</a></li>`];
  });
  return rows.length === 0 ? "" : `<ol class="notes">\n${rows.join("\n")}\n</ol>`;
}

const tags: Partial<Readonly<Record<StyleName, string>>> = {
  title3: "h1",
  headingb: "h2",
  heading2: "h3",
  headingi: "h4",
  proposal: "h2",
  resno: "h3",
  annexno: "h3",
};

function paragraphHtml({ style, inlines, mark }: OutParagraph, numbers: Numbers): string {
  const tag = tags[style] ?? "p";
  const tab = inlines.findIndex(({ kind }) => kind === "tab");
  const isLabelled = tab > 0 && tab < 4 && style !== "proposal" && style !== "reasons";
  const label = isLabelled ? `<span class="label">${wordsHtml(inlines.slice(0, tab), numbers)}</span> ` : "";
  const words = wordsHtml(isLabelled ? inlines.slice(tab + 1) : inlines, numbers);
  const classes = [style, ...(isLabelled ? ["item"] : [])].join(" ");
  return `<${tag} class="${classes}">${label}${words}${endHtml(inlines, mark)}</${tag}>`;
}

/** The end of a paragraph that somebody has added or taken away; where all its words were, they say so. */
function endHtml(inlines: readonly WordInline[], mark: readonly Revision[]): string {
  if (mark.length === 0) return "";
  const state = stateOf(mark);
  return inlines.every(({ revisions }) => stateOf(revisions) === state) ? "" : changed("¶", state);
}

function tableHtml({ rows }: OutTable, numbers: Numbers): string {
  const lines = rows.map(({ cells, mark, isHead }) => {
    const tag = isHead ? "th" : "td";
    const state = stateOf(mark);
    const words = cells.map(({ inlines }) => `<${tag}>${changed(wordsHtml(inlines, numbers), state)}</${tag}>`);
    return `<tr>${words.join("")}</tr>`;
  });
  return `<table>\n${lines.join("\n")}\n</table>`;
}

function wordsHtml(inlines: readonly WordInline[], numbers: Numbers): string {
  return byState(inlines)
    .map(({ state, inlines: group }) => changed(group.map((one) => inlineHtml(one, numbers)).join(""), state))
    .join("");
}

function changed(html: string, state: ReturnType<typeof stateOf>): string {
  if (state === "kept" || html === "") return html;
  return state === "inserted" ? `<ins>${html}</ins>` : `<del>${html}</del>`;
}

function inlineHtml(inline: WordInline, numbers: Numbers): string {
  switch (inline.kind) {
    case "text":
      return linked(dressed(escapeHtml(inline.text), inline.format), inline.format.url);
    case "tab":
      return '<span class="tab"> </span>';
    case "break":
      return "<br>";
    case "note": {
      const number = numbers.get(inline.key ?? "");
      return number === undefined ? "" : `<sup><a id="sign-${number}" href="#note-${number}">${number}</a></sup>`;
    }
    case "object":
      return escapeHtml(objectLabel(inline));
    default:
      return "";
  }
}

function linked(text: string, url: string | undefined): string {
  return url === undefined ? text : `<a href="${escapeHtml(url)}">${text}</a>`;
}
