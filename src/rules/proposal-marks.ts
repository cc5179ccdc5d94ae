import { defineRule, type Fix } from "../lint/index.ts";
import { changesIn, type InstructionWord } from "../model/index.ts";
import { resolveMarks } from "../revision/index.ts";
import { type Span, type TextEdit, touches } from "../text/index.ts";

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
    const found = document.contribution.proposals.flatMap((proposal) => {
      const { word } = proposal.instruction;
      if (word === "MOD" || word === "(MOD)" || word === "OTHER") return [];
      const marks = changesIn(document, proposal);
      const [first, last] = [marks[0], marks.at(-1)];
      if (first === undefined || last === undefined) return [];
      return [{ word, marks, within: { start: first.span.start, end: last.span.end } }];
    });
    // The marks of all proposals are resolved at once: each time the whole text is looked through.
    const places = found.map(({ within }) => within);
    const accepted = found.length === 0 ? [] : resolveMarks(document, "accept", places);
    const rejected = found.every(({ word }) => isNew(word)) ? [] : resolveMarks(document, "reject", places);
    for (const { word, marks, within } of found) {
      const accept = { title: "Accept all changes in this text", edits: editsIn(accepted, within) };
      const reject = { title: "Undo all changes in this text", edits: editsIn(rejected, within), automatic: false };
      const fixes: Fix[] = isNew(word) ? [{ ...accept, automatic: true }] : [reject, { ...accept, automatic: false }];
      const data = { word, count: marks.length };
      const span = { start: within.start, end: marks[0]?.span.end ?? within.end };
      yield { message: isNew(word) ? "new" : "same", data, span, in: "source", fixes };
    }
  },
});

function isNew(word: InstructionWord): boolean {
  return word === "ADD" || word === "ADD*";
}

function editsIn(edits: readonly TextEdit[], within: Span): readonly TextEdit[] {
  return edits.filter(({ span }) => touches(within, span.start));
}
