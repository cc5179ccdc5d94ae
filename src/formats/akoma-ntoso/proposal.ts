import type { Proposal, ProposedText } from "../../model/index.ts";
import { escapeXml } from "../docx/package/escape-xml.ts";
import type { Context } from "./context.ts";
import { element } from "./element.ts";
import { flowXml } from "./flow.ts";
import { metaXml } from "./identification.ts";
import { looseXml } from "./loose.ts";
import { wordsXml } from "./words.ts";
import { uriOfText, type Work } from "./work.ts";

/** A text under an instruction. */
export interface Instructed extends ProposedText {
  readonly proposal: Proposal;
}

/**
 * What a proposal says of a text that exists already, without giving its words: the instruction, the text that it
 * speaks of, and the reasons. SUP takes that text away. `attachment` is the text as the proposal quotes it.
 */
export function proposalXml(text: Instructed, work: Work, context: Context, attachment = ""): string {
  const { resolution, proposal } = text;
  const { heading, span } = resolution;
  const href = uriOfText(resolution, context.document);
  const own = context.ids.next("", "hcontainer");
  const named = heading === undefined ? escapeXml(href) : wordsXml(heading.span, context);
  const subject = element("p", {}, element("ref", { href }, named));
  const rest = attachment === "" ? looseXml(span, heading === undefined ? [] : [heading.span], own, context) : "";
  const isTaken = proposal.instruction.word.startsWith("SUP");
  return element(
    "doc",
    { name: "proposal" },
    metaXml(work, { ...context, changes: isTaken ? repealXml(own, href, context) : "" }),
    element("preface", {}, element("p", {}, instructionXml(proposal, "docType", "docNumber"))),
    element(
      "mainBody",
      {},
      element("hcontainer", { eId: own, name: "instruction" }, element("content", {}, subject + rest)),
      reasonsXml(text, context),
    ),
    attachment,
  );
}

/** The line of the instruction: `SUP APT/37A43/2`, in elements or as words. */
export function instructionXml({ instruction, identifier }: Proposal, word?: string, number?: string): string {
  const said = (words: string, name: string | undefined) =>
    name === undefined ? escapeXml(words) : element(name, {}, escapeXml(words));
  const parts = [said(instruction.word, word), ...(identifier ? [said(identifier.text, number)] : [])];
  return parts.join(" ");
}

function repealXml(own: string, href: string, { ids }: Context): string {
  return element(
    "activeModifications",
    {},
    element(
      "textualMod",
      { type: "repeal", eId: ids.next("", "textualMod") },
      element("source", { href: `#${own}` }),
      element("destination", { href }),
    ),
  );
}

/** The reasons and what stands behind them, up to the next text or proposal. */
function reasonsXml({ proposal, resolution }: Instructed, context: Context): string {
  if (proposal.reasons === undefined) return "";
  const { start } = proposal.reasons.span;
  const next = context.document.resolutions.find(({ span }) => span.start > Math.max(start, resolution.span.start));
  const end = Math.min(proposal.span.end, next?.span.start ?? proposal.span.end);
  const eId = context.ids.next("", "hcontainer");
  const words = flowXml({ start, end }, eId, context);
  return words === "" ? "" : element("hcontainer", { eId, name: "reasons" }, element("content", {}, words));
}
