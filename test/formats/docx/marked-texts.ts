import fc from "fast-check";

const words = fc.constantFrom(
  ...[
    "that ",
    "ITU\u2011T ",
    "the Director, ",
    "a\u00a0b ",
    "x & y ",
    "é ",
    "中文 ",
    "عربي ",
    "1 < 2 ",
    "😀 ",
    "C\\*D ",
    "]]> ",
  ],
);
const sentence = fc.array(words, { minLength: 1, maxLength: 5 }).map((all) => all.join("").trim());
const dressed = sentence.chain((text) => fc.constantFrom(text, text, `**${text}**`, `*${text}*`, `<sup>${text}</sup>`));

const piece = fc.oneof(
  { weight: 4, arbitrary: dressed },
  sentence.map((text) => `{++${text}++}`),
  sentence.map((text) => `{--${text}--}{@c1}`),
  fc.tuple(sentence, sentence).map(([old, now]) => `{~~${old}~>${now}~~}`),
  fc.tuple(sentence, sentence).map(([now, gone]) => `{++${now} {--${gone}--}{@c1} ${now}++}`),
);
const line = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(" "));

const paragraph = fc.oneof(
  { weight: 5, arbitrary: line },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom("a)", "b)bis", "1", "i)"), line).map(([label, text]) => `${label}\t${text}`),
  },
  sentence.map((text) => `{++${text}¶++}`),
  sentence.map((text) => `{--${text}¶--}{@c1}`),
  sentence.map((text) => `## ${text}`),
  fc.constant("| a | b |\n| --- | --- |\n{++| new | row |¶++}\n| 1 | {~~2~>3~~} |"),
  line.map((text) => `${text}[^1]`),
  line.map((text) => `see [${"the page"}](https://example.org/?a=1&b=2) ${text}`),
);

/** Texts with marks of every kind, as they stand in a contribution. */
export const markedTexts: fc.Arbitrary<string> = fc
  .array(paragraph, { minLength: 1, maxLength: 8 })
  .map(
    (paragraphs) =>
      `---\nsource: APT\ndate: 2026-01-01\nchanges:\n  c1: { author: ECP, date: "2026-01-02" }\n---\n\n${paragraphs.join("\n\n")}\n\nThe end.\n\n[^1]: A note.\n`,
  );
