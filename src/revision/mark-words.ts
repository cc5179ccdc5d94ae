/** What a mark does to the words in it. */
export type MarkKind = "insertion" | "deletion";

/** Marks are cut below the length at which the reader gives up looking for their end. */
const longest = 15_000;

const brackets = { insertion: ["{++", "++}"], deletion: ["{--", "--}"] } as const;
/** What a mark may not hold: its own end, and the start of another mark or comment. They are cut behind one character. */
const traps = {
  insertion: /(?=\+\+\}|\{(?:\+\+|--|~~|>>|==)|<!--)/g,
  deletion: /(?=--\}|\{(?:\+\+|--|~~|>>|==)|<!--)/g,
} as const;

/** Signs to be put into words at places counted from their start. */
export interface Signs {
  readonly at: number;
  readonly text: string;
}

/** The brackets that make a mark of words; several marks where one cannot hold them. */
export function* markPieces(kind: MarkKind, words: string, endsParagraph: boolean): Generator<Signs> {
  const [open, close] = brackets[kind];
  const cuts = [...words.matchAll(traps[kind])].map(({ index }) => index + 1);
  let start = 0;
  for (const end of [...withinLength(cuts, words.length), words.length]) {
    const isLast = end === words.length;
    const sign = isLast && endsParagraph ? "¶" : "";
    // Paragraph signs that are words stand where they are not read as the end of a paragraph.
    let own = end;
    while (sign === "" && own > start && words[own - 1] === "¶") own--;
    if (start < own || sign !== "") {
      yield { at: start, text: open };
      yield { at: own, text: sign + close };
    }
    if (own < end) {
      yield { at: own, text: kind === "insertion" ? "{~~~>" : "{~~" };
      yield { at: end, text: kind === "insertion" ? "~~}" : "~>~~}" };
    }
    start = end;
  }
}

/** The words with the brackets of `markPieces` in them. */
export function marked(kind: MarkKind, words: string, endsParagraph: boolean): string {
  let text = "";
  let from = 0;
  for (const { at, text: signs } of markPieces(kind, words, endsParagraph)) {
    text += words.slice(from, at) + signs;
    from = at;
  }
  return text + words.slice(from);
}

/** True when a substitution can hold both, and neither is empty. */
export function canSubstitute(gone: string, come: string): boolean {
  if (gone === "" || come === "" || gone.length + come.length > longest) return false;
  if (gone.includes("~>") || gone.endsWith("{~")) return false;
  return ![gone, come].some((words) => /~~\}|\{(?:\+\+|--|~~|>>|==)|<!--/.test(words));
}

/** How many signs a paragraph sign stands for that is the last sign of a mark ending at a place. */
export function breakLength(text: string, at: number): number {
  return /^[ \t]*\n(?:[ \t]*\n)?/.exec(text.slice(at, at + 200))?.[0].length ?? 0;
}

function* withinLength(cuts: readonly number[], length: number): Generator<number> {
  let start = 0;
  for (const cut of [...cuts, length]) {
    while (cut - start > longest) yield (start += longest);
    if (cut < length) yield cut;
    start = cut;
  }
}
