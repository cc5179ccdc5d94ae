import type { WordBlock, WordInline, WordNote } from "../docx/word-model.ts";

type Attributes = Readonly<Record<string, string>>;

/** A sign that stands for a foot- or endnote: in the text, or before the note itself. */
export interface NoteSign {
  readonly key: string;
  readonly isBeforeNote: boolean;
}

/** What Word and LibreOffice write for the sign of a note; undefined for any other element. */
export function noteSignOf(name: string, attributes: Attributes): NoteSign | undefined {
  if (name !== "a") return undefined;
  const ofWord = /mso-(?:foot|end)note-id:\s*(\w+)/i.exec(attributes["style"] ?? "")?.[1];
  if (ofWord !== undefined) return { key: ofWord, isBeforeNote: /^#_(?:ftn|edn)ref/i.test(attributes["href"] ?? "") };
  const key = /^#(sd(?:foot|end)note\d+)(sym|anc)$/.exec(attributes["href"] ?? "");
  return key?.[1] === undefined ? undefined : { key: key[1], isBeforeNote: key[2] === "anc" };
}

/** The key of the note that an element holds; undefined for any other element. */
export function noteIn(attributes: Attributes): string | undefined {
  const id = attributes["id"] ?? "";
  const isNote = /mso-element:\s*(?:foot|end)note(?!-)/i.test(attributes["style"] ?? "");
  return isNote || /^sd(?:foot|end)note\d+$/.test(id) ? id : undefined;
}

/** The sign as it was typed, where it is not the number that programs count: `1bis` and `*`, not `[1]` and `iv`. */
export function typedSign(words: string): string | undefined {
  const sign = words.trim().replace(/^\[(.*)\]$/, "$1");
  return sign === "" || /^(?:\d+|[ivxlc]+)$/i.test(sign) ? undefined : sign;
}

/**
 * Paragraphs and notes that belong together. A sign whose note was not copied stays as it was seen, and a note whose
 * sign was not copied is a paragraph.
 */
export function withNotes(
  blocks: readonly WordBlock[],
  notes: ReadonlyMap<string, WordNote>,
  signs: ReadonlyMap<string, string>,
): { readonly blocks: readonly WordBlock[]; readonly notes: ReadonlyMap<string, WordNote> } {
  const lost = [...notes].filter(([key]) => !signs.has(key)).flatMap(([, note]) => note.blocks);
  const seen = (inline: WordInline): WordInline =>
    inline.kind === "note" && !notes.has(inline.key ?? "")
      ? { kind: "text", text: signs.get(inline.key ?? "") ?? "", format: { raised: true }, revisions: inline.revisions }
      : inline;
  const within = (block: WordBlock): WordBlock =>
    block.kind === "paragraph"
      ? { ...block, inlines: block.inlines.map(seen) }
      : {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(within) })),
          })),
        };
  return { blocks: [...blocks.map(within), ...lost], notes };
}
