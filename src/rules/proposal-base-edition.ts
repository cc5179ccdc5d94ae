import { defineRule } from "../lint/index.ts";
import { type Resolution, sourceSpan } from "../model/index.ts";
import { basedTexts, checkAgainstBase, originalOf } from "../revision/index.ts";
import { fold } from "../text/index.ts";
import { otherEdition } from "./base-edition.ts";
import { isSameMeeting, type Meeting, meetingOf } from "./meeting.ts";

/** A MOD starts from the edition in force, and its heading names a later one. */
export const proposalBaseEdition = defineRule({
  id: "proposal-base-edition",
  title: "A MOD starts from the edition in force and becomes a later one",
  why: "A modification that is written against an older edition, or against another text, undoes what was agreed since. The heading without its marks names the edition that the changes were made in; the heading with them names the one that they lead to.",
  source: { document: "WRC-23 and WTSA-12 guidance on preparing proposals", clause: "use of the official text" },
  severity: "error",
  messages: {
    number: "This text is {own}, but its base “{name}” is {other}; name the right text as “base” in the front matter",
    older:
      "The changes are marked in the edition “({said})”, but the library has “({base})” as “{name}”; mark them in that",
    newer:
      "The changes are marked in the edition “({said})”, but the library has “({base})” at most; put the later one there",
    later:
      "The heading says “({said})”, but the base “{name}” is “({base})” already; write the meeting that this goes to",
    unrelated:
      "This text shares few words with its base “{name}”; compare the two, and see whether it is the right base",
  },
  examples: [
    {
      bad: "MOD\tAPT/37/1\n\nRESOLUTION 79 (Rev. {~~Hammamet, 2016~>New Delhi, 2024~~})\n\nSafer cables",
      good: "MOD\tAPT/37/1\n\nRESOLUTION 79 (Rev. {~~Geneva, 2022~>New Delhi, 2024~~})\n\nSafer cables",
      library: { "resolution-79.resolution.md": "RESOLUTION 79 (Rev. Geneva, 2022)\n\nSafer cables" },
    },
  ],
  *check({ document, library, catalogue, conference }) {
    if (library.texts.length === 0) return;
    for (const { resolution, isMarked, base: found } of basedTexts(document, { library, catalogue })) {
      if (found.status !== "found") continue;
      const { name, resolution: text } = found.base;
      const { heading } = resolution;
      if (heading?.number !== undefined && fold(heading.number) !== fold(text.heading?.number ?? heading.number)) {
        const data = { own: nameOf(resolution), name, other: nameOf(text) };
        yield { message: "number", data, span: heading.numberSpan ?? heading.span };
        continue;
      }
      const said = heading?.adoption;
      const edition = text.heading?.adoption;
      const other = isMarked ? otherEdition(document, resolution, found.base, catalogue) : undefined;
      if (other !== undefined && edition !== undefined) {
        const span = sourceSpan(originalOf(document).reading, other.adoption.span);
        const data = { said: other.adoption.text, base: edition.text };
        if (other.isOlder) yield { message: "older", data: { ...data, name }, span, in: "source" };
        else yield { message: "newer", data, span, in: "source", severity: "warning" };
        continue;
      }
      if (said !== undefined && edition !== undefined) {
        const meeting = meetingOf(said, catalogue);
        const before = meetingOf(edition, catalogue);
        // A heading of another meeting than the one that this goes to is what `resolution-revised` speaks of.
        const isForeign = conference !== undefined && !isSameMeeting(meeting, conference);
        if (!isForeign && !isLater(meeting, before)) {
          yield { message: "later", data: { said: said.text, name, base: edition.text }, span: said.span };
          continue;
        }
      }
      if (!isMarked) continue;
      const check = checkAgainstBase(document, resolution, found.base);
      if (check?.comparison.notes.some(({ code }) => code === "unrelated")) {
        yield { message: "unrelated", data: { name }, span: heading?.span ?? resolution.span, severity: "warning" };
      }
    }
  },
});

/** True unless the two years speak against it. An organ may meet twice in a year. */
function isLater(meeting: Meeting, before: Meeting): boolean {
  if (meeting.year === undefined || before.year === undefined) return true;
  return meeting.year > before.year || (meeting.year === before.year && !isSameMeeting(meeting, before));
}

/** `Resolution 71`. */
function nameOf({ form, heading }: Resolution): string {
  return `${form.charAt(0).toUpperCase()}${form.slice(1)} ${heading?.number ?? ""}`.trim();
}
