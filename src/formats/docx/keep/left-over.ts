import { type XmlElement, type XmlFrame, xmlTree } from "../package/xml-tree.ts";
import type { Segment } from "./body-segments.ts";
import { originalParagraph } from "./original-paragraph.ts";
import { lookXml } from "./run-look.ts";

/**
 * What stays of a paragraph or table whose words are gone: halves of bookmarks and fields whose other half stands
 * elsewhere, and the settings of the pages that end there. "" for most.
 */
export function leftOver({ xml }: Segment, frame: XmlFrame): string {
  if (!mayLeave.test(xml)) return "";
  const [root] = xmlTree(xml, frame);
  if (root === undefined) return "";
  const halves = loneHalves(root, xml);
  const isParagraph = root.name === "w:p";
  const { extras, properties } = isParagraph ? originalParagraph(root, xml) : { extras: [], properties: [] };
  const runs = extras.flatMap(({ field, look, xml: element }) =>
    field !== undefined && (field.end === undefined || field.start === undefined) && look !== undefined
      ? [`${lookXml(look)}${element}</w:r>`]
      : [],
  );
  const section = properties.find(({ name }) => name === "w:sectPr")?.xml;
  if (section === undefined && runs.length === 0) return halves;
  const settings = section === undefined ? "" : `<w:pPr>${section}</w:pPr>`;
  return `<w:p>${settings}${halves}${runs.join("")}</w:p>`;
}

const mayLeave = /<w:(?:bookmark|perm|commentRange|fldChar|sectPr)/;

/** The halves in an element whose other halves are not in it. */
function loneHalves(root: XmlElement, xml: string): string {
  const found = new Map<string, string[]>();
  const read = (element: XmlElement) => {
    const half = /^w:(bookmark|perm|commentRange)(?:Start|End)$/.exec(element.name);
    if (half !== null) {
      const id = `${half[1]} ${element.get("id")}`;
      found.set(id, [...(found.get(id) ?? []), xml.slice(element.start, element.end)]);
    }
    for (const child of element.children) read(child);
  };
  read(root);
  return [...found.values()].flatMap((all) => (all.length === 1 ? all : [])).join("");
}
