import { ask } from "./ask.ts";

/** From client to server: what was understood of an open document. No answer for a document that is not open. */
export const summaryRequest = ask<{ readonly uri: string }, Summary | undefined>("preamble/summary");

/** From client to server: check one file of the workspace and list its problems, open or not. */
export const lintFileRequest = ask<LintFile, ProblemCounts>("preamble/lintFile");

/** From client to server: what a new contribution can be made for. */
export const choicesRequest = ask<Record<string, never>, NewContributionChoices>("preamble/newContributionChoices");

/** From client to server: the skeleton of a new contribution, as a snippet. */
export const newContributionRequest = ask<NewContribution, { readonly snippet: string }>("preamble/newContribution");

/** From client to server: the rules there are. */
export const rulesRequest = ask<Record<string, never>, readonly RuleName[]>("preamble/rules");

/** From client to server: the page of a rule as Markdown. No answer for a rule that does not exist. */
export const rulePageRequest = ask<{ readonly rule: string }, string | undefined>("preamble/rulePage");

/** What was understood of a document, in numbers. */
export interface Summary {
  readonly proposals: number;
  readonly calls: number;
  readonly items: number;
  /** How many changes against its bases; absent where there is nothing to compare. */
  readonly changes?: number;
}

/** A file to check, with the text that is on the disk. */
export interface LintFile {
  readonly uri: string;
  readonly text: string;
}

/** How many problems a file has. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
}

/** What the quick picks of a new contribution offer. */
export interface NewContributionChoices {
  readonly conferences: readonly Choice[];
  readonly sources: readonly Choice[];
  readonly instructions: readonly Choice[];
}

/** One row of a quick pick: what is written into the text, and what it means. */
export interface Choice {
  readonly value: string;
  readonly meaning: string;
}

/** The answers to the quick picks. */
export interface NewContribution {
  /** `WTSA-24`. */
  readonly conference: string;
  /** `APT`. */
  readonly source: string;
  /** The number of the document as far as it is known: 37. */
  readonly document?: number;
  readonly addendum?: number;
  /** `ADD`, `MOD`, `SUP`, `NOC`. */
  readonly instruction: string;
}

/** A rule in a list. */
export interface RuleName {
  readonly id: string;
  readonly title: string;
}
