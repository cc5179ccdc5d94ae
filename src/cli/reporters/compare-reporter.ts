import type { Compared } from "../comparisons.ts";
import type { Style } from "./report.ts";

/** How much is told: every changed passage with its words, the clauses with their state, or a line for each change. */
export type CompareDepth = "words" | "clauses" | "summary";

/** Turns comparisons into the words of one output format. */
export type CompareReporter = (compared: readonly Compared[], depth: CompareDepth, style: Style) => string;
