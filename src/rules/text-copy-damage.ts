import { defineRule } from "../lint/index.ts";
import type { Document } from "../model/index.ts";
import { inProse, placesOf } from "../syntax/index.ts";
import { type Span, slice } from "../text/index.ts";
import { offer, write } from "./replace.ts";
import { isApart, wordStart } from "./words.ts";

/** Nothing in the text belongs to the printed page or the word processor it was copied from. */
export const textCopyDamage = defineRule({
  id: "text-copy-damage",
  title: "A copied text is free of page headers, broken fields and torn words",
  why: "Copies from PDF files and web pages bring page headers, file names and broken cross-references along, lose the blanks behind labels, and tear words apart where a line ended.",
  source: {
    document: "Conference documents on the web",
    clause: "“DOCUMENT1 19.06.15”, “Error! Unknown document property name.”",
  },
  severity: "warning",
  fixes: "automatic",
  messages: {
    page: "“{said}” belongs to a printed page and is not read as part of the text; remove it",
    field: "“{said}” is a broken cross-reference; write what it pointed to",
    file: "“{said}” is the name of a file and no part of the text",
    footnote: "The footnote “{said}” stands in the middle of this paragraph; make it a note of its own: “[^1]: …”",
    label: "Between the label “{said}” and its words a tab is missing",
    tornName: "“{said}” has been torn apart at the end of a line; write “{whole}”",
    torn: "“{said}” has been torn apart at the end of a line; write “{whole}” or “{joined}”",
  },
  examples: [
    {
      bad: "considering\n\na)that cables break;\n\nb)that repairs take time,",
      good: "considering\n\na)\tthat cables break;\n\nb)\tthat repairs take time,",
    },
    {
      note: "A label that a copy has left alone on its line gets its words back.",
      bad: "considering\n\na)\nthat cables break;\n\nb)\nthat repairs take time,",
      good: "considering\n\na)\tthat cables break;\n\nb)\tthat repairs take time,",
    },
    {
      bad: "considering\n\nthat long- term plans are needed, and that short- and long-term plans differ,",
      good: "considering\n\nthat long-term plans are needed, and that short- and long-term plans differ,",
    },
    {
      bad: "considering\n\nthat the plan in Error! Reference source not found. is out of date,",
      good: "considering\n\nthat the plan in Annex 1 is out of date,",
    },
  ],
  *check({ document }) {
    for (const { span, text: said } of document.furniture) {
      if (/^Error!/.test(said)) yield { message: "field", data: { said }, span, in: "source" };
      // The number of the document above everything else is the cover's.
      else if (!/^[A-Z-]+\d\d\//.test(said) || !isFirst(document, span)) {
        const fixes = [{ ...offer(span, ""), title: "Remove the line" }];
        yield { message: "page", data: { said }, span, in: "source", fixes };
      }
    }
    const { text } = document;
    for (const { said, start, end } of inProse(document, damagedPlaces(text))) {
      const span = { start, end };
      if (said.startsWith("_")) yield { message: "footnote", data: { said: said.replace(/^_+ ?/, "") }, span };
      else if (said.startsWith("Error!")) yield { message: "field", data: { said }, span };
      else if (/^(?:[A-Z]:|DOCUMENT)/.test(said)) yield { message: "file", data: { said }, span };
      else {
        const whole = said.replace(/[ \u00a0]+/, "");
        const joined = whole.replace("-", "");
        if (/-\p{Lu}/u.test(whole)) {
          yield { message: "tornName", data: { said, whole }, span, fixes: [write(span, whole)] };
          continue;
        }
        // The text itself may tell how the word is written.
        const fixes = text.includes(whole)
          ? [write(span, whole)]
          : text.includes(joined)
            ? [write(span, joined)]
            : [offer(span, whole), offer(span, joined)];
        yield { message: "torn", data: { said, whole, joined }, span, fixes };
      }
    }
    for (const { kind, label, body } of document.blocks) {
      if (kind !== "item" || label === undefined || body.end === body.start) continue;
      const gap = { start: label.end, end: body.start };
      if (!/^$|\n/.test(slice(text, gap))) continue;
      const fixes = [{ ...write(gap, "\t"), title: "Put in a tab" }];
      yield { message: "label", data: { said: slice(text, label) }, span: label, fixes };
    }
  },
});

function isFirst({ source, blocks }: Document, { start }: Span): boolean {
  const front = blocks[0]?.kind === "front-matter" ? blocks[0].span.end : 0;
  return source.slice(front, start).trim() === "";
}

const damage =
  /(?<!_)_{4,100} ?\d{1,2} [^\n_]{0,60}|Error! (?:Unknown document property name|Reference source not found|Bookmark not defined|No text of specified style in document)\.?|\b[A-Z]:\\[\w\\.!-]{3,200}|DOCUMENT\d? +\d\d\.\d\d\.\d\d\b|-[ \u00a0]{1,4}(?=[^\s\d])/g;

/** Footnotes, fields and files as they stand, torn words from their first letter to their last. */
function* damagedPlaces(text: string): Generator<Span> {
  for (const place of placesOf(text, damage)) {
    if (text[place.start] !== "-") {
      yield place;
      continue;
    }
    const start = wordStart(text, place.start);
    const second = /^\p{L}{2,20}(?![\p{L}\d])/u.exec(text.slice(place.end, place.end + 24))?.[0];
    const isTorn = place.start - start > 1 && isApart(text, { start, end: place.start }) && text[start - 1] !== "-";
    // Behind “short- and long-term” the blank is right.
    if (isTorn && second !== undefined && !joiners.has(second)) yield { start, end: place.end + second.length };
  }
}

const joiners = new Set(
  "and or to nor but as than vs versus et ou y o u e with rather through into in via и или".split(" "),
);
