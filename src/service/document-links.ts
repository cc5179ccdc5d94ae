import type { DocumentLink } from "vscode-languageserver-types";
import type { Span } from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { rangeOf } from "./convert.ts";

/** Addresses in the text: `[words](address)`, bare addresses of the web, e-mail addresses. */
export function documentLinks(analysis: Analysis): DocumentLink[] {
  const { text, blocks } = analysis.document;
  const links: DocumentLink[] = [];
  for (const { kind, span } of blocks) {
    if (kind === "fence" || kind === "rule") continue;
    for (const { span: place, target } of linksIn(text.slice(span.start, span.end))) {
      const { start, end } = place;
      links.push({ range: rangeOf(analysis, { start: span.start + start, end: span.start + end }), target });
    }
  }
  return links;
}

/** Labels are short: an opening bracket without end must not be followed through the text. */
const address =
  /\[[^[\]\n]{0,300}\]\(<?((?:https?:\/\/|mailto:)[^\s<>()]{1,2000}(?:\([^\s<>()]{0,200}\)[^\s<>()]{0,200})*)>?(?:\s"[^"\n]{0,200}")?\)|https?:\/\/[^\s<>"“”]{2,2000}|(?<![\w.+-])[\w+-]{1,64}(?:\.[\w+-]{1,64}){0,6}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}/gu;

function* linksIn(text: string): Generator<{ readonly span: Span; readonly target: string }> {
  if (!text.includes("://") && !text.includes("@") && !text.includes("mailto:")) return;
  for (const match of text.matchAll(address)) {
    const [whole, target] = match;
    const words = target === undefined ? withoutTail(whole) : whole;
    const span = { start: match.index, end: match.index + words.length };
    yield { span, target: target ?? (words.includes("://") ? words : `mailto:${words}`) };
  }
}

/** A stop, a bracket or a closing quotation mark behind a bare address belongs to the sentence. */
function withoutTail(address: string): string {
  let words = address.replace(/[.,;:!?'*_~]+$/, "");
  while (words.endsWith(")") && !words.includes("(")) words = words.slice(0, -1).replace(/[.,;:!?'*_~]+$/, "");
  return words;
}
