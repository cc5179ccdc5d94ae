import { callWords, type Lexicon } from "./lexicon.ts";

/** French. Confirmed words: PP Resolution 71 and Council documents in French. */
export const fr: Lexicon = {
  language: "fr",
  calls: [
    ...callWords("preamble", "confirmed", ["considérant", "notant", "tenant compte", "reconnaissant"]),
    ...callWords("preamble", "draft", [
      "rappelant",
      "ayant à l'esprit",
      "consciente",
      "convaincue",
      "soulignant",
      "se félicitant",
    ]),
    ...callWords("operative", "confirmed", ["décide"]),
    ...callWords("operative", "draft", ["charge", "invite", "encourage", "prie instamment", "recommande", "demande"]),
  ],
  repeaters: ["en outre", "également"],
  withWord: "avec",
  openers: ["de charger", "d'inviter"],
  itemStarts: ["que", "de", "à"],
  forms: [
    { form: "resolution", words: ["résolution"] },
    { form: "decision", words: ["décision"] },
    { form: "recommendation", words: ["recommandation"] },
  ],
  draft: ["projet de"],
  announcedNew: ["nouvelle"],
  revised: ["Rév.", "Rev."],
  organs: [
    { organ: "WTSA", names: ["Assemblée mondiale de normalisation des télécommunications"], acronyms: ["AMNT"] },
    { organ: "PP", names: ["Conférence de plénipotentiaires"], acronyms: ["PP"] },
  ],
  reasons: [],
  annexes: ["annexe"],
  coverFields: [],
  sections: ["Introduction", "Proposition"],
  preferred: [],
  izeStems: [],
  spellingExceptions: [],
};
