import type { LanguageTag } from "../../../model/index.ts";
import { coverWords } from "./cover-words.ts";

const languages = Object.keys(coverWords) as readonly LanguageTag[];

/** A day of the front matter, `2024-10-15`, as covers have it: `15 October 2024`; undefined for what is no day. */
export function dayInWords(date: string, language: LanguageTag): string | undefined {
  const day = dayOf(date);
  return day === undefined ? undefined : filled(language, nameOfDay(day, language), day.month, String(day.year));
}

/** From one day to another: `15–24 October 2024`, `25 October – 3 November 2016`. */
export function periodInWords(start: string, end: string, language: LanguageTag): string | undefined {
  const [first, last] = [dayOf(start), dayOf(end)];
  if (first === undefined || last === undefined) return undefined;
  const whole = dayInWords(end, language);
  if (language === "zh") {
    const isSame = first.year === last.year;
    return `${dayInWords(start, "zh")}-${isSame ? whole?.replace(/^\d+年/, "") : whole}`;
  }
  const name = nameOfDay(first, language);
  if (first.year !== last.year) return `${dayInWords(start, language)} – ${whole}`;
  if (first.month === last.month) return `${name}–${whole}`;
  const month = coverWords[language].months[first.month - 1];
  return `${name} ${language === "es" ? "de " : ""}${month} – ${whole}`;
}

/** The day that a stretch of words names in one of the working languages, with that language. */
export function findDay(words: string): { readonly date: string; readonly language: LanguageTag } | undefined {
  const chinese = chineseDay.exec(words);
  if (chinese !== null) return { date: isoDay(chinese[1], Number(chinese[2]), chinese[3]), language: "zh" };
  const [, day, name = "", year] = writtenDay.exec(words) ?? [];
  const month = months.get(name.toLowerCase());
  return month === undefined ? undefined : { date: isoDay(year, month.number, day), language: month.language };
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function dayOf(date: string): Day | undefined {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : undefined;
}

function nameOfDay({ day }: Day, language: LanguageTag): string {
  return language === "fr" && day === 1 ? "1er" : String(day);
}

function filled(language: LanguageTag, day: string, month: number, year: string): string {
  const { day: form, months } = coverWords[language];
  return form
    .replace("{d}", day)
    .replace("{m}", months[month - 1] ?? "")
    .replace("{y}", year.padStart(4, "0"));
}

function isoDay(year = "", month: number, day = ""): string {
  return `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const months: ReadonlyMap<string, { readonly number: number; readonly language: LanguageTag }> = new Map(
  languages
    .filter((language) => language !== "zh")
    .flatMap((language) => {
      const names = coverWords[language].months.map((name, at) => [name, at + 1] as const);
      // Working papers shorten the English ones.
      const short = language === "en" ? names.map(([name, number]) => [name.slice(0, 3), number] as const) : [];
      return [...names, ...short].map(([name, number]) => [name.toLowerCase(), { number, language }] as const);
    }),
);

const month = [...months.keys()].sort((a, b) => b.length - a.length).join("|");
const writtenDay = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:er)? +(?:de +)?(${month})\\.?(?!\\p{L}) +(?:de +)?(\\d{4})(?!\\d)`,
  "iu",
);
const chineseDay = /(\d{4})年(\d{1,2})月(\d{1,2})日/;

function dayPattern(): string {
  return `(?:\\d{1,2}(?:er)? +(?:de +)?(?:${month})\\.? +(?:de +)?\\d{4}(?: +года| +г\\.)?|\\d{4}年\\d{1,2}月\\d{1,2}日)`;
}

function periodPattern(): string {
  const first = `\\d{1,2}(?:er)?(?: +(?:de +)?(?:${month})\\.?(?: +(?:de +)?\\d{4}(?: +года| +г\\.)?)?)?`;
  const dash = " *[-–—－−] *";
  const chinese = `\\d{4}年\\d{1,2}月\\d{1,2}日${dash}(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日`;
  return `(?:${first}${dash}${dayPattern()}|${chinese})`;
}

/** Words that name a stretch of days, or a day, of one of the working languages; without groups. */
export const dayPatterns = { period: periodPattern(), day: dayPattern() };
