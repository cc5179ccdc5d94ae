import type { TextForm, TextStatus } from "../../index.ts";

/** What stands before the number of a text in lists: resolutions go without. */
export const formNames: Readonly<Record<TextForm, string>> = {
  resolution: "",
  decision: "Decision ",
  recommendation: "Recommendation ",
  opinion: "Opinion ",
};

/** Whether a text holds, in words. */
export const statusWords: Readonly<Record<TextStatus, string>> = {
  "in-force": "in force",
  suppressed: "suppressed",
  unknown: "–",
};
