import { type Block, type Document, sourceSpan } from "../model/index.ts";
import { nearest, type Span } from "../text/index.ts";

/**
 * A comment that puts findings aside:
 *
 *     <!-- preamble-disable-next-line rule-id other-id: reason -->   the paragraph behind it
 *     <!-- preamble-disable-line rule-id: reason -->                 the paragraph it stands in
 *     <!-- preamble-disable rule-id: reason -->  …  <!-- preamble-enable rule-id -->
 *     <!-- preamble-disable-file rule-id: reason -->
 */
export interface Suppression {
  /** `preamble-disable-line`, or what was written in its place. */
  readonly directive: string;
  readonly rules: readonly string[];
  readonly reason: string;
  /** The comment, in the source. */
  readonly span: Span;
  /** Where it holds, in the source; absent where it opens or closes a stretch, or where there is nothing to hold for. */
  readonly reach?: Span;
}

/** What is to be said about a suppression. */
export interface Remark {
  readonly notice: string;
  readonly message: string;
  readonly span: Span;
  readonly data: Readonly<Record<string, string>>;
}

interface Placed {
  readonly rule: string;
  readonly span: Span;
}

const directives = [
  "preamble-disable-next-line",
  "preamble-disable-line",
  "preamble-disable",
  "preamble-enable",
  "preamble-disable-file",
] as const;

/** The suppressions of a text in order. A comment that starts with `preamble-` is meant as one. */
export function suppressionsOf(document: Document): readonly Suppression[] {
  const found: Suppression[] = [];
  for (const comment of document.comments) {
    const match = /^(preamble-[\w-]*)\s*([^:]*)(?::([\s\S]*))?$/.exec(comment.text);
    if (match === null) continue;
    const [, directive = "", rules = "", reason = ""] = match;
    const reach = reachOf(document, directive, comment.span, comment.at);
    found.push({
      directive,
      rules: rules.split(/[\s,]+/).filter((id) => id !== ""),
      reason: reason.trim(),
      span: comment.span,
      ...(reach === undefined ? {} : { reach }),
    });
  }
  return found;
}

/**
 * The findings that stay, and what is to be said about the suppressions. Findings come sorted by place. One that
 * suppresses nothing is only named unused when its rule ran.
 */
export function suppress<F extends Placed>(
  findings: readonly F[],
  suppressions: readonly Suppression[],
  rules: { readonly known: ReadonlySet<string>; readonly running: ReadonlySet<string> },
): { readonly kept: readonly F[]; readonly remarks: readonly Remark[] } {
  const remarks: Remark[] = [];
  const stretches = stretchesOf(suppressions, rules.known, remarks);
  const kept: F[] = [];
  for (const finding of findings) {
    if (!stretches.get(finding.rule)?.covers(finding.span.start)) kept.push(finding);
  }
  for (const [rule, { all }] of stretches) {
    if (!rules.running.has(rule)) continue;
    for (const { span, isUsed } of all) {
      if (!isUsed) remarks.push({ notice: "suppression-unused", message: "unused", span, data: { rule } });
    }
  }
  return { kept, remarks };
}

/** The stretches in which one rule is silent, asked at ascending places. */
interface Stretches {
  readonly all: Stretch[];
  covers(offset: number): boolean;
}

interface Stretch {
  readonly start: number;
  end: number;
  readonly span: Span;
  isUsed: boolean;
}

function stretchesOf(
  suppressions: readonly Suppression[],
  known: ReadonlySet<string>,
  remarks: Remark[],
): ReadonlyMap<string, Stretches> {
  const byRule = new Map<string, Stretches>();
  const open = new Map<string, Stretch>();
  for (const suppression of suppressions) {
    const { directive, span, reason } = suppression;
    if (!directives.some((one) => one === directive)) {
      const data = { directive, known: directives.join(", ") };
      remarks.push({ notice: "suppression-unknown", message: "directive", span, data });
      continue;
    }
    const isEnable = directive === "preamble-enable";
    const named = isEnable && suppression.rules.length === 0 ? [...open.keys()] : suppression.rules;
    if (named.length === 0) {
      const none = isEnable
        ? { notice: "suppression-unused", message: "closed", span, data: { rule: "any rule" } }
        : { notice: "suppression-unknown", message: "none", span, data: { directive } };
      remarks.push(none);
    } else if (reason === "" && !isEnable) {
      remarks.push({ notice: "suppression-reason", message: "missing", span, data: { directive } });
    }
    for (const rule of new Set(named)) {
      if (!known.has(rule)) {
        remarks.push(unknownRule(rule, known, span));
      } else if (isEnable) {
        const stretch = open.get(rule);
        if (stretch === undefined)
          remarks.push({ notice: "suppression-unused", message: "closed", span, data: { rule } });
        else stretch.end = span.start;
        open.delete(rule);
      } else {
        const stretches = byRule.get(rule) ?? emptyStretches();
        byRule.set(rule, stretches);
        const stretch = stretchOf(suppression);
        stretches.all.push(stretch);
        // An open stretch that is opened again goes on; the second comment is then the unused one.
        if (directive === "preamble-disable" && !open.has(rule)) open.set(rule, stretch);
      }
    }
  }
  return byRule;
}

function stretchOf({ directive, span, reach }: Suppression): Stretch {
  if (directive === "preamble-disable-file") return { start: 0, end: Number.POSITIVE_INFINITY, span, isUsed: false };
  if (directive === "preamble-disable") {
    return { start: span.end, end: Number.POSITIVE_INFINITY, span, isUsed: false };
  }
  // Where there is no paragraph to hold for, nothing is covered.
  return reach === undefined
    ? { start: span.end, end: -1, span, isUsed: false }
    : { start: reach.start, end: reach.end, span, isUsed: false };
}

function emptyStretches(): Stretches {
  const all: Stretch[] = [];
  let waiting: Stretch[] | undefined;
  let current: Stretch[] = [];
  return {
    all,
    covers(offset) {
      waiting ??= [...all].sort((a, b) => b.start - a.start);
      for (let next = waiting.at(-1); next !== undefined && next.start <= offset; next = waiting.at(-1)) {
        current.push(next);
        waiting.pop();
      }
      if (current.some(({ end }) => end < offset)) current = current.filter(({ end }) => end >= offset);
      const first = current[0];
      if (first === undefined) return false;
      first.isUsed = true;
      return true;
    },
  };
}

function unknownRule(rule: string, known: ReadonlySet<string>, span: Span): Remark {
  const near = nearest(rule, known);
  const notice = "suppression-unknown";
  if (near === undefined) return { notice, message: "rule", span, data: { rule } };
  return { notice, message: "nearest", span, data: { rule, nearest: near } };
}

function reachOf(document: Document, directive: string, comment: Span, at: number): Span | undefined {
  if (directive === "preamble-disable-next-line") {
    const { inside, next } = around(document.blocks, at);
    const block = inside !== undefined && inside.span.start < at && at < inside.span.end ? inside : next;
    if (block === undefined) return undefined;
    return { start: comment.end, end: sourceSpan(document.reading, block.span).end };
  }
  if (directive === "preamble-disable-line") {
    const { inside, next } = around(document.blocks, at);
    const block = [inside, next].find((one) => one !== undefined && isOnLine(document.text, one, at));
    return block === undefined ? undefined : sourceSpan(document.reading, block.span);
  }
  return undefined;
}

/** The last block that starts before a place, and the first one that starts at it or later. */
function around(blocks: readonly Block[], at: number): { inside: Block | undefined; next: Block | undefined } {
  let low = -1;
  let high = blocks.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.start ?? 0) < at) low = middle;
    else high = middle;
  }
  return { inside: blocks[low], next: blocks[high] };
}

function isOnLine(text: string, { span }: Block, at: number): boolean {
  if (span.start <= at && at <= span.end) return true;
  const between = at < span.start ? text.slice(at, span.start) : text.slice(span.end, at);
  return !between.includes("\n");
}
