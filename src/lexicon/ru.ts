import { callWords, type Lexicon } from "./lexicon.ts";

/** Russian. Confirmed words: the Council's and PP's Russian texts. */
export const ru: Lexicon = {
  language: "ru",
  calls: [
    ...callWords("preamble", "confirmed", ["учитывая"]),
    ...callWords("preamble", "draft", ["признавая", "отмечая", "напоминая"]),
    ...callWords("operative", "confirmed", ["решает", "поручает"]),
    ...callWords("operative", "draft", ["предлагает", "настоятельно призывает"]),
  ],
  repeaters: ["далее", "также"],
  withWord: "с",
  openers: ["поручить"],
  itemStarts: ["что"],
  forms: [
    { form: "resolution", words: ["резолюция", "резолюции"] },
    { form: "decision", words: ["решение", "решения"] },
    { form: "recommendation", words: ["рекомендация", "рекомендации"] },
  ],
  draft: ["проект"],
  announcedNew: ["новой", "новая"],
  revised: ["Пересм."],
  organs: [
    { organ: "WTSA", names: ["Всемирная ассамблея по стандартизации электросвязи"], acronyms: ["ВАСЭ"] },
    { organ: "PP", names: ["Полномочная конференция"], acronyms: ["ПК"] },
  ],
  reasons: [],
  annexes: ["приложение"],
  coverFields: [],
  sections: ["Введение", "Предложение"],
  preferred: [],
  izeStems: [],
  spellingExceptions: [],
};
