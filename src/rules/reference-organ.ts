import {
  type Catalogue,
  type CitedText,
  citedTexts,
  conferenceAt,
  organOf,
  organs,
  organsAt,
  recordsOf,
} from "../catalogue/index.ts";
import { defineRule } from "../lint/index.ts";
import { citationName, type OrganId } from "../model/index.ts";
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
    other: "The {organ} did not meet at the place and year of “{said}”; the {met} did",
    here: "“{said}” is not of the meeting that adopts this text ({own}); write “{expected}” in place of “{words}”",
    word: "This text is of the {organ}; write “{expected}” in place of “{words}”",
    name: "“{words}” is not the name of an organ; write “{expected}”",
    bare: "“{said}” names neither organ nor place and year, and it is a number of {others}; write the number in full",
    missing: "“{said}” names no organ at its first mention, and it is a number of {others} too; add “{expected}”",
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
  *check({ document, catalogue, conference, asOf, lexicon }) {
    const seen = new Set<string>();
    const { text, blocks } = document;
    for (const cited of citedTexts({ document, catalogue, conference, asOf })) {
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
        const place = organSpan === undefined ? [] : [offer(organSpan, nameLike(text, organSpan, met))];
        const data = { said, organ: organs[organ].name, met: organs[met].name };
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
        const others = cited.lookUp.status === "ambiguous" ? cited.lookUp.records.map((record) => record.organ) : [];
        if (others.length > 0)
          yield { message: "bare", data: { said, others: others.join(", ") }, span, severity: "information" };
      }
      if (!first || organ === undefined || cited.isOwn || organ === "UNGA" || organ === "WRC") continue;
      const block = blocks[cited.paragraph];
      if (adoption === undefined || block === undefined || isNamedNear(lexicon, organ, text, block.span, span))
        continue;
      const others = othersWith(catalogue, cited, organ);
      if (others.length === 0) continue;
      const expected = `of the ${organs[organ].name}`;
      const fixes = [offer(behind(citation.phrase), ` ${expected}`)];
      yield {
        message: "missing",
        data: { said, others: others.join(", "), expected },
        span,
        severity: "information",
        fixes,
      };
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
          const met = organsAt(catalogue, citation.adoption.place ?? "", citation.adoption.year ?? 0);
          const real = met.length === 1 && met[0] !== undefined ? `the ${organs[met[0]].name}` : name;
          const data = { said, own: adoption.text, words: phrase, expected: real };
          yield { message: "here" as const, data, span, fixes: [offer(span, real)] };
          return;
        }
      }
      if (fold(phrase).replace(/\s+/g, " ") === right) return;
      const data = { organ: organs[own].name, words: phrase, expected: right };
      yield { message: "word" as const, data, span, fixes: [offer(span, right)] };
    }
  },
});

/** The one organ that met where the bracket says, when the organ that is named did not. */
function otherMet(catalogue: Catalogue, { citation: { adoption }, organ }: CitedText): OrganId | undefined {
  const { place, year } = adoption ?? {};
  if (place === undefined || year === undefined || organ === undefined) return undefined;
  if (conferenceAt(catalogue, organ, place, year).status !== "none") return undefined;
  const met = organsAt(catalogue, place, year);
  return met.length === 1 ? met[0] : undefined;
}

/** The other organs that have a text of this number. */
function othersWith(catalogue: Catalogue, { query }: CitedText, organ: OrganId): string[] {
  const all = recordsOf(catalogue).filter(({ form, number }) => form === query.form && number === query.number);
  return [...new Set(all.map((record) => record.organ))].filter((one) => one !== organ && one !== "UNGA");
}
