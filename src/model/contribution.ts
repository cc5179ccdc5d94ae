import type { Span } from "../text/index.ts";
import type { Resolution, Words } from "./resolution.ts";

/** What a delegation hands in: cover, free sections, proposals; or a bare resolution, which has no proposal. */
export interface Contribution {
  readonly kind: "contribution";
  readonly span: Span;
  readonly cover: readonly CoverField[];
  readonly sections: readonly Section[];
  readonly proposals: readonly Proposal[];
}

/** One line of the cover: `Document 37-E`, `Abstract: …`. */
export interface CoverField extends Words {
  readonly kind: "cover-field";
  /** `document`, `addendum`, `revision`, `original`, `source`, `agenda`, `abstract`, `contact`, `conference`, `date`. */
  readonly name: string;
  readonly value: Words;
}

/** A free part of the contribution: `Introduction`, `Background`, `Proposal`. */
export interface Section {
  readonly kind: "section";
  readonly span: Span;
  readonly heading: Words;
}

/** What an instruction word tells the secretariat to do with the text. */
export const instructionWords = ["ADD", "ADD*", "MOD", "(MOD)", "SUP", "SUP*", "NOC", "NOC!", "OTHER"] as const;

/** One of the instruction words; `NOC!` is the underlined NOC. */
export type InstructionWord = (typeof instructionWords)[number];

/** An instruction with what it speaks of. */
export interface Proposal {
  readonly kind: "proposal";
  readonly span: Span;
  readonly instruction: Instruction;
  readonly identifier?: Identifier;
  /** What is to be added, changed or removed when it is no heading: `CV 334`, `Article 1.1 b)`. */
  readonly target?: Words;
  readonly reasons?: Reasons;
  readonly resolution?: Resolution;
  /** True when the proposal has paragraphs besides heading, title and reasons. */
  readonly hasBody: boolean;
}

/** The word itself. */
export interface Instruction {
  readonly span: Span;
  readonly word: InstructionWord;
}

/** `APT/37A43/1`, read from the right: number, document with addendum and revision, source. */
export interface Identifier extends Words {
  /** `APT`, `B/CAN/CLM/USA`; a joint source holds slashes itself. */
  readonly source?: string;
  readonly document?: number;
  readonly addendum?: number;
  readonly revision?: number;
  readonly number?: number;
}

/** `Reasons:` with the paragraph behind it. */
export interface Reasons extends Words {
  readonly kind: "reasons";
  /** The words without the label, "" when nothing was said. */
  readonly body: Words;
}
