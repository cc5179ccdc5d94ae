import { type Document, pathAt } from "../model/index.ts";

/** Where a place of the reading is, in the words of a delegate: `considering b) ii)`, `title`, `paragraph`. */
export function placeAt(document: Document, offset: number): string {
  const words: string[] = [];
  for (const node of pathAt(document, offset)) {
    if (node.kind === "clause") words.push(node.call.text.replace(/\s+/g, " "));
    else if (node.kind === "item") words.push(node.label?.text.replace(/[*_]/g, "") ?? "");
    else if (node.kind === "annex") words.push(node.heading.text.replace(/\s+/g, " ").slice(0, 60));
    else if (node.kind === "heading" || node.kind === "history" || node.kind === "reasons") words.push(node.kind);
    else if (node.kind === "enacting") words.push("enacting line");
  }
  const place = words.filter((word) => word !== "").join(" ");
  if (place !== "") return place;
  const title = document.resolutions.some(({ title: words }) => {
    return words !== undefined && words.span.start <= offset && offset <= words.span.end;
  });
  return title ? "title" : "paragraph";
}
