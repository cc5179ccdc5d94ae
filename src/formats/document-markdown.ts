import type { Document } from "../model/index.ts";
import type { StyleName } from "./docx/package/style-names.ts";
import type { WordInline } from "./docx/word-model.ts";
import type { OutBlock, OutParagraph } from "./docx/write/out-story.ts";
import { dressed } from "./dressed.ts";
import { objectLabel } from "./object-label.ts";
import { byState, markedStory, noteNumbers } from "./plain-story.ts";
import { plainMarkdown } from "./redline-markdown.ts";

/**
 * The text as Markdown that any reader shows right: no front matter, no marks of our own, labels that are not counted
 * anew. Changes are in `<ins>` and `<del>`, footnotes at the end.
 */
export function documentMarkdown(document: Document): string {
  const story = markedStory(document);
  const numbers = noteNumbers(story);
  const { title, source } = document.metadata;
  const cover = [
    ...(title === undefined ? [] : [`# ${plainMarkdown(title)}`]),
    ...(source === undefined ? [] : [`**${plainMarkdown(source)}**`]),
  ];
  const blocks = story.blocks.map((block) => blockMarkdown(block, numbers)).filter((block) => block !== "");
  const notes = [...numbers].flatMap(([label, number]) => {
    const note = story.notes.get(label);
    return note === undefined ? [] : [`<sup>${number}</sup> ${wordsMarkdown(note.inlines, numbers)}`];
  });
  return `${[...cover, ...blocks, ...notes].join("\n\n")}\n`;
}

function blockMarkdown(block: OutBlock, numbers: ReadonlyMap<string, number>): string {
  switch (block.kind) {
    case "opaque":
      return block.text.replace(/^(?:\{(?:\+\+|--))?```word table.*$/m, "```");
    case "table": {
      const rows = block.rows.map(
        ({ cells }) => `| ${cells.map(({ inlines }) => wordsMarkdown(inlines, numbers)).join(" | ")} |`,
      );
      const rule = `|${" --- |".repeat(block.rows[0]?.cells.length ?? 1)}`;
      return [rows[0], rule, ...rows.slice(1)].join("\n");
    }
    case "paragraph":
      return paragraphMarkdown(block, numbers);
  }
}

const headings: Partial<Readonly<Record<StyleName, string>>> = {
  title3: "# ",
  headingb: "## ",
  heading2: "### ",
  headingi: "#### ",
  proposal: "## ",
  resno: "### ",
  annexno: "### ",
  restitle: "#### ",
};

/** A blank of full width keeps its place at the start of a line, where others would make a list or program code. */
const indents: Partial<Readonly<Record<StyleName, string>>> = { enumlev1: "\u2003", enumlev2: "\u2003\u2003" };

function paragraphMarkdown({ style, inlines }: OutParagraph, numbers: ReadonlyMap<string, number>): string {
  const words = wordsMarkdown(inlines, numbers);
  return style === "call" ? `*${words}*` : (headings[style] ?? indents[style] ?? "") + words;
}

function wordsMarkdown(inlines: readonly WordInline[], numbers: ReadonlyMap<string, number>): string {
  return byState(inlines)
    .map(({ state, inlines: group }) => {
      const words = group.map((inline) => inlineMarkdown(inline, numbers)).join("");
      if (state === "kept") return words;
      return state === "inserted" ? `<ins>${words}</ins>` : `<del>${words}</del>`;
    })
    .join("")
    .trim();
}

function inlineMarkdown(inline: WordInline, numbers: ReadonlyMap<string, number>): string {
  switch (inline.kind) {
    case "text":
      return linked(dressed(plainMarkdown(inline.text), inline.format), inline.format.url);
    case "tab":
      return " ";
    case "break":
      return "<br>";
    case "note":
      return `<sup>${numbers.get(inline.key ?? "") ?? ""}</sup>`;
    case "object":
      return plainMarkdown(objectLabel(inline));
    default:
      return "";
  }
}

function linked(text: string, url: string | undefined): string {
  return url === undefined ? text : `[${text}](${url})`;
}
