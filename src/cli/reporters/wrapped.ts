import { type Paint, painted, widthOf } from "../terminal.ts";
import type { Style } from "./report.ts";

/** Words that are painted alike; where there are no colours, `marks` stand around them. */
export interface StyledRun {
  readonly text: string;
  readonly paints: readonly Paint[];
  readonly marks: readonly [before: string, after: string];
}

interface Part {
  readonly words: string;
  readonly paints: readonly Paint[];
}

/** Runs in lines of the width of the terminal, broken at blanks; what stands before the first line and the others. */
export function wrapped(
  runs: readonly StyledRun[],
  { first, next }: { readonly first: string; readonly next: string },
  style: Style,
): string {
  const parts = runs.map(({ text, paints, marks }) => ({
    words: style.color ? text : `${marks[0]}${text}${marks[1]}`,
    paints,
  }));
  if (style.columns === Number.POSITIVE_INFINITY) return first + lineOf(parts, style).trimEnd();
  const lines: Part[][] = [];
  let line: Part[] = [];
  let width = widthOf(first);
  // What stands since the last blank; it goes to the next line as a whole.
  let pending: Part[] = [];
  let pendingWidth = 0;
  const settle = () => {
    if (width + pendingWidth > style.columns && line.length > 0) {
      lines.push(line);
      line = [];
      width = widthOf(next);
      // A line does not start with the blank that it was broken at.
      const [blank, ...rest] = pending;
      if (blank !== undefined) pending = [{ ...blank, words: blank.words.trimStart() }, ...rest];
      pendingWidth = pending.reduce((sum, { words }) => sum + widthOf(words), 0);
    }
    line.push(...pending);
    width += pendingWidth;
    pending = [];
    pendingWidth = 0;
  };
  for (const part of parts) {
    for (const words of part.words.split(/(?= )/)) {
      if (words.startsWith(" ")) settle();
      pending.push({ words, paints: part.paints });
      pendingWidth += widthOf(words);
    }
  }
  settle();
  lines.push(line);
  return lines.map((each, index) => (index === 0 ? first : next) + lineOf(each, style).trimEnd()).join("\n");
}

/** Neighbours that are painted alike are painted in one go. */
function lineOf(parts: readonly Part[], style: Style): string {
  let text = "";
  for (let at = 0; at < parts.length; ) {
    const { paints } = parts[at] ?? { paints: [] };
    let words = "";
    for (; at < parts.length && parts[at]?.paints === paints; at++) words += parts[at]?.words ?? "";
    text += paints.length === 0 ? words : painted(style, paints, words);
  }
  return text;
}
