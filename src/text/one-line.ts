/** The text on one line: each line break becomes one space, together with the spaces around it. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, (spaces) => (spaces.includes("\n") ? " " : spaces));
}
