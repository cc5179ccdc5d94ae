import { defineRule } from "../lint/index.ts";
import type { Adoption } from "../model/index.ts";
import { isSameMeeting } from "./meeting.ts";

/** The line under the title lists each meeting once, the newest last. */
export const resolutionHistory = defineRule({
  id: "resolution-history",
  title: "The history lists each meeting once, the newest last",
  why: "The line under the title tells which assemblies have adopted and revised the text. A meeting out of its order is usually one that was put in at the wrong end when the text was revised.",
  source: { document: "WTSA Resolution 1 (Rev. Hammamet, 2016)", clause: "line under the title, as practised" },
  severity: "error",
  messages: {
    order: "“{said}” stands behind “{before}”; the history lists the meetings in the order of their years",
    twice: "The history lists “{said}” twice; leave one of them out",
  },
  examples: [
    {
      bad: "RESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer cables\n\n(Hammamet, 2016; Dubai, 2012; New Delhi, 2024)",
      good: "RESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer cables\n\n(Dubai, 2012; Hammamet, 2016; New Delhi, 2024)",
    },
  ],
  *check({ document }) {
    for (const { history } of document.resolutions) {
      let last: Adoption | undefined;
      for (const entry of history?.entries ?? []) {
        const { span, text: said } = entry;
        if (last?.year !== undefined && entry.year !== undefined && entry.year < last.year) {
          yield { message: "order", data: { said, before: last.text }, span };
        } else if (last !== undefined && isSameMeeting(entry, last)) {
          yield { message: "twice", data: { said }, span };
        }
        last = entry;
      }
    }
  },
});
