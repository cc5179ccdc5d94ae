export { format, print } from "./format.ts";
export { metadataSchema } from "./front-matter.ts";
export { letterOf, romanOf } from "./labels.ts";
export { type Inline, longestMarkdownBlock, parseMarkdown, readMarkdown } from "./markdown.ts";
export { parse } from "./parse.ts";
