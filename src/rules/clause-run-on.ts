import { defineRule } from "../lint/index.ts";
import { hangingCalls } from "../syntax/index.ts";
import { breakAt } from "./line-break.ts";

/** Each call starts a paragraph. */
export const clauseRunOn = defineRule({
  id: "clause-run-on",
  title: "Each call starts a paragraph of its own",
  why: "A call that hangs at the end of the item before it is read as part of that item, and its own items then seem to belong to the clause before. Copies of printed pages do this where a page ended.",
  source: { document: "Final Acts of PP-18", clause: "as printed" },
  severity: "warning",
  fixes: "offered",
  messages: { hanging: "“{call}” stands at the end of another item; give the call a line of its own" },
  examples: [
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\na)\tthat costs have gone up;\nb)\tthat the budget is fixed, noting\na)\tthe report of the Director;\nb)\tthe views of the regions,\nresolves\nto review the charges.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nconsidering\na)\tthat costs have gone up;\nb)\tthat the budget is fixed,\nnoting\na)\tthe report of the Director;\nb)\tthe views of the regions,\nresolves\nto review the charges.",
    },
    {
      bad: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nresolves\n1\tto review the charges;\n2\tto publish them, invites Member States 1 to comment on the charges;\n2\tto report the effects.",
      good: "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nresolves\n1\tto review the charges;\n2\tto publish them,\ninvites Member States\n1\tto comment on the charges;\n2\tto report the effects.",
    },
  ],
  *check({ document }) {
    for (const { clause, call, label } of hangingCalls(document).values()) {
      const edits = [breakAt(document, clause, call.span.start)];
      if (label !== undefined) {
        edits.push(breakAt(document, clause, label.start), {
          span: { start: label.end, end: label.end + 1 },
          text: "\t",
        });
      }
      const title = `Put “${call.text}” on a line of its own`;
      yield {
        message: "hanging",
        data: { call: call.text },
        span: call.span,
        fixes: [{ title, edits, automatic: false }],
      };
    }
  },
});
