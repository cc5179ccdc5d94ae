import { defineRule } from "../lint/index.ts";
import { endMatch } from "../text/index.ts";
import { offer } from "./replace.ts";

/** Old and new value stand side by side with nothing between them: what a copy without its marks leaves behind. */
export const textGluedValues = defineRule({
  id: "text-glued-values",
  title: "No old value is stuck to the new one",
  why: "When a text with marked changes is copied as plain text, what was taken out and what was put in run together: “20102014” was 2010, struck out, and 2014. The reader cannot tell which of the two holds.",
  source: { document: "Contributions to WTSA-16 and WTDC-17 on the web", clause: "“Dubai, 2014Buenos Aires, 2017”" },
  severity: "error",
  fixes: "offered",
  messages: {
    values: "“{said}” looks like two values run together, an old one and the new one; keep one of them",
    document: "“{said}” looks like document {known} with another number stuck to it; write the number alone",
  },
  examples: [
    { bad: "recalling\n\nthe plan for 20182022,", good: "recalling\n\nthe plan for 2018-2022," },
    {
      bad: "recalling\n\nResolution 58 (Rev. Dubai, 2014Buenos Aires, 2017),",
      good: "recalling\n\nResolution 58 (Rev. Buenos Aires, 2017),",
    },
  ],
  *check({ document }) {
    const { text } = document;
    for (const match of text.matchAll(glued)) {
      const found = readGlued(text, match);
      if (found === undefined) continue;
      const { start, middle, end } = found;
      const span = { start, end };
      const [first, second] = [text.slice(start, middle), text.slice(middle, end)];
      const fixes = [offer(span, second), offer(span, first)];
      // A plan for 2018-2022 may have lost its hyphen.
      if (/^\d+$/.test(first) && first < second) fixes.push(offer(span, `${first}-${second}`));
      yield { message: "values", data: { said: first + second }, span, fixes };
    }
    const known = document.metadata.document;
    for (const field of document.contribution.cover) {
      if (field.name !== "document" || known === undefined) continue;
      const number = /(?:\/| )(\d+)(?=\(|-)/.exec(field.text);
      if (number?.[1] === undefined || number[1].length < 3 || Number(number[1]) === known) continue;
      const digits = String(known);
      if (!number[1].startsWith(digits) && !number[1].endsWith(digits)) continue;
      const start = field.span.start + number.index + 1;
      yield { message: "document", data: { said: field.text, known }, span: { start, end: start + number[1].length } };
    }
  },
});

/** Where two values may touch: two years, a year and a place, two places before a year, two sessions. */
const glued = /(?:19|20)\d\d(?=(?:19|20)\d\d|[A-ZÀ-Þ])|, (?=(?:19|20)\d\d)|W[AR]{1,2}C-?\d\d(?=W[AR]|Rev)/g;

interface Glued {
  readonly start: number;
  /** Where the second value starts. */
  readonly middle: number;
  readonly end: number;
}

function readGlued(text: string, { index, 0: said }: RegExpExecArray): Glued | undefined {
  const before = text.slice(Math.max(0, index - 60), index);
  const middle = index + said.length;
  const after = text.slice(middle, middle + 60);
  if (said.startsWith("W")) {
    const second = /^(?:Rev\. ?)?W[AR]{1,2}C-?\d\d/.exec(after);
    return second === null ? undefined : { start: index, middle, end: middle + second[0].length };
  }
  if (said === ", ") {
    const places = /(?<=\((?:Rev\. ?)?)(\p{Lu}\p{Ll}{2,20})(\p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{1,20}){0,2})$/u.exec(
      before,
    );
    if (places?.[1] === undefined) return undefined;
    const start = index - places[0].length;
    return { start, middle: start + places[1].length, end: index };
  }
  if (/^\d/.test(after)) {
    // Part of a longer number, a date, a file's name or an address.
    if (/[\d.,/+-]$/.test(before) || /^\d{4}[\d/]/.test(after)) return undefined;
    return { start: index, middle, end: middle + 4 };
  }
  const place = endMatch(before, /\p{Lu}[\p{L}'’-]{2,60}(?: \p{Lu}[\p{L}'’-]{2,60}){0,3} ?, $/gu, 60);
  const next = /^\p{Lu}\p{L}[\p{L} .'’-]{1,30}, (?:19|20)\d\d/u.exec(after);
  if (place === null || next === null) return undefined;
  return { start: index - place[0].length, middle, end: middle + next[0].length };
}
