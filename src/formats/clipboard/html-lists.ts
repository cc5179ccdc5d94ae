import { letterOf, romanOf } from "../../syntax/index.ts";

/** A list whose items are being read. */
export interface OpenList {
  readonly name: "ol" | "ul";
  /** `a`, `A`, `i`, `I`, `1` of an ordered list. */
  readonly type: string;
  count: number;
}

/** The label of the next item of the innermost list, in ITU's form: `a)`, `1`, `ii)`, `–`. */
export function labelOfItem(lists: readonly OpenList[]): string {
  const list = lists.at(-1);
  if (list === undefined) return "";
  list.count++;
  if (list.name === "ul") return lists.length > 1 ? "•" : "–";
  switch (list.type) {
    case "a":
      return `${letterOf(list.count)})`;
    case "A":
      return `${letterOf(list.count).toUpperCase()})`;
    case "i":
      return `${romanOf(list.count)})`;
    case "I":
      return `${romanOf(list.count).toUpperCase()})`;
    default:
      return String(list.count);
  }
}
