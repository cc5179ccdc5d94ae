import type { WordInline } from "../docx/word-model.ts";

/**
 * Words before and behind a tab that parts a label from them: LibreOffice and Google Docs write the sign itself. Any
 * other tab is a blank, as in every page.
 */
export function partsAtTab(words: string, before: readonly WordInline[]): readonly [string, string?] {
  const at = words.indexOf("\t");
  if (at < 0 || /[\n\r]/.test(/[\t\n\r ]+/.exec(words.slice(at))?.[0] ?? "")) return [words];
  const label = before.map((inline) => (inline.kind === "text" ? inline.text : "\t")).join("") + words.slice(0, at);
  return labelAlone.test(label) ? [words.slice(0, at), words.slice(at + 1)] : [words];
}

const labelAlone = /^\s*(?:\(?[a-z\d]{1,6}\)(?:bis|ter)?|\d{1,3}(?:bis|ter)?(?:\.\d{1,3})*[.)]?|[-–—•·▪])\s*$/i;

/** Pages have blanks wherever a line of their own ends; between words one is left, at the ends none. */
export function trimmed(inlines: readonly WordInline[]): readonly WordInline[] {
  const kept: WordInline[] = [];
  let isAfterBlank = true;
  for (const inline of inlines) {
    if (inline.kind !== "text") {
      if (inline.kind === "break") trimEnd(kept);
      kept.push(inline);
      isAfterBlank = inline.kind === "tab" || inline.kind === "break";
      continue;
    }
    const text: string = isAfterBlank ? inline.text.replace(/^ +/, "") : inline.text;
    if (text === "") continue;
    const last = kept.at(-1);
    // A reader of pages tells signs that were written by name apart from the words around them.
    const isOne = last?.kind === "text" && last.format === inline.format && last.revisions === inline.revisions;
    // Word keeps blanks apart with blanks that do not break.
    if (isOne) kept[kept.length - 1] = { ...last, text: (last.text + text).replace(/[ \u00a0]{2,}/g, " ") };
    else kept.push({ ...inline, text });
    isAfterBlank = text.endsWith(" ");
  }
  while (kept.length > 0 && isBlank(kept.at(-1))) kept.pop();
  trimEnd(kept);
  return kept.every(isBlank) ? [] : kept;
}

function trimEnd(inlines: WordInline[]): void {
  const last = inlines.at(-1);
  if (last?.kind === "text") inlines[inlines.length - 1] = { ...last, text: last.text.trimEnd() };
}

function isBlank(inline: WordInline | undefined): boolean {
  return inline?.kind === "break" || inline?.kind === "tab" || (inline?.kind === "text" && inline.text.trim() === "");
}
