import { type BaseLookUp, baseOf, type Catalogue, type Library } from "../catalogue/index.ts";
import { changesIn, type Document, type Proposal, type Resolution, textsOf } from "../model/index.ts";

/** A text of a document that starts from another one. */
export interface BasedText {
  readonly resolution: Resolution;
  /** Absent for a text without a proposal around it. */
  readonly proposal: Proposal | undefined;
  /** True when marks in it show what changes: then they have to show all of it. */
  readonly isMarked: boolean;
  readonly base: BaseLookUp;
}

/** Where base texts are looked for. */
export interface Shelves {
  readonly library: Library;
  readonly catalogue: Catalogue;
}

const known = new WeakMap<Document, Shelves & { readonly texts: readonly BasedText[] }>();

/** The texts of a document that modify another one, each with its base; found once for a document. */
export function basedTexts(document: Document, { library, catalogue }: Shelves): readonly BasedText[] {
  const before = known.get(document);
  if (before?.library === library && before.catalogue === catalogue) return before.texts;
  const texts: BasedText[] = [];
  for (const { resolution, proposal } of textsOf(document)) {
    const word = proposal?.instruction.word;
    if (word !== undefined && word !== "MOD" && word !== "(MOD)") continue;
    const isMarked = changesIn(document, proposal ?? resolution).length > 0;
    // A bare text without marks is a text in force; only a base of its own says otherwise.
    if (word === undefined && !isMarked && document.metadata.base === undefined) continue;
    texts.push({ resolution, proposal, isMarked, base: baseOf(library, document, resolution, catalogue) });
  }
  known.set(document, { library, catalogue, texts });
  return texts;
}
