import { defineRule } from "../lint/index.ts";
import { textsOf } from "../model/index.ts";
import { inProse, placesOf } from "../syntax/index.ts";
import type { Span } from "../text/index.ts";
import { isPlaceholder } from "./placeholder.ts";

/** Nothing is left that was only to hold a place: `XXX`, `nn`, `[ ]`, `TBD`. */
export const proposalPlaceholder = defineRule({
  id: "proposal-placeholder",
  title: "Placeholders are filled in before a contribution is handed in",
  why: "Numbers that are not known while a text is being drafted are held by “XXX”, “nn” or empty brackets. Left in, they go to print. The name in brackets of a new text, such as [ABC-1], is meant to stay: the conference gives the number.",
  source: { document: "ITU slides “Drafting of ITU Resolutions” (PP-18)", clause: "numbering of new resolutions" },
  severity: "warning",
  messages: {
    identifier: "“{said}” still holds a place; fill in document and number",
    number: "“{said}” still holds the place of a number; name the text that is to be changed",
    adoption: "“{said}” still holds the place of place and year; write them as in “(New Delhi, 2024)”",
    words: "“{said}” still holds a place; write what belongs there",
  },
  examples: [
    {
      bad: "ADD\tAPT/XXA43/1\n\nDRAFT NEW RESOLUTION [ABC-1] (New Delhi, 2024)",
      good: "ADD\tAPT/37A43/1\n\nDRAFT NEW RESOLUTION [ABC-1] (New Delhi, 2024)",
    },
    {
      bad: "MOD\tAPT/37A43/1\n\nRESOLUTION [XXX] (Rev. New Delhi, 2024)",
      good: "MOD\tAPT/37A43/1\n\nRESOLUTION 79 (Rev. New Delhi, 2024)",
    },
  ],
  *check({ document, mode }) {
    const severity = mode === "submission" ? "warning" : "information";
    for (const { identifier } of document.contribution.proposals) {
      if (identifier === undefined || !isPlaceholder(identifier.text)) continue;
      yield { message: "identifier", data: { said: identifier.text }, span: identifier.span, severity };
    }
    for (const { resolution, proposal } of textsOf(document)) {
      const { heading, enacting } = resolution;
      const word = proposal?.instruction.word;
      const isNew = word === undefined || word === "ADD" || heading?.announcedNew === true || heading?.draft === true;
      const isHeld = heading?.placeholder !== undefined || /^x+$/i.test(heading?.number ?? "");
      if (heading?.numberSpan !== undefined && isHeld && !isNew) {
        const said = document.text.slice(heading.numberSpan.start, heading.numberSpan.end);
        yield { message: "number", data: { said }, span: heading.numberSpan, severity };
      }
      for (const line of [heading, enacting]) {
        const bracket = [...(line?.text ?? "").matchAll(/\(([^()]*)\)/g)].find(([, inside = ""]) => held.test(inside));
        if (line === undefined || bracket === undefined) continue;
        yield { message: "adoption", data: { said: bracket[0] }, span: within(line.span, bracket), severity };
      }
    }
    for (const { said, start, end } of inProse(document, placesOf(document.text, heldWords))) {
      yield { message: "words", data: { said }, span: { start, end }, severity };
    }
  },
});

/** What stands in a bracket for a place and a year that are not known yet. */
const held = /\b(?:place|year|city|x{2,}|20x{2})\b|^[\s….,_-]*$/i;
const heldWords =
  /\b(?:X{3,}|TBD|TBC|XX\/XX)\b|\[(?:insert|to be (?:added|completed|confirmed|filled in))\b[^\]\n]{0,80}\]|\[[ \u00a0.…_]{1,12}\]/g;

function within(line: Span, match: RegExpExecArray): Span {
  const start = line.start + match.index;
  return { start, end: start + match[0].length };
}
