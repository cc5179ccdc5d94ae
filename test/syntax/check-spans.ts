import { childrenOf, type Document, type Node } from "../../src/model/index.ts";
import type { Span } from "../../src/text/index.ts";

/** The first place of a document that does not lie where it should, in words; undefined where all do. */
export function checkSpans(document: Document): string | undefined {
  const { source, text, blocks, references, problems, marks, comments } = document;
  let end = 0;
  for (const { kind, span, body } of blocks) {
    if (span.start < end) return `${kind} at ${said(span)} starts before the paragraph above it ends, at ${end}`;
    if (!isInside(body, span)) return `the words of ${kind} at ${said(body)} lie outside of it, at ${said(span)}`;
    if (span.end > text.length) return `${kind} at ${said(span)} ends behind the text`;
    end = span.end;
  }
  const whole = { start: 0, end: text.length };
  for (const { kind, span } of references) {
    if (!isInside(span, whole)) return `${kind} at ${said(span)} lies outside of the text`;
  }
  for (const { span } of [...problems, ...marks, ...comments]) {
    if (!isInside(span, { start: 0, end: source.length })) return `${said(span)} lies outside of the source`;
  }
  return checkNesting(document, document.contribution);
}

function checkNesting(document: Document, node: Node): string | undefined {
  if (node.span.start > node.span.end) return `${node.kind} at ${said(node.span)} ends before it starts`;
  let end = node.span.start;
  for (const child of childrenOf(node, document)) {
    const { kind, span } = child;
    if (span.start < end) return `${kind} at ${said(span)} starts before ${end}, where what is before it ends`;
    if (span.end > node.span.end) return `${kind} at ${said(span)} ends behind its ${node.kind}, at ${said(node.span)}`;
    end = span.end;
    const fault = checkNesting(document, child);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
}

function said({ start, end }: Span): string {
  return `${start}–${end}`;
}
