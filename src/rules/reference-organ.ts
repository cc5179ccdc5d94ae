import {
  answerDay,
  type Catalogue,
  type CitedText,
  type Conference,
  citedTexts,
  conferenceAt,
  organOf,
  organs,
  organsAt,
  recordsOf,
  sourceOf,
  sourcesOf,
  type TextRecord,
} from "../catalogue/index.ts";
import { defineRule } from "../lint/index.ts";
import { type Adoption, citationName, type OrganId } from "../model/index.ts";
import { fold, type Span } from "../text/index.ts";
import { isSameMeeting, meetingOf } from "./meeting.ts";
import { isNamedNear, nameLike, wrongName } from "./organ-names.ts";
import { behind, offer } from "./replace.ts";

/** A citation names the organ that adopted the text. */
export const referenceOrgan = defineRule({
  id: "reference-organ",
  title: "A citation names the organ that adopted the text",
  why: "Each organ counts its texts by itself: there is a Resolution 37 of the Plenipotentiary Conference and one of the World Telecommunication Development Conference. The first mention names the organ, by its right name, and it is the one that met at the place and in the year of the bracket.",
  source: { document: "Final Acts of PP-18", clause: "as practised in references to resolutions" },
  severity: "warning",
  fixes: "offered",
  messages: {
    other: "As of {day}, by “{source}”, the {met} and not the {organ} met at the place and year of “{said}”",
    here: "“{said}” is not of the meeting that adopts this text ({own}); write “{expected}” in place of “{words}”",
    met: "“{said}” is not of the meeting that adopts this text ({own}); as of {day}, by “{source}”, write “{expected}” in place of “{words}”",
    word: "This text is of the {organ}; write “{expected}” in place of “{words}”",
    name: "“{words}” is not the name of an organ; write “{expected}”",
    bare: "“{said}” names neither organ nor place and year, and it is a number of {others}, as of {day} by {sources}; write the number in full",
    missing:
      "“{said}” names no organ at its first mention, and it is a number of {others} too, as of {day} by {sources}; add “{expected}”",
  },
  examples: [
    {
      bad: "recalling\n\nResolution 123 (Rev. Dubai, 2018) of the World Telecommunication Standardization Assembly,",
      good: "recalling\n\nResolution 123 (Rev. Dubai, 2018) of the Plenipotentiary Conference,",
    },
    {
      bad: "recalling\n\nResolution 37 (Rev. Buenos Aires, 2017) of the World Telecommunication Conference (WTDC),",
      good: "recalling\n\nResolution 37 (Rev. Buenos Aires, 2017) of the World Telecommunication Development Conference (WTDC),",
    },
  ],
  *check(context) {
    const { document, catalogue, conference, lexicon } = context;
    const day = answerDay(context);
    const seen = new Set<string>();
    const { text, blocks } = document;
    for (const cited of citedTexts(context)) {
      const { citation, organ, resolution, key } = cited;
      const said = citationName(citation);
      const { adoption, organSpan, span } = citation;
      if (citation.here) {
        if (organSpan === undefined || resolution === undefined) continue;
        yield* hereFindings(cited, organSpan, text.slice(organSpan.start, organSpan.end));
        seen.add(key);
        continue;
      }
      if (cited.isNamed) {
        seen.add(key);
        const met = otherMet(catalogue, cited);
        if (organ === undefined || met === undefined) continue;
        const place = organSpan === undefined ? [] : [offer(organSpan, nameLike(text, organSpan, met.organ))];
        const data = { said, organ: organs[organ].name, met: organs[met.organ].name, day, source: sourceOf(met) };
        yield { message: "other", data, span: organSpan ?? span, fixes: place };
        continue;
      }
      const wrong = wrongName(text, citation.phrase.end, lexicon);
      if (wrong !== undefined) {
        seen.add(`${wrong.organ} ${key.trim()}`).add(key);
        const data = { words: text.slice(wrong.span.start, wrong.span.end), expected: wrong.expected };
        yield { message: "name", data, span: wrong.span, fixes: [offer(wrong.span, wrong.expected)] };
        continue;
      }
      const first = !seen.has(key) && resolution !== undefined;
      seen.add(key);
      // In a list, or with words in between, the organ may stand further on in the same paragraph.
      if (
        first &&
        organ === undefined &&
        adoption === undefined &&
        !/^\s*\(/.test(text.slice(span.end, span.end + 3))
      ) {
        const others = cited.lookUp.status === "ambiguous" ? cited.lookUp.records.filter(isSourced) : [];
        if (others.length > 0) {
          const data = { said, others: organsIn(others), day, sources: sourcesOf(others) };
          yield { message: "bare", data, span, severity: "information" };
        }
      }
      if (!first || organ === undefined || cited.isOwn || organ === "UNGA" || organ === "WRC") continue;
      const block = blocks[cited.paragraph];
      if (adoption === undefined || block === undefined || isNamedNear(lexicon, organ, text, block.span, span))
        continue;
      const others = othersWith(catalogue, cited, organ);
      if (others.length === 0) continue;
      const expected = `of the ${organs[organ].name}`;
      const fixes = [offer(behind(citation.phrase), ` ${expected}`)];
      const data = { said, others: organsIn(others), expected, day, sources: sourcesOf(others) };
      yield { message: "missing", data, span, severity: "information", fixes };
    }

    function* hereFindings({ citation, organ, resolution }: CitedText, place: Span, words: string) {
      const own = resolution && organOf(resolution, conference);
      const adoption = resolution?.enacting?.adoption ?? resolution?.heading?.adoption;
      if (own === undefined || organ === undefined) return;
      const name = `the ${organs[own].name}`;
      const right = `this ${own === "WTSA" || own === "RA" ? "assembly" : "conference"}`;
      const said = citationName(citation);
      const span = { start: place.end - words.replace(/^[\s\S]*?\bthis\b/i, "this").length, end: place.end };
      const phrase = text.slice(span.start, span.end);
      if (citation.adoption !== undefined && adoption !== undefined) {
        const same = isSameMeeting(meetingOf(citation.adoption, catalogue), meetingOf(adoption, catalogue));
        if (!same) {
          const met = onlyMeeting(catalogue, citation.adoption);
          const expected = met === undefined ? name : `the ${organs[met.organ].name}`;
          const data = { said, own: adoption.text, words: phrase, expected };
          const fixes = [offer(span, expected)];
          if (met === undefined) yield { message: "here" as const, data, span, fixes };
          else yield { message: "met" as const, data: { ...data, day, source: sourceOf(met) }, span, fixes };
          return;
        }
      }
      if (fold(phrase).replace(/\s+/g, " ") === right) return;
      const data = { organ: organs[own].name, words: phrase, expected: right };
      yield { message: "word" as const, data, span, fixes: [offer(span, right)] };
    }
  },
});

/** The one organ's meeting where the bracket says, when the organ that is named did not meet there. */
function otherMet(catalogue: Catalogue, { citation: { adoption }, organ }: CitedText): Conference | undefined {
  const { place, year } = adoption ?? {};
  if (place === undefined || year === undefined || organ === undefined) return undefined;
  return conferenceAt(catalogue, organ, place, year).status === "none"
    ? onlyMeeting(catalogue, { place, year })
    : undefined;
}

/** The meeting at a place in a year, when only one organ met there then. */
function onlyMeeting(catalogue: Catalogue, { place, year }: Pick<Adoption, "place" | "year">): Conference | undefined {
  if (place === undefined || year === undefined) return undefined;
  const [organ, ...more] = organsAt(catalogue, place, year);
  if (organ === undefined || more.length > 0) return undefined;
  const known = conferenceAt(catalogue, organ, place, year);
  return "conference" in known ? known.conference : undefined;
}

/** The texts of other organs that have this number. */
function othersWith(catalogue: Catalogue, { query }: CitedText, organ: OrganId): readonly TextRecord[] {
  return recordsOf(catalogue).filter(
    (record) =>
      record.form === query.form &&
      record.number === query.number &&
      record.organ !== organ &&
      record.organ !== "UNGA" &&
      isSourced(record),
  );
}

function isSourced({ confidence }: TextRecord): boolean {
  return confidence !== "unverified";
}

function organsIn(records: readonly TextRecord[]): string {
  return [...new Set(records.map(({ organ }) => organ))].join(", ");
}
