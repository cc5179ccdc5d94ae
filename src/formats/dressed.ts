import type { Format } from "./docx/word-model.ts";

/** Words in the tags of their format, a link apart. HTML has them, and Markdown takes them beside whatever signs. */
export function dressed(words: string, { bold, italic, underline, struck, raised, lowered }: Format): string {
  let text = words;
  for (const [tag, isOn] of [
    ["sup", raised],
    ["sub", lowered],
    ["u", underline],
    ["s", struck],
    ["em", italic],
    ["strong", bold],
  ] as const) {
    if (isOn) text = `<${tag}>${text}</${tag}>`;
  }
  return text;
}
