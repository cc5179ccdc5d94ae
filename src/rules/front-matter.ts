import type { Document } from "../model/index.ts";
import type { Span } from "../text/index.ts";

/** Where the value of a key stands in the front matter, else its first line, else the first line of the text. */
export function valueSpan({ blocks, text }: Document, key: string): Span {
  const front = blocks.find(({ kind }) => kind === "front-matter");
  const start = front?.span.start ?? 0;
  const said = text.slice(start, front?.span.end ?? 0);
  const match = key === "" ? null : new RegExp(`^${key}[ \\t]*:[ \\t]*["']?([^\\n"'#]*)`, "m").exec(said);
  const value = match?.[1]?.trim() ?? "";
  if (match === null || value === "")
    return { start, end: start + (/^[^\n]*/.exec(text.slice(start, start + 200))?.[0].length ?? 0) };
  const from = start + match.index + match[0].indexOf(value, key.length);
  return { start: from, end: from + value.length };
}
