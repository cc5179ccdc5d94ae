import type { Item, Label } from "../../model/index.ts";
import { escapeXml } from "../docx/package/escape-xml.ts";
import type { Context } from "./context.ts";
import { element } from "./element.ts";
import { flowXml } from "./flow.ts";

/** The words of an item and its sub-items, without its label. */
export function itemXml({ body, items }: Item, id: string, context: Context): string {
  const words = flowXml(body, id, context);
  return `${words === "" ? element("p", {}) : words}${listXml(items, id, context)}`;
}

/** The label as it was written. */
export function numXml(label: Pick<Label, "text"> | undefined): string {
  return label === undefined ? "" : element("num", {}, escapeXml(label.text));
}

function listXml(items: readonly Item[], owner: string, context: Context): string {
  if (items.length === 0) return "";
  const eId = context.ids.next(owner, "list");
  const points = items.map((item) => {
    const own = context.ids.next(eId, "item", item.label?.text);
    return element("item", { eId: own }, numXml(item.label), itemXml(item, own, context));
  });
  return element("blockList", { eId }, ...points);
}
