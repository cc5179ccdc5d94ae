import { fragmentKinds, fragments } from "./fragments.ts";
import type { Random } from "./random.ts";

/**
 * A text as damage, haste and malice make it: some characters, lines, paragraphs and line ends are changed, and pieces
 * of contributions put in. What is done depends on `random` alone; `others` are texts that paragraphs are taken from.
 */
export function mutated(text: string, random: Random, others: readonly string[] = []): string {
  const rounds = 1 + random.below(random.oneIn(3) ? 12 : 4);
  let now = text;
  for (let round = 0; round < rounds; round++) now = random.pick(changes)(now, random, others);
  return now;
}

/** A part of a text of whole lines, of at most so many characters. */
export function excerpt(text: string, random: Random, most: number): string {
  if (text.length <= most) return text;
  const start = text.lastIndexOf("\n", random.below(text.length - most)) + 1;
  const end = text.lastIndexOf("\n", start + most);
  return text.slice(start, end > start ? end + 1 : start + most);
}

/** A piece of a contribution of any kind. */
export function anyFragment(random: Random): string {
  return random.pick<string>(fragments[random.pick(fragmentKinds)]);
}

type Change = (text: string, random: Random, others: readonly string[]) => string;

/** Weighted by how often they are named. */
const changes: readonly Change[] = [
  insertedFragment,
  insertedFragment,
  insertedFragment,
  fragmentAtLineStart,
  fragmentAtLineStart,
  fragmentOnItsOwn,
  fragmentOnItsOwn,
  takenCharacters,
  takenCharacters,
  doubledCharacters,
  swappedCharacters,
  wrapped,
  wrapped,
  otherCase,
  changedLines,
  changedLines,
  changedLines,
  changedParagraphs,
  changedParagraphs,
  changedParagraphs,
  changedLineEnds,
  changedSpaces,
  repeated,
  borrowed,
];

function spliced(text: string, at: number, length: number, put: string): string {
  return text.slice(0, at) + put + text.slice(at + length);
}

function insertedFragment(text: string, random: Random): string {
  return spliced(text, random.below(text.length + 1), 0, anyFragment(random));
}

function fragmentAtLineStart(text: string, random: Random): string {
  const at = text.lastIndexOf("\n", random.below(text.length + 1)) + 1;
  return spliced(text, at, 0, anyFragment(random));
}

function fragmentOnItsOwn(text: string, random: Random): string {
  const at = text.lastIndexOf("\n", random.below(text.length + 1)) + 1;
  const gap = random.pick(["\n", "\n\n"]);
  return spliced(text, at, 0, `${random.oneIn(2) ? gap : ""}${anyFragment(random)}${gap}`);
}

function takenCharacters(text: string, random: Random): string {
  return spliced(text, random.below(text.length), 1 + random.below(random.oneIn(4) ? 200 : 3), "");
}

function doubledCharacters(text: string, random: Random): string {
  const at = random.below(text.length);
  const length = 1 + random.below(random.oneIn(3) ? 80 : 4);
  return spliced(text, at, 0, text.slice(at, at + length));
}

function swappedCharacters(text: string, random: Random): string {
  const at = random.below(text.length);
  return spliced(text, at, 2, `${text.charAt(at + 1)}${text.charAt(at)}`);
}

/** Words between the two sides of a mark, a comment, emphasis or a fence. */
function wrapped(text: string, random: Random): string {
  const at = random.below(text.length);
  const length = random.below(random.oneIn(4) ? 400 : 30);
  const [open, close] = random.pick([
    ["{++", "++}"],
    ["{--", "--}"],
    ["{--", "¶--}"],
    ["{++", "¶++}"],
    ["{~~", "~>b~~}"],
    ["{~~a~>", "~~}"],
    ["{==", "==}"],
    ["{>>", "<<}"],
    ["<!--", "-->"],
    ["*", "*"],
    ["**", "**"],
    ["`", "`"],
    ["\n```\n", "\n```\n"],
    ["[", "](https://example.org)"],
    ["“", "”"],
    ["(", ")"],
    ["<i>", "</i>"],
  ] as const);
  return spliced(text, at, length, `${open}${text.slice(at, at + length)}${close}`);
}

function otherCase(text: string, random: Random): string {
  const at = random.below(text.length);
  const length = random.below(60);
  const words = text.slice(at, at + length);
  return spliced(text, at, length, random.oneIn(3) ? words.toLowerCase() : words.toUpperCase());
}

function changedLines(text: string, random: Random): string {
  const lines = text.split("\n");
  const at = random.below(lines.length);
  const line = lines[at] ?? "";
  const space = line.indexOf(" ", random.below(line.length));
  const put = random.pick<(() => readonly string[]) | undefined>([
    () => [],
    () => [line, line],
    () => [line.slice(0, space), line.slice(space + 1)],
    () => [line.replace(/^\s*(?:[a-z0-9]{1,4}\)|\d+)\s*/, "")],
    () => [line.replace("\t", random.pick([" ", "", "\t\t"]))],
    () => [`  ${line}`],
    () => [line.toUpperCase()],
    () => [line.replace(/[*#]/g, "")],
    undefined,
  ]);
  if (put === undefined) lines.splice(at, 2, `${line}${random.pick([" ", "", "\t"])}${lines[at + 1] ?? ""}`);
  else lines.splice(at, 1, ...put());
  return lines.join("\n");
}

function changedParagraphs(text: string, random: Random): string {
  const paragraphs = text.split("\n\n");
  const at = random.below(paragraphs.length);
  const other = random.below(paragraphs.length);
  const one = paragraphs[at] ?? "";
  const how = random.below(6);
  if (how === 0) paragraphs.splice(at, 1);
  else if (how === 1) paragraphs.splice(other, 0, one);
  else if (how === 2) paragraphs.splice(other, 0, ...paragraphs.splice(at, 1));
  else if (how === 3) paragraphs[at] = one.replace(new RegExp(`(.{${20 + random.below(60)}}) `, "g"), "$1\n");
  else if (how === 4) paragraphs.splice(at, 2, `${one}\n${paragraphs[at + 1] ?? ""}`);
  else paragraphs.splice(at, 0, anyFragment(random));
  return paragraphs.join("\n\n");
}

function changedLineEnds(text: string, random: Random): string {
  const plain = text.replace(/\r\n?/g, "\n");
  const how = random.below(5);
  if (how === 0) return plain.replaceAll("\n", "\r\n");
  if (how === 1) return plain.replaceAll("\n", "\r");
  if (how === 2) return plain.replace(/\n+/g, "\n");
  if (how === 3) return plain.replaceAll("\n", "\n\n");
  const at = text.indexOf("\n", random.below(text.length));
  return at < 0 ? text : spliced(text, at, 1, random.pick(["\r\n", "\r", "\u2028", " ", ""]));
}

function changedSpaces(text: string, random: Random): string {
  const at = text.indexOf(" ", random.below(text.length));
  if (random.oneIn(6)) return text.replaceAll("\t", " ");
  return at < 0 ? text : spliced(text, at, 1, random.pick(["", "  ", "\u00a0", "\t", "\n", "\u200b"]));
}

/** A piece again and again, as long as makes slow what grows faster than its text. */
function repeated(text: string, random: Random): string {
  const at = random.below(text.length);
  const piece = random.oneIn(2) ? anyFragment(random) : text.slice(at, at + 1 + random.below(40));
  const times = random.oneIn(8) ? 12_000 / Math.max(1, piece.length) : 2 + random.below(30);
  return spliced(text, at, 0, piece.repeat(times));
}

function borrowed(text: string, random: Random, others: readonly string[]): string {
  if (others.length === 0) return text;
  const paragraphs = random.pick(others).split(/\n{2,}/);
  const from = random.below(paragraphs.length);
  const taken = paragraphs.slice(from, from + 1 + random.below(3)).join("\n\n");
  const at = text.lastIndexOf("\n", random.below(text.length + 1)) + 1;
  return spliced(text, at, 0, `${taken}${random.pick(["\n", "\n\n"])}`);
}
