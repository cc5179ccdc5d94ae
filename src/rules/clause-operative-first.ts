import { defineRule } from "../lint/index.ts";
import type { TextForm } from "../model/index.ts";
import { itemLists } from "../syntax/index.ts";

/** The calls that the operative part may start with, by kind of text. An opinion is free. */
const firstCalls: Readonly<Record<TextForm, readonly string[] | undefined>> = {
  resolution: ["resolves", "decides", "recommends"],
  decision: ["decides"],
  recommendation: ["recommends"],
  opinion: undefined,
};

/** The operative part starts with what the conference itself decides. */
export const clauseOperativeFirst = defineRule({
  id: "clause-operative-first",
  title: "The operative part starts with “resolves”, “decides” or “recommends”",
  why: "What the conference itself decides comes first; instructions and invitations follow from it. In the Final Acts of PP-18, 61 of 64 texts start their operative part so, both decisions with “decides” and the recommendation with “recommends”.",
  source: { document: "Final Acts of PP-18", clause: "61 of 64 texts" },
  severity: "warning",
  messages: {
    other: "The operative part starts with “{call}”; say first, under “{expected}”, what the conference decides",
    form: "The operative part of a {form} starts with “{expected}”, not with “{call}”",
  },
  examples: [
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\ninstructs the Secretary-General\nto review the charges.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\nresolves\nthat charges shall follow costs,\ninstructs the Secretary-General\nto review the charges.",
    },
    {
      bad: "DECISION 2 (New Delhi, 2024)\nExpenditure of the Union\nThe World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\nresolves\nto review the charges.",
      good: "DECISION 2 (New Delhi, 2024)\nExpenditure of the Union\nThe World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\nthat costs have gone up,\ndecides\nto review the charges.",
    },
  ],
  *check({ document }) {
    // The table of this rule is English; other languages wait for words that are confirmed.
    if (document.language !== "en") return;
    for (const resolution of document.resolutions) {
      const { form } = resolution;
      const allowed = firstCalls[form];
      const expected = allowed?.[0];
      const lists = itemLists(document, resolution);
      const first = lists.find(({ part }) => part === "operative");
      if (expected === undefined || first === undefined) continue;
      // A call that is misspelt or lost may be the one that is missed.
      if (lists.slice(0, lists.indexOf(first) + 1).some(({ clause, isLost }) => isLost || !clause.call.known)) continue;
      if (allowed?.includes(first.verb)) continue;
      const { span } = first.hanging?.call ?? first.clause.call;
      if (form === "resolution") yield { message: "other", data: { call: first.call, expected }, span };
      else yield { message: "form", data: { form, call: first.call, expected }, span };
    }
  },
});
