import type { Segment } from "./body-segments.ts";

/** True for a child of the body that says the same whatever stands around it. */
export function isSettled({ blocks }: Segment): boolean {
  return blocks.every((block) => block.kind === "table" || (block.labels === undefined && block.mark.length === 0));
}

/** The XML of a child that is kept; one that the text does not show has no changed end, which would join its neighbours. */
export function settledXml({ xml, texts, blocks }: Segment): string {
  const isChanged = blocks.some((block) => block.kind === "paragraph" && block.mark.length > 0);
  return texts.length === 0 && isChanged ? xml.replace(endMarks, "$1") : xml;
}

/** What is said in the look of a paragraph's end of who has changed it. */
const endMarks =
  /(<w:pPr>(?:(?!<\/?w:pPr>)[\s\S])*?<w:rPr>)(?:<w:(?:ins|del|moveFrom|moveTo)\s[^<>]*>(?:<\/w:(?:ins|del|moveFrom|moveTo)>)?)+/g;
