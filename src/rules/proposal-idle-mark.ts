import { defineRule } from "../lint/index.ts";
import { idleMarks } from "../revision/index.ts";

/** A mark takes something away or brings something. */
export const proposalIdleMark = defineRule({
  id: "proposal-idle-mark",
  title: "Each mark changes something",
  why: "A mark says that words come or go. One after which the text reads as before makes the reader look for a change that is not there; it is left over when a change was taken back.",
  source: { document: "WTDC-21 proposals management system", clause: "definition of MOD" },
  severity: "warning",
  fixes: "automatic",
  messages: {
    same: "This mark takes out “{words}” and puts the same words in; nothing changes",
    empty: "This mark holds no words; nothing changes",
  },
  examples: [
    {
      bad: "MOD\tAPT/37/1\n\nRESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer {~~cables~>cables~~}{++ for all++}",
      good: "MOD\tAPT/37/1\n\nRESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer cables{++ for all++}",
    },
    {
      bad: "MOD\tAPT/37/1\n\nRESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer {--undersea--}{++undersea++} cables",
      good: "MOD\tAPT/37/1\n\nRESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer undersea cables",
    },
  ],
  *check({ document }) {
    if (document.marks.length === 0) return;
    for (const { kind, span, words, edit, isExact } of idleMarks(document)) {
      const title = words === "" ? "Remove the mark" : "Remove the mark and keep the words";
      const report = { span, in: "source", fixes: [{ title, edits: [edit], automatic: isExact }] } as const;
      if (kind === "empty") yield { ...report, message: "empty" };
      else yield { ...report, message: "same", data: { words: shortened(words) } };
    }
  },
});

function shortened(words: string): string {
  const line = words.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
