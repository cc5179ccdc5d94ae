import {
  type ClauseSummary,
  isChange,
  type RedlineParagraph,
  type RedlineRun,
  redlineOf,
  summarise,
  summaryText,
} from "../../index.ts";
import type { Compared } from "../comparisons.ts";
import { type Paint, painted, printable } from "../terminal.ts";
import { countsIn, sentenceOf } from "./compare-counts.ts";
import type { CompareReporter } from "./compare-reporter.ts";
import type { Style } from "./report.ts";
import { type StyledRun, wrapped } from "./wrapped.ts";

/** For people at a terminal: the changes by clause with their words, or the clauses alone, or a summary. */
export const compareText: CompareReporter = (all, depth, style) =>
  all.map((one) => textOf(one, depth, style)).join("\n");

function textOf(compared: Compared, depth: Parameters<CompareReporter>[1], style: Style): string {
  const clauses = summarise(compared.comparison);
  const closing = `${sentenceOf(countsIn(clauses))}\n`;
  if (depth === "summary") return summaryText(clauses).split("\n").map(printable).join("\n");
  const head = `${painted(style, "bold", `${printable(compared.old.name)} → ${printable(compared.new.name)}`)}\n\n`;
  if (depth === "clauses") return `${head}${clauses.map((clause) => clauseRow(clause, style)).join("")}\n${closing}`;
  return `${head}${wordsOf(compared, clauses, style)}${closing}`;
}

const signs = { kept: " ", changed: "~", inserted: "+", deleted: "-", moved: ">" } as const;

function clauseRow({ heading, state, changes, relabelled }: ClauseSummary, style: Style): string {
  const told = [
    ...(changes.length > 0 ? [changes.length === 1 ? "1 change" : `${changes.length} changes`] : []),
    ...(relabelled > 0 ? [`${relabelled} relabelled`] : []),
  ];
  const name = painted(style, colours[state], `${signs[state]} ${printable(heading)}`);
  return `${name}${told.length === 0 ? "" : painted(style, "dim", `  ${told.join(", ")}`)}\n`;
}

const colours = { kept: "dim", changed: "yellow", inserted: "green", deleted: "red", moved: "blue" } as const;

function wordsOf({ comparison }: Compared, clauses: readonly ClauseSummary[], style: Style): string {
  const byChange = new Map<number, RedlineParagraph[]>();
  // What was kept in its place is not shown, and numbers are given to changes alone.
  for (const paragraph of redlineOf({ ...comparison, changes: comparison.changes.filter(isChange) })) {
    if (paragraph.change === undefined) continue;
    byChange.set(paragraph.change, [...(byChange.get(paragraph.change) ?? []), paragraph]);
  }
  const blocks = clauses.flatMap(({ heading, changes }) => {
    if (changes.length === 0) return [];
    const lines = changes.flatMap(({ number, kind, move, from, place }) => {
      const remark = [
        ...(move === undefined ? [] : [`moved from ${from ?? place}`]),
        ...(kind === "split" || kind === "merged" ? [`${kind} from ${from ?? place}`] : []),
      ].join(", ");
      return (byChange.get(number) ?? []).map((one) => paragraphText(one, one.isFirst ? remark : "", style));
    });
    return [`${painted(style, "bold", printable(heading))}\n${lines.join("")}\n`];
  });
  return blocks.join("");
}

function paragraphText(one: RedlineParagraph, remark: string, style: Style): string {
  const { state, label, runs, kind, move } = one;
  const isWhole = state === "inserted" || state === "deleted";
  const sign = move === undefined ? signs[isWhole ? state : "changed"] : signs.moved;
  const now = label.new ?? label.old ?? (isPlain.has(kind) ? "" : kind);
  const isRelabelled = label.old !== undefined && label.new !== undefined && label.old !== label.new;
  const told = [now, isRelabelled ? `(was ${label.old})` : "", remark === "" ? "" : `[${remark}]`];
  const head = told.filter((part) => part !== "").join(" ");
  const lead = head === "" ? [] : [{ text: `${printable(head)}  `, paints: dim, marks: none }];
  const words = runs.map(({ kind: what, text }): StyledRun => {
    const { paints, marks } = looks[what];
    // A passage that is new or gone as a whole says so by its sign and its colour.
    return { text: printable(text), paints: isWhole ? paints.slice(0, 1) : paints, marks: isWhole ? none : marks };
  });
  return `${wrapped([...lead, ...words], { first: `  ${sign} `, next: "      " }, style)}\n`;
}

/** What needs no name in front of its words. */
const isPlain: ReadonlySet<string> = new Set(["call", "item", "paragraph", "heading"]);

const dim: readonly Paint[] = ["dim"];
const none = ["", ""] as const;
const looks: Readonly<Record<RedlineRun["kind"], Pick<StyledRun, "paints" | "marks">>> = {
  kept: { paints: [], marks: none },
  deleted: { paints: ["red", "strike"], marks: ["[-", "-]"] },
  inserted: { paints: ["green", "underline"], marks: ["{+", "+}"] },
};
