import { type Edition, editionLabel, organs, sameEdition } from "../catalogue/index.ts";
import { defineRule, type Fix } from "../lint/index.ts";
import type { TextEdit } from "../text/index.ts";
import { isHistory } from "./cited-history.ts";
import { type CitedText, citedTexts, dayOf, nameOf, sourceOf } from "./cited-texts.ts";

/** A text is cited in its newest revision. */
export const referenceSuperseded = defineRule({
  id: "reference-superseded",
  title: "A text is cited in its newest revision",
  why: "A conference revises many texts at once, and what cites them goes stale. An older revision no longer holds: who follows the citation reads the wrong text. A text that recalls its own earlier version, a chain of editions and statements about the past are left alone.",
  source: { document: "Final Acts of PP-18", clause: "as practised; slips of the kind stand in adopted texts" },
  severity: "warning",
  fixes: "offered",
  messages: {
    superseded:
      "“{said}” was revised; as of {day} cite it as ({newest}), which {source} tells of, or say that an older text is meant",
  },
  examples: [
    {
      bad: "recalling\n\nResolution 135 (Rev. Busan, 2014) of the Plenipotentiary Conference,",
      good: "recalling\n\nResolution 135 (Rev. Bucharest, 2022) of the Plenipotentiary Conference,",
    },
    {
      bad: "recalling\n\na)\tResolution 21 (Rev. Dubai, 2018) of the Plenipotentiary Conference;\n\nb)\tthe work done under Resolution 21 (Rev. Dubai, 2018),",
      good: "recalling\n\na)\tResolution 21 (Rev. Dubai, 2018) of the Plenipotentiary Conference, and its revision, Resolution 21 (Rev. Bucharest, 2022);\n\nb)\tthe work done under Resolution 21 (Rev. Bucharest, 2022),",
      note: "Both editions may stand beside each other in one paragraph.",
    },
  ],
  *check(context) {
    const all = citedTexts(context);
    const stale = all.filter((cited) => cited.lookUp.status === "superseded");
    const current = stale.filter((cited) => !isHistory(context.document, cited, all));
    for (const cited of current) {
      const { citation, lookUp } = cited;
      if (lookUp.status !== "superseded") continue;
      const { record, by } = lookUp;
      yield {
        message: "superseded",
        data: {
          said: nameOf(citation),
          newest: editionLabel(by, record.organ !== "Council"),
          day: dayOf(context),
          source: `“${sourceOf(record, by)}”`,
        },
        span: citation.span,
        ...(record.confidence === "unverified" && { severity: "information" as const }),
        fixes: fixesOf(context.document.text, cited, by, current, all),
      };
    }
  },
});

/** The newest bracket for this citation, and for all that cite the same edition. */
function fixesOf(
  text: string,
  cited: CitedText,
  by: Edition,
  stale: readonly CitedText[],
  all: readonly CitedText[],
): Fix[] {
  // The Council has brackets of its own.
  if (cited.organ === "Council" || (cited.organ === "RA" && by.index === undefined)) return [];
  const words = editionLabel(by, true);
  const { edition } = cited.query;
  const alike = stale.filter(
    ({ key, query }) =>
      key === cited.key && query.edition !== undefined && edition !== undefined && sameEdition(query.edition, edition),
  );
  const here = editsOf(text, [cited], by, all);
  const everywhere = editsOf(text, alike, by, all);
  const more = `Write “${words}” in all ${alike.length} citations of it in this document`;
  return [
    ...(here.length === 0 ? [] : [{ title: `Write “${words}”`, edits: here, automatic: false }]),
    ...(alike.length < 2 || everywhere.length < 2 ? [] : [{ title: more, edits: everywhere, automatic: false }]),
  ];
}

function editsOf(text: string, some: readonly CitedText[], by: Edition, all: readonly CitedText[]): TextEdit[] {
  const free = some.filter((cited) => isFree(cited, by, all));
  const edits = free.flatMap(({ citation: { adoption, number, span }, organ }) => {
    if (adoption === undefined) return [];
    const bracket = { span: adoption.span, text: editionLabel(by, true) };
    const start = text.indexOf(number, span.start);
    // The last number of ITU-R 7-3 counts the editions.
    if (organ !== "RA" || start < 0 || start > span.end) return [bracket];
    const next = `${number.replace(/-\d+$/, "")}-${by.index}`;
    return [{ span: { start, end: start + number.length }, text: next }, bracket];
  });
  return [...new Map([...edits, ...organEdits(free, by)].map((edit) => [edit.span.start, edit])).values()];
}

/** “Of this conference” does not go with the bracket of another one. */
function organEdits(some: readonly CitedText[], by: Edition) {
  const spans = some.flatMap(({ citation, organ, resolution }) => {
    const own = (resolution?.enacting?.adoption ?? resolution?.heading?.adoption)?.year;
    if (!citation.here || citation.organSpan === undefined || organ === undefined || own === by.year) return [];
    return [{ span: citation.organSpan, text: `of the ${organs[organ].name}` }];
  });
  return [...new Map(spans.map((edit) => [edit.span.start, edit])).values()];
}

/** True when the bracket holds for this number alone, or for numbers that have the same newest revision. */
function isFree({ citation, paragraph }: CitedText, by: Edition, all: readonly CitedText[]): boolean {
  return all.every(
    (other) =>
      other.paragraph !== paragraph ||
      other.citation.adoption !== citation.adoption ||
      (other.lookUp.status === "superseded" && sameEdition(other.lookUp.by, by)),
  );
}
