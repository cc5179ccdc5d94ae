import type { Fix } from "../lint/index.ts";
import type { Span } from "../text/index.ts";

/** A fix that needs no eyes: other words in the place of a span. */
export function write(span: Span, text: string): Fix {
  return { ...offer(span, text), automatic: true };
}

/** A fix for a person to choose: other words in the place of a span. */
export function offer(span: Span, text: string): Fix {
  return { title: text === "" ? "Remove it" : `Write “${text.trim()}”`, edits: [{ span, text }], automatic: false };
}

/** The place right behind a span. */
export function behind({ end }: Span): Span {
  return { start: end, end };
}
