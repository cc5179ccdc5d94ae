import type { Span } from "../text/index.ts";
import type { OrganId } from "./organ.ts";
import type { Adoption } from "./reference.ts";

/** What kind of text: the word of its heading. */
export type TextForm = "resolution" | "decision" | "recommendation" | "opinion";

/**
 * A resolution, decision, recommendation or opinion, with what could be read of it. Anything may be missing:
 * a text that is being typed is an ordinary text.
 */
export interface Resolution {
  readonly kind: "resolution";
  readonly form: TextForm;
  readonly span: Span;
  readonly heading?: Heading;
  readonly title?: Words;
  readonly history?: History;
  readonly enacting?: EnactingLine;
  readonly clauses: readonly Clause[];
  /** Paragraphs between the heading and the first call that are none of the known parts. */
  readonly strays: readonly Item[];
  readonly annexes: readonly Annex[];
}

/** A stretch of text with its words. */
export interface Words {
  readonly span: Span;
  readonly text: string;
}

/** `DRAFT NEW RESOLUTION [APT-AI] (New Delhi, 2024)`. */
export interface Heading extends Words {
  readonly kind: "heading";
  /** True for `DRAFT …`. */
  readonly draft: boolean;
  /** True for `… NEW …`. */
  readonly announcedNew: boolean;
  /** `71`, `ITU-R 1-6`, `COM 6/4`; absent where the heading has a placeholder or nothing. */
  readonly number?: string;
  /** The words in square brackets: `APT-AI`. */
  readonly placeholder?: string;
  /** Where number or placeholder stand, brackets included. */
  readonly numberSpan?: Span;
  readonly adoption?: Adoption;
}

/** The line under the title that lists all assemblies: `(Florianópolis, 2004; Johannesburg, 2008)`. */
export interface History extends Words {
  readonly kind: "history";
  readonly entries: readonly Adoption[];
}

/** `The World Telecommunication Standardization Assembly (New Delhi, 2024),`. */
export interface EnactingLine extends Words {
  readonly kind: "enacting";
  /** Absent when the body named is none that the lexicon knows. */
  readonly organ?: OrganId;
  /** The name of the body, as written. */
  readonly organSpan: Span;
  readonly adoption?: Adoption;
}

/** The part of a text that a clause belongs to. */
export type Part = "preamble" | "operative";

/** A call with its items. */
export interface Clause {
  readonly kind: "clause";
  readonly span: Span;
  readonly part: Part;
  readonly call: Call;
  readonly items: readonly Item[];
}

/** `recognizing further`; `instructs the Director of the Telecommunication Standardization Bureau`. */
export interface Call extends Words {
  /** The call's first words, lower case, without accents: `recognizing`, `resolves`, `calls upon`. */
  readonly verb: string;
  readonly verbSpan: Span;
  /** `further`, `also` or `with …`, wherever it stands; lower case. */
  readonly qualifier?: string;
  /** `to instruct` of `resolves to instruct …`. */
  readonly opener?: string;
  /** Whom the call addresses, as written. */
  readonly addressee?: Words;
  /** False for a call that stands where a call stands, with words that no list knows. */
  readonly known: boolean;
}

/** A paragraph of a clause: label, words, sub-items. */
export interface Item {
  readonly kind: "item";
  /** Label, words and sub-items. */
  readonly span: Span;
  /** Depth under the call, from 1. */
  readonly level: number;
  readonly label?: Label;
  /** The words without label and sub-items; line breaks inside stay as they are. */
  readonly body: Span;
  readonly text: string;
  readonly items: readonly Item[];
  /** True when the item stands on the line of the item before it (`…; 2 that …`). */
  readonly runOn: boolean;
  /** True when the item stands on the line of its call. */
  readonly onCallLine: boolean;
}

/** How a label counts. */
export type LabelStyle = "letter" | "number" | "decimal" | "roman" | "dash" | "bullet";

/** `a)`, `b)bis`, `1`, `1.1`, `ii)`, `–`. */
export interface Label {
  /** The label with its closing bracket, without the blank behind it. */
  readonly span: Span;
  readonly text: string;
  readonly style: LabelStyle;
  /** The place in the count, from 1; the last number of a decimal; 0 for dashes and bullets. */
  readonly ordinal: number;
  /** `bis`, `ter` …, for labels put in between others. */
  readonly insertion?: string;
}

/** `ANNEX 1 (TO RESOLUTION 71 …)` with what follows it. Its paragraphs are not clauses. */
export interface Annex {
  readonly kind: "annex";
  readonly span: Span;
  readonly heading: Words;
}
