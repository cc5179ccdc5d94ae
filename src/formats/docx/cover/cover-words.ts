import type { LanguageTag, OrganId } from "../../../model/index.ts";

/** What stands in the table at the head of a conference document, in one language. `#` is a number. */
export interface CoverWords {
  /** The letter behind the number of a document that tells the language of this version: `42-E`. */
  readonly letter: string;
  readonly document: string;
  /**
   * The lines of an addendum and of a revision, with the word for the document below them. Undefined where no document
   * of that language was seen with them: there the number has its short form, `18(Add.3)(Rev.1)`, which is the one in
   * the running heads of all languages and, in Chinese, on the covers.
   */
  readonly above?: { readonly addendum: string; readonly revision: string; readonly document: string };
  /** What stands before the language in which the document was written, with its sign. */
  readonly original: string;
  readonly languages: Readonly<Record<LanguageTag, string>>;
  readonly months: readonly string[];
  /** A day: `{d}`, `{m}` and `{y}` are day, month and year. */
  readonly day: string;
  /** Names and short names of meetings beside those of the lexicon. */
  readonly meetings: Partial<Readonly<Record<OrganId, { readonly name: string; readonly acronym: string }>>>;
}

/**
 * Forms seen on covers: English, WTSA-16 Document 42 and WRC-19 Document 24; French, AMNT-16 Document 6 and PP-02
 * Document 36; Russian, TDAG WTDC17/11; Chinese, WRC-19 Document 4(Add.2) and C18/35; Arabic, WRC-12 Document 18(Add.3),
 * PP14/67(Add.1) and RPM-ARB17/10(Rev.2). Of Spanish no cover was seen: its words are those of ITU's pages. The lines
 * of addenda and revisions were not seen in French, Spanish and Russian. The form of the covers of 2024 is not verified.
 */
export const coverWords: Readonly<Record<LanguageTag, CoverWords>> = {
  en: {
    letter: "E",
    document: "Document",
    above: { addendum: "Addendum # to", revision: "Revision # to", document: "Document" },
    original: "Original: ",
    languages: { en: "English", fr: "French", es: "Spanish", ru: "Russian", zh: "Chinese", ar: "Arabic" },
    months: "January February March April May June July August September October November December".split(" "),
    day: "{d} {m} {y}",
    meetings: {},
  },
  fr: {
    letter: "F",
    document: "Document",
    original: "Original: ",
    languages: { en: "anglais", fr: "français", es: "espagnol", ru: "russe", zh: "chinois", ar: "arabe" },
    months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
    day: "{d} {m} {y}",
    meetings: {
      WRC: { name: "Conférence mondiale des radiocommunications", acronym: "CMR" },
      WCIT: { name: "Conférence mondiale des télécommunications internationales", acronym: "CMTI" },
    },
  },
  es: {
    letter: "S",
    document: "Documento",
    original: "Original: ",
    languages: { en: "inglés", fr: "francés", es: "español", ru: "ruso", zh: "chino", ar: "árabe" },
    months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" "),
    day: "{d} de {m} de {y}",
    meetings: {
      WRC: { name: "Conferencia Mundial de Radiocomunicaciones", acronym: "CMR" },
    },
  },
  ru: {
    letter: "R",
    document: "Документ",
    original: "Оригинал: ",
    languages: {
      ...{ en: "английский", fr: "французский", es: "испанский" },
      ...{ ru: "русский", zh: "китайский", ar: "арабский" },
    },
    months: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),
    day: "{d} {m} {y} года",
    meetings: {
      WRC: { name: "Всемирная конференция радиосвязи", acronym: "ВКР" },
    },
  },
  zh: {
    letter: "C",
    document: "文件",
    original: "原文：",
    languages: { en: "英文", fr: "法文", es: "西班牙文", ru: "俄文", zh: "中文", ar: "阿拉伯文" },
    months: Array.from({ length: 12 }, (_, at) => `${at + 1}月`),
    day: "{y}年{m}{d}日",
    meetings: {
      WRC: { name: "世界无线电通信大会", acronym: "WRC" },
      WTDC: { name: "世界电信发展大会", acronym: "WTDC" },
    },
  },
  ar: {
    letter: "A",
    document: "الوثيقة",
    above: { addendum: "الإضافة #", revision: "المراجعة #", document: "للوثيقة" },
    original: "الأصل: ",
    languages: {
      ...{ en: "بالإنكليزية", fr: "بالفرنسية", es: "بالإسبانية" },
      ...{ ru: "بالروسية", zh: "بالصينية", ar: "بالعربية" },
    },
    months: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" "),
    day: "{d} {m} {y}",
    meetings: {
      PP: { name: "مؤتمر المندوبين المفوضين", acronym: "PP" },
      WRC: { name: "المؤتمر العالمي للاتصالات الراديوية", acronym: "WRC" },
      WTDC: { name: "المؤتمر العالمي لتنمية الاتصالات", acronym: "WTDC" },
    },
  },
};
