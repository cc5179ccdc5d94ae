import type { Document } from "../model/index.ts";
import { parse } from "../syntax/index.ts";
import type { WordInline } from "./docx/word-model.ts";
import type { OutBlock } from "./docx/write/out-story.ts";
import { objectLabel } from "./object-label.ts";
import { markedStory, noteNumbers } from "./plain-story.ts";

/** The text as it goes into a mail: labels and words, changes made, no signs of markup; footnotes stand at the end. */
export function documentText(document: Document): string {
  const story = markedStory(parse(document.text));
  const numbers = noteNumbers(story);
  const lines = story.blocks.map((block) => blockText(block, numbers));
  for (const [label, number] of numbers) {
    const note = story.notes.get(label);
    if (note !== undefined) lines.push(`[${number}] ${wordsOf(note.inlines, numbers)}`);
  }
  const { title, source } = document.metadata;
  const cover = [source, title].filter((one) => one !== undefined);
  return `${[...cover, ...lines].filter((line) => line !== "").join("\n\n")}\n`;
}

function blockText(block: OutBlock, numbers: ReadonlyMap<string, number>): string {
  switch (block.kind) {
    case "opaque":
      return block.text.replace(/^```.*$/gm, "").trim();
    case "table":
      return block.rows.map(({ cells }) => cells.map(({ inlines }) => wordsOf(inlines, numbers)).join("\t")).join("\n");
    case "paragraph":
      return (
        (block.style === "enumlev1" ? "  " : block.style === "enumlev2" ? "    " : "") + wordsOf(block.inlines, numbers)
      );
  }
}

/** The words of a paragraph without their looks. */
export function wordsOf(inlines: readonly WordInline[], numbers: ReadonlyMap<string, number>): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case "text":
          return inline.text;
        case "tab":
          return "\t";
        case "break":
          return "\n";
        case "note":
          return `[${numbers.get(inline.key ?? "") ?? inline.key}]`;
        case "object":
          return objectLabel(inline);
        default:
          return "";
      }
    })
    .join("")
    .trim();
}
