import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { letterOf, romanOf, slice, withoutEnd } from "../index.ts";
import { completionItem, plain, rank, type Site } from "./completion-site.ts";
import { itemsAt } from "./places.ts";

/** The label that comes next on each open level, and the first one of a deeper level behind a colon. */
export function completeLabel(site: Site, words: string): readonly CompletionItem[] {
  const { clause, lead } = site;
  if (clause === undefined || words.length > 6) return [];
  const indent = lead.length - lead.trimStart().length;
  return nextLabels(site)
    .filter(({ text }) => text.startsWith(words.trimStart()))
    .map(({ text, level, sort, detail }) =>
      completionItem(site, {
        label: text,
        kind: CompletionItemKind.EnumMember,
        // The indentation is put right: two blanks for each level.
        replaces: words.length + indent,
        filter: `${" ".repeat(indent)}${text}`,
        snippet: `${"  ".repeat(level - 1)}${plain(text)}\t$0`,
        sort,
        detail,
      }),
    );
}

interface NextLabel {
  readonly text: string;
  readonly level: number;
  readonly sort: string;
  readonly detail: string;
}

function nextLabels({ clause, region, previous, analysis, at }: Site): readonly NextLabel[] {
  if (clause === undefined) return [];
  const first = clause.part === "preamble" ? "a)" : "1";
  if (region === "call") return [{ text: first, level: 1, sort: rank(0), detail: "first item" }];
  const end = previous === undefined ? "" : slice(analysis.document.text, previous.span).slice(-1);
  const path = itemsAt(clause, Math.max(clause.span.start, (previous?.span.start ?? at) + 1));
  const found: NextLabel[] = [];
  const last = path.at(-1);
  if (end === ":" && last?.label !== undefined) {
    const style = last.label.style === "number" ? "a)" : last.label.style === "letter" ? "i)" : "–";
    found.push({ text: style, level: path.length + 1, sort: rank(0), detail: "first sub-item" });
  }
  for (const [index, item] of [...path.entries()].reverse()) {
    const text = item.label && following(item.label.text, item.label.style, item.label.ordinal);
    if (text === undefined) continue;
    const group = end === "," || end === "." ? 5 : 1;
    found.push({ text, level: index + 1, sort: rank(group, path.length - index), detail: "next item" });
  }
  return found;
}

function following(text: string, style: string, ordinal: number): string | undefined {
  const opening = text.startsWith("(") ? "(" : "";
  const closing = /[).]$/.exec(text)?.[0] ?? "";
  switch (style) {
    case "letter":
      return `${opening}${letterOf(ordinal + 1)})`;
    case "roman":
      return `${opening}${romanOf(ordinal + 1)})`;
    case "number":
      return `${ordinal + 1}${closing}`;
    case "decimal":
      return `${withoutEnd(text.replace(/(?:bis|ter|quater)?[).]?$/, ""), /\d/)}${ordinal + 1}${closing}`;
    default:
      return text;
  }
}
