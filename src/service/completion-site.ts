import {
  type CompletionItem,
  type CompletionItemKind,
  type CompletionItemLabelDetails,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from "vscode-languageserver-types";
import {
  type Block,
  type Clause,
  type Lexicon,
  lexiconOf,
  lineEndOf,
  type Proposal,
  type Resolution,
  readingOffset,
  withLineEnd,
} from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { rangeInSource } from "./convert.ts";
import { blockBefore, clauseAt, lastAtMost, resolutionAt } from "./places.ts";

/** What stands right before the line that is being typed; what may come next depends on it. */
export type Region = "free" | "proposal" | "heading" | "title" | "enacting" | "call" | "item" | "reasons" | "annex";

/** The place at which words are asked for. */
export interface Site {
  readonly analysis: Analysis;
  readonly lexicon: Lexicon;
  /** The place in the source, and where its line starts. */
  readonly offset: number;
  readonly lineStart: number;
  /** The line before and behind the place. */
  readonly lead: string;
  readonly rest: string;
  /** Where the line starts in the reading: what was read of the words before it. */
  readonly at: number;
  /** Where it ends in the reading: what was read behind it. */
  readonly behind: number;
  readonly region: Region;
  /** The last block that starts before the line, and the first one behind it. */
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
  /** What the line stands in, as far as it was read before the line. */
  readonly proposal: Proposal | undefined;
  readonly resolution: Resolution | undefined;
  readonly clause: Clause | undefined;
}

/** What is known about a place in the source. */
export function siteOf(analysis: Analysis, offset: number): Site {
  const { document } = analysis;
  const { source: text } = document;
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const newline = text.indexOf("\n", offset);
  const lineEnd = newline < 0 ? text.length : newline;
  const at = readingOffset(document.reading, lineStart);
  const behind = readingOffset(document.reading, lineEnd);
  const { index } = blockBefore(document.blocks, at - 1);
  const previous = document.blocks[index];
  const anchor = previous?.span.start ?? -1;
  const { proposals } = document.contribution;
  const proposal = proposals[lastAtMost(proposals, anchor)];
  const region = regionOf(document.blocks, index);
  const inText = region !== "free" && region !== "proposal" && region !== "reasons";
  return {
    analysis,
    lexicon: lexiconOf(document.language),
    offset,
    lineStart,
    lead: text.slice(lineStart, offset),
    rest: text.slice(offset, lineEnd),
    at,
    behind,
    region,
    previous,
    next: document.blocks.slice(index + 1, index + 3).find(({ span }) => span.start > behind),
    proposal: region === "free" ? undefined : proposal,
    resolution: inText ? resolutionAt(document, anchor) : undefined,
    clause: region === "call" || region === "item" ? clauseAt(document, anchor) : undefined,
  };
}

function regionOf(blocks: readonly Block[], from: number): Region {
  for (let index = from; index >= 0; index--) {
    const kind = blocks[index]?.kind;
    switch (kind) {
      case "instruction":
        return "proposal";
      case "heading":
      case "title":
      case "enacting":
      case "call":
      case "item":
      case "reasons":
        return kind;
      case "history": {
        const before = blocks[index - 1]?.kind;
        return before === "heading" || before === "title" ? "title" : "item";
      }
      case "annex-heading":
        return "annex";
      case "front-matter":
      case "cover-field":
      case "section-heading":
        return "free";
      default:
    }
  }
  return "free";
}

/** What is offered at a place. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** How many signs of the line before the place the offer replaces. */
  readonly replaces: number;
  /** How many signs behind the place it replaces: a closing `*` that the editor has put there. */
  readonly replacesBehind?: number;
  /** The text in the notation of snippets. */
  readonly snippet: string;
  /** What the words typed so far are compared with; the label where nothing is said. */
  readonly filter?: string;
  readonly sort: string;
  readonly detail?: string;
  /** Right behind the label, and at the right edge, less prominent; `detail` is shown with the documentation only. */
  readonly aside?: string;
  readonly right?: string;
  readonly documentation?: string;
}

/** An offer in the words of the protocol. */
export function completionItem({ analysis, offset }: Site, offer: Offer): CompletionItem {
  const range = rangeInSource(analysis, { start: offset - offer.replaces, end: offset + (offer.replacesBehind ?? 0) });
  const isPlain = analysis.source.snippets === false;
  return {
    label: offer.label,
    kind: offer.kind,
    ...((offer.aside !== undefined || offer.right !== undefined) && { labelDetails: labelDetails(offer) }),
    ...(offer.detail !== undefined && { detail: offer.detail }),
    ...(offer.documentation !== undefined && {
      documentation: { kind: MarkupKind.Markdown, value: offer.documentation },
    }),
    sortText: offer.sort,
    filterText: offer.filter ?? offer.label,
    insertTextFormat: isPlain ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
    insertTextMode: InsertTextMode.asIs,
    textEdit: {
      range,
      newText: withLineEnd(isPlain ? filled(offer.snippet) : offer.snippet, lineEndOf(analysis.source.text)),
    },
  };
}

function labelDetails({ aside, right }: Offer): CompletionItemLabelDetails {
  return { ...(aside !== undefined && { detail: ` ${aside}` }), ...(right !== undefined && { description: right }) };
}

/** Text that a snippet takes as it is. */
export function plain(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** A field to fill in: `${1:SUBJECT}`. */
export function field(number: number, words = ""): string {
  return words === "" ? `\${${number}}` : `\${${number}:${plain(words)}}`;
}

/** A field to choose from: `${1|first,second|}`; with nothing to choose from an empty field. */
export function choice(number: number, values: readonly string[]): string {
  if (values.length === 0) return field(number);
  return `\${${number}|${values.map((value) => value.replace(/[\\,|]/g, "\\$&")).join(",")}|}`;
}

/** A snippet with the first words of its fields, for editors that do not fill in fields. */
function filled(snippet: string): string {
  return snippet
    .replace(/(?<!\\)\$\{\d+\|((?:[^,|\\$]|\\.)*)(?:,(?:[^|\\$]|\\.)*)?\|\}/g, "$1")
    .replace(/(?<!\\)\$\{\d+:((?:[^}\\$]|\\.)*)\}/g, "$1")
    .replace(/(?<!\\)\$(?:\d|\{\d+\})/g, "")
    .replace(/\\([\\$},|])/g, "$1");
}

/** The place in a list, in signs that sort as numbers do. */
export function rank(group: number, place = 0): string {
  return `${group}${String(Math.min(place, 999)).padStart(3, "0")}`;
}

/** What stands between paragraphs of this text: an empty line, or in a text without empty lines only a line break. */
export function paragraphBreak({ analysis, lineStart, previous }: Site): string {
  if (previous === undefined) return "\n\n";
  const { source } = analysis.document;
  return /\n[ \t]*\n$/.test(source.slice(Math.max(0, lineStart - 80), lineStart)) ? "\n\n" : "\n";
}

/** True when nothing but the end of an emphasis stands behind the cursor. */
export function isClosing(rest: string): boolean {
  return /^[*_]{0,2}[ \t]*$/.test(rest);
}
