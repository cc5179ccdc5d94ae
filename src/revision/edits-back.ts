import type { Side } from "../diff/index.ts";
import type { TextEdit } from "../text/index.ts";
import { linkEdits } from "./link-edits.ts";
import { linksBetween } from "./links.ts";
import { breakLength } from "./mark-words.ts";
import { type Paragraph, paragraphsOf, wordsOf } from "./paragraphs.ts";

/**
 * The edits of the revised reading that give the base again, in order: what `markEdits` writes as marks. Paragraphs
 * that have moved go at their new place and come at the old one. Front matter takes no part, and what `compare` gives
 * no weight to stays as the revised text has it.
 */
export function editsBack(base: Side, revised: Side): readonly TextEdit[] {
  const old = paragraphsOf(base);
  const now = paragraphsOf(revised);
  const texts = { old: base.document.text, new: revised.document.text };
  const edits: TextEdit[] = [];
  let done = { old: 0, new: 0 };
  const gap = (to: { readonly old: number; readonly new: number }, behind: Paragraph | undefined) => {
    const between = old.slice(done.old, to.old).map((one) => ({ words: wordsOf(base, one), isGlued: one.isGlued }));
    const come = now.slice(done.new, to.new);
    const before = now[done.new - 1];
    const { glued, gone } = gluedFirst(between, before);
    if (glued !== "" && before !== undefined) edits.push({ span: endOf(before), text: glued });
    edits.push(...gapEdits(texts.new, gone, come, before, behind));
  };
  for (const link of linksBetween(base, revised, old, now)) {
    gap({ old: link.old.from, new: link.new.from }, now[link.new.from]);
    const { old: before, new: after } = link;
    edits.push(...linkEdits(texts, old.slice(before.from, before.to), now.slice(after.from, after.to), link.pieces));
    done = { old: before.to, new: after.to };
  }
  gap({ old: old.length, new: now.length }, nextBehind(revised));
  return edits;
}

/** The first paragraph behind a text that is not the last of its document. */
function nextBehind({ document, resolution }: Side): Paragraph | undefined {
  if (resolution === undefined) return undefined;
  return paragraphsOf({ document }).find(({ body }) => body.start >= resolution.span.end);
}

/** A paragraph of the base that is gone. */
interface Gone {
  readonly words: string;
  readonly isGlued: boolean;
}

/** Paragraphs that are gone from the line of one that stays, and the others, those on one line together. */
function gluedFirst(between: readonly Gone[], before: Paragraph | undefined) {
  const gone: string[] = [];
  let glued = "";
  for (const { words, isGlued } of between) {
    if (isGlued && gone.length > 0) gone.push(`${gone.pop()}${words}`);
    else if (isGlued && before !== undefined) glued += words;
    else gone.push(words);
  }
  return { glued, gone };
}

function endOf({ span: { end } }: Paragraph) {
  return { start: end, end };
}

/**
 * Whole paragraphs of the base that are gone, and whole ones that have come, between two that stay. Each goes with the
 * line breaks behind it; only at the end of the text, whose last paragraph has no changed end, with those before it.
 */
function gapEdits(
  text: string,
  gone: readonly string[],
  come: readonly Paragraph[],
  before: Paragraph | undefined,
  behind: Paragraph | undefined,
): readonly TextEdit[] {
  const first = come[0];
  const last = come.at(-1);
  const lastGone = gone.at(-1);
  if (behind !== undefined) {
    const at = (first ?? behind).span.start;
    const words = gone.map((one) => `${one}\n\n`).join("");
    if (first?.isGlued && last !== undefined && !behind.isGlued) {
      // On the line of a paragraph that stays, whose end is no end of theirs.
      const { start } = behind.span;
      return [
        { span: { start: first.span.start, end: last.span.end }, text: "" },
        { span: { start, end: start }, text: words },
      ];
    }
    return [
      { span: { start: at, end: at }, text: words },
      ...come.map(({ span: { start, end } }) => ({ span: { start, end: end + breakLength(text, end) }, text: "" })),
    ];
  }
  if (first !== undefined && last !== undefined && lastGone !== undefined) {
    return [...gapEdits(text, gone.slice(0, -1), come.slice(0, -1), before, last), { span: last.span, text: lastGone }];
  }
  if (first !== undefined && last !== undefined) {
    if (before === undefined) return [{ span: { start: first.span.start, end: text.length }, text: "" }];
    return [{ span: { start: before.span.end, end: last.span.end }, text: "" }];
  }
  if (lastGone === undefined) return [];
  const end = before?.span.end ?? text.length;
  const words = before === undefined ? `${gone.join("\n\n")}\n` : `\n\n${gone.join("\n\n")}`;
  return [{ span: { start: end, end }, text: words }];
}
