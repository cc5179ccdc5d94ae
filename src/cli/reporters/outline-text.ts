import type { ItemOutline, Outline } from "../outline.ts";

/** The outline for people: an indented list with the lines where things stand. */
export function textOutline(name: string, { proposals, texts, references, problems }: Outline): string {
  const lines = [name];
  for (const { instruction, id, target, line } of proposals) {
    lines.push(row(1, [instruction, id, target].filter(Boolean).join(" "), line));
  }
  for (const text of texts) {
    lines.push(row(1, text.heading ?? text.kind));
    if (text.title !== null) lines.push(row(2, text.title));
    if (text.enacting !== null) {
      const { organ, place, year } = text.enacting;
      lines.push(row(2, `enacted by ${[organ ?? "an unknown organ", place, year].filter(Boolean).join(", ")}`));
    }
    for (const { part, call, line, items } of text.clauses) {
      lines.push(row(2, `${part === "preamble" ? "" : "» "}${call}`, line, counted(items)));
    }
    for (const { heading, line } of text.annexes) lines.push(row(2, heading, line));
  }
  lines.push(row(1, `${references.length} references`));
  for (const { code, message, line } of problems) lines.push(row(1, `${code}: ${message}`, line));
  return `${lines.join("\n")}\n`;
}

function row(depth: number, words: string, line?: number, remark?: string): string {
  const shown = words.replace(/\s+/g, " ");
  const rest = [...(remark === undefined ? [] : [remark]), ...(line === undefined ? [] : [`line ${line}`])];
  return `${"  ".repeat(depth)}${shown}${rest.length === 0 ? "" : ` (${rest.join(", ")})`}`;
}

function counted(items: readonly ItemOutline[]): string {
  return items.length === 1 ? "1 item" : `${items.length} items`;
}
