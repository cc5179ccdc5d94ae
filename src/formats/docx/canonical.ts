import type { Document } from "../../model/index.ts";
import { parse } from "../../syntax/index.ts";
import { onOneLine } from "./read/one-line.ts";
import type { Format, WordInline } from "./word-model.ts";
import { blockOf, fromSource } from "./write/from-source.ts";
import type { OutBlock, OutOpaque, OutParagraph, OutStory, OutTable } from "./write/out-story.ts";
import type { WhoOf } from "./write/read-inline.ts";
import { type Stretch, stretchesRead } from "./write/stretches.ts";

/** What two texts have in common that say the same: a line for each paragraph, with its style, words and emphasis. */
export interface Canonical {
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
  /** The front matter but for who made the changes, which the marks say. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

/**
 * Both sides of a text, written so that only what a Word file shows makes a difference: not the labels of notes and
 * where they are explained, not the ways to write emphasis, not comments.
 */
export function canonical(source: string): Canonical {
  const document = parse(source);
  return {
    accepted: canonicalLines(document.text),
    rejected: canonicalLines(parse(source, "original").text),
    metadata: canonicalMetadata(document),
  };
}

/** The front matter but for who made the changes, which the marks say. */
export function canonicalMetadata({ metadata: { changes: _, ...metadata } }: Document): Canonical["metadata"] {
  return { ...metadata };
}

/** One side of a text, without marks, in such lines. */
export function canonicalLines(text: string): readonly string[] {
  return canonicalParagraphs(text).map(({ line }) => line);
}

/** Such a line, and the paragraph that it is of. */
export interface CanonicalParagraph {
  readonly line: string;
  readonly text: string;
}

/** The same, each with its paragraph. */
export function canonicalParagraphs(text: string): readonly CanonicalParagraph[] {
  const story = fromSource(parse(text), nobody);
  return story.blocks
    .map((block) => ({ line: lineOf(block, story), text: block.text }))
    .filter(({ line }) => line !== "");
}

/**
 * True when two texts, as they were read, have the same lines paragraph by paragraph. Only paragraphs that are spelled
 * in two ways are taken apart; texts with other notes, or more paragraphs on one side, may have the same lines as well.
 */
export function isSameByParagraph(a: Document, b: Document): boolean {
  const others = stretchesRead(b);
  const stretches = stretchesRead(a);
  return stretches.length === others.length && stretches.every((one, index) => isSameStretch(one, others[index]));
}

function isSameStretch(one: Stretch, other: Stretch | undefined): boolean {
  if (other === undefined) return false;
  if (one.kind === other.kind && one.level === other.level && one.text === other.text) return true;
  // The words of notes are part of the lines that name them.
  if ([one, other].some(({ kind }) => kind === "footnote" || kind === "rule")) return false;
  return lineOf(blockOf(one, nobody), bare) === lineOf(blockOf(other, nobody), bare);
}

/** Who made a change makes no difference. */
const nobody: WhoOf = () => ({ author: "" });

type Notes = Pick<OutStory, "notes">;

const bare: Notes = { notes: new Map() };

function lineOf(block: OutBlock, story: Notes): string {
  switch (block.kind) {
    case "opaque":
      // A row without words is none that such a table shows.
      return withWords(
        "opaque",
        rowLines(block, story)
          .filter((row) => /[^\s|]/.test(row))
          .join(" || "),
      );
    case "table":
      return withWords("table", rowLines(block, story).join(" || "));
    case "paragraph":
      return paragraphLine(block, story);
  }
}

function rowLines({ rows }: OutTable | OutOpaque, story: Notes): readonly string[] {
  return rows.map(({ cells }) => cells.map(({ inlines }) => wordsOf(inlines, story)).join(" | "));
}

/** Titles are read in one line. */
function paragraphLine({ style, inlines }: OutParagraph, story: Notes): string {
  return withWords(style, wordsOf(onOneLine(inlines, style), story));
}

/** What has no words says nothing. */
function withWords(name: string, words: string): string {
  return /[^\s|]/.test(words) ? `${name} ${words}` : "";
}

function wordsOf(inlines: readonly WordInline[], story: Notes): string {
  let line = "";
  for (const inline of inlines) {
    if (inline.kind === "text") line += formatted(inline.text, inline.format);
    else if (inline.kind === "tab") line += "\t";
    else if (inline.kind === "break") line += "<br>";
    else if (inline.kind === "object") line += `<${inline.key}>`;
    else if (inline.kind === "note") {
      const note = story.notes.get(inline.key ?? "");
      line += note === undefined ? `[^${inline.key}]` : `<note ${wordsOf(note.inlines, bare)}>`;
    }
  }
  return withoutRepeatedLooks(line).replace(/\s+/g, " ").trim();
}

/** A look that a part of a word repeats from the part before it says nothing new. */
function withoutRepeatedLooks(line: string): string {
  const parts = line.split(/(‹[^‹›]*›)/);
  return parts
    .filter((part, at) => at % 2 === 0 || part !== parts[at - 2] || !/^\S+$/.test(parts[at - 1] ?? ""))
    .join("");
}

/** Emphasis of blanks shows nowhere; two stretches that look alike are one. */
function formatted(text: string, format: Format): string {
  const names = Object.entries(format)
    .filter(([name, value]) => value !== undefined && value !== false && !/^(?:isNumber|isMixedCase)$/.test(name))
    .map(([name, value]) => (value === true ? name : `${name}=${value}`))
    .sort()
    .join(",");
  if (names === "") return text;
  return text.replace(/\S+/g, (word) => `‹${names}›${word}`);
}
