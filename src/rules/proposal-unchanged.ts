import { defineRule } from "../lint/index.ts";
import { changesIn, isHandedIn } from "../model/index.ts";

/** A MOD shows what it changes, by marks or by the base text that it starts from. */
export const proposalUnchanged = defineRule({
  id: "proposal-unchanged",
  title: "A MOD shows what it changes",
  why: "The meeting wants to see what is added and what is taken out. Marks show it in the text; or the front matter names the text in force that the proposal starts from, and the changes are worked out from the two.",
  source: { document: "WTDC-21 proposals management system", clause: "definition of MOD" },
  severity: "information",
  messages: {
    hidden:
      "Nothing shows what this “{word}” changes; mark the changes, or name the text in force as “base” in the front matter",
    nothing: "The marks of this “{word}” take out the same words that they put in; nothing changes",
  },
  examples: [
    {
      bad: "MOD\tAPT/37/1\n\nRESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer cables\n\nconsidering\n\nthat undersea cables break,",
      good: "MOD\tAPT/37/1\n\nRESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer cables\n\nconsidering\n\nthat {++undersea ++}cables break,",
    },
  ],
  *check({ document }) {
    if (!isHandedIn(document)) return;
    for (const proposal of document.contribution.proposals) {
      const { word, span } = proposal.instruction;
      if ((word !== "MOD" && word !== "(MOD)") || !proposal.hasBody) continue;
      const marks = changesIn(document, proposal);
      if (marks.length === 0) {
        if (document.metadata.base === undefined) yield { message: "hidden", data: { word }, span };
      } else if (marks.every(({ removed, added }) => squeezed(removed) === squeezed(added))) {
        yield { message: "nothing", data: { word }, span, severity: "warning" };
      }
    }
  },
});

function squeezed(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
