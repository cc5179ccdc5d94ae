import type { Format, WordInline } from "../word-model.ts";

/** What a line of a certain kind looks like, made of its first words. */
export type Line = (text: string) => readonly WordPiece[];
type WordPiece = { readonly text: string; readonly format?: Format } | "tab";

/** Writes the first words of a line in another way, whoever has put them there. */
export function withFirst(inlines: readonly WordInline[], line: Line): readonly WordInline[] {
  const [first, ...rest] = inlines;
  if (first?.kind !== "text") return inlines;
  const { revisions, format } = first;
  const pieces = line(first.text).map((piece): WordInline => {
    if (piece === "tab") return { kind: "tab", revisions };
    return { kind: "text", text: piece.text, format: { ...format, ...piece.format }, revisions };
  });
  return [...pieces, ...rest];
}

/** Word, tab, identifier; the underlined NOC is underlined. */
export function proposalLine(text: string): readonly WordPiece[] {
  const [, word = "", bang = "", rest = ""] = /^(\(?[A-Z]+\)?\*?)(!?)[ \t]*([\s\S]*)$/.exec(text) ?? [];
  if (word === "") return [{ text }];
  const first = { text: word, ...(bang === "!" && { format: { underline: true } }) };
  return rest === "" ? [first] : [first, "tab", { text: rest }];
}

/** The number has a style of its own, which the foot of ITU's pages repeats; place and year are no capitals there. */
export function headingLine(inlines: readonly WordInline[]): readonly WordInline[] {
  let isBehind = false;
  return inlines.flatMap((inline): readonly WordInline[] => {
    if (inline.kind !== "text") return [inline];
    const dressed = (text: string, format: Format): readonly WordInline[] =>
      text === "" ? [] : [{ ...inline, text, format: { ...inline.format, ...format } }];
    if (isBehind) return dressed(inline.text, { isMixedCase: true });
    const [, before = "", number = "", after = ""] = /^([^\d([]*)(\d[\d.-]*)?([\s\S]*)$/.exec(inline.text) ?? [];
    isBehind = number !== "" || after !== "";
    if (number === "") return [inline];
    return [...dressed(before, {}), ...dressed(number, { isNumber: true }), ...dressed(after, { isMixedCase: true })];
  });
}

/** `Reasons:` in bold, tab, words. */
export function reasonsLine(inlines: readonly WordInline[]): readonly WordInline[] {
  const [first, next, ...rest] = inlines;
  const [, label, words] = (first?.kind === "text" && /^([^:]{1,20}:)\s*([\s\S]*)$/.exec(first.text)) || [];
  if (first?.kind !== "text" || label === undefined) return inlines;
  const bold: WordInline = { ...first, text: label, format: { ...first.format, bold: true } };
  const tab = (revisions: WordInline["revisions"]): WordInline => ({ kind: "tab", revisions });
  if (words) return [bold, tab(first.revisions), { ...first, text: words }, ...inlines.slice(1)];
  if (next?.kind !== "text") return [bold, ...inlines.slice(1)];
  return [bold, tab(next.revisions), { ...next, text: next.text.trimStart() }, ...rest];
}

/** The style of a call is italic already. */
export function upright(inline: WordInline): WordInline {
  if (inline.kind !== "text") return inline;
  const { italic: _, ...format } = inline.format;
  return { ...inline, format };
}

/** ITU's template sets the letters of items in italics and leaves their numbers upright. */
export function withLabelDress(inlines: readonly WordInline[]): readonly WordInline[] {
  const tab = inlines.findIndex(({ kind }) => kind === "tab");
  return inlines.map((inline, index) => {
    if (inline.kind !== "text" || index >= tab || !/^[a-z]{1,4}\)/.test(inline.text)) return inline;
    return { ...inline, format: { ...inline.format, italic: true } };
  });
}
