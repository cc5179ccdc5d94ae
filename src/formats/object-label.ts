import type { WordSign } from "./docx/word-model.ts";

/** What a page says in the place of something that only a Word file holds: `[picture]`, `[equation x^2]`. */
export function objectLabel({ shows = "picture" }: Pick<WordSign, "shows">): string {
  return `[${shows}]`;
}
