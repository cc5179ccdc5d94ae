import type { Document } from "../model/index.ts";
import type { TextEdit } from "../text/index.ts";
/** TODO */
export function format(_document: Document): TextEdit[] {
  return [];
}
/** TODO */
export function print(document: Document): string {
  return document.source;
}
