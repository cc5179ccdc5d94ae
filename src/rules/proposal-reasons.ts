import * as z from "zod/mini";
import { defineRule } from "../lint/index.ts";
import { isHandedIn, type Proposal } from "../model/index.ts";

/** Each proposal gives brief reasons; SUP and the underlined NOC must. */
export const proposalReasons = defineRule({
  id: "proposal-reasons",
  title: "A proposal is followed by brief reasons",
  why: "The reasons tell the meeting why a text should be added, changed or removed. They are required where a text is to be removed, or kept unchanged on purpose, since nothing else speaks for it there.",
  source: {
    document: "WTSA-16 tools for preparing proposals (TSB); guidelines for proposals to PP-10 and PP-22",
    clause: "reasons after each proposal",
  },
  severity: "warning",
  messages: {
    required: "“{word}” needs reasons; add a paragraph that starts with “Reasons:”",
    empty: "“Reasons:” is followed by no reasons",
    usual: "“{word}” gives no reasons; a paragraph that starts with “Reasons:” is usual",
    long: "The reasons have {count} words; give them as briefly as possible, with details in the introduction",
  },
  options: z.strictObject({
    most: z._default(
      z.int().check(z.gte(1), z.describe("The most words that the reasons of one proposal may have.")),
      150,
    ),
  }),
  examples: [
    {
      bad: "SUP\tAPT/37/1\n\nRESOLUTION 79 (Rev. Geneva, 2022)\n\nSafer cables",
      good: "SUP\tAPT/37/1\n\nRESOLUTION 79 (Rev. Geneva, 2022)\n\nSafer cables\n\nReasons: The work has been done.",
    },
  ],
  *check({ document, mode, options, lexicon }) {
    // In a language whose word for “reasons” is not confirmed, reasons cannot be told from other paragraphs.
    if (lexicon.reasons.length === 0) return;
    const isOurs = isHandedIn(document);
    for (const { instruction, reasons } of document.contribution.proposals) {
      const { word, span } = instruction;
      const severity = mode === "submission" ? "error" : "warning";
      if (reasons === undefined) {
        if (needsReasons(word)) yield { message: "required", data: { word }, span, severity };
        else if (isOurs && word !== "NOC") yield { message: "usual", data: { word }, span, severity: "information" };
        continue;
      }
      const count = reasons.body.text.match(/\S+/g)?.length ?? 0;
      if (count === 0) {
        yield { message: "empty", span: reasons.span, severity: needsReasons(word) ? severity : "information" };
      } else if (count > options.most) {
        yield { message: "long", data: { count }, span: reasons.span, severity: "information" };
      }
    }
  },
});

function needsReasons(word: Proposal["instruction"]["word"]): boolean {
  return word === "SUP" || word === "NOC!";
}
