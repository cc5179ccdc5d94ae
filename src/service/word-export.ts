import { type Exported, exportWord, parse, type Receipt } from "../index.ts";
import type { ExportedWord, RefusedWord } from "../protocol/index.ts";
import type { Analysis } from "./analysis.ts";
import { quoted } from "./quoted.ts";
import { withMarks } from "./word-marks.ts";

/** A Word file with its proof, before it travels. */
export type WrittenWord = (Omit<WordWithProof, "bytes"> & { readonly bytes: Uint8Array }) | RefusedWord;

type WordWithProof = Extract<ExportedWord, { kind: "written" }>;

/**
 * A document as a Word file with tracked changes. In a text without marks, what a MOD changes in its base from the
 * library becomes tracked changes. Who made changes that name nobody says the setting `word.author`, else the source.
 */
export function writtenWord(analysis: Analysis, template?: Uint8Array): WrittenWord {
  const author = authorOf(analysis.source.settings.editor);
  const written = exportWord(parse(withMarks(analysis)), {
    ...(template !== undefined && { template }),
    ...(author !== undefined && { author }),
  });
  if (written.status === "refused") return { kind: "refused", message: written.message };
  return {
    ...{ kind: "written", bytes: written.bytes, messages: written.messages },
    said: verdictOf(written.receipt),
    receipt: receiptPage(written, template !== undefined),
  };
}

function authorOf(editor: unknown): string | undefined {
  const word: unknown = typeof editor === "object" && editor !== null ? Reflect.get(editor, "word") : undefined;
  const author: unknown = typeof word === "object" && word !== null ? Reflect.get(word, "author") : undefined;
  return typeof author === "string" && author.trim() !== "" ? author.trim() : undefined;
}

function verdictOf({ insertions, deletions, proof }: Receipt): string {
  const but = proof === "but-for-losses" ? " but for what it does not hold" : "";
  if (insertions + deletions === 0) return `The file was read back and holds this text${but}, without changes.`;
  const counted = `${insertions} ${insertions === 1 ? "insertion" : "insertions"}, ${deletions} ${deletions === 1 ? "deletion" : "deletions"}`;
  return `The file was read back: with all changes accepted it is this text${but}, with all rejected the text before (${counted}).`;
}

function receiptPage({ receipt, messages }: Extract<Exported, { status: "written" }>, hasTemplate: boolean): string {
  const rows: readonly (readonly [string, string | number])[] = [
    ["SHA-256 of the text that was given", receipt.source],
    ["SHA-256 of the Word file", receipt.file],
    ["SHA-256 of its text with all changes accepted", receipt.accepted],
    ["SHA-256 of its text with all changes rejected", receipt.rejected],
    ["Insertions", receipt.insertions],
    ["Deletions", receipt.deletions],
    ["Paragraphs", receipt.paragraphs],
    ...(hasTemplate ? ([["Paragraphs taken over from the template as they were", receipt.kept]] as const) : []),
  ];
  const lost = ["", "What the file does not hold:", "", ...messages.map((message) => `- ${quoted(message)}`)];
  return [
    ...[verdictOf(receipt), "", "| | |", "|---|---|"],
    ...rows.map(([name, value]) => `| ${name} | ${typeof value === "number" ? value : `\`${value}\``} |`),
    ...(messages.length > 0 ? lost : []),
    "",
  ].join("\n");
}
