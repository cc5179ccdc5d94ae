import { bracketOf, type Conference, lookUpConference, organOf, organs, revisedBracketOf } from "../catalogue/index.ts";
import { defineRule } from "../lint/index.ts";
import { type InstructionWord, textsOf } from "../model/index.ts";
import { lastBracket } from "../text/index.ts";
import { behind, offer, write } from "./replace.ts";

/** Number, place and year together name a text; none of them is left out. */
export const resolutionHeading = defineRule({
  id: "resolution-heading",
  title: "A heading has number, place and year",
  why: "Several conferences number their resolutions from 1 on, and a text keeps its number when it is revised. Only with place and year is it clear which text, and which version of it, is meant.",
  source: { document: "ITU slides “Drafting of ITU Resolutions” (PP-18)", clause: "number, place and date" },
  severity: "error",
  fixes: "automatic",
  messages: {
    missing: "“{heading}” has no place and year, which are part of the number of a text; add “({expected})”",
    bare: "“{heading}” has no place and year, which are part of the number of a text",
    yearOnly: "“({said})” tells the year but not the place; both are part of the number of a text",
    unreadable: "“({said})” is no place and year; write it as in “(Rev. Dubai, 2018)”",
    session: "“({said})” names the meeting; in texts of the {organ} place and year stand here: “({expected})”",
    number: "“{said}” has a word too many; write the number alone: “{number}”",
    unnumbered: "“{heading}” has neither a number nor, for a new text, a name in square brackets such as “[ABC-1]”",
  },
  examples: [
    {
      bad: "DRAFT NEW RESOLUTION [ABC-1]\n\nSafer cables\n\nThe World Telecommunication Standardization Assembly (New Delhi, 2024),",
      good: "DRAFT NEW RESOLUTION [ABC-1] (New Delhi, 2024)\n\nSafer cables\n\nThe World Telecommunication Standardization Assembly (New Delhi, 2024),",
    },
    { bad: "RESOLUTION No. 58 (Rev. Geneva, 2022)", good: "RESOLUTION 58 (Rev. Geneva, 2022)" },
  ],
  *check({ document, conference, catalogue }) {
    for (const { resolution, proposal } of textsOf(document)) {
      const { heading } = resolution;
      // A bracket that is still open is being typed.
      if (heading === undefined || isOpen(heading.text)) continue;
      const { span, adoption, number, numberSpan } = heading;
      const word = proposal?.instruction.word;
      const said = numberSpan && document.text.slice(numberSpan.start, numberSpan.end);
      if (said && number !== undefined && /^no/i.test(said)) {
        yield { message: "number", data: { said, number }, span: numberSpan, fixes: [write(numberSpan, number)] };
      }
      if (numberSpan === undefined) {
        const severity = word === undefined || word === "ADD" ? "information" : "error";
        yield { message: "unnumbered", data: { heading: heading.text }, span, severity };
      }
      const organ = organOf(resolution, conference);
      if (adoption !== undefined) {
        if (organ === undefined || organs[organ].cites !== "place") continue;
        if (adoption.session !== undefined) {
          const meeting = lookUpConference(catalogue, adoption.session);
          const place = meeting.status === "found" ? bracketOf(meeting.conference) : undefined;
          if (place === undefined) continue;
          const expected = adoption.revised ? `Rev. ${place}` : place;
          const data = { said: adoption.text, organ: organs[organ].name, expected };
          const fixes = [write(adoption.span, expected)];
          yield { message: "session", data, span: adoption.span, severity: "warning", fixes };
        } else if (adoption.place === undefined) {
          yield { message: "yearOnly", data: { said: adoption.text }, span: adoption.span, severity: "warning" };
        }
        continue;
      }
      const bracket = lastBracket(heading.text);
      if (bracket !== undefined) {
        // Values run together and places still to be filled in are the matter of other rules.
        if (/\d{5}|\d{4}\p{L}|\p{Ll}\p{Lu}|\b(?:[Pp]lace|[Yy]ear|[Xx]{2,})\b/u.test(bracket)) continue;
        yield { message: "unreadable", data: { said: bracket }, span, severity: "warning" };
        continue;
      }
      // Texts of radiocommunication assemblies count their revisions behind the number: ITU-R 1-6.
      if (organ === "RA" || number?.startsWith("ITU-R")) continue;
      const severity = word !== undefined && isNew(word) ? "error" : "warning";
      const expected = isNew(word)
        ? expectedBracket(word, organ === conference?.organ ? conference : undefined)
        : undefined;
      if (expected === undefined) yield { message: "bare", data: { heading: heading.text }, span, severity };
      else {
        const fixes = [offer(behind(span), ` (${expected})`)];
        yield { message: "missing", data: { heading: heading.text, expected }, span, severity, fixes };
      }
    }
  },
});

/** True for a text of this conference; older texts may have kept their bare headings. */
function isNew(word: InstructionWord | undefined): boolean {
  return word === "ADD" || word === "MOD" || word === "(MOD)";
}

function expectedBracket(word: InstructionWord | undefined, conference: Conference | undefined): string | undefined {
  if (conference === undefined) return undefined;
  return word === "ADD" ? bracketOf(conference) : revisedBracketOf(conference);
}

function isOpen(words: string): boolean {
  const opening = Math.max(words.lastIndexOf("["), words.lastIndexOf("("));
  return opening > Math.max(words.lastIndexOf("]"), words.lastIndexOf(")"));
}
