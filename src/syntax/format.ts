import { type Document, editsFromPlain, plainOf } from "../model/index.ts";
import { applyEdits, editsBetween, settle, type TextEdit } from "../text/index.ts";
import { formatPass } from "./format-pass.ts";
import { parse } from "./parse.ts";

/** A text in the tidy form of docs/format.md. */
export interface Tidied {
  /** The tidy text; the source as it was where it does not settle. */
  readonly text: string;
  /** What makes the tidy text of the source. */
  readonly edits: readonly TextEdit[];
  /** False when each pass over the text asks for another one: no form of it is then tidy. */
  readonly isSettled: boolean;
}

/** One pass joins the lines of a paragraph, the next may see what they say together, such as a call with its item. */
const mostPasses = 6;

/**
 * Brings a text into the tidy form: one paragraph a line, an empty line between paragraphs, label, tab, words. Words,
 * marks, comments and kinds of line ends stay as they are. The text is read anew after each pass, until a pass changes
 * nothing; a tidy text comes back unchanged.
 */
export function tidy(document: Document): Tidied {
  const before = known.get(document);
  if (before !== undefined) return before;
  const found = tidyEdits(plainOf(document));
  const edits = editsFromPlain(document, found ?? []);
  const tidied = { text: applyEdits(document.source, edits), edits, isSettled: found !== undefined };
  known.set(document, tidied);
  return tidied;
}

const known = new WeakMap<Document, Tidied>();

function tidyEdits(document: Document): readonly TextEdit[] | undefined {
  const { source } = document;
  const first = formatPass(document);
  const once = applyEdits(source, first);
  if (once === source) return [];
  const text = settle(once, (now) => applyEdits(now, formatPass(parse(now))), mostPasses);
  if (text === undefined) return undefined;
  return text === once ? first : editsBetween(source, text);
}

/** The edits, in the source, that bring a text into the tidy form; none where it does not settle. */
export function format(document: Document): readonly TextEdit[] {
  return tidy(document).edits;
}

/** The text in the tidy form; as it is where that does not settle. */
export function print(document: Document): string {
  return tidy(document).text;
}
