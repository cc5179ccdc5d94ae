import type { Block } from "../../model/index.ts";
import { onOneLine, type Span } from "../../text/index.ts";
import { escapeXml } from "../docx/package/escape-xml.ts";
import { readInline } from "../docx/write/read-inline.ts";
import { type Context, noteLabel } from "./context.ts";
import { element } from "./element.ts";
import { inlinesXml, nobody } from "./inlines.ts";
import { signposted } from "./signposts.ts";

/** The words of a passage: emphasis, line breaks, notes, links; a citation is a reference to the text that it cites. */
export function wordsXml(span: Span, context: Context): string {
  const posted = signposted(span, context);
  const { inlines } = readInline(onOneLine(posted.words), nobody);
  return inlinesXml(inlines, posted, (label) => noteXml(label, context));
}

/** A note at the place that points to it; what points to it a second time, or from inside a note, refers to it. */
export function noteXml(label: string, context: Context): string {
  const { notes, written, ids, pending } = context;
  const id = written.get(label);
  if (id !== undefined) return noteRef(label, id);
  const block = notes.get(label);
  if (block === undefined) return element("sup", {}, escapeXml(label));
  const eId = ids.next("", "authorialNote");
  written.set(label, eId);
  if (pending === undefined) return authorialNotes(eId, block, context);
  pending.push({ eId, block });
  return noteRef(label, eId);
}

/** A note that no words point to, such as one that a copy of a printed page has between the items. */
export function looseNoteXml(block: Block, context: Context): string {
  const { document, notes, named, written, ids } = context;
  const label = noteLabel(block, document);
  if (notes.get(label) === block) {
    if (named.has(label) || written.has(label)) return "";
    written.set(label, ids.next("", "authorialNote"));
  }
  const eId = notes.get(label) === block ? written.get(label) : undefined;
  return element("p", {}, authorialNotes(eId ?? ids.next("", "authorialNote"), block, context));
}

/** A note, and behind it those that it points to, so that notes never lie inside each other. */
function authorialNotes(eId: string, block: Block, context: Context): string {
  const pending = [{ eId, block }];
  let xml = "";
  for (const note of pending) {
    const marker = noteLabel(note.block, context.document);
    const words = wordsXml(note.block.body, { ...context, pending });
    xml += element("authorialNote", { eId: note.eId, marker, placement: "bottom" }, element("p", {}, words));
  }
  return xml;
}

function noteRef(marker: string, id: string): string {
  return element("noteRef", { href: `#${id}`, marker, placement: "bottom" });
}
