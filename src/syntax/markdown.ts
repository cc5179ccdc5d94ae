import type { Nodes, Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Block, Document } from "../model/index.ts";
import type { Span } from "../text/index.ts";

/** Something that Markdown adds to the words of a paragraph. */
export interface Inline {
  readonly kind: "emphasis" | "strong" | "link" | "code" | "image" | "footnote";
  readonly span: Span;
  /** Where a link or image leads. */
  readonly url?: string;
}

/**
 * Blocks longer than this are not given to the Markdown reader, which takes time with the square of the length on
 * hostile input (12 s for 40 KB of `*a_ `). No paragraph of an adopted text comes near.
 */
export const longestMarkdownBlock = 8_000;

let made: ReturnType<typeof makeReader> | undefined;

function makeReader() {
  return unified().use(remarkParse).freeze();
}

function reader() {
  made ??= makeReader();
  return made;
}

/**
 * Reads the Markdown inside one block: emphasis, links, code. Block by block and only for who asks, so that an edit
 * costs no more than the block it touches; the format has no construct that reaches over a block (docs/format.md).
 */
export function readMarkdown(document: Document, block: Block): readonly Inline[] {
  const { start, end } = block.body;
  if (end - start > longestMarkdownBlock || block.kind === "front-matter" || block.kind === "fence") return [];
  const words = document.text.slice(start, end);
  if (!/[*_`[<]|https?:/.test(words)) return [];
  const found: Inline[] = [];
  collect(reader().parse(words), start, found);
  return found;
}

/** The whole text as Markdown: what any other reader of Markdown would see of it. For short texts and for tests. */
export function parseMarkdown(text: string): Root {
  return reader().parse(text);
}

const kinds: Readonly<Record<string, Inline["kind"]>> = {
  emphasis: "emphasis",
  strong: "strong",
  link: "link",
  inlineCode: "code",
  image: "image",
  footnoteReference: "footnote",
};

function collect(node: Nodes, offset: number, found: Inline[]): void {
  const kind = kinds[node.type];
  if (kind !== undefined && node.position !== undefined) {
    const span = {
      start: offset + (node.position.start.offset ?? 0),
      end: offset + (node.position.end.offset ?? 0),
    };
    found.push({ kind, span, ...("url" in node && { url: node.url }) });
  }
  if ("children" in node) for (const child of node.children) collect(child, offset, found);
}
