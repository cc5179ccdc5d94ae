import { defineRule } from "../lint/index.ts";
import type { TextForm } from "../model/index.ts";
import { itemLists } from "../syntax/index.ts";

/** The call that a text of each kind decides with. */
const decidingCall: Readonly<Record<TextForm, string>> = {
  resolution: "resolves",
  decision: "decides",
  recommendation: "recommends",
  opinion: "invites",
};

/** A preamble alone decides nothing. */
export const clauseOperativeMissing = defineRule({
  id: "clause-operative-missing",
  title: "A text has an operative part",
  why: "The preamble gives the reasons; without a clause such as “resolves” or “instructs” the conference decides nothing, and the text cannot be adopted.",
  source: { document: "Final Acts of PP-18", clause: "64 of 64 texts" },
  severity: "error",
  messages: {
    preamble: "The text ends with its preamble; add what the conference decides, starting with “{call}”",
    enacting: "The text ends with “{words}”; add a preamble and what the conference decides, starting with “{call}”",
  },
  examples: [
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\nnoting\nthe report of the Director,",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\nnoting\nthe report of the Director,\nresolves\nto review the charges.",
    },
  ],
  *check({ document, mode }) {
    // A text that is being written has no operative part for a while.
    const severity = mode === "draft" ? "warning" : "error";
    for (const resolution of document.resolutions) {
      const { form, clauses, enacting } = resolution;
      const last = clauses.at(-1);
      const call = decidingCall[form];
      if (last === undefined) {
        if (enacting === undefined || mode === "draft") continue;
        yield { message: "enacting", data: { words: enacting.text, call }, span: enacting.span, severity };
        continue;
      }
      // A call that is misspelt may be the one that is missed.
      if (clauses.some(({ call: { known } }) => !known)) continue;
      const lists = itemLists(document, resolution);
      if (lists.every(({ part }) => part === "preamble") && lists.some(({ items }) => items.length > 0)) {
        yield { message: "preamble", data: { call }, span: last.call.span, severity };
      }
    }
  },
});
