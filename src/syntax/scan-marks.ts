import type { Problem } from "../model/index.ts";
import { finder, type Span } from "../text/index.ts";
import { closers, isChange, isEscaped, keyLength, kinds, type MarkNode } from "./mark.ts";
import { markProblems } from "./mark-problems.ts";
import { contentOf } from "./side-cuts.ts";

/** Marks longer than this are not looked for: an opening bracket without end must not eat the document. */
const longestMark = 20_000;
/** How many brackets stand open inside each other at most; where there are more, they are plain characters. */
const mostOpen = 20;

/** The marks and comments of a source, each with those inside it, and what is wrong with their brackets. */
export interface ScannedMarks {
  readonly nodes: readonly MarkNode[];
  readonly problems: readonly Problem[];
}

/** A bracket that is not closed yet, with what has stood behind it. */
interface Open {
  readonly bracket: string;
  readonly start: number;
  arrow: number;
  /** True when it met its end, and is no mark all the same. */
  isDead: boolean;
  readonly children: MarkNode[];
}

/**
 * Finds the marks of a source with line feeds only. A closing bracket belongs to the nearest opening one of its kind in
 * the paragraph; brackets without a partner are plain characters and a problem. Comments and remarks hold no marks.
 */
export function scanMarks(source: string): ScannedMarks {
  const roots: MarkNode[] = [];
  const opens: Open[] = [];
  const problems = markProblems(source);
  const remarkEnd = finder(source, "<<}");
  const commentEnd = finder(source, "-->");
  const emptyLine = emptyLineFinder(source);
  const signs = source.includes("}")
    ? /\{(?:\+\+|--|~~|>>|==)|<!--|~>|(?:\+\+|--|~~|==|<<)\}/g
    : /\{(?:\+\+|--|~~|>>|==)|<!--/g;
  let paragraphEnd = -1;

  const leaveParagraph = (at: number) => {
    if (at < paragraphEnd) return;
    for (const { bracket, start, children } of opens) {
      problems.unclosed(bracket, start);
      roots.push(...children);
    }
    opens.length = 0;
    paragraphEnd = emptyLine(at);
  };
  const add = (node: MarkNode) => (opens.at(-1)?.children ?? roots).push(node);
  const has = (bracket: string) => opens.some((open) => open.bracket === bracket && canEnd(open));

  /** Takes the sign at a place; gives the place to go on at. */
  const take = (sign: string, at: number): number => {
    leaveParagraph(at);
    if (sign === "~>") {
      const top = opens.at(-1);
      if (top?.bracket === "{~~" && top.arrow < 0) top.arrow = at;
      return at + 1;
    }
    const closer = closers[sign];
    if (closer === undefined && sign !== "<!--") return close(sign, at);
    if (isEscaped(source, at)) return at + 1;
    if (closer === undefined) return comment(at);
    // In “{++{++}” the last brace is the end of the word, and no bracket begins with it.
    const overlap = [1, 2].find((ahead) => source.startsWith(closer, at + ahead));
    if (overlap !== undefined && has(sign)) return close(closer, at + overlap);
    if (sign === "{>>") return remark(at);
    if (opens.length === mostOpen) {
      for (const open of opens) open.isDead = true;
      problems.unclosed(sign, at);
    } else opens.push({ bracket: sign, start: at, arrow: -1, isDead: false, children: [] });
    return at + 3;
  };

  const comment = (at: number): number => {
    const end = commentEnd(at + 4);
    if (end > source.length) {
      problems.openComment(at);
      return at + 4;
    }
    leaveParagraph(end);
    add(nodeOf("comment", { start: at, end: end + 3 }, at + 4, end));
    return end + 3;
  };

  const remark = (at: number): number => {
    const end = remarkEnd(at + 3);
    if (end >= paragraphEnd || end > source.length || end - at > longestMark) {
      problems.unclosed("{>>", at);
      return at + 3;
    }
    add(marked("{>>", at, end, { children: [], arrow: -1 }));
    return end + 3 + keyLength(source, end + 3);
  };

  const close = (closer: string, at: number): number => {
    const index = opens.findLastIndex((open) => closers[open.bracket] === closer && canEnd(open));
    const open = opens[index];
    if (open === undefined) {
      const plain =
        closer === "~~}" ? opens.findLast(({ bracket, isDead }) => bracket === "{~~" && !isDead) : undefined;
      if (plain === undefined) problems.unopened(closer, at);
      else {
        plain.isDead = true;
        problems.arrowless(plain.start, at + 3);
      }
      return at + 3;
    }
    const children = opens.slice(index).flatMap((one) => one.children);
    const node = marked(open.bracket, open.start, at, { children, arrow: open.arrow });
    if (!isWhole(source, node)) {
      open.isDead = true;
      return at + 3;
    }
    for (const inner of opens.splice(index).slice(1)) problems.unclosed(inner.bracket, inner.start);
    problems.nested(node);
    add(node);
    return node.span.end;
  };

  const marked = (
    bracket: string,
    start: number,
    end: number,
    { children, arrow }: Pick<Open, "children" | "arrow">,
  ) => {
    const length = keyLength(source, end + 3);
    const key = length > 0 ? source.slice(end + 5, end + 2 + length) : undefined;
    return nodeOf(kinds[bracket] ?? "note", { start, end: end + 3 + length }, start + 3, end, { children, arrow, key });
  };

  for (let match = signs.exec(source); match !== null; match = signs.exec(source)) {
    signs.lastIndex = take(match[0], match.index);
  }
  paragraphEnd = -1;
  leaveParagraph(source.length);
  return { nodes: roots, problems: problems.inOrder() };
}

function nodeOf(
  kind: MarkNode["kind"],
  span: Span,
  contentStart: number,
  contentEnd: number,
  rest: Partial<Pick<MarkNode, "children" | "arrow" | "key">> = {},
): MarkNode {
  return { kind, span, contentStart, contentEnd, children: [], arrow: -1, key: undefined, ...rest };
}

/** A substitution has an arrow before it ends. */
function canEnd({ bracket, arrow, isDead }: Open): boolean {
  return !isDead && (bracket !== "{~~" || arrow >= 0);
}

/** True when a mark is not too long, and ends in its paragraph whatever becomes of the changes inside it. */
function isWhole(source: string, node: MarkNode): boolean {
  const { contentStart, contentEnd, children } = node;
  if (contentEnd - contentStart > longestMark) return false;
  const firstBreak = source.indexOf("\n", contentStart);
  if (!children.some(isChange) || firstBreak < 0 || firstBreak > contentEnd) return true;
  const sides = [contentOf(source, node, "revised"), contentOf(source, node, "original")];
  return sides.every((words) => !/\n[ \t]*\n/.test(words));
}

/** Where the next line break is that only spaces part from another one; Infinity where there is none. */
function emptyLineFinder(text: string): (from: number) => number {
  const pattern = /\n[ \t]*\n/g;
  let found = -1;
  return (from) => {
    if (found < from) {
      pattern.lastIndex = from;
      found = pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    }
    return found;
  };
}
