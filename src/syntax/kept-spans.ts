import { finder, type Span } from "../text/index.ts";

/**
 * The comments of a text, and its marked deletions that reach over several lines and hold no empty line: what the
 * formatter leaves as it is. One walk, however many of them are never closed.
 */
export function keptSpans(text: string): Span[] {
  const found: Span[] = [];
  const comment = finder(text, "<!--");
  const commentEnd = finder(text, "-->");
  const deletion = finder(text, "{--");
  const deletionEnd = finder(text, "--}");
  const lineBreak = finder(text, "\n");
  const emptyLine = emptyLineFinder(text);
  for (let at = 0; at < text.length; ) {
    const start = Math.min(comment(at), deletion(at));
    if (start === Number.POSITIVE_INFINITY) break;
    const end = text.startsWith("<", start) ? commentEnd(start + 4) : endOfDeletion(start + 3);
    if (end < text.length) found.push({ start, end: end + 3 });
    at = end < text.length ? end + 3 : start + 1;
  }
  return found;

  function endOfDeletion(from: number): number {
    const end = deletionEnd(from);
    const first = lineBreak(from);
    return first < end && emptyLine(first + 1) > end ? end : Number.POSITIVE_INFINITY;
  }
}

/** Where the next line break is that only spaces part from another one. */
function emptyLineFinder(text: string): (from: number) => number {
  const pattern = /\n[ \t]*\n/g;
  let found = -1;
  return (from) => {
    if (found < from) {
      pattern.lastIndex = from;
      found = pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    }
    return found;
  };
}
