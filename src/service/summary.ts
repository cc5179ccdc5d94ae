import { isChange, itemsOf, notices, rulePage as pageOf, rules as registry } from "../index.ts";
import type { RuleName, Summary } from "../protocol/index.ts";
import type { Analysis } from "./analysis.ts";
import { comparisonsOf } from "./comparison.ts";

/** What was understood of a text, in numbers. */
export function summary(analysis: Analysis): Summary {
  const { document } = analysis;
  let calls = 0;
  let items = 0;
  for (const { clauses } of document.resolutions) {
    calls += clauses.length;
    for (const clause of clauses) for (const _ of itemsOf(clause)) items++;
  }
  const compared = comparisonsOf(analysis);
  const changes = compared.flatMap(({ comparison }) => comparison.changes.filter(isChange)).length;
  return { proposals: document.contribution.proposals.length, calls, items, ...(compared.length > 0 && { changes }) };
}

/** The rules there are, and what the engine itself may have to say. */
export function rules(): readonly RuleName[] {
  return [...registry, ...notices].map(({ id, title }) => ({ id, title }));
}

/** The page of a rule as Markdown; nothing for a rule that does not exist. */
export function rulePage(id: string): string | undefined {
  const rule = [...registry, ...notices].find((each) => each.id === id);
  return rule && pageOf(rule);
}
