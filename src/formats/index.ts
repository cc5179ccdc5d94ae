export { type AkomaNtoso, akomaNtoso } from "./akoma-ntoso/akoma-ntoso.ts";
export { htmlSource, longestPaste } from "./clipboard/read-html.ts";
export { documentMarkdown } from "./document-markdown.ts";
export { documentPage } from "./document-page.ts";
export { documentText } from "./document-text.ts";
export { escapeHtml } from "./html.ts";
export { matrixCsv } from "./matrix-csv.ts";
export { matrixHtml } from "./matrix-html.ts";
export { matrixJson } from "./matrix-json.ts";
export { matrixMarkdown } from "./matrix-markdown.ts";
export type { MatrixOptions } from "./matrix-words.ts";
export { type RedlineLabel, type RedlineMove, type RedlineParagraph, type RedlineRun, redlineOf } from "./redline.ts";
export { type RedlineOptions, redlineHtml } from "./redline-html.ts";
export { plainMarkdown, redlineMarkdown } from "./redline-markdown.ts";
export { type RedlinePageOptions, redlinePage } from "./redline-page.ts";
export { redlineStyle } from "./redline-style.ts";
export {
  type Exported,
  exportWord,
  type Imported,
  type ImportOptions,
  importWord,
  type Receipt,
  type WordOptions,
} from "./word.ts";
