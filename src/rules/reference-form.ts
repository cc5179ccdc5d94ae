import { answerDay, citedTexts, lookUpConference, sameEdition, sourceOf } from "../catalogue/index.ts";
import { defineRule } from "../lint/index.ts";
import { type Citation, citationName, ownCitations } from "../model/index.ts";
import type { Span } from "../text/index.ts";
import { brokenBracket, unitedFindings, wordFindings } from "./citation-words.ts";
import { offer, write } from "./replace.ts";

/** A citation is written in the form of its family. */
export const referenceForm = defineRule({
  id: "reference-form",
  title: "A citation is written in the form of its family",
  why: "Texts are found by the exact form of their number: “WRC-15”, not “WRC-2015”; “Resolution ITU-R 62”, not “Resolution 62”; “Recommendation ITU-T D.50”, not “Recommendation D.50”. One form through a document helps all who search it.",
  source: { document: "Final Acts of PP-18", clause: "as practised in references" },
  severity: "information",
  fixes: "automatic",
  messages: {
    tag: "The session is written “{expected}”, not “{said}”",
    bracket: "“{said}” is no place and year; write “{expected}”",
    sector: "“{said}” is of the Radiocommunication Assembly, whose numbers carry “ITU-R”; write “{expected}”",
    listed:
      "“{said}” is of the Radiocommunication Assembly, as of {day} by “{source}”, and its numbers carry “ITU-R”; write “{expected}”",
    series: "“{said}” names no Sector; write “{expected}”",
    range: "“{said}” points to several paragraphs; write “{expected}”",
    plural: "“{said}” stands before several numbers; write “{expected}”",
    singular: "“{said}” stands before one number; write “{expected}”",
    united: "“{said}” stands beside “{other}”; cite resolutions of the General Assembly in one form",
  },
  examples: [
    {
      bad: "recalling\n\nResolution 958 (WRC-2015),",
      good: "recalling\n\nResolution 958 (WRC-15),",
    },
    {
      bad: "recalling\n\n§ 55-65 of the outcome document,",
      good: "recalling\n\n§§ 55-65 of the outcome document,",
    },
    {
      bad: "recalling\n\nResolution 62 (Rev. Geneva, 2015), on cables,",
      good: "recalling\n\nResolution ITU-R 62-1 (Rev. Geneva, 2015), on cables,",
    },
  ],
  *check(context) {
    const { document, catalogue } = context;
    if (document.language !== "en") return;
    const { text } = document;
    const citations = ownCitations(document);
    const radio = new Map<Citation, { readonly expected: string; readonly source: string | undefined }>();
    for (const { citation, organ, query, lookUp } of citedTexts(context)) {
      if (organ !== "RA" || citation.family !== "resolution" || !/^\d+$/.test(citation.number)) continue;
      const { edition } = query;
      const record = "record" in lookUp ? lookUp.record : undefined;
      const listed = record?.revisions.find((one) => edition !== undefined && sameEdition(one, edition));
      const expected = `ITU-R ${citation.number}${listed?.index === undefined ? "" : `-${listed.index}`}`;
      radio.set(citation, { expected, source: record && sourceOf(record, listed) });
    }
    const united: Citation[] = [];
    const done = new Set<number>();
    let before: Citation | undefined;
    for (const [index, citation] of citations.entries()) {
      const { adoption, phrase, family, number } = citation;
      const isFirst = before?.phrase !== phrase;
      before = citation;
      const next = citations[index + 1];
      const isOnly = isFirst && next?.phrase !== phrase;
      if (family === "un-resolution" && citation.organ === "UNGA") united.push(citation);
      if (adoption?.session !== undefined && !done.has(adoption.span.start)) {
        done.add(adoption.span.start);
        const known = lookUpConference(catalogue, adoption.session);
        const tag = known.status === "found" ? known.conference.tag : undefined;
        const end = adoption.span.start + adoption.text.trimEnd().length;
        const place = { start: end - adoption.session.length, end };
        if (tag !== undefined && /^WRC/i.test(tag) && tag !== text.slice(place.start, place.end)) {
          const data = { said: text.slice(place.start, place.end), expected: tag };
          yield { message: "tag", data, span: place, severity: "warning", fixes: [write(place, tag)] };
        }
      }
      const broken =
        family === "resolution" || family === "decision" ? brokenBracket(text, citation, catalogue) : undefined;
      if (broken !== undefined) {
        const { place, fixed } = broken;
        const data = { said: text.slice(place.start, place.end), expected: fixed };
        yield { message: "bracket", data, span: place, severity: "warning", fixes: [write(place, fixed)] };
      }
      const at = numberSpan(text, citation);
      const meant = radio.get(citation);
      if (meant !== undefined && at !== undefined) {
        const { expected, source } = meant;
        const data = { said: citationName(citation), expected: `Resolution ${expected}` };
        const rest = { span: at, severity: "warning" as const, fixes: [offer(at, expected)] };
        if (source === undefined) yield { message: "sector", data, ...rest };
        else yield { message: "listed", data: { ...data, day: answerDay(context), source }, ...rest };
      }
      if (
        family === "recommendation" &&
        at !== undefined &&
        ituT.test(number) &&
        !sectorBehind.test(text.slice(at.end, at.end + 60))
      ) {
        const expected = `ITU-T ${number}`;
        yield {
          message: "series",
          data: { said: citationName(citation), expected },
          span: at,
          fixes: [offer(at, expected)],
        };
      }
      if (isFirst) yield* wordFindings(text, citation, isOnly);
    }
    yield* unitedFindings(text, united);
  },
});

/** Series of Recommendations that only the Standardization Sector has. */
const ituT = /^[ADEGHIJKLNOQUXYZ]\.\d/;

/** `D.150 of the Telecommunication Standardization Sector` names it too. */
const sectorBehind = /^\s+of\s+(?:the\s+)?(?:ITU|Telecommunication\s+Standardization)/;

/** Where the number stands, when it stands as it is known. */
function numberSpan(text: string, { span, number }: Citation): Span | undefined {
  const at = text.slice(span.start, span.end).indexOf(number);
  return at < 0 ? undefined : { start: span.start + at, end: span.start + at + number.length };
}
