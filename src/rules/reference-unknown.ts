import {
  answerDay,
  type Catalogue,
  type CitedText,
  citedTexts,
  listSource,
  organs,
  recordsOf,
  sourceOf,
  sourcesOf,
  type TextRecord,
} from "../catalogue/index.ts";
import { defineRule } from "../lint/index.ts";
import { citationName, type OrganId } from "../model/index.ts";

/** A number that is cited is one that the organ gave. */
export const referenceUnknown = defineRule({
  id: "reference-unknown",
  title: "A number that is cited is one of that organ",
  why: "Each organ counts its texts by itself. A number that the organ never gave is a slip, or belongs to another organ. The lists of the catalogue have gaps, so a number that is only absent is told as information.",
  source: { document: "ITU slides “Drafting of ITU Resolutions” (PP-18)", clause: "number of a resolution" },
  severity: "warning",
  messages: {
    beyond: "The {organ} has no “{said}”: as of {day}, by “{source}”, its numbers known end with {last}",
    elsewhere: "As of {day} “{said}” is not known of the {organ}; by {sources} the number is one of {others}",
    absent:
      "As of {day}, by “{source}”, “{said}” is not among the texts of the {organ} in force; see whether it still holds",
  },
  examples: [
    {
      bad: "recalling\n\nResolution 714 (Rev. Dubai, 2018) of the Plenipotentiary Conference,",
      good: "recalling\n\nResolution 174 (Rev. Busan, 2014) of the Plenipotentiary Conference,",
    },
  ],
  *check(context) {
    const { catalogue } = context;
    const day = answerDay(context);
    for (const cited of citedTexts(context)) {
      const { citation, lookUp, organ, isOwn, isNamed } = cited;
      if (organ === undefined || isOwn || !isNamed) continue;
      if (lookUp.status !== "unknown" && lookUp.status !== "elsewhere") continue;
      const { span } = citation;
      const data = { said: citationName(citation), organ: organs[organ].name, day };
      const last = lastOf(catalogue, cited, organ);
      if (last !== undefined && isCovered(cited, organ) && Number(cited.query.number) > Number(last.number)) {
        yield { message: "beyond", data: { ...data, last: last.number, source: sourceOf(last) }, span };
      } else if (lookUp.status === "elsewhere" && citation.adoption === undefined) {
        const others = [...new Set(lookUp.records.map((record) => `the ${organs[record.organ].name}`))].join(", ");
        const sources = sourcesOf(lookUp.records);
        yield { message: "elsewhere", data: { ...data, others, sources }, span, severity: "information" };
      } else if (isCovered(cited, organ) && citation.adoption === undefined) {
        const source = listSource(catalogue, organ);
        yield { message: "absent", data: { ...data, source }, span, severity: "information" };
      }
    }
  },
});

/** Up to which year the catalogue has all texts of an organ that were in force then. */
const completeTo: Partial<Readonly<Record<OrganId, number>>> = { PP: 2022, WRC: 2023, RA: 2023 };

/** True when the catalogue would know the text, if it were in force: resolutions up to the last list at hand. */
export function isCovered({ query: { form, edition } }: Pick<CitedText, "query">, organ: OrganId): boolean {
  const to = completeTo[organ];
  return form === "resolution" && to !== undefined && (edition?.year ?? to) <= to;
}

/** The text with the highest number that a source tells of. */
function lastOf(catalogue: Catalogue, { query: { form } }: CitedText, organ: OrganId): TextRecord | undefined {
  let last: TextRecord | undefined;
  for (const record of recordsOf(catalogue, organ)) {
    if (record.form !== form || record.confidence === "unverified") continue;
    if (Number(record.number) > Number(last?.number ?? 0)) last = record;
  }
  return last;
}
