import type { Document } from "../../../model/index.ts";
import { cleanMarks, originalOf } from "../../../revision/index.ts";
import { parse, print } from "../../../syntax/index.ts";
import { applyEdits, slice } from "../../../text/index.ts";

/** A text without marks, and what its texts were before the changes. */
export interface CleanText {
  readonly source: string;
  /** The texts before the changes, fit for the library; undefined when nothing was changed in any. */
  readonly base: string | undefined;
  /** True when there was something to accept. */
  readonly isChanged: boolean;
}

/** Accepts every mark of a text; `name` is what the front matter will call the text before the changes. */
export function cleanText(document: Document, name: string | undefined): CleanText {
  const clean = applyEdits(document.source, cleanMarks(document));
  const base = baseText(document);
  const named = base === undefined || name === undefined ? clean : withBase(clean, name);
  const isChanged = document.marks.some(({ kind }) => kind !== "note" && kind !== "highlight");
  return { source: print(parse(named)), base, isChanged };
}

/** Proposals are left out: a library holds texts in force. */
function baseText(document: Document): string | undefined {
  if (document.marks.length === 0) return undefined;
  const { text, resolutions, contribution } = originalOf(document);
  const words = resolutions.map(({ span }) => slice(text, span).trim());
  if (words.length === 0 && contribution.proposals.length > 0) return undefined;
  return print(parse(words.length === 0 ? withoutFront(text) : words.join("\n\n")));
}

function withoutFront(text: string): string {
  const [front] = parse(text).blocks;
  return front?.kind === "front-matter" ? text.slice(front.span.end) : text;
}

function withBase(source: string, name: string): string {
  const line = `base: ${JSON.stringify(name)}\n`;
  const [front] = parse(source).blocks;
  if (front?.kind !== "front-matter") return `---\n${line}---\n\n${source}`;
  const others = source.slice(0, front.span.end).replace(/^base:.*\n/m, "");
  return others.replace(/^---\n/, `$&${line}`) + source.slice(front.span.end);
}
