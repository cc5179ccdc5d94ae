import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
} from "vscode-languageserver-types";
import type { Analysis } from "./analysis.ts";
import { completeAddressee } from "./complete-addressee.ts";
import { completeClause } from "./complete-clause.ts";
import { completeComment } from "./complete-comment.ts";
import { completeFrontMatter, frontMatterSkeleton } from "./complete-front-matter.ts";
import { completeIdentifier, completeParagraph } from "./complete-proposal.ts";
import { completeReference, completeSubject, type Trigger } from "./complete-reference.ts";
import { siteOf } from "./completion-site.ts";
import { offsetOf } from "./convert.ts";

/**
 * The signs at which an editor asks by itself, besides letters: of a call in emphasis, of a heading, of a comment, and
 * the blank behind `Resolution`.
 */
export const completionTriggers: readonly string[] = ["*", "#", "<", " "];

/** Where words are asked for, and how: by a sign, by a person, or once more for a list that was cut. */
export interface CompletionQuestion {
  readonly position: Position;
  /** `triggerKind` counts from 1, in the order of `Trigger`. */
  readonly context?: { readonly triggerKind: number; readonly triggerCharacter?: string | undefined };
}

const triggers: readonly (Trigger | undefined)[] = [undefined, "asked", "sign", "again"];

/** What may be written at a place, the likeliest first. */
export function completions(analysis: Analysis, { position, context }: CompletionQuestion): CompletionItem[] {
  const site = siteOf(analysis, offsetOf(analysis, position));
  // While prose is typed, its blanks ask for references only.
  if (context?.triggerCharacter === " ") return completeComment(site) ?? completeReference(site) ?? [];
  const inside =
    completeComment(site) ??
    completeFrontMatter(site) ??
    completeReference(site) ??
    completeIdentifier(site) ??
    completeAddressee(site);
  if (inside !== undefined) return inside;
  return [
    ...frontMatterSkeleton(site),
    ...completeParagraph(site),
    ...completeClause(site),
    ...completeSubject(site, triggers[context?.triggerKind ?? 0]),
  ];
}

/** The same as a list that the editor asks for again with each sign, where texts of the catalogue are offered. */
export function completionList(analysis: Analysis, question: CompletionQuestion): CompletionList {
  const items = completions(analysis, question);
  return { isIncomplete: items.some(({ kind }) => kind === CompletionItemKind.Reference), items };
}
