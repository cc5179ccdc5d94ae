import type { Comparison } from "../diff/index.ts";
import { escapeHtml } from "./html.ts";
import { type RedlineLabel, type RedlineMove, type RedlineParagraph, type RedlineRun, redlineOf } from "./redline.ts";

/** How a redline is told. */
export interface RedlineOptions {
  /** What stands over it: `Resolution 25, Dubai 2018 and Bucharest 2022`; undefined for no heading. */
  readonly title?: string;
  /** The language of the texts, as a tag: `en`. */
  readonly language?: string;
  /** Stands before every id, for a page with several redlines: `text-2-`. */
  readonly idPrefix?: string;
}

/**
 * A redline as a piece of HTML: one `article` with a paragraph for each passage. Each change has its `id`, `change-1`
 * and so on; words are in `ins` and `del`, with words for those who hear the page. No scripts, no styles; everything
 * from the texts is escaped.
 */
export function redlineHtml(comparison: Comparison, options: RedlineOptions = {}): string {
  const { title, language, idPrefix = "" } = options;
  const head = title === undefined ? [] : [`<h1>${escapeHtml(title)}</h1>`];
  const notes = comparison.notes.map(({ message }) => `<p class="note" role="note">${escapeHtml(message)}.</p>`);
  const body = redlineOf(comparison).map((one) => paragraph(one, idPrefix));
  const lang = language === undefined ? "" : ` lang="${escapeHtml(language)}"`;
  return [`<article class="redline"${lang}>`, ...head, ...notes, ...body, "</article>", ""].join("\n");
}

function paragraph(one: RedlineParagraph, idPrefix: string): string {
  const { kind, state, change, isFirst, level, label, move, runs } = one;
  const id = change === undefined || !isFirst ? "" : ` id="${idPrefix}change-${change}"`;
  const classes = ["passage", kind, ...(level > 0 ? [`level-${Math.min(level, 4)}`] : [])];
  if (state !== "kept") classes.push(state);
  if (move !== undefined) classes.push("moved");
  if (change !== undefined) classes.push("change");
  const role = kind === "heading" || kind === "title" || kind === "annex-heading" ? "h2" : "p";
  const text = runs.map((one) => run(one, kind)).join("");
  const words = [labelHtml(label, state), text, moveHtml(move, state, idPrefix)].filter((part) => part !== "");
  return `<${role}${id} class="${classes.join(" ")}" dir="auto">${words.join(" ")}</${role}>`;
}

function labelHtml({ old, new: now }: RedlineLabel, state: RedlineParagraph["state"]): string {
  if (old === undefined && now === undefined) return "";
  if (state === "deleted" || state === "left") return `<span class="label"><del>${escapeHtml(old ?? "")}</del></span>`;
  if (state === "inserted") return `<span class="label"><ins>${escapeHtml(now ?? "")}</ins></span>`;
  if (old === now || old === undefined) return `<span class="label">${escapeHtml(now ?? "")}</span>`;
  const was = `<span class="was"><span class="aloud">was </span>${escapeHtml(old)}</span>`;
  return `<span class="label">${escapeHtml(now ?? "")}${was}</span>`;
}

function run({ kind, text }: RedlineRun, block: RedlineParagraph["kind"]): string {
  const plain = escapeHtml(text);
  // The star of `ADD*` is a word of its own, not emphasis.
  const words = block === "instruction" ? plain : plain.replace(/\*([^*\s](?:[^*]*[^*\s])?)\*/g, "<em>$1</em>");
  if (kind === "kept") return words;
  const [tag, aloud] = kind === "deleted" ? ["del", "deleted"] : ["ins", "inserted"];
  const said = text === "¶" ? "paragraph break" : words;
  const seen = text === "¶" ? `<span aria-hidden="true">¶</span><span class="aloud">${said}</span>` : words;
  return `<${tag}><span class="aloud">${aloud}: </span>${seen}<span class="aloud"> end ${aloud} </span></${tag}>`;
}

function moveHtml(move: RedlineMove | undefined, state: RedlineParagraph["state"], idPrefix: string): string {
  if (move === undefined) return "";
  const { number, change, place } = move;
  if (state === "left") {
    return `<a class="move" id="${idPrefix}left-${change}" href="#${idPrefix}change-${change}">moved to ${escapeHtml(place)} (move ${number})</a>`;
  }
  return `<a class="move" href="#${idPrefix}left-${change}">moved from ${escapeHtml(place)} (move ${number})</a>`;
}
