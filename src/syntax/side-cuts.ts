import type { Span } from "../text/index.ts";
import { isChange, type MarkNode } from "./mark.ts";

/** Which side of the marked changes is read. */
export type Side = "revised" | "original";

/**
 * What goes from the source when changes are made (`revised`) or undone (`original`): brackets, keys, paragraph signs,
 * and the words of the other side, in order. Of the changes only those that are meant are resolved, with all inside
 * them. The end of a paragraph that goes takes its line breaks along, behind whatever else goes there.
 */
export function sideCuts(
  source: string,
  nodes: readonly MarkNode[],
  side: Side,
  isMeant: (change: MarkNode) => boolean = () => true,
): readonly Span[] {
  const breaks = endBreaks(source, nodes, side);
  const cuts: Span[] = [];
  for (const change of outermostChanges(nodes)) {
    if (isMeant(change)) cuts.push(...cutsIn(source, change, side), ...(breaks.get(change) ?? []));
    else if (change.kind === "insertion") {
      const inner = change.children.filter(isMeant);
      cuts.push(...inner.flatMap((child) => [...cutsIn(source, child, side)]));
    }
  }
  return cuts.sort((a, b) => a.start - b.start);
}

/** The line breaks that go with each change which takes the end of its paragraph away, when all changes are resolved. */
export function endBreaks(
  source: string,
  nodes: readonly MarkNode[],
  side: Side,
): ReadonlyMap<MarkNode, readonly Span[]> {
  const changes = outermostChanges(nodes);
  const ending = changes.filter((change) => takesEnd(source, change, side));
  if (ending.length === 0) return new Map();
  const all = changes.flatMap((change) => [...cutsIn(source, change, side)]);
  const gone = new Gone(source, all);
  return new Map(ending.map((change) => [change, gone.breaksBehind(change.span.end)]));
}

/** The words of a mark as a side reads them, without remarks, comments and the brackets of highlights. */
export function contentOf(source: string, node: MarkNode, side: Side): string {
  const part = partOf(node, side);
  let text = "";
  let at = part.start;
  for (const child of node.children) {
    if (child.span.start < part.start || child.span.end > part.end) continue;
    text += source.slice(at, child.span.start);
    if (child.kind === "highlight" || isShown(child, side)) text += contentOf(source, child, side);
    at = child.span.end;
  }
  return text + source.slice(at, part.end);
}

/** The changes that stand in no other change. */
export function outermostChanges(nodes: readonly MarkNode[]): readonly MarkNode[] {
  return nodes.flatMap((node) => (isChange(node) ? [node] : outermostChanges(node.children)));
}

function isShown({ kind }: MarkNode, side: Side): boolean {
  return kind === "substitution" || kind === (side === "revised" ? "insertion" : "deletion");
}

/** What of a mark a side can show. */
function partOf({ contentStart, contentEnd, arrow }: MarkNode, side: Side): Span {
  if (arrow < 0) return { start: contentStart, end: contentEnd };
  return side === "revised" ? { start: arrow + 2, end: contentEnd } : { start: contentStart, end: arrow };
}

function* cutsIn(source: string, node: MarkNode, side: Side): Generator<Span> {
  if (node.kind === "highlight") {
    for (const child of node.children) yield* cutsIn(source, child, side);
    return;
  }
  if (!isChange(node)) return;
  if (!isShown(node, side)) {
    yield node.span;
    return;
  }
  const part = partOf(node, side);
  const sign = paragraphSign(source, node);
  yield { start: node.span.start, end: part.start };
  if (sign >= 0) yield { start: sign, end: sign + 1 };
  for (const child of node.children) {
    if (part.start <= child.span.start && child.span.end <= part.end) yield* cutsIn(source, child, side);
  }
  yield { start: part.end, end: node.span.end };
}

/** True when a change takes the end of its paragraph away on a side. */
function takesEnd(source: string, node: MarkNode, side: Side): boolean {
  return !isShown(node, side) && paragraphSign(source, node) >= 0;
}

/** Where a mark has the sign for the end of its paragraph, behind its other words; -1 when it has none. */
function paragraphSign(source: string, { kind, contentStart, contentEnd, children }: MarkNode): number {
  if (kind !== "insertion" && kind !== "deletion") return -1;
  let end = contentEnd;
  // Words that were added and taken away again do not count.
  for (const child of [...children].reverse()) {
    if (child.span.end !== end) break;
    if (child.kind !== (kind === "insertion" ? "deletion" : "insertion")) return -1;
    end = child.span.start;
  }
  return end > contentStart && source[end - 1] === "¶" ? end - 1 : -1;
}

/** What goes when all changes are resolved; says which line breaks go with the ends of paragraphs. */
class Gone {
  readonly #source: string;
  readonly #cuts: readonly Span[];
  #next = 0;
  /** How far line breaks are taken, or known not to be there. */
  #done = 0;

  constructor(source: string, cuts: readonly Span[]) {
    this.#source = source;
    this.#cuts = [...cuts].sort((a, b) => a.start - b.start);
  }

  /**
   * The line break behind a place, and an empty line right behind it. What goes may stand before the line break, and
   * what an earlier end has taken is not there any more.
   */
  breaksBehind(place: number): readonly Span[] {
    const found: Span[] = [];
    let at = Math.max(place, this.#done);
    for (let from = at; ; from = at) {
      while (this.#source[at] === " " || this.#source[at] === "\t") at++;
      const cut = this.#cutAt(at);
      const isBreak = cut === undefined && this.#source[at] === "\n";
      if (cut === undefined && !isBreak) found.length = 0;
      else found.push({ start: from, end: isBreak ? behindEmptyLine(this.#source, at + 1) : at });
      at = cut?.end ?? found.at(-1)?.end ?? at;
      if (cut === undefined) break;
    }
    this.#done = at;
    return found.filter(({ start, end }) => end > start);
  }

  #cutAt(at: number): Span | undefined {
    while ((this.#cuts[this.#next]?.end ?? Number.POSITIVE_INFINITY) <= at) this.#next++;
    const cut = this.#cuts[this.#next];
    return cut !== undefined && cut.start <= at ? cut : undefined;
  }
}

/** The place itself, or the one behind the empty line that begins there. */
function behindEmptyLine(source: string, place: number): number {
  let at = place;
  while (source[at] === " " || source[at] === "\t") at++;
  return source[at] === "\n" ? at + 1 : place;
}
