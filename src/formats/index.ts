export { type Imported, importWord } from "./docx/import-word.ts";
export { escapeHtml } from "./html.ts";
export { type RedlineOptions, redlineHtml } from "./redline-html.ts";
export { type RedlinePageOptions, redlinePage } from "./redline-page.ts";
export { redlineStyle } from "./redline-style.ts";
