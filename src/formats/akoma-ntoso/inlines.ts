import { escapeXml } from "../docx/package/escape-xml.ts";
import type { Format, WordInline } from "../docx/word-model.ts";
import { objectLabel } from "../object-label.ts";
import { element } from "./element.ts";
import { led, type Signposted } from "./signposts.ts";
import { webAddress } from "./web-address.ts";

/** What was read of some words, as XML; `noteXml` writes the note of a label. */
export function inlinesXml(
  inlines: readonly WordInline[],
  posted: Signposted,
  noteXml: (label: string) => string,
): string {
  let xml = "";
  let open: { readonly leads: string | undefined; xml: string } = { leads: undefined, xml: "" };
  let address: string | undefined;
  const add = (leads: string | undefined, more: string) => {
    if (more === "") return;
    if (leads !== open.leads) {
      xml += closed(open);
      open = { leads, xml: "" };
    }
    open.xml += more;
  };
  for (const inline of inlines) {
    if (inline.kind === "note") {
      add(undefined, noteXml(inline.key ?? ""));
      continue;
    }
    const { text, format } = plainOf(inline);
    for (const piece of led(text, posted, address)) {
      address = piece.address;
      // A link inside a link leads nowhere: the one that the author wrote stands.
      const leads = format.url === undefined ? address : webAddress(format.url);
      add(leads, text === "\n" ? "<br/>" : dressed(piece.words, format));
    }
  }
  return xml + closed(open);
}

/** Changes in a text that is read with its changes made: nobody made them. */
export function nobody(): { readonly author: string } {
  return { author: "" };
}

/** An address of our own rule is a reference, one of the web a link. */
function closed({ leads, xml }: { readonly leads: string | undefined; readonly xml: string }): string {
  if (leads === undefined) return xml;
  return element(leads.startsWith("/akn/") ? "ref" : "a", { href: leads }, xml);
}

/** The words that stand for a sign; those of a note in brackets that was not read as one are words. */
function plainOf(inline: WordInline): { readonly text: string; readonly format: Format } {
  switch (inline.kind) {
    case "text":
      return { text: inline.text, format: inline.format };
    case "break":
      return { text: "\n", format: {} };
    case "object":
      return { text: objectLabel(inline), format: {} };
    case "comment":
      return { text: `{>>${(inline.key ?? "").replace(/^.*\0/s, "")}<<}`, format: {} };
    default:
      return { text: " ", format: {} };
  }
}

function dressed(words: string, { italic, bold, underline, struck, raised, lowered }: Format): string {
  let xml = escapeXml(words.replace(/\s+/g, " "));
  if (xml === "") return "";
  // The standard has no element for words that are struck through, but one for whatever it has none for.
  if (struck === true) xml = element("inline", { name: "struck" }, xml);
  const tags = { sup: raised, sub: lowered, u: underline, i: italic, b: bold };
  for (const [tag, isOn] of Object.entries(tags)) if (isOn === true) xml = element(tag, {}, xml);
  return xml;
}
