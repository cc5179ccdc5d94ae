import { callWords, type Lexicon } from "./lexicon.ts";

/** Spanish. Confirmed words: Council and ITU-R texts in Spanish. */
export const es: Lexicon = {
  language: "es",
  calls: [
    ...callWords("preamble", "confirmed", ["considerando", "observando", "teniendo en cuenta"]),
    ...callWords("preamble", "draft", ["recordando", "reconociendo", "consciente", "subrayando"]),
    ...callWords("operative", "confirmed", ["resuelve", "encarga", "invita"]),
    ...callWords("operative", "draft", ["insta", "alienta", "pide", "recomienda"]),
  ],
  repeaters: ["además", "también"],
  withWord: "con",
  openers: ["encargar", "invitar"],
  itemStarts: ["que", "a"],
  forms: [
    { form: "resolution", words: ["resolución"] },
    { form: "decision", words: ["decisión", "acuerdo"] },
    { form: "recommendation", words: ["recomendación"] },
  ],
  draft: ["proyecto de"],
  announcedNew: ["nueva"],
  revised: ["Rev."],
  organs: [
    { organ: "WTSA", names: ["Asamblea Mundial de Normalización de las Telecomunicaciones"], acronyms: ["AMNT"] },
    { organ: "PP", names: ["Conferencia de Plenipotenciarios"], acronyms: ["PP"] },
  ],
  reasons: [],
  annexes: ["anexo"],
  coverFields: [],
  sections: ["Introducción", "Propuesta"],
  preferred: [],
  izeStems: [],
  spellingExceptions: [],
};
