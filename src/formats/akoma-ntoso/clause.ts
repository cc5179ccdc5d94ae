import type { Clause, Item } from "../../model/index.ts";
import type { Span } from "../../text/index.ts";
import type { Context } from "./context.ts";
import { element } from "./element.ts";
import { itemXml, numXml } from "./items.ts";
import { looseXml } from "./loose.ts";
import { wordsXml } from "./words.ts";

/** A call of the preamble with what it recalls or considers; `range` is all up to the next part of the text. */
export function recitalsXml(clause: Clause, range: Span, context: Context): string {
  const { call, items } = clause;
  const eId = context.ids.next("", "recs");
  const intro = element("intro", {}, element("p", {}, callXml(clause, context)));
  const recitals = items.map((item) => {
    const own = context.ids.next(eId, "rec", item.label?.text);
    return element("recital", { eId: own }, numXml(item.label), itemXml(item, own, context));
  });
  // A call that is still without words: the schema wants one recital at least.
  if (recitals.length === 0) recitals.push(element("recital", { eId: context.ids.next(eId, "rec") }, element("p", {})));
  const loose = looseXml(range, [call.span, ...spansOf(items)], eId, context);
  return element("recitals", { eId }, intro, ...recitals, loose === "" ? "" : element("wrapUp", {}, loose));
}

/** A call of the operative part: its one item without a label, or a paragraph for each item. */
export function clauseXml(clause: Clause, range: Span, context: Context): string {
  const { call, items } = clause;
  const eId = context.ids.next("", "cl");
  const heading = element("heading", {}, callXml(clause, context));
  const loose = (owner: string) => looseXml(range, [call.span, ...spansOf(items)], owner, context);
  const [only] = items;
  if (only === undefined || (items.length === 1 && only.label === undefined)) {
    const words = only === undefined ? "" : itemXml(only, eId, context);
    const all = words + loose(eId);
    return element("clause", { eId }, heading, element("content", {}, all === "" ? element("p", {}) : all));
  }
  const paragraphs = items.map((item) => {
    const own = context.ids.next(eId, "para", item.label?.text);
    const content = element("content", {}, itemXml(item, own, context));
    return element("paragraph", { eId: own }, numXml(item.label), content);
  });
  const behind = loose(eId);
  return element("clause", { eId }, heading, ...paragraphs, behind === "" ? "" : element("wrapUp", {}, behind));
}

/** A call is in italics, also where a copy has lost them. */
function callXml({ call }: Clause, context: Context): string {
  const words = wordsXml(call.span, context);
  return words.includes("<i>") ? words : element("i", {}, words);
}

function spansOf(items: readonly Item[]): readonly Span[] {
  return items.flatMap(({ body, label, items: inner }) => [
    { start: label?.span.start ?? body.start, end: body.end },
    ...spansOf(inner),
  ]);
}
