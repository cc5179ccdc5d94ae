import { canonical } from "../../src/formats/docx/canonical.ts";
import { withoutIllegal } from "../../src/formats/docx/package/escape-xml.ts";
import { withoutFrontComments } from "../../src/formats/docx/write/front-comments.ts";
import { exportWord, importWord, lint, linterFor, parse, plainText, print } from "../../src/index.ts";
import { faultsOf } from "../formats/docx/check-file.ts";
import { broken, type Law } from "./law.ts";
import { difference, type TextFiles } from "./text-laws.ts";

/** A Word file, sound or damaged. */
export type WordFiles = { readonly "file.docx": Uint8Array };

const linter = linterFor();

/** What holds for the reading of any bytes as a Word file. */
export const wordLaws: readonly Law<WordFiles>[] = [
  {
    name: "import",
    check: (files) => {
      for (const options of [{}, { marks: "base" as const, baseName: "base.resolution.md" }]) {
        const read = importWord(files["file.docx"], options);
        if (read.status === "refused") checkRefusal(read.message);
        else
          for (const { rule, message } of lint(parse(read.source), linter))
            if (rule === "rule-failed") throw broken(message, message);
      }
    },
  },
  {
    name: "kept in its template",
    check: (files) => {
      const template = files["file.docx"];
      const read = importWord(template);
      if (read.status === "refused") return;
      const written = exportWord(parse(read.source), { template });
      if (written.status === "refused") checkRefusal(written.message);
      // What was wrong with the template is not mended.
      else if (faultsOf(template).length === 0) checkWritten(written.bytes, read.source);
    },
  },
  {
    name: "written anew",
    check: (files) => {
      const read = importWord(files["file.docx"]);
      if (read.status === "refused") return;
      const written = exportWord(parse(read.source));
      if (written.status === "refused") checkRefusal(written.message);
      else checkWritten(written.bytes, read.source);
    },
  },
];

/** What holds for the Word file of any text. */
export const exportLaws: readonly Law<TextFiles>[] = [
  {
    name: "export",
    check: (files) => {
      const source = files["text.contribution.md"];
      const written = exportWord(parse(source));
      if (written.status === "written") checkWritten(written.bytes, source);
      else if (isSettled(source)) throw broken(written.message, "refused");
      else checkRefusal(written.message);
    },
  },
];

/**
 * True for a tidy text of which nothing can be read in two ways: brackets are marks, ¶ ends lines, paragraphs have
 * words, and tables more than one row.
 */
function isSettled(source: string): boolean {
  if (writtenOf(source) !== source || parse(source).problems.length > 0) return false;
  if (/¶(?:\+\+|--|~~)\}(?:\{@\w+\})?[^\n]/.test(source)) return false;
  const sides = [parse(source), parse(source, "original")];
  return sides.every(
    ({ text, blocks }) =>
      !/\{(?:\+\+|--|~~|==|>>)|(?:\+\+|--|~~|==|<<)\}/.test(text) &&
      blocks.every(({ kind, span }) => {
        const words = text.slice(span.start, span.end).replace(/<\/?\w+>/g, "");
        return (
          /[\p{L}\p{N}]/u.test(words) && (kind !== "table" || (words.match(/^.*[\p{L}\p{N}]/gmu) ?? []).length > 1)
        );
      }),
  );
}

/** The file is sound, and its two sides are those of the text. */
function checkWritten(bytes: Uint8Array, source: string): void {
  const [fault] = faultsOf(bytes);
  if (fault !== undefined) throw broken(fault, "fault");
  const read = importWord(bytes);
  if (read.status === "refused") throw broken(read.message, read.code);
  // Fenced tables and objects are written in plain rows where their template is missing, and that is said.
  if (/```word|\]\(word:/.test(source)) return;
  const [wanted, found] = [canonical(writtenOf(source)), canonical(read.source)];
  for (const side of ["accepted", "rejected"] as const) {
    const [one, other] = [wanted[side].join("\n"), found[side].join("\n")];
    if (one !== other) throw broken(`${side}: ${difference(one, other)}`, side);
  }
}

/** What is to be in the file: the text in tidy form, without what no Word file holds. */
function writtenOf(source: string): string {
  return print(parse(withoutFrontComments(withoutIllegal(plainText(source).text)).source));
}

function checkRefusal(message: string): void {
  const isUnsaid = /\[object |undefined|(?:Type|Range|Reference)Error|call stack|\n\s+at /.test(message);
  if (message.trim() === "" || isUnsaid) throw broken(`“${message.slice(0, 200)}” is no sentence for a delegate`);
}
