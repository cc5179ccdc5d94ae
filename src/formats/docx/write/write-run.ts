import type { Holder } from "../keep/original-words.ts";
import { lookXml, plainLook } from "../keep/run-look.ts";
import { escapeXml } from "../package/escape-xml.ts";
import type { WordInline } from "../word-model.ts";
import { relations } from "./template.ts";
import type { WriteContext } from "./write-context.ts";

/** A bit of a run: its start, and what it shows. Without a start the element has its runs in it. */
export interface RunBit {
  readonly look?: string;
  readonly text?: string;
  readonly xml?: string;
}

/** What stands in a paragraph of the text, as it stands in a Word file. */
export function runBit(inline: WordInline, context: WriteContext): RunBit {
  switch (inline.kind) {
    case "text":
      return { look: lookXml(plainLook(inline.format, context)), text: inline.text };
    case "tab":
      return { look: "<w:r>", xml: "<w:tab/>" };
    case "break":
      return { look: "<w:r>", xml: "<w:br/>" };
    case "note": {
      const label = inline.key ?? "";
      const xml = context.noteXml(label);
      return xml === undefined ? { look: "<w:r>", text: `[^${label}]` } : { xml };
    }
    case "comment": {
      const id = context.commentId(inline.key ?? "");
      return {
        xml: `<w:commentRangeStart w:id="${id}"/><w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
      };
    }
    case "object":
      return { xml: context.objectXml(inline.key ?? "") ?? "" };
  }
}

/** The link around words. */
export function linkHolder(url: string, context: WriteContext): Holder {
  const open = `<w:hyperlink xmlns:r="${relations}" r:id="${context.linkId(url)}">`;
  return { name: "w:hyperlink", open, close: "</w:hyperlink>" };
}

/** Words, with the hyphens for which Word has elements of their own. */
export function textXml(text: string, isGone: boolean): string {
  const name = isGone ? "w:delText" : "w:t";
  return text
    .split(/([\u2011\u00ad\n\t])/)
    .map((piece) => {
      if (piece === "") return "";
      return signs.get(piece) ?? `<${name} xml:space="preserve">${escapeXml(piece)}</${name}>`;
    })
    .join("");
}

const signs: ReadonlyMap<string, string> = new Map([
  ["\u2011", "<w:noBreakHyphen/>"],
  ["\u00ad", "<w:softHyphen/>"],
  ["\n", "<w:br/>"],
  ["\t", "<w:tab/>"],
]);
