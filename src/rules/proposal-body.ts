import { defineRule } from "../lint/index.ts";

/** A text that goes away or stays as it is need not be reproduced. */
export const proposalBody = defineRule({
  id: "proposal-body",
  title: "A text that is suppressed or left unchanged is named, not reproduced",
  why: "With SUP and NOC the heading says enough. A text that is given in full makes the document longer, has to be translated, and leaves readers looking for a change.",
  source: { document: "WTDC-21 proposals management system", clause: "definitions of SUP and NOC" },
  severity: "information",
  messages: { body: "With “{word}” the text need not be reproduced; heading and title are enough" },
  examples: [
    {
      bad: "SUP\tAPT/37/1\n\nRESOLUTION 79 (Rev. Geneva, 2022)\n\nSafer cables\n\nconsidering\n\nthat cables break,\n\nReasons: The work has been done.",
      good: "SUP\tAPT/37/1\n\nRESOLUTION 79 (Rev. Geneva, 2022)\n\nSafer cables\n\nReasons: The work has been done.",
    },
  ],
  *check({ document }) {
    for (const { instruction, resolution } of document.contribution.proposals) {
      const { word, span } = instruction;
      if (word !== "SUP" && word !== "SUP*" && word !== "NOC") continue;
      if (resolution === undefined || resolution.clauses.length === 0) continue;
      yield { message: "body", data: { word }, span };
    }
  },
});
