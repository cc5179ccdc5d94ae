import { shown, wordReader } from "../diff/index.ts";
import { applyEdits, type TextEdit } from "../text/index.ts";
import type { Want } from "./matrix-column.ts";
import type { Judgement } from "./matrix-data.ts";
import type { BaseWords, WordEdit } from "./matrix-edits.ts";

/** A judgement with the words that come out of taking all changes together. */
export interface Judged {
  readonly judgement: Judgement;
  readonly combined?: string;
}

/**
 * Judges what several proposals want with one passage of the base. The sign at its end follows from its place in the
 * list, as its label does: it is never quarrelled about.
 */
export function judgeWants(base: BaseWords, wants: readonly Want[]): Judged {
  if (wants.length === 0) return { judgement: "untouched" };
  const inWords = wants.filter((want) => !isEndingOnly(want));
  const [first, ...others] = inWords;
  const endings = new Set(wants.flatMap(({ ending }) => ending ?? []));
  const isSame = others.every((want) => signatureOf(want) === signatureOf(first));
  const isAll = inWords.length === wants.length || inWords.length === 0;
  const isIdentical = wants.length > 1 && isSame && isAll && (first !== undefined || endings.size === 1);
  if (!isSame && !areMergeable(inWords)) return { judgement: "conflicting" };
  const judgement = isIdentical ? "identical" : "compatible";
  if (first?.kind === "deleted") return { judgement };
  if (isSame && first?.text !== undefined && first.outcome !== undefined) return { judgement, combined: first.text };
  if (wants.length === 1 && first?.text !== undefined) return { judgement, combined: first.text };
  const edits = inWords.flatMap((want) => want.edits);
  return { judgement, combined: combined(base, edits, endings.size === 1 ? [...endings][0] : undefined) };
}

/** Judges additions that share a row. */
export function judgeAdditions(texts: readonly string[]): Judged {
  const [first = "", ...others] = texts;
  if (others.length === 0) return { judgement: "compatible", combined: first };
  const read = wordReader();
  const keys = texts.map((text) => {
    const words = read(text);
    const isEnd = (at: number) => words.slice(at).every(({ isWord }) => !isWord);
    return words.filter((_, at) => !isEnd(at)).map(({ key }) => key);
  });
  const isSame = new Set(keys.map((row) => row.join(" "))).size === 1;
  return isSame ? { judgement: "identical", combined: first } : { judgement: "conflicting" };
}

/** Judges the instructions on the text as a whole; undefined stands for changes inside it. */
export function judgeWhole(instructions: readonly ("SUP" | "NOC" | "NOC!" | undefined)[]): Judgement {
  // A plain NOC says that nothing is proposed, so it stands against nobody.
  const stands = instructions.filter((word) => word !== "NOC");
  const isAbout = stands.some((word) => word !== undefined);
  if (!isAbout) return "untouched";
  if (new Set(stands).size > 1) return "conflicting";
  return stands.length > 1 && stands.length === instructions.length ? "identical" : "compatible";
}

function isEndingOnly({ kind, edits, after }: Want): boolean {
  return kind === "changed" && edits.length === 0 && after === undefined;
}

function signatureOf(want: Want | undefined): string {
  if (want === undefined) return "";
  const { kind, edits, outcome, after } = want;
  if (outcome !== undefined) return JSON.stringify([kind, outcome, after]);
  const isGone = kind === "deleted";
  return JSON.stringify([isGone, edits.map(({ from, to, keys }) => [from, to, keys]), after]);
}

/** True when no two of them want different things with the same words, or different places for the passage. */
function areMergeable(wants: readonly Want[]): boolean {
  if (wants.some(({ kind }) => kind !== "changed" && kind !== "moved")) return false;
  const places = new Set(wants.flatMap(({ after }) => after ?? []));
  if (places.size > 1) return false;
  return wants.every((want, index) =>
    wants.slice(index + 1).every((other) => want.edits.every((edit) => other.edits.every((one) => fits(edit, one)))),
  );
}

/** The same edit, or one with a word between them that both leave as it is. */
function fits(a: WordEdit, b: WordEdit): boolean {
  return isEqual(a, b) || a.to < b.from || b.to < a.from;
}

function isEqual(a: WordEdit, b: WordEdit): boolean {
  return a.from === b.from && a.to === b.to && a.keys === b.keys;
}

function combined({ text, words, core }: BaseWords, edits: readonly WordEdit[], ending: string | undefined): string {
  const start = words[0]?.span.start ?? 0;
  const end = words.at(-1)?.span.end ?? start;
  const behindCore = words[core - 1]?.span.end ?? end;
  const distinct = edits.filter((edit, at) => edits.findIndex((one) => isEqual(one, edit)) === at);
  const all: TextEdit[] = distinct.map(({ span, text: now }) => ({ span, text: now }));
  if (ending !== undefined) all.push({ span: { start: behindCore, end }, text: ending });
  const shifted = all.map(({ span, text: now }) => ({
    span: { start: Math.max(0, span.start - start), end: Math.max(0, span.end - start) },
    text: now,
  }));
  return shown(applyEdits(text.slice(start, end), shifted)).trim();
}
