import { limits } from "../limits.ts";
import type { Tag } from "../package/xml.ts";
import { refuse } from "../refusal.ts";
import type { Revision } from "../word-model.ts";
import type { OpenElements } from "./story.ts";

/** The elements that say that something was added or taken away; a move is both. */
export const revisionKinds: Readonly<Record<string, Revision["kind"]>> = {
  "w:ins": "insertion",
  "w:del": "deletion",
  "w:moveFrom": "deletion",
  "w:moveTo": "insertion",
  "w:cellIns": "insertion",
  "w:cellDel": "deletion",
};

/** Where the element stands says what was changed: words, the end of a paragraph, a row, a cell, a label. */
export function openRevision(open: OpenElements, tag: Tag, path: readonly string[]): void {
  if (++open.changes > limits.changes)
    refuse("too-large", "The file holds more changes than are read; accept or reject some of them in Word");
  const revision = readRevision(tag, open.move);
  const paragraph = open.paragraphs.at(-1);
  const row = open.tables.at(-1)?.rows.at(-1);
  switch (path.at(-2)) {
    case "w:rPr":
      if (path.at(-3) === "w:pPr") paragraph?.mark.push(revision);
      break;
    case "w:trPr":
      row?.mark.push(revision);
      break;
    case "w:tcPr": {
      const cell = row?.cells.at(-1);
      if (cell !== undefined) cell.mark = [...cell.mark, revision];
      break;
    }
    case "w:numPr":
      if (paragraph !== undefined && revision.kind === "insertion") paragraph.isListAdded = true;
      break;
    default:
      open.revisions = [...open.revisions, revision];
  }
}

/** The words behind belong to the change around it, if there is one. */
export function closeRevision(open: OpenElements, path: readonly string[]): void {
  if (!properties.has(path.at(-2) ?? "")) open.revisions = open.revisions.slice(0, -1);
}

const properties = new Set(["w:rPr", "w:trPr", "w:tcPr", "w:numPr"]);

/** Who and when. The halves of a move carry the name of the range around them. */
function readRevision(tag: Tag, move: string | undefined): Revision {
  const date = tag.get("date")?.slice(0, 30);
  return {
    kind: revisionKinds[tag.name] ?? "insertion",
    author: (tag.get("author") ?? "").slice(0, limits.author),
    ...(date !== undefined && { date }),
    ...(tag.name.startsWith("w:move") && { move: (move ?? "move").slice(0, limits.label) }),
  };
}
