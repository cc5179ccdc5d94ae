import { defineRule } from "../lint/index.ts";
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
      const said = match[0];
      const first = match[1] ?? match[3] ?? match[5] ?? match[7] ?? "";
      const second = said.slice(first.length);
      const span = { start: match.index, end: match.index + said.length };
      const fixes = [offer(span, second), offer(span, first)];
      // A plan for 2018-2022 may have lost its hyphen.
      if (match[1] !== undefined && first < second) fixes.push(offer(span, `${first}-${second}`));
      yield { message: "values", data: { said }, span, fixes };
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

/**
 * Two years; a place and a year before another place; two places before a year; two sessions. Days such as 20191020
 * are no two years: 10 is no century.
 */
const glued =
  /(?<![\d.,/+-])((?:19|20)\d\d)((?:19|20)\d\d)(?![\d/])|(\p{Lu}[\p{L}'’-]{2,20}(?: \p{Lu}[\p{L}'’-]{1,20}){0,3}, (?:19|20)\d\d)(\p{Lu}\p{L}[\p{L} .'’-]{1,30}, (?:19|20)\d\d)|(?<=\((?:Rev\. ?)?)(\p{Lu}\p{Ll}{2,20})(\p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{1,20}){0,2})(?=, (?:19|20)\d\d)|(W[AR]{1,2}C-?\d\d)((?:Rev\. ?)?W[AR]{1,2}C-?\d\d)/gu;
