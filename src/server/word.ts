import {
  type ExportedWord,
  type ExportWord,
  fromBase64,
  type ImportedWord,
  type InsertedText,
  type InsertWord,
  type PastedHtml,
  type RefusedWord,
  toBase64,
  type WordFile,
  type WordPage,
} from "../protocol/index.ts";
import { importedText, insertedWord, pastedHtml, printablePage, shownWord, writtenWord } from "../service/index.ts";
import type { Analyses } from "./analyses.ts";
import type { SettingsReader } from "./settings.ts";

/** What Word files need of the world around them. */
export interface WordSurroundings {
  readonly analyses: Analyses;
  readonly settings: SettingsReader;
}

/** Bytes that did not arrive as they were sent are refused like a damaged file. */
const unread: RefusedWord = {
  kind: "refused",
  message: "The file did not arrive whole; close it in other programs and try again",
};

/** Answers what a Word file says, and how a document reads as one. */
export function wordFiles({ analyses, settings }: WordSurroundings) {
  return {
    async imported({ uri, bytes, baseName }: WordFile): Promise<ImportedWord> {
      const given = fromBase64(bytes);
      if (given === undefined) return unread;
      const answer = importedText(given, baseName);
      if (answer.kind === "refused") return answer;
      const library = await settings.libraryOf(uri);
      return { ...answer, ...(library !== undefined && { library }) };
    },
    async exported({ uri, template }: ExportWord): Promise<ExportedWord | undefined> {
      const analysis = await analyses.ofFile(uri);
      const given = template === undefined ? undefined : fromBase64(template);
      if (template !== undefined && given === undefined) return unread;
      if (analysis === undefined) return undefined;
      const answer = writtenWord(analysis, given);
      return answer.kind === "refused" ? answer : { ...answer, bytes: toBase64(answer.bytes) };
    },
    async printed({ uri }: { readonly uri: string }): Promise<string | undefined> {
      const analysis = await analyses.ofFile(uri);
      return analysis && printablePage(analysis);
    },
    async shown({ bytes }: Pick<WordFile, "bytes">): Promise<WordPage> {
      const given = fromBase64(bytes);
      return given === undefined ? unread : shownWord(given);
    },
    async pasted({ uri, html }: PastedHtml): Promise<InsertedText | undefined> {
      const analysis = await analyses.of(uri);
      const inserted = analysis && (await pastedHtml(analysis, html));
      return inserted && { kind: "read", ...inserted, messages: [] };
    },
    async inserted({ uri, bytes }: InsertWord): Promise<InsertedText | RefusedWord> {
      const analysis = (await analyses.of(uri)) ?? (await analyses.ofText(uri, ""));
      const given = fromBase64(bytes);
      return given === undefined ? unread : insertedWord(analysis, given);
    },
  };
}
