/** The front matter of a contribution, as far as it is valid. Every field is optional. */
export interface Metadata {
  /** `WTSA-24`, `PP-26`, `WTDC-25`, `WRC-27`. */
  readonly conference?: string;
  /** The number of the document, of the document an addendum belongs to: 37. */
  readonly document?: number;
  readonly addendum?: number;
  readonly revision?: number;
  /** The symbol of who proposes: `APT`, `ACP`, `IAP`, `EUR`, `B/CAN/USA`. */
  readonly source?: string;
  readonly sponsors?: readonly string[];
  readonly language?: string;
  /** `2024-10-15`. */
  readonly date?: string;
  readonly agendaItem?: string;
  readonly title?: string;
  readonly abstract?: string;
  readonly contacts?: readonly Contact[];
  /** The library text that a MOD starts from. */
  readonly base?: string;
  /** Who made the changes that are marked with a key, and when. */
  readonly changes?: Readonly<Record<string, ChangeAuthor>>;
}

/** Whom to ask about a contribution. */
export interface Contact {
  readonly name: string;
  readonly administration?: string;
  readonly email?: string;
  readonly telephone?: string;
}

/** Who made a marked change, and when. */
export interface ChangeAuthor {
  readonly author: string;
  readonly date?: string;
  /** The name that the two halves of a move share: words taken away here and put in there. */
  readonly move?: string;
}
