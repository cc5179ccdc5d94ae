import { lookUpConference } from "../catalogue/index.ts";
import { defineRule } from "../lint/index.ts";
import { valueSpan } from "./front-matter.ts";
import { offer } from "./replace.ts";

/** The front matter names a conference that exists and a date that can be read. */
export const contributionMetadata = defineRule({
  id: "contribution-metadata",
  title: "The front matter names a known conference and a date",
  why: "The conference decides which places and years the headings must have, and by the date documents are put in order. A tag or a date that no tool can read switches those checks off without a word.",
  source: { document: "The format of contributions", clause: "docs/format.md" },
  severity: "warning",
  fixes: "offered",
  messages: {
    conference: "“{said}” is no conference that the catalogue knows; did you mean “{near}”?",
    unknown: "“{said}” is no conference that the catalogue knows; write its tag, such as “WTSA-24”",
    date: "“{said}” is no date in the form 2024-10-15",
  },
  examples: [
    { bad: "---\nconference: WTSB-24\n---\n\nIntroduction", good: "---\nconference: WTSA-24\n---\n\nIntroduction" },
    { bad: "---\ndate: 3 October 2024\n---\n\nIntroduction", good: "---\ndate: 2024-10-03\n---\n\nIntroduction" },
  ],
  *check({ document, catalogue }) {
    const { conference, date } = document.metadata;
    if (conference !== undefined) {
      const known = lookUpConference(catalogue, conference);
      const span = valueSpan(document, "conference");
      if (known.status === "unknown" || known.status === "none") {
        const near = known.suggestions[0]?.tag;
        if (near === undefined) yield { message: "unknown", data: { said: conference }, span };
        else yield { message: "conference", data: { said: conference, near }, span, fixes: [offer(span, near)] };
      }
    }
    if (date !== undefined && !isDate(date)) {
      const span = valueSpan(document, "date");
      const written = isoDate(date);
      yield { message: "date", data: { said: date }, span, fixes: written === undefined ? [] : [offer(span, written)] };
    }
  },
});

const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]; // biome-ignore format: a table

function isoDate(words: string): string | undefined {
  const [, day = "", month = "", year = ""] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(words.trim()) ?? [];
  const index = months.indexOf(month.toLowerCase());
  const date = `${year}-${String(index + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return index >= 0 && isDate(date) ? date : undefined;
}

function isDate(words: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(words) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12 || day < 1)
    return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}
