import { isBlank, type Span } from "./span.ts";

/** The runs of whitespace inside a span that hold at least one line feed, from their first to their last character. */
export function* lineRuns(text: string, { start, end }: Span): Generator<Span> {
  for (let newline = text.indexOf("\n", start); newline >= 0 && newline < end; ) {
    const run = { start: newline, end: newline + 1 };
    while (run.start > start && isBlank(text.charCodeAt(run.start - 1))) run.start--;
    while (run.end < end && isBlank(text.charCodeAt(run.end))) run.end++;
    yield run;
    newline = text.indexOf("\n", run.end);
  }
}
