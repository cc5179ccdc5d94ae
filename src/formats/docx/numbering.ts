import { letterOf, romanOf } from "../../syntax/index.ts";
import { limits } from "./limits.ts";
import { readXml } from "./xml.ts";

/** Counts the labels that Word does not store, paragraph by paragraph in the order of the text. */
export interface LabelCounter {
  /** The label of the next paragraph of a list, `a)`, `1.2`, `•`; undefined where the list shows none. */
  next(list: string, level: number): string | undefined;
}

interface Level {
  format: string;
  text: string;
  start: number;
}

interface List {
  readonly levels: ReadonlyMap<number, Level>;
  /** Lists of one kind count on where the other one stopped. */
  readonly kind: string;
  readonly restarts: ReadonlyMap<number, number>;
}

/** The lists of a document by id. */
export type Lists = ReadonlyMap<string, List>;

/** A counter that has counted nothing yet. */
export function labelCounter(lists: Lists): LabelCounter {
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next(id, level) {
      const list = lists.get(id);
      const own = list?.levels.get(level);
      if (list === undefined || own === undefined) return undefined;
      const count = counts.get(list.kind) ?? [];
      counts.set(list.kind, count);
      if (!begun.has(id)) {
        begun.add(id);
        for (const [at, start] of list.restarts) count[at] = start - 1;
      }
      count[level] = (count[level] ?? own.start - 1) + 1;
      count.length = level + 1;
      return labelOf(list, level, count);
    },
  };
}

function labelOf({ levels }: List, level: number, count: readonly number[]): string | undefined {
  const own = levels.get(level);
  if (own === undefined || own.format === "none") return undefined;
  if (own.format === "bullet") return bulletOf(own.text);
  const label = own.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const other = levels.get(at);
    return numberIn(other?.format ?? "decimal", count[at] ?? other?.start ?? 1);
  });
  return label.trim() === "" ? undefined : label.trim();
}

function startOf(value: string | undefined): number {
  const start = Number(value ?? 1);
  return Number.isInteger(start) && start >= 0 && start <= limits.count ? start : 1;
}

function numberIn(format: string, number: number): string {
  // Past that letters and Roman numbers would grow with the number.
  if (number > limits.count) return String(number);
  switch (format) {
    case "lowerLetter":
      return letterOf(number);
    case "upperLetter":
      return letterOf(number).toUpperCase();
    case "lowerRoman":
      return romanOf(number);
    case "upperRoman":
      return romanOf(number).toUpperCase();
    case "decimalZero":
      return String(number).padStart(2, "0");
    default:
      return String(number);
  }
}

/** Bullets stand in fonts of their own; a text has a dash and a dot. */
function bulletOf(text: string): string {
  return /[-\u2010-\u2015\uf02d\uf0be]/.test(text) ? "–" : "•";
}

/** Reads the lists that `numbering.xml` describes. */
export function readLists(xml: string): Lists {
  const kinds = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  let kind: string | undefined;
  let level: Level | undefined;
  let list: { id: string; kind: string; levels: Map<number, Level>; restarts: Map<number, number> } | undefined;
  let at = 0;
  readXml(xml, {
    open(tag) {
      const value = tag.get("val");
      if (tag.name === "w:abstractNum") {
        kind = tag.get("abstractNumId") ?? "";
        kinds.set(kind, new Map());
      } else if (tag.name === "w:num") {
        list = { id: tag.get("numId") ?? "", kind: "", levels: new Map(), restarts: new Map() };
      } else if (tag.name === "w:abstractNumId" && list !== undefined) list.kind = value ?? "";
      else if (tag.name === "w:lvl" || tag.name === "w:lvlOverride") {
        at = Number(tag.get("ilvl") ?? 0);
        if (tag.name === "w:lvl" && at >= 0 && at < limits.levels) {
          level = { format: "decimal", text: "", start: 1 };
          (list?.levels ?? kinds.get(kind ?? ""))?.set(at, level);
        }
      } else if (tag.name === "w:startOverride") list?.restarts.set(at, startOf(value));
      else if (level !== undefined && tag.name === "w:numFmt") level.format = value ?? "decimal";
      else if (level !== undefined && tag.name === "w:lvlText") level.text = (value ?? "").slice(0, limits.label);
      else if (level !== undefined && tag.name === "w:start") level.start = startOf(value);
    },
    close(name) {
      if (name === "w:lvl") level = undefined;
      else if (name === "w:abstractNum") kind = undefined;
      else if (name === "w:num" && list !== undefined) {
        const levels = new Map([...(kinds.get(list.kind) ?? []), ...list.levels]);
        lists.set(list.id, { levels, kind: list.kind, restarts: list.restarts });
        list = undefined;
      }
    },
  });
  return lists;
}
