/** Ways to write the line ends of a text that has line feeds only. */
export const lineEndKinds = ["CR LF", "CR", "mixed"] as const;
export type LineEndKind = (typeof lineEndKinds)[number];

/** The text with other line ends; `mixed` has all three in turn. */
export function withLineEnds(text: string, kind: LineEndKind): string {
  if (kind === "CR LF") return text.replaceAll("\n", "\r\n");
  if (kind === "CR") return text.replaceAll("\n", "\r");
  const inTurn = ["\n", "\r\n", "\r"];
  let count = 0;
  // In an empty line the CR before and the LF would be one line end.
  return text.replace(/\n/g, (_, at: number) => {
    const lineEnd = inTurn[count++ % inTurn.length] ?? "";
    return lineEnd === "\n" && count > 1 && text[at - 1] === "\n" ? "\r\n" : lineEnd;
  });
}
