import { defineRule, type Fix } from "../lint/index.ts";
import type { Identifier } from "../model/index.ts";
import { endRun } from "../text/index.ts";

/** Proposals are numbered 1, 2, 3 through the document. */
export const proposalSequence = defineRule({
  id: "proposal-sequence",
  title: "Proposals are numbered 1, 2, 3 through the document",
  why: "The number is what tells the proposals of one document apart. Two with the same number cannot be told apart, and a gap makes readers look for a proposal that does not exist.",
  source: { document: "WTSA-16 tools for preparing proposals (TSB)", clause: "identifiers of proposals" },
  severity: "error",
  fixes: "offered",
  messages: {
    duplicate: "“{said}” is used twice; two proposals cannot have one identifier",
    gap: "“{said}” follows “{before}”, so number {expected} is missing",
    back: "“{said}” follows “{before}”; proposals are numbered in the order in which they stand",
    start: "“{said}” is the first proposal here; numbers start at 1 in each document",
  },
  examples: [
    {
      bad: "SUP\tAPT/37/1\n\nRESOLUTION 79 (Rev. Geneva, 2022)\n\nSUP\tAPT/37/1\n\nRESOLUTION 80 (Rev. Geneva, 2022)",
      good: "SUP\tAPT/37/1\n\nRESOLUTION 79 (Rev. Geneva, 2022)\n\nSUP\tAPT/37/2\n\nRESOLUTION 80 (Rev. Geneva, 2022)",
    },
    {
      bad: "SUP\tAPT/37/1\n\nRESOLUTION 79 (Rev. Geneva, 2022)\n\nSUP\tAPT/37/3\n\nRESOLUTION 80 (Rev. Geneva, 2022)",
      good: "SUP\tAPT/37/1\n\nRESOLUTION 79 (Rev. Geneva, 2022)\n\nSUP\tAPT/37/2\n\nRESOLUTION 80 (Rev. Geneva, 2022)",
    },
  ],
  *check({ document }) {
    const series = new Map<string, Numbered[]>();
    for (const { identifier } of document.contribution.proposals) {
      if (identifier?.number === undefined) continue;
      const { source, document: of, addendum, revision } = identifier;
      const key = `${source}/${of}A${addendum}R${revision}`;
      const numbered = series.get(key) ?? [];
      numbered.push({ ...identifier, number: identifier.number });
      series.set(key, numbered);
    }
    for (const numbered of series.values()) {
      const seen = new Set<number>();
      // Every finding carries the whole fix, which a very long series would make too dear.
      const fixes = numbered.length <= 200 ? [renumber(numbered)] : [];
      let last: Numbered | undefined;
      for (const identifier of numbered) {
        const { number, span, text: said } = identifier;
        const before = last?.text ?? "";
        if (seen.has(number)) yield { message: "duplicate", data: { said }, span, fixes };
        else if (last === undefined && number > 1) {
          yield { message: "start", data: { said }, span, severity: "information", fixes };
        } else if (last !== undefined && number < last.number) {
          yield { message: "back", data: { said, before }, span, severity: "warning", fixes };
        } else if (last !== undefined && number > last.number + 1) {
          yield { message: "gap", data: { said, before, expected: last.number + 1 }, span, severity: "warning", fixes };
        }
        seen.add(number);
        last = identifier;
      }
    }
  },
});

interface Numbered extends Identifier {
  readonly number: number;
}

function renumber(numbered: readonly Numbered[]): Fix {
  const edits = [];
  for (const [index, { number, span, text }] of numbered.entries()) {
    if (number === index + 1) continue;
    const digits = endRun(text, /\d/).length;
    edits.push({ span: { start: span.end - digits, end: span.end }, text: String(index + 1) });
  }
  return { title: `Number the proposals 1 to ${numbered.length}`, edits, automatic: false };
}
