import { defineRule } from "../lint/index.ts";
import { changesIn, isHandedIn } from "../model/index.ts";
import { basedTexts } from "../revision/index.ts";

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
  },
  examples: [
    {
      bad: "MOD\tAPT/37/1\n\nRESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer cables\n\nconsidering\n\nthat undersea cables break,",
      good: "MOD\tAPT/37/1\n\nRESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer cables\n\nconsidering\n\nthat {++undersea ++}cables break,",
    },
  ],
  *check({ document, library, catalogue }) {
    if (!isHandedIn(document)) return;
    for (const proposal of document.contribution.proposals) {
      const { word, span } = proposal.instruction;
      if ((word !== "MOD" && word !== "(MOD)") || !proposal.hasBody) continue;
      if (document.metadata.base !== undefined || changesIn(document, proposal).length > 0) continue;
      const text = basedTexts(document, { library, catalogue }).find((based) => based.proposal === proposal);
      if (text?.base.status !== "found") yield { message: "hidden", data: { word }, span };
    }
  },
});
