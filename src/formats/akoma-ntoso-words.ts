import type { Document, Reference } from "../model/index.ts";
import type { Span } from "../text/index.ts";
import { uriOf } from "./akoma-ntoso-meta.ts";
import { escapeXml } from "./docx/escape-xml.ts";
import { readInline } from "./docx/read-inline.ts";
import type { WordInline } from "./docx/word-model.ts";

/** The words of a passage with emphasis; what it cites is a reference. */
export function inlineXml(
  { start, end }: Span,
  { document, references }: { readonly document: Document; readonly references: readonly Reference[] },
): string {
  let xml = "";
  let at = start;
  for (const reference of references) {
    if (reference.kind !== "citation" || reference.span.start < at || reference.span.end > end) continue;
    const href = uriOf(reference);
    if (href === undefined) continue;
    const words = wordsXml(document.text.slice(reference.span.start, reference.span.end));
    xml += `${wordsXml(document.text.slice(at, reference.span.start))}<ref href="${escapeXml(href)}">${words}</ref>`;
    at = reference.span.end;
  }
  return xml + wordsXml(document.text.slice(at, end));
}

function wordsXml(words: string): string {
  const { inlines } = readInline(words, () => ({ author: "" }));
  return inlines.map(inline).join("");
}

function inline(one: WordInline): string {
  switch (one.kind) {
    case "text": {
      let xml = escapeXml(one.text.replace(/\s+/g, " "));
      const { italic, bold, raised, lowered, underline } = one.format;
      for (const [tag, isOn] of [
        ["sup", raised],
        ["sub", lowered],
        ["u", underline],
        ["i", italic],
        ["b", bold],
      ] as const) {
        if (isOn) xml = `<${tag}>${xml}</${tag}>`;
      }
      return xml;
    }
    case "break":
      return "<br/>";
    case "note":
      return `<sup>${escapeXml(one.key ?? "")}</sup>`;
    default:
      return " ";
  }
}
