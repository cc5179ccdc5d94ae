import { limits } from "../limits.ts";
import { isOn } from "../package/styles.ts";
import { readXml, type Tag } from "../package/xml.ts";
import type { Level, List, Lists } from "./numbering.ts";

/** Reads the lists that `numbering.xml` describes. */
export function readLists(xml: string): Lists {
  const kinds = new Map<string, Kind>();
  const lists = new Map<string, List>();
  let kind: Kind | undefined;
  let level: Level | undefined;
  let list: { id: string; kind: string; levels: Map<number, Level>; restarts: Map<number, number> } | undefined;
  let at = 0;
  readXml(xml, {
    open(tag, path) {
      const value = tag.get("val");
      if (tag.name === "w:abstractNum") {
        kind = { levels: new Map(), style: undefined, linkedTo: undefined };
        kinds.set(tag.get("abstractNumId") ?? "", kind);
      } else if (kind !== undefined && tag.name === "w:styleLink") kind.style = value;
      else if (kind !== undefined && tag.name === "w:numStyleLink") kind.linkedTo = value;
      else if (tag.name === "w:num") {
        list = { id: tag.get("numId") ?? "", kind: "", levels: new Map(), restarts: new Map() };
      } else if (tag.name === "w:abstractNumId" && list !== undefined) list.kind = value ?? "";
      else if (tag.name === "w:lvl" || tag.name === "w:lvlOverride") {
        at = Number(tag.get("ilvl") ?? 0);
        if (tag.name === "w:lvl" && at >= 0 && at < limits.levels) {
          level = { format: "decimal", text: "", start: 1, isLegal: false, isContinued: false, isPicture: false };
          (list ?? kind)?.levels.set(at, level);
        }
      } else if (tag.name === "w:startOverride") list?.restarts.set(at, startOf(value));
      else if (level !== undefined) readLevel(level, tag, path);
    },
    close(name) {
      if (name === "w:lvl") level = undefined;
      else if (name === "w:abstractNum") kind = undefined;
      else if (name === "w:num" && list !== undefined) {
        lists.set(list.id, { ...list, levels: new Map([...levelsOf(kinds, list.kind), ...list.levels]) });
        list = undefined;
      }
    },
  });
  return lists;
}

interface Kind {
  readonly levels: Map<number, Level>;
  /** The style that these levels are the levels of, and the style whose levels they are instead of their own. */
  style: string | undefined;
  linkedTo: string | undefined;
}

/** The levels of a kind of lists; of one that only names a style they stand with the kind of that style. */
function levelsOf(kinds: ReadonlyMap<string, Kind>, id: string): ReadonlyMap<number, Level> {
  const kind = kinds.get(id);
  const link = kind?.linkedTo;
  const linked = link === undefined ? undefined : [...kinds.values()].find(({ style }) => style === link);
  return (linked ?? kind)?.levels ?? new Map();
}

function readLevel(level: Level, tag: Tag, path: readonly string[]): void {
  const value = tag.get("val");
  switch (tag.name) {
    case "w:numFmt":
      // What older programs are to show instead comes second.
      if (!(path.includes("mc:Fallback") && isOfZeros(level.format))) {
        level.format = (value === "custom" ? tag.get("format") : value) ?? "decimal";
      }
      break;
    case "w:lvlText":
      level.text = (value ?? "").slice(0, limits.label);
      break;
    case "w:start":
      level.start = startOf(value);
      break;
    case "w:isLgl":
      level.isLegal = isOn(value);
      break;
    case "w:lvlRestart":
      level.isContinued = value === "0";
      break;
    case "w:lvlPicBulletId":
      level.isPicture = true;
      break;
    default:
  }
}

function isOfZeros(format: string): boolean {
  return /^0*1,/.test(format);
}

function startOf(value: string | undefined): number {
  const start = Number(value ?? 1);
  return Number.isInteger(start) && start >= 0 && start <= limits.count ? start : 1;
}
