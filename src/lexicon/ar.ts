import type { Lexicon } from "./lexicon.ts";

/** Arabic. No call word is confirmed yet; the names of the assembly and the Sector are. */
export const ar: Lexicon = {
  language: "ar",
  calls: [],
  repeaters: [],
  withWord: "",
  openers: [],
  itemStarts: [],
  forms: [{ form: "resolution", words: ["القرار"] }],
  draft: [],
  announcedNew: [],
  revised: ["المراجَع في"],
  organs: [{ organ: "WTSA", names: ["الجمعية العالمية لتقييس الاتصالات"], acronyms: [] }],
  reasons: [],
  annexes: [],
  coverFields: [],
  sections: [],
  preferred: [],
  izeStems: [],
  spellingExceptions: [],
};
