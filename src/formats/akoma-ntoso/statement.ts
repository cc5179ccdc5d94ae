import type { ProposedText } from "../../model/index.ts";
import { annexXml } from "./annex.ts";
import { clauseXml, recitalsXml } from "./clause.ts";
import type { Context } from "./context.ts";
import { element } from "./element.ts";
import { flowXml } from "./flow.ts";
import { metaXml } from "./identification.ts";
import { itemXml, numXml } from "./items.ts";
import { looseXml } from "./loose.ts";
import { partsOf, type TextPart, type Zone } from "./parts.ts";
import { wordsXml } from "./words.ts";
import type { Work } from "./work.ts";

/** A text that says something itself: preface, preamble and main body, in the order of the text. */
export function statementXml({ resolution }: ProposedText, work: Work, context: Context): string {
  const parts = partsOf(resolution);
  const zone = (name: Zone) =>
    parts
      .filter((part) => part.zone === name)
      .map((part) => partXml(part, context))
      .join("");
  const [preface, preamble, body] = [zone("preface"), zone("preamble"), zone("body")];
  return element(
    "statement",
    // A revised text is a later version of itself; the standard takes all else for the first.
    { name: resolution.form, contains: resolution.heading?.adoption?.revised ? "singleVersion" : undefined },
    metaXml(work, context),
    preface === "" ? "" : element("preface", {}, preface),
    preamble === "" ? "" : element("preamble", {}, preamble),
    element("mainBody", {}, body === "" ? element("p", {}) : body),
  );
}

/** A part and what stands behind it without belonging to any. */
function partXml(part: TextPart, context: Context): string {
  switch (part.kind) {
    case "clause":
      return part.zone === "preamble"
        ? recitalsXml(part.clause, part.range, context)
        : clauseXml(part.clause, part.range, context);
    case "annex":
      return annexXml(part.annex, part.range, context);
    case "stray":
      return strayXml(part, context);
    default:
      return headXml(part.kind, part, context) + looseXml(part.range, [part.span], "", context);
  }
}

function headXml(kind: "heading" | "title" | "history" | "enacting", { span }: TextPart, context: Context): string {
  const words = wordsXml(span, context);
  const p = (name?: string) => element("p", {}, name === undefined ? words : element(name, {}, words));
  switch (kind) {
    case "heading":
      return p("docNumber");
    case "title":
      return element("longTitle", {}, p("docTitle"));
    case "history":
      return p();
    case "enacting":
      return element("formula", { name: "enactingFormula" }, p());
  }
}

/** A paragraph that is no part of a clause; with a label or sub-items it is a list of one. */
function strayXml(part: TextPart & { readonly kind: "stray" }, context: Context): string {
  const { item, range } = part;
  const isPlain = item.label === undefined && item.items.length === 0;
  const loose = looseXml(range, [part.span], "", context);
  if (isPlain) return flowXml(item.body, "", context) + loose;
  const eId = context.ids.next("", "list");
  const own = context.ids.next(eId, "item", item.label?.text);
  const only = element("item", { eId: own }, numXml(item.label), itemXml(item, own, context));
  return element("blockList", { eId }, only) + loose;
}
