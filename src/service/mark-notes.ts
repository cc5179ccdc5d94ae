import type { Document, Mark } from "../index.ts";
import { quoted } from "./quoted.ts";

/** What a mark does, and for a marked change who made it and when, in Markdown. */
export function markInWords(document: Document, mark: Mark): string {
  const { kind, removed, added } = mark;
  const lines = [`**${names[kind]}**${kind === "note" || kind === "highlight" ? "" : author(document, mark)}`];
  if (added === "¶") lines.push("Cuts the paragraph in two.");
  else if (added.endsWith("¶")) lines.push(`Put in as a paragraph: “${quoted(added.slice(0, -1), 120)}”`);
  else if (added !== "") lines.push(`Put in: “${quoted(added, 120)}”`);
  if (removed === "¶") lines.push("Joins the paragraph with the next one.");
  else if (kind === "deletion" && removed.endsWith("¶"))
    lines.splice(1, 0, `Taken out as a paragraph: “${quoted(removed.slice(0, -1), 120)}”`);
  else if (removed !== "") lines.splice(1, 0, `Taken out: “${quoted(removed, 120)}”`);
  return lines.join("\n\n");
}

/** What a marked change is called in a menu: `the insertion of “grow”`. */
export function markName({ kind, removed, added }: Mark): string {
  const words = kind === "insertion" ? added : removed;
  if (words === "¶") return kind === "insertion" ? "the new end of the paragraph" : "the joining of the paragraphs";
  const line = words.replace(/¶$/, "").replace(/\s+/g, " ").trim();
  return `the ${kind} of “${line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line}”`;
}

const names: Readonly<Record<Mark["kind"], string>> = {
  insertion: "Inserted",
  deletion: "Deleted",
  substitution: "Replaced",
  note: "Note",
  highlight: "Highlighted",
};

function author({ metadata }: Document, { key }: Mark): string {
  if (key === undefined) return ", no author given";
  const who = metadata.changes?.[key];
  if (who === undefined) return `, no author given: “changes” in the front matter has no “${quoted(key)}”`;
  return ` by ${quoted(who.author)}${who.date === undefined ? "" : ` on ${quoted(who.date)}`}`;
}
