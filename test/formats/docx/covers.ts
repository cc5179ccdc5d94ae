import { makeWord, paragraph, styles } from "./make-word.ts";

/** A table; each cell is the XML of its paragraphs. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${cell}</w:tc>`).join("");
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

/** A file with this at its head, then what stands for the text. */
export function template(head: string, body = paragraph("Type here")): Uint8Array {
  const names = ["Normal", "Source", "Title 1", "LOGO", "Docnumber", "Venue_Date", "TSBHeaderSource"];
  return makeWord(`${head}${body}<w:sectPr/>`, { styles: styles(...names) });
}
