import type { CompletionItem, Position } from "vscode-languageserver-types";
import type { Analysis } from "./analysis.ts";
import { completeAddressee, completeClause } from "./complete-clause.ts";
import { completeComment } from "./complete-comment.ts";
import { completeFrontMatter, frontMatterSkeleton } from "./complete-front-matter.ts";
import { completeIdentifier, completeParagraph } from "./complete-proposal.ts";
import { siteOf } from "./completion-site.ts";
import { offsetOf } from "./convert.ts";

/** The signs at which an editor asks by itself, besides letters: of a call in emphasis, of a heading, of a comment. */
export const completionTriggers: readonly string[] = ["*", "#", "<"];

/** What may be written at a place, the likeliest first. */
export function completions(analysis: Analysis, { position }: { readonly position: Position }): CompletionItem[] {
  const site = siteOf(analysis, offsetOf(analysis, position));
  const inside =
    completeComment(site) ?? completeFrontMatter(site) ?? completeIdentifier(site) ?? completeAddressee(site);
  if (inside !== undefined) return inside;
  return [...frontMatterSkeleton(site), ...completeParagraph(site), ...completeClause(site)];
}
