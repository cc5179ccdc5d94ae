import { strFromU8, strToU8 } from "fflate";
import { writePackage } from "../../../src/formats/docx/package/zip.ts";
import { partsOf } from "./parts.ts";

/**
 * A Word file of ours with its changes accepted ("ins" stays) or rejected ("del" stays), its runs as they were cut.
 * Done on the XML as text, so that it shares nothing with the reader or the writer. Rows and moves are not for it.
 */
export function resolvedFile(redline: Uint8Array, stays: "ins" | "del"): Uint8Array {
  const parts = new Map(partsOf(redline));
  for (const name of ["word/document.xml", "word/footnotes.xml"]) {
    const part = parts.get(name);
    if (part !== undefined) parts.set(name, strToU8(resolved(strFromU8(part), stays)));
  }
  return writePackage(parts);
}

function resolved(xml: string, stays: "ins" | "del"): string {
  const goes = stays === "ins" ? "del" : "ins";
  const endGoes = new RegExp(`^<w:p>(?:<w:pPr>(?:(?!</w:pPr>).)*<w:${goes} [^>]*/>)`);
  const [before = "", ...paragraphs] = xml.split(/(?=<w:p>)/);
  let result = before;
  // The runs of paragraphs whose end goes stand at the start of the next one.
  let carried = "";
  for (const paragraph of paragraphs) {
    const kept = withoutChanges(paragraph, stays, goes);
    const [, head = "", runs = "", tail = ""] = /^(<w:p>(?:<w:pPr>.*?<\/w:pPr>)?)(.*?)(<\/w:p>.*)$/s.exec(kept) ?? [];
    if (endGoes.test(paragraph)) {
      carried += runs;
      continue;
    }
    result += head + carried + runs + tail;
    carried = "";
  }
  return result;
}

function withoutChanges(xml: string, stays: "ins" | "del", goes: "ins" | "del"): string {
  return xml
    .replace(/<w:(?:ins|del) [^>]*\/>/g, "")
    .replace(/<w:rPr><\/w:rPr>/g, "")
    .replace(/<w:pPr><\/w:pPr>/g, "")
    .replace(new RegExp(`<w:${goes} [^>]*>.*?</w:${goes}>`, "g"), "")
    .replace(new RegExp(`</?w:${stays}(?: [^>]*)?>`, "g"), "")
    .replace(/<(\/?)w:delText\b/g, "<$1w:t");
}
