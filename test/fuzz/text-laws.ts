import { outlineOf } from "../../src/cli/outline.ts";
import {
  akomaNtoso,
  type Document,
  documentMarkdown,
  documentPage,
  documentText,
  fix,
  type Linter,
  lint,
  linterFor,
  parse,
  print,
  type Span,
  tidy,
} from "../../src/index.ts";
import { isEven, keptCharacters } from "../settling.ts";
import { checkSpans } from "../syntax/check-spans.ts";
import { broken, type Law } from "./law.ts";

/** A text as an author or a copy leaves it. */
export type TextFiles = { readonly "text.contribution.md": string };

const linter = linterFor({ profile: "strict", mode: "submission" });

/** What holds for the library's answers about any text. */
export const textLaws: readonly Law<TextFiles>[] = [
  {
    name: "reading",
    check: (files) => {
      const source = files["text.contribution.md"];
      for (const document of [parse(source), parse(source, "original")]) {
        const fault = checkSpans(document);
        if (fault !== undefined) throw broken(fault);
      }
    },
  },
  {
    name: "outline",
    check: (files) => {
      const document = parse(files["text.contribution.md"]);
      JSON.stringify(outlineOf(document, linter));
    },
  },
  {
    name: "forms",
    check: (files) => {
      const document = parse(files["text.contribution.md"]);
      for (const write of [documentText, documentMarkdown, documentPage, akomaNtoso]) write(document);
    },
  },
  { name: "lint", check: (files) => checkFindings(parse(files["text.contribution.md"]), linter) },
  {
    name: "fix",
    check: (files) => {
      const once = fix(files["text.contribution.md"], linter);
      const rules = once.unsettled.join(", ");
      if (!once.isSettled) throw broken(`fixes go on for ever: ${rules}`, rules);
      const twice = fix(once.text, linter);
      if (twice.text !== once.text) throw broken(difference(once.text, twice.text));
    },
  },
  {
    name: "format",
    check: (files) => {
      const source = files["text.contribution.md"];
      const { text: once, isSettled } = tidy(parse(source));
      if (!isSettled) throw broken("no form of the text is tidy");
      const twice = print(parse(once));
      if (twice !== once) throw broken(difference(once, twice), changedBlock(once, twice));
    },
  },
  {
    name: "format keeps characters",
    check: (files) => {
      const source = files["text.contribution.md"];
      const tidied = print(parse(source));
      const before = keptCharacters(source);
      const after = keptCharacters(tidied);
      if (before !== after) throw broken(difference(before, after));
      for (const sign of ["*", "_"] as const) {
        if (isEven(source, sign) !== isEven(tidied, sign)) throw broken(`one ${sign} came or went`, sign);
      }
    },
  },
];

/** Every finding is about the text and says something; no rule fails. */
export function checkFindings(document: Document, linter: Linter): void {
  const { source } = document;
  const isOutside = ({ start, end }: Span) => !(0 <= start && start <= end && end <= source.length);
  for (const { rule, message, span, fixes } of lint(document, linter)) {
    if (rule === "rule-failed") throw broken(message, message);
    if (isOutside(span)) throw broken(`${rule} names a place outside of the text: ${message}`, rule);
    const isUnsaid = /undefined|NaN|\[object /.test(message) && !/undefined|NaN|\[object /.test(source);
    if (message.trim() === "" || isUnsaid) throw broken(`${rule} says “${message}”`, rule);
    for (const { edits, title } of fixes) {
      if (edits.some((edit) => isOutside(edit.span))) throw broken(`“${title}” of ${rule} edits outside`, rule);
    }
  }
}

/** Where two texts part, with some of the words around. */
export function difference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 30), at + 50));
  return `at ${at}: ${around(one)} becomes ${around(other)}`;
}

/** The kind of the first paragraph in which two texts differ. */
function changedBlock(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return parse(one).blocks.find(({ span }) => span.end >= at)?.kind ?? "end";
}
