import {
  answerDay,
  type CitedContext,
  type CitedText,
  citedTexts,
  type Edition,
  editionLabel,
  lookUpText,
  organs,
  sameEdition,
  sourceOf,
} from "../catalogue/index.ts";
import { defineRule, type Fix } from "../lint/index.ts";
import { type Adoption, citationName } from "../model/index.ts";
import type { TextEdit } from "../text/index.ts";
import { adoptedDay } from "./adopted-day.ts";
import { isHistory } from "./cited-history.ts";

/** A text is cited in its newest revision. */
export const referenceSuperseded = defineRule({
  id: "reference-superseded",
  title: "A text is cited in its newest revision",
  why: "A conference revises many texts at once, and what cites them goes stale. An older revision no longer holds: who follows the citation reads the wrong text. A text that recalls its own earlier version, a chain of editions and statements about the past are left alone; what was revised only after a text was adopted is told there as information.",
  source: { document: "Final Acts of PP-18", clause: "as practised; slips of the kind stand in adopted texts" },
  severity: "warning",
  fixes: "offered",
  messages: {
    superseded:
      "“{said}” was revised; as of {day} cite it as ({newest}), which {source} tells of, or say that an older text is meant",
    since:
      "“{said}” was revised after this text was adopted; as of {day} the newest is ({newest}), which {source} tells of",
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
    const { document } = context;
    const stale = all.filter((cited) => cited.lookUp.status === "superseded" && !isHistory(document, cited, all));
    const sharing = byBracket(all);
    const edits = new Map(stale.map((cited) => [cited, editsOf(document.text, cited, sharing)]));
    const everywhere = new Map<string, Fix | undefined>();
    for (const cited of stale) {
      const { citation, lookUp, key, query } = cited;
      if (lookUp.status !== "superseded") continue;
      const { record, by } = lookUp;
      const newest = editionLabel(by, record.organ !== "Council");
      const edition = `${key} ${query.edition === undefined ? "" : editionLabel(query.edition, false)}`;
      if (!everywhere.has(edition)) everywhere.set(edition, fixOfAll(cited, newest, edits));
      const here = edits.get(cited) ?? [];
      const more = everywhere.get(edition);
      // Who adopted the text cited what was the newest then; what became of it is for the next revision to know.
      const isSince = wasFresh(cited, context);
      const isLight = isSince || record.confidence === "unverified";
      yield {
        message: isSince ? "since" : "superseded",
        data: { said: citationName(citation), newest, day: answerDay(context), source: `“${sourceOf(record, by)}”` },
        span: citation.span,
        ...(isLight && { severity: "information" as const }),
        fixes: [
          ...(here.length === 0 ? [] : [{ title: `Write “${newest}”`, edits: here, automatic: false }]),
          ...(more === undefined ? [] : [more]),
        ],
      };
    }
  },
});

/** True when no newer edition was listed on the day on which the text that cites was adopted. */
function wasFresh({ query, resolution }: CitedText, context: CitedContext): boolean {
  const day = adoptedDay(resolution, context);
  return day !== undefined && lookUpText(context.catalogue, query, day).status !== "superseded";
}

/** The newest bracket in all stale citations of the same edition. */
function fixOfAll(
  { key, query }: CitedText,
  newest: string,
  edits: ReadonlyMap<CitedText, readonly TextEdit[]>,
): Fix | undefined {
  const { edition } = query;
  const alike = [...edits].filter(
    ([other, own]) =>
      own.length > 0 &&
      other.key === key &&
      other.query.edition !== undefined &&
      edition !== undefined &&
      sameEdition(other.query.edition, edition),
  );
  if (alike.length < 2) return undefined;
  const apart = new Map(alike.flatMap(([, own]) => own.map((edit) => [edit.span.start, edit])));
  const title = `Write “${newest}” in all ${alike.length} citations of it in this document`;
  return { title, edits: [...apart.values()], automatic: false };
}

/** The newest bracket for one citation; none where the answer is not sure. */
function editsOf(text: string, cited: CitedText, sharing: Sharing): readonly TextEdit[] {
  const { citation, organ, lookUp } = cited;
  const { adoption, number, span } = citation;
  // The Council has brackets of its own.
  if (lookUp.status !== "superseded" || adoption === undefined || organ === "Council") return [];
  const { by } = lookUp;
  if ((organ === "RA" && by.index === undefined) || !isFree(sharing.get(adoption) ?? [], by)) return [];
  const edits = [{ span: adoption.span, text: editionLabel(by, true) }, ...organEdit(cited, by)];
  const start = span.start + text.slice(span.start, span.end).indexOf(number);
  // The last number of ITU-R 7-3 counts the editions.
  if (organ !== "RA" || start < span.start) return edits;
  const next = `${number.replace(/-\d+$/, "")}-${by.index}`;
  return [{ span: { start, end: start + number.length }, text: next }, ...edits];
}

/** “Of this conference” does not go with the bracket of another one. */
function organEdit({ citation, organ, resolution }: CitedText, by: Edition): readonly TextEdit[] {
  const own = (resolution?.enacting?.adoption ?? resolution?.heading?.adoption)?.year;
  if (!citation.here || citation.organSpan === undefined || organ === undefined || own === by.year) return [];
  return [{ span: citation.organSpan, text: `of the ${organs[organ].name}` }];
}

/** The citations for which one bracket holds. */
type Sharing = ReadonlyMap<Adoption, readonly CitedText[]>;

function byBracket(all: readonly CitedText[]): Sharing {
  const sharing = new Map<Adoption, CitedText[]>();
  for (const cited of all) {
    const { adoption } = cited.citation;
    if (adoption === undefined) continue;
    const row = sharing.get(adoption);
    if (row === undefined) sharing.set(adoption, [cited]);
    else row.push(cited);
  }
  return sharing;
}

/** True when the numbers for which a bracket holds have the same newest revision. */
function isFree(sharing: readonly CitedText[], by: Edition): boolean {
  return sharing.every(({ lookUp }) => lookUp.status === "superseded" && sameEdition(lookUp.by, by));
}
