import fc from "fast-check";
import { parse, print } from "../../../src/syntax/index.ts";

/** Words of several scripts, signs that Word has elements for, and escapes of signs that are markup. */
const word = fc.constantFrom(
  ..."that the Director of ITU\u2011T should study networks, No.\u00a05 a\u00addd x&y <1 é 中文 عربي 😀 ]]> 100% A.1".split(
    " ",
  ),
  ...["\\*", "\\{++", "--\\}", "\\[^1]", "\\¶", "~\\>", "\\<b>", "{", "}", "+", "~", "=", "@"],
);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(" "));
/** A stretch in between: it begins and ends with a plain word. */
const plain = words.map((text) => `so ${text} on`);

/** Words of a link hold no brackets. */
const linked = plain.map((text) => text.replace(/\\?[[\]]\^?/g, ""));

const look = plain.chain((text) =>
  fc.constantFrom(
    text,
    `*${text}*`,
    `**${text}**`,
    `<sup>${text}</sup>`,
    `<sub>${text}</sub>`,
    `<u>${text}</u>`,
    `[${text.replace(/\\?[[\]]\^?/g, "")}](https://example.org/?a=1&b=2)`,
  ),
);
const keys = fc.constantFrom("", "{@c1}", "{@c2}");

/** Notes are named as the page names them, in their order: the number is put in when the text is put together. */
const note = fc.constant("[^N]");
const remark = fc
  .tuple(plain, keys)
  .map(([text, key]) => `{>>${text.replace(/[{}<>~+=\\¶*|[\]^]/g, "").replace(/\s+/g, " ")}<<}${key}`);

const changed = fc.oneof(
  fc.tuple(look, keys).map(([text, key]) => `{++${text}++}${key}`),
  fc.tuple(look, keys).map(([text, key]) => `{--${text}--}${key}`),
  fc.tuple(look, look, keys).map(([old, now, key]) => `{~~${old}~>${now}~~}${key}`),
  fc.tuple(plain, plain, keys, keys).map(([now, gone, by, other]) => `{++${now} {--${gone}--}${other} ${now}++}${by}`),
  fc.tuple(plain, plain, keys).map(([text, more, key]) => `{++${text}[^N] ${more}++}${key}`),
  fc
    .tuple(linked, linked, keys)
    .map(([text, more, key]) => `[so {++${text}++}${key} and ${more}](https://example.org/x)`),
);
const piece = fc.oneof(
  { weight: 4, arbitrary: look },
  { weight: 3, arbitrary: changed },
  { weight: 1, arbitrary: fc.tuple(plain, note).map((all) => all.join("")) },
  { weight: 1, arbitrary: fc.tuple(plain, remark).map((all) => all.join(" ")) },
  { weight: 1, arbitrary: fc.tuple(plain, plain).map((all) => all.join("<br>")) },
);
const line = fc.array(piece, { minLength: 1, maxLength: 4 }).map((all) => all.join(" and "));

/** A paragraph that no call can be taken for. */
const sentence = line.map((text) => `${text}.`);

const end = fc.constantFrom("{++X¶++}", "{--X¶--}", "{++X¶++}{@c1}", "{--X¶--}{@c2}");
const wholes = (text: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 5, arbitrary: text },
    {
      weight: 1,
      arbitrary: fc
        .tuple(text, end)
        .map(([inside, mark]) => (/\{[+~-]|\[\^N|^ /.test(inside) ? inside : mark.replace("X", () => inside))),
    },
  );

const numbers = fc.constantFrom("", "", "1 ", "1.1 ", "2.3.4 ", "12 bis ", "A.1 ");
/** Headings of all depths, with and without numbers. */
export const headings = fc
  .tuple(fc.integer({ min: 1, max: 6 }), numbers, plain)
  .map(([depth, number, text]) => `${"#".repeat(depth)} ${number}${text}`);

const preambleLabels = ["a)", "b)", "b)bis", "z)", "aa)"];
const items = (labels: readonly string[], indent = "") =>
  fc.tuple(fc.constantFrom(...labels), line).map(([label, text]) => `${indent}${label}\t${text};`);
const item = fc.oneof(items(preambleLabels), items(["1", "2bis", "1.1", "12"]), items(["i)", "ii)", "–", "•"], "  "));

const rows = fc.array(fc.tuple(plain, fc.oneof(plain, changed)), { minLength: 1, maxLength: 3 });
const table = fc.tuple(rows, fc.constantFrom("{++X¶++}", "{--X¶--}{@c1}", "X", "X")).map(([all, mark]) => {
  const lines = all.map((cells, index) => {
    const row = `| ${cells.join(" | ")} |`;
    return index === 0 && !/\{[+~-]/.test(row) ? mark.replace("X", () => row) : row;
  });
  // A row at the end that was changed changes the end of the line before it.
  return ["| so A | so B |", "| --- | --- |", ...lines, "| so C | so D |"].join("\n");
});

const calls = fc.constantFrom("*considering*", "*recalling*", "*noting with concern*", "*resolves*");

const block = fc.oneof(
  { weight: 4, arbitrary: wholes(sentence) },
  { weight: 3, arbitrary: wholes(item) },
  { weight: 2, arbitrary: headings },
  { weight: 1, arbitrary: table },
);
const resolution = fc
  .tuple(
    fc.constantFrom("MOD", "ADD", "NOC!", "(MOD)", "ADD*"),
    plain,
    fc.array(fc.oneof(item, calls, sentence), { maxLength: 8 }),
  )
  .map(
    ([kind, title, body]) =>
      `## ${kind} APT/42A7/1\n\n### RESOLUTION 187 (Rev. {~~Geneva, 2022~>Doha, 2026~~})\n\nOn ${title}\n\n(Geneva, 2022)\n\nThe Conference (Doha, 2026),\n\n${body.join("\n\n")}`,
  );
const move = fc.constant("{--so it moves¶--}{@m}\n\nso it stays\n\n{++so it moves¶++}{@m}");

/** Texts in tidy form with all that a contribution can say and a Word file can hold. */
export const tidyTexts: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(block, { maxLength: 5 }),
    fc.option(resolution, { nil: "" }),
    fc.constantFrom("en", "en", "ar", "zh"),
    fc.option(move, { nil: "", freq: 4 }),
    fc.boolean(),
  )
  .map(([blocks, text, language, moved, hasDefault]) => {
    const body = [...blocks, moved, text, "The end."].filter((part) => part !== "").join("\n\n");
    const usual = hasDefault ? '  default: { author: APT, date: "2026-01-01" }\n' : "";
    const front = `---\nsource: APT\nlanguage: ${language}\ndate: 2026-01-01\nchanges:\n${usual}  c1: { author: ECP, date: "2026-01-02" }\n  c2: { author: APT, date: "2026-01-01" }\n  m: { author: APT, date: "2026-01-01", move: m1 }\n---\n\n`;
    return print(parse(front + withNotes(body)));
  });

/** Numbers the notes, and explains each behind its paragraph. */
function withNotes(text: string): string {
  let number = 0;
  return text
    .split("\n\n")
    .map((part) => {
      const notes: string[] = [];
      const numbered = part.replace(/(?<!\\)\[\^N\]/g, () => {
        notes.push(`[^${++number}]: A *good* note {++of ++}this.`);
        return `[^${number}]`;
      });
      return [numbered, ...notes].join("\n\n");
    })
    .join("\n\n");
}
