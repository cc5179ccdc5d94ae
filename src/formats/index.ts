export { type Imported, importWord } from "./docx/import-word.ts";
export { escapeHtml } from "./html.ts";
export { type RedlineLabel, type RedlineMove, type RedlineParagraph, type RedlineRun, redlineOf } from "./redline.ts";
export { type RedlineOptions, redlineHtml } from "./redline-html.ts";
export { plainMarkdown, redlineMarkdown } from "./redline-markdown.ts";
export { type RedlinePageOptions, redlinePage } from "./redline-page.ts";
export { redlineStyle } from "./redline-style.ts";
