import { defineRule, type Fix } from "../lint/index.ts";
import { changesIn, type Document, type Mark } from "../model/index.ts";
import { resolveMarks } from "../revision/index.ts";

/** Marked changes stand only in MOD: what is new, goes away or stays has none. */
export const proposalMarks = defineRule({
  id: "proposal-marks",
  title: "Marked changes stand only in a MOD",
  why: "Marks show what a modification changes. In a new text everything is new, and a text that is suppressed or left alone has no changes; marks there are left over from drafting and puzzle the reader.",
  source: { document: "WTDC-21 proposals management system", clause: "definitions of ADD, SUP and NOC" },
  severity: "error",
  fixes: "automatic",
  messages: {
    new: "A text proposed with “{word}” is new as a whole and has no marked changes (here: {count})",
    same: "A text named with “{word}” does not change and has no marked changes (here: {count})",
  },
  examples: [
    {
      bad: "ADD\tAPT/37/1\n\nDRAFT NEW RESOLUTION [ABC-1] (New Delhi, 2024)\n\nSafer {++undersea ++}cables",
      good: "ADD\tAPT/37/1\n\nDRAFT NEW RESOLUTION [ABC-1] (New Delhi, 2024)\n\nSafer undersea cables",
    },
  ],
  *check({ document }) {
    if (document.marks.length === 0) return;
    for (const proposal of document.contribution.proposals) {
      const { word } = proposal.instruction;
      if (word === "MOD" || word === "(MOD)" || word === "OTHER") continue;
      const marks = changesIn(document, proposal);
      const first = marks[0];
      if (first === undefined) continue;
      const isNew = word === "ADD" || word === "ADD*";
      const fixes = isNew
        ? [accept(document, marks)]
        : [reject(document, marks), { ...accept(document, marks), automatic: false }];
      const data = { word, count: marks.length };
      yield { message: isNew ? "new" : "same", data, span: first.span, in: "source", fixes };
    }
  },
});

function accept(document: Document, marks: readonly Mark[]): Fix {
  const edits = resolveMarks(document, "accept", marks.map(spanOf));
  return { title: "Accept all changes in this text", edits, automatic: true };
}

function reject(document: Document, marks: readonly Mark[]): Fix {
  const edits = resolveMarks(document, "reject", marks.map(spanOf));
  return { title: "Undo all changes in this text", edits, automatic: false };
}

function spanOf({ span }: Mark): Mark["span"] {
  return span;
}
