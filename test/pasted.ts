import type { Document, Item } from "../src/index.ts";

/** What is left of a tidy contribution when it is pasted from Word as plain text. */
export function pasted(text: string): string {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/^#+ (ADD\*?|\(?MOD\)?|SUP\*?|NOC!?|OTHER) /gm, "$1\t")
    .replace(/^#+ /gm, "")
    .replace(/\*/g, "")
    .replace(/\n\n/g, "\n")
    .trimStart();
}

/** What a document says, line by line, without how it is written. */
export function structureOf({ contribution, resolutions }: Document): readonly string[] {
  const item = ({ level, label, text, items }: Item): readonly string[] => [
    `${"  ".repeat(level)}${label?.text ?? "-"} ${text.replace(/\*/g, "")}`,
    ...items.flatMap(item),
  ];
  return [
    ...contribution.proposals.map(({ instruction, identifier, reasons }) =>
      [instruction.word, identifier?.text, reasons?.body.text].join(" "),
    ),
    ...resolutions.flatMap(({ heading, title, history, enacting, clauses, annexes }) => [
      [heading?.text, title?.text, history?.text, enacting?.text, annexes.length > 0].join(" / "),
      ...clauses.flatMap(({ part, call, items }) => [
        [part, call.verb, call.qualifier, call.opener, call.addressee?.text].filter((each) => each).join(" "),
        ...items.flatMap(item),
      ]),
    ]),
  ];
}
