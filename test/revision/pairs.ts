import fc from "fast-check";
import { parse, print } from "../../src/syntax/index.ts";
import { clausesArbitrary, resolutionText, revisionArbitrary } from "../diff/texts.ts";

/** Items taken apart, put together, moved, exchanged; the first and the last too; texts without words; both line ends. */
export const tidyPair: fc.Arbitrary<readonly [string, string]> = fc
  .oneof(
    revisionArbitrary.map(({ old, new: revised }) => [old, revised] as const),
    revisionArbitrary.map(({ old, new: revised }) => [revised, old] as const),
    fc
      .tuple(clausesArbitrary, clausesArbitrary)
      .map(([one, other]) => [resolutionText(one), resolutionText(other)] as const),
    fc
      .tuple(
        clausesArbitrary,
        fc.array(fc.tuple(fc.constantFrom("split", "merge", "move", "relabel", "indent", "cut"), fc.nat()), {
          maxLength: 5,
        }),
      )
      .map(([clauses, edits]) => {
        const old = resolutionText(clauses);
        return [old, edits.reduce(reworked, old)] as const;
      }),
    fc.tuple(revisionArbitrary, fc.array(fc.nat(), { maxLength: 4 })).map(([{ old, new: revised }, places]) => {
      const words = places.map((place) => emphasizable[place % emphasizable.length] ?? "");
      return [words.reduce(emphasized, old), words.reduce(emphasized, revised)] as const;
    }),
    revisionArbitrary.map(({ old }) => ["", old] as const),
    revisionArbitrary.map(({ old }) => [old, ""] as const),
  )
  .map(([one, other]) => [print(parse(one)), print(parse(other))] as const)
  .chain(([one, other]) =>
    fc.constantFrom("\n", "\r\n").map((end) => [one.replaceAll("\n", end), other.replaceAll("\n", end)] as const),
  );

function reworked(text: string, [how, where]: readonly [string, number]): string {
  const paragraphs = text.trimEnd().split("\n\n");
  const at = where % paragraphs.length;
  const one = paragraphs[at] ?? "";
  const middle = one.indexOf(" ", one.length / 2);
  if (how === "split" && middle > 0)
    paragraphs.splice(at, 1, `${one.slice(0, middle)};`, `x)\t${one.slice(middle + 1)}`);
  else if (how === "merge") paragraphs.splice(at, 2, `${one} ${(paragraphs[at + 1] ?? "").replace(/^\S+\t/, "")}`);
  else if (how === "move") paragraphs.splice((where >> 4) % paragraphs.length, 0, ...paragraphs.splice(at, 1));
  else if (how === "relabel") paragraphs[at] = one.replace(/^\S+\t/, `${where % 30}bis\t`);
  else if (how === "indent") paragraphs[at] = one.replace(/^\S+\t/, "  i)\t");
  else if (how === "cut" && paragraphs.length > 1) paragraphs.splice(at, 1);
  return `${paragraphs.join("\n\n")}\n`;
}

const emphasizable = ["broadband", "services", "regional", "handbook", "remain", "members;", "quantum"];

/** One word, wherever it stands: emphasis of words that stay is no change, and is the same on both sides here. */
function emphasized(text: string, words: string): string {
  return text.replaceAll(` ${words}`, ` *${words}*`);
}

/** Pieces of contributions and of marks in any order. */
export const anything = fc
  .array(
    fc.constantFrom(
      ..."a)|b)|*noting*|\n|\n\n|\r\n|resolves|that networks|ITU-T|ITU\u2011T|{++|x++}|{--|--}|{~~|~>|~~}|{==|==}|{>>|<<}|\\|\\{++|{@c1}|¶|第|\t|1|##|ADD|;|| a |b\n|---\n|```\n".split(
        "|",
      ),
      "| a | b |\n",
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(" "));

const lines = [
  "a)\tthat networks grow;",
  "*noting*",
  "resolves",
  "The report runs on,",
  "one two three",
  "Page 4",
  "- 12 -",
  "266  Resolution 25",
  "<!-- ask the chair -->",
  "<!--",
  "```",
  "| a | b |",
  "| --- | --- |",
  "{++all++}",
  "{--some--}{@c1}",
  "{~~a~>b~~}",
  "{++c)\tnew;¶++}",
  "{--d)\told;¶--}",
  "e)\tkept{++¶++}",
  "{++growing {--very --}fast++}",
  "{==all==}{>>why?<<}",
  "\\{++ no mark",
];

const pieces = [
  ..."{++|++}|{--|--}|{~~|~>|~~}|{==|==}|{>>|<<}|{++++}|{----}|{~~~>~~}|{@c1}|¶|{++¶++}|{--¶--}|{++x++}|{--y--}|\\|{|}|<!--|-->|{++a {++b++} c++}|{--d {--e--} f--}|- |\n|\n\n".split(
    "|",
  ),
];

/** Texts of lines as contributions have them, in which somebody has put pieces of marks at any places. */
export const brokenMarks: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("", "---\nsource: APT\n---\n\n", "---\nchanges:\n  c1: { author: APT }\n---\n\n"),
    fc.array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom("\n", "\n", "\n\n", "\n \n", "")), { maxLength: 6 }),
    fc.array(fc.tuple(fc.nat(400), fc.constantFrom(...pieces)), { maxLength: 9 }),
  )
  .map(([front, body, marks]) => {
    let text = body.map((parts) => parts.join("")).join("");
    for (const [place, piece] of marks) {
      const at = place % (text.length + 1);
      text = text.slice(0, at) + piece + text.slice(at);
    }
    return front + text;
  });
