import { matchCall } from "../lexicon/index.ts";
import { defineRule } from "../lint/index.ts";
import type { OrganId } from "../model/index.ts";
import { offer } from "./replace.ts";

/** ADD and SUP are for whole texts; inside a text one adds and deletes with MOD. */
export const proposalAddInside = defineRule({
  id: "proposal-add-inside",
  title: "ADD stands before a whole new text",
  why: "ADD and SUP are for whole provisions: a new resolution, recommendation, opinion or Question, or a numbered provision of a treaty. What is added or deleted inside a text is a modification of that text and shown in it.",
  source: { document: "WTDC-21 proposals management system", clause: "definition of ADD" },
  severity: "error",
  fixes: "offered",
  messages: {
    piece: "“{word}” adds a piece without heading; adding inside a text is MOD of that text",
    target: "“{word} {target}” adds something inside a text; that is MOD of the whole text",
    nothing: "“{word}” is followed by no text; write the new text with its heading behind it",
  },
  examples: [
    {
      bad: "ADD\tAPT/37/1\n\nresolves\n\n4\tthat cables be checked once a year.",
      good: "MOD\tAPT/37/1\n\nRESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer cables\n\nThe World Telecommunication Standardization Assembly (New Delhi, 2024),\n\nresolves\n\n4\tthat cables be checked once a year.",
    },
  ],
  *check({ document, mode, conference, lexicon }) {
    const { text, blocks } = document;
    let at = 0;
    for (const { instruction, target, resolution, hasBody } of document.contribution.proposals) {
      const { word, span } = instruction;
      if (word !== "ADD" && word !== "ADD*") continue;
      while (at < blocks.length && (blocks[at]?.span.end ?? 0) <= span.end) at++;
      const next = blocks[at]?.kind === "instruction" ? blocks[at + 1] : blocks[at];
      const fixes = [{ ...offer(span, "MOD"), title: "Write MOD" }];
      if (target !== undefined) {
        if (!isWhole(target.text, conference?.organ)) {
          yield { message: "target", data: { word, target: target.text }, span, fixes };
        }
      } else if (resolution?.heading === undefined && next !== undefined && (hasBody || resolution !== undefined)) {
        const isCall = matchCall(lexicon, text, next.span.start, next.span.end) !== undefined;
        const isItem =
          next.kind === "item" ||
          /^(?:[a-z]\)|\d{1,2}(?:\.\d{1,2})?[\t\u00a0])/.test(text.slice(next.span.start, next.span.start + 8));
        if (isCall || isItem || next.kind === "call") yield { message: "piece", data: { word }, span, fixes };
      } else if (mode === "submission" && resolution === undefined) {
        yield { message: "nothing", data: { word }, span };
      }
    }
  },
});

/** Treaties are amended number by number; the texts of assemblies and development conferences are not. */
function isWhole(target: string, organ: OrganId | undefined): boolean {
  if (organ !== "WTSA" && organ !== "WTDC") return true;
  return !/^(?:\d|§|(?:cs|cv|gr|rr|itr|section|item|paragraph|chapter|nos?|article)\b)/i.test(target);
}
