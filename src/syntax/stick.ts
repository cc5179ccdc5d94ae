/** The match of a sticky pattern at a place, with its first group. */
export function stick(
  pattern: RegExp,
  text: string,
  at: number,
): { words: string; end: number; group?: string } | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  return { words: match[0], end: at + match[0].length, ...(match[1] !== undefined && { group: match[1] }) };
}
