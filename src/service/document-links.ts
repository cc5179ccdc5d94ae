import type { DocumentLink } from "vscode-languageserver-types";
import { contains, type Inline, overlaps, readMarkdown, type Span, withoutEnd } from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { citedTexts, recordOf } from "./cited-texts.ts";
import { rangeOf } from "./convert.ts";

/**
 * What can be opened from the text: `[words](address)`, bare addresses of the web, e-mail addresses, and the records of
 * the texts that are cited.
 */
export function documentLinks(analysis: Analysis): DocumentLink[] {
  const { document } = analysis;
  const links: DocumentLink[] = [];
  for (const block of document.blocks) {
    if (block.kind === "fence" || block.kind === "rule") continue;
    const { start } = block.span;
    const text = document.text.slice(start, block.span.end);
    if (!/\]\(|:\/\/|@/.test(text)) continue;
    // Most paragraphs with an address have no other Markdown: only the others are given to its reader.
    const inlines = /\]\(|`|</.test(text) ? readMarkdown(document, block) : [];
    for (const { span, url } of inlines) {
      if (url !== undefined && isSafe(url)) links.push({ range: rangeOf(analysis, span), target: url });
    }
    for (const { span, target } of bareAddresses(text, start)) {
      if (!inlines.some((inline) => hides(inline, span))) links.push({ range: rangeOf(analysis, span), target });
    }
  }
  return [...links, ...recordLinks(analysis)];
}

/** Citations lead to their record, where the catalogue has one and the editor opens it. */
function recordLinks(analysis: Analysis): DocumentLink[] {
  const { recordAddress } = analysis.source;
  if (recordAddress === undefined) return [];
  return citedTexts(analysis).flatMap(({ citation, known }) => {
    const record = recordOf(known);
    if (record === undefined) return [];
    return [{ range: rangeOf(analysis, citation.span), target: recordAddress(record), tooltip: "Open its record" }];
  });
}

/** Only what an editor opens in a browser or a mail program. */
function isSafe(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(url);
}

function hides({ kind, span }: Inline, address: Span): boolean {
  return kind === "code" ? contains(span, address) : (kind === "link" || kind === "image") && overlaps(span, address);
}

const address =
  /https?:\/\/[^\s<>"“”]{2,2000}|(?<![\w.+-])[\w+-]{1,64}(?:\.[\w+-]{1,64}){0,6}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}/gu;

function* bareAddresses(text: string, offset: number): Generator<{ readonly span: Span; readonly target: string }> {
  for (const { 0: whole, index } of text.matchAll(address)) {
    const words = withoutTail(whole);
    const span = { start: offset + index, end: offset + index + words.length };
    yield { span, target: words.includes("://") ? words : `mailto:${words}` };
  }
}

/** A stop, a bracket or a closing quotation mark behind a bare address belongs to the sentence. */
function withoutTail(words: string): string {
  return withoutEnd(words, words.includes("(") ? /[.,;:!?'*_~\]}]/ : /[.,;:!?'*_~\]})]/);
}
