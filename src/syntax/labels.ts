import type { Label, LabelStyle } from "../model/index.ts";

/** What stands at the start of a paragraph when it is an item. */
export interface ReadLabel {
  readonly label: Label;
  /** Where the words behind the label start. */
  readonly bodyStart: number;
  /** True for label, tab, text: no doubt about it. */
  readonly tabbed: boolean;
  /** True when nothing parts label and words (`a)that`): damage of a copy. */
  readonly glued: boolean;
}

const letterLabel = /(\*{0,2}|_)(\(?([a-z]{1,2}|[ivxl]{1,6})\))(?: ?([*_]?(?:bis|ter|quater|quinquies)\b[*_]?))?\1/y;
const numberLabel = /(\*{0,2}|_)((\d{1,3})([*_]?(?:bis|ter|quater)\b[*_]?|)((?:\.\d{1,2}(?:bis|ter)?){0,3}))([.)]?)\1/y;

/**
 * Reads the label of an item at the first sign of a paragraph. Letters need their closing bracket; numbers may stand
 * bare, as in the Union's texts. A letter that is also a Roman number (`i)`, `v)`) is given as a letter: which it is
 * follows from its neighbours.
 */
export function readLabel(text: string, start: number, end: number): ReadLabel | undefined {
  let at = start;
  let unit = text.charCodeAt(at);
  if (unit === 42 || unit === 95) {
    while (text.charCodeAt(at) === unit && at < start + 2) at++;
    unit = text.charCodeAt(at);
  }
  if (unit >= 48 && unit <= 57) return readNumber(text, start, end);
  if ((unit >= 97 && unit <= 122) || unit === 40) return readLetter(text, start, end);
  if (unit === 8211 || unit === 8212 || unit === 45 || unit === 8226 || unit === 183 || unit === 9642) {
    return readBullet(text, start, end, unit);
  }
  return undefined;
}

function readLetter(text: string, start: number, end: number): ReadLabel | undefined {
  letterLabel.lastIndex = start;
  const match = letterLabel.exec(text);
  if (match === null || letterLabel.lastIndex > end) return undefined;
  const letters = match[3] ?? "";
  const labelStart = start + (match[1]?.length ?? 0);
  const insertion = match[4]?.replace(/[*_]/g, "");
  const bare = match[2] ?? "";
  const labelEnd =
    insertion === undefined ? labelStart + bare.length : start + match[0].length - (match[1]?.length ?? 0);
  const letter = letters.length === 1 || (letters.length === 2 && letters[0] === letters[1]);
  const style: LabelStyle = letter && !/^(?:ii|xx)$/.test(letters) ? "letter" : "roman";
  const ordinal = style === "letter" ? letterOrdinal(letters) : romanOrdinal(letters);
  if (ordinal === 0) return undefined;
  return finish(text, labelStart, labelEnd, start + match[0].length, end, style, ordinal, insertion, false);
}

function readNumber(text: string, start: number, end: number): ReadLabel | undefined {
  numberLabel.lastIndex = start;
  const match = numberLabel.exec(text);
  if (match === null || numberLabel.lastIndex > end) return undefined;
  // Numbers of three digits are quantities more often than labels.
  if ((match[3]?.length ?? 0) > 2 && text.charCodeAt(numberLabel.lastIndex) !== 9) return undefined;
  const decimals = match[5] ?? "";
  const labelStart = start + (match[1]?.length ?? 0);
  const labelEnd = labelStart + (match[2]?.length ?? 0) + (match[6]?.length ?? 0);
  const last = /(\d{1,3})(bis|ter|quater)?$/.exec((match[2] ?? "").replace(/[*_]/g, ""));
  const insertion = last?.[2];
  const style: LabelStyle = decimals === "" ? "number" : "decimal";
  return finish(
    text,
    labelStart,
    labelEnd,
    start + match[0].length,
    end,
    style,
    Number(last?.[1] ?? 0),
    insertion,
    true,
  );
}

function finish(
  text: string,
  start: number,
  labelEnd: number,
  after: number,
  end: number,
  style: LabelStyle,
  ordinal: number,
  insertion: string | undefined,
  wordsBehindOnly: boolean,
): ReadLabel | undefined {
  const next = after < end ? text.charCodeAt(after) : 9;
  const glued = next !== 32 && next !== 9 && next !== 0xa0;
  // `a)that` and `1that` are labels that lost their blank; `1st`, `2G` and `b)/c)` are words.
  if (
    glued &&
    !(wordsBehindOnly
      ? /^(?:that|to) /.test(text.slice(after, after + 5))
      : /^[a-z]{2}[a-z ]/.test(text.slice(after, after + 3)))
  ) {
    return undefined;
  }
  let bodyStart = after;
  let tabbed = after >= end;
  while (bodyStart < end) {
    const unit = text.charCodeAt(bodyStart);
    if (unit === 9) tabbed = true;
    else if (unit !== 32 && unit !== 0xa0) break;
    bodyStart++;
  }
  const span = { start, end: labelEnd };
  const label: Label = { span, text: text.slice(start, labelEnd), style, ordinal, ...(insertion && { insertion }) };
  return { label, bodyStart, tabbed, glued };
}

function readBullet(text: string, start: number, end: number, unit: number): ReadLabel | undefined {
  let bodyStart = start + 1;
  let tabbed = bodyStart >= end;
  while (bodyStart < end) {
    const next = text.charCodeAt(bodyStart);
    if (next === 9) tabbed = true;
    else if (next !== 32 && next !== 0xa0) break;
    bodyStart++;
  }
  if (bodyStart === start + 1 && bodyStart < end) return undefined;
  const style: LabelStyle = unit === 8226 || unit === 183 || unit === 9642 ? "bullet" : "dash";
  const span = { start, end: start + 1 };
  return { label: { span, text: text.slice(start, start + 1), style, ordinal: 0 }, bodyStart, tabbed, glued: false };
}

/** a = 1 … z = 26, aa = 27 … */
export function letterOrdinal(letters: string): number {
  const unit = letters.charCodeAt(0) - 96;
  return letters.length === 1 ? unit : 26 + unit;
}

/** The letters of a place in the count: 1 = a … 26 = z, 27 = aa. */
export function letterOf(ordinal: number): string {
  const letter = String.fromCharCode(97 + ((ordinal - 1) % 26));
  return ordinal > 26 ? letter + letter : letter;
}

const romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
  "xvii", "xviii", "xix", "xx"]; // biome-ignore format: a table

/** i = 1 … xx = 20; 0 for what is no Roman number up to there. */
export function romanOrdinal(letters: string): number {
  return romans.indexOf(letters) + 1;
}

/** The Roman number of a place in the count, up to xx. */
export function romanOf(ordinal: number): string {
  return romans[ordinal - 1] ?? String(ordinal);
}
