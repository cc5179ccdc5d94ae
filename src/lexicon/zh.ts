import { callWords, type Lexicon } from "./lexicon.ts";

/** Chinese. Confirmed words: the PP's Chinese texts. */
export const zh: Lexicon = {
  language: "zh",
  calls: [
    ...callWords("preamble", "confirmed", ["考虑到", "认识到", "承认"]),
    ...callWords("preamble", "draft", ["忆及", "注意到", "强调"]),
    ...callWords("operative", "confirmed", ["做出决定"]),
    ...callWords("operative", "draft", ["做出决议", "责成", "请"]),
  ],
  repeaters: ["进一步"],
  withWord: "",
  openers: ["责成"],
  itemStarts: [],
  forms: [
    { form: "resolution", words: ["决议"] },
    { form: "decision", words: ["决定"] },
    { form: "recommendation", words: ["建议"] },
  ],
  numeral: { before: "第", behind: "号" },
  draft: ["草案"],
  announcedNew: ["新"],
  revised: ["修订版"],
  organs: [
    { organ: "WTSA", names: ["世界电信标准化全会"], acronyms: ["WTSA"] },
    { organ: "PP", names: ["全权代表大会"], acronyms: ["PP"] },
  ],
  reasons: [],
  annexes: ["附件"],
  coverFields: [],
  sections: ["引言", "提案"],
  preferred: [],
  izeStems: [],
  spellingExceptions: [],
};
