import { anyFragment } from "../mutated-texts.ts";
import type { Random } from "../random.ts";

const keys = [
  "conference",
  "document",
  "addendum",
  "revision",
  "source",
  "sponsors",
  "language",
  "date",
  "agendaItem",
  "title",
  "abstract",
  "contacts",
  "base",
  "changes",
  "Title",
  "unknown",
  "__proto__",
  "constructor",
  "toString",
  "? complex",
  '"quoted"',
  "1",
  "<<",
  "",
];

const values = [
  "WTSA-24",
  "37",
  "[APT, EUR]",
  "{ c1: { author: APT, date: 2024-09-01 } }",
  "2024-02-30",
  "2024-10-15T25:61:00Z",
  "fr",
  "ar",
  "xx",
  "~",
  "null",
  "yes",
  "0x1F",
  ".inf",
  "1e999",
  "'it''s'",
  '"a\\u0000b"',
  '"\\uD83D"',
  "|\n  a block\n  of lines\n",
  ">-\n  folded\n  lines",
  "!!binary aGVsbG8=",
  "!!js/function 'x'",
  "!!set { a, b }",
  "!!timestamp 2024-10-15",
  "!unknown x",
  "&a [*a]",
  "&b { x: *b }",
  "*missing",
  "&c value",
  "*c",
  "[a, [b, [c]]]",
  "- a",
  "# only a comment",
  "a: b: c",
  "@at",
  "`tick`",
  "%percent",
  "[unclosed",
  "{unclosed: ",
  "'unclosed",
  "“APT”",
  "中文",
  "{++new++}",
  "{~~APT~>EUR~~}",
  "<!-- a -->",
];

/** A contribution of these words with front matter that is odd, wrong, deep, or not ended. */
export function withOddFrontMatter(body: string, random: Random): string {
  const end = random.pick(["---", "---", "---", "...", "--- ", "----", "", "\t---"]);
  const open = random.pick(["---", "---", "---", "---", "--- # a", "---\n---", "\ufeff---", " ---", "---\t"]);
  const text = `${open}\n${frontMatter(random)}${end}\n\n${body}`;
  return random.oneIn(6) ? text.replaceAll("\n", random.pick(["\r\n", "\r"])) : text;
}

function frontMatter(random: Random): string {
  if (random.oneIn(12)) return deep(random);
  let matter = "";
  for (let left = random.below(8); left > 0; left--) matter += entry(random, 0);
  return random.oneIn(8) ? matter.replace("\n", `\n${anyFragment(random)}\n`) : matter;
}

function entry(random: Random, depth: number): string {
  const indent = (random.oneIn(12) ? "\t" : "  ").repeat(depth);
  const key = random.pick(keys);
  if (depth < 4 && random.oneIn(5)) {
    const children = Array.from({ length: 1 + random.below(3) }, () => entry(random, depth + 1));
    return `${indent}${key}:\n${children.join("")}`;
  }
  if (random.oneIn(6))
    return `${indent}${key}:\n${indent}  - ${random.pick(values)}\n${indent}  - ${random.pick(values)}\n`;
  return `${indent}${key}:${random.pick([" ", " ", " ", "", "\t"])}${random.pick(values)}\n`;
}

/** One sign again and again, shallow and deep. */
function deep(random: Random): string {
  const piece = random.pick(["[", "{a: ", "- ", "? ", "&a [", "!a ", "{", "'", "*a ", "a:\n ", "> ", "|\n"]);
  return `title: ${piece.repeat(random.pick([3, 40, 99, 101, 2_000, 20_000]))}\n`;
}
