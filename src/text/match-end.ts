/**
 * The longest end of `text` whose characters each match `character`, a pattern of exactly one character without the
 * flags g and y; "" when the last one does not. In place of `/[…]+$/`, which starts anew at every character of a run
 * that does not reach the end and so takes the square of its length.
 */
export function endRun(text: string, character: RegExp): string {
  return text.slice(startOfEndRun(text, character));
}

/** The text without its `endRun`. In place of `text.replace(/[…]+$/, "")`. */
export function withoutEnd(text: string, character: RegExp): string {
  return text.slice(0, startOfEndRun(text, character));
}

function startOfEndRun(text: string, character: RegExp): number {
  let start = text.length;
  while (start > 0) {
    const before = start - (isPair(text, start) ? 2 : 1);
    if (!character.test(text.slice(before, start))) break;
    start = before;
  }
  return start;
}

/** True when the two units before `end` are one character. */
function isPair(text: string, end: number): boolean {
  return end > 1 && (text.codePointAt(end - 2) ?? 0) > 0xffff;
}

/**
 * The first match of `pattern`, which has the flag g and ends with `$`, that starts in the last `limit` units of the
 * text; `index` counts from the start of the text, and what looks behind sees all of it. The work is bounded by the
 * limit, whatever the length of the text.
 */
export function endMatch(text: string, pattern: RegExp, limit: number): RegExpExecArray | null {
  if (!pattern.global) throw new TypeError(`${pattern} needs the flag g to start near the end.`);
  pattern.lastIndex = Math.max(0, text.length - limit);
  const match = pattern.exec(text);
  pattern.lastIndex = 0;
  return match;
}

/**
 * The match of `pattern`, which has neither flag g nor y, in a text of at most `limit` units; null in a longer one.
 * For a pattern whose work grows faster than its text.
 */
export function shortMatch(text: string, pattern: RegExp, limit: number): RegExpExecArray | null {
  return text.length <= limit ? pattern.exec(text) : null;
}

/**
 * What stands in the last round bracket of the text, up to its end where the bracket is not closed; undefined where
 * there is none, or where another one closes behind it.
 */
export function lastBracket(text: string): string | undefined {
  const open = text.lastIndexOf("(");
  return open < 0 ? undefined : /^([^()]*)(?:\)[^()]*)?$/.exec(text.slice(open + 1))?.[1];
}
