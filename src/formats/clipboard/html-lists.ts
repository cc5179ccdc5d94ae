import { letterOf, romanOf } from "../../syntax/index.ts";
import { symbolIn } from "../docx/package/symbol-fonts.ts";

type Attributes = Readonly<Record<string, string>>;

/** A list whose items are being read. */
export interface OpenList {
  readonly name: "ol" | "ul";
  /** `a`, `A`, `i`, `I`, `1` of an ordered list. */
  readonly type: string;
  count: number;
}

/** A list as it opens. */
export function listOf(name: "ol" | "ul", attributes: Attributes): OpenList {
  const start = Number(attributes["start"] ?? 1);
  return { name, type: typeOf(attributes) ?? "", count: (Number.isFinite(start) ? start : 1) - 1 };
}

/** The label of the next item of the innermost list, in ITU's form: `a)`, `1`, `ii)`, `–`; as the page says, if it does. */
export function labelOfItem(lists: readonly OpenList[], item: Attributes): string {
  const list = lists.at(-1);
  if (list === undefined) return "";
  list.count++;
  if (list.name === "ul") return levelOf(lists, item) > 1 ? "•" : "–";
  const type = typeOf(item) ?? list.type;
  const number = numberAs(type, list.count);
  // Word online says how a label looks: `%1)`, `(%1)`. One of several numbers cannot be told from here.
  const form = item["data-leveltext"] ?? "";
  if (/^[^%]{0,4}%\d[^%]{0,4}$/.test(form)) return form.replace(/%\d/, number);
  return /^[aAiI]$/.test(type) ? `${number})` : number;
}

/** How deep an item stands, from 1: each item of Word online and of Google Docs says it. */
function levelOf(lists: readonly OpenList[], item: Attributes): number {
  const said = Number(item["data-aria-level"] ?? item["aria-level"]);
  return said > 0 ? said : lists.length;
}

const styles: Readonly<Record<string, string>> = {
  "lower-alpha": "a",
  "lower-latin": "a",
  "upper-alpha": "A",
  "upper-latin": "A",
  "lower-roman": "i",
  "upper-roman": "I",
  decimal: "1",
};

function typeOf(attributes: Attributes): string | undefined {
  const style = /list-style(?:-type)?:\s*([a-z-]+)/i.exec(attributes["style"] ?? "")?.[1]?.toLowerCase() ?? "";
  return attributes["type"] ?? (Object.hasOwn(styles, style) ? styles[style] : undefined);
}

function numberAs(type: string, count: number): string {
  switch (type) {
    case "a":
      return letterOf(count);
    case "A":
      return letterOf(count).toUpperCase();
    case "i":
      return romanOf(count);
    case "I":
      return romanOf(count).toUpperCase();
    default:
      return String(count);
  }
}

/** A label that Word has counted. A sign of a font that has no letters is a bullet. */
export function labelOfWord(label: string, font: string): string {
  const isSign = [...label].length === 1;
  const sign = isSign && /^(?:symbol|wingdings)/i.test(font) ? (symbolIn(font, label.charCodeAt(0)) ?? "•") : label;
  const isCircle = sign === "o" && /^courier/i.test(font);
  const isOther = isSign && /[^\p{L}\p{N}\-–—•·▪]/u.test(sign);
  return isCircle || isOther ? "•" : sign;
}
