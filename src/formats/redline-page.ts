import { type ChangeSummary, type ClauseSummary, type Comparison, placeWithin, summarise } from "../diff/index.ts";
import { escapeHtml } from "./html.ts";
import { pageHead } from "./page-head.ts";
import { type RedlineOptions, redlineHtml } from "./redline-html.ts";
import { pageStyle, redlineStyle } from "./redline-style.ts";

/** The names of the two sides, as a reader knows them: `Resolution 25 (Dubai, 2018)`, or files. */
export interface RedlinePageOptions extends RedlineOptions {
  readonly title: string;
  readonly old: string;
  readonly new: string;
}

/** The styles of the page as they stand in it. */
export const wholeStyle = `${redlineStyle}${pageStyle}`;

/** A redline as a page that stands alone, for a browser or for paper: summary first, then the text. */
export function redlinePage(comparison: Comparison, { title, old, new: now, language }: RedlinePageOptions): string {
  const redline = redlineHtml(comparison, { title, ...(language !== undefined && { language }) });
  // The facts about the comparison stand between its title and its text.
  const below = redline.indexOf("</h1>") + "</h1>".length;
  return `${pageHead({ title, style: wholeStyle, language: language ?? "en" })}<body>
${redline.slice(0, below)}
<p class="facts">${escapeHtml(old)} → ${escapeHtml(now)}</p>
${summaryHtml(summarise(comparison))}${redline.slice(below)}</body>
</html>
`;
}

function summaryHtml(clauses: readonly ClauseSummary[]): string {
  const changed = clauses.filter(({ changes }) => changes.length > 0);
  const count = changed.reduce((sum, { changes }) => sum + changes.length, 0);
  if (count === 0) return `<p class="facts">No words have changed.</p>`;
  const blocks = changed.map(
    ({ heading, changes }) =>
      `<h3>${escapeHtml(heading)}</h3>\n<ul>\n${changes.map((change) => row(heading, change)).join("\n")}\n</ul>`,
  );
  const [changes, parts] = [counted(count, "change"), counted(changed.length, "clause or part", "clauses and parts")];
  return `<details class="summary" open>\n<summary>${changes} in ${parts}</summary>\n${blocks.join("\n")}\n</details>`;
}

function row(heading: string, change: ChangeSummary): string {
  const where = escapeHtml(placeWithin(heading, change) || heading);
  return `<li><a href="#change-${change.number}">${where}</a>: ${escapeHtml(change.text)}</li>`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
