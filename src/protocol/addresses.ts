/** The scheme under which the page of a rule opens: `preamble-rule:/clause-order.md`. */
export const ruleScheme = "preamble-rule";

/** The address of the page of a rule, for the link on a diagnostic. */
export function ruleAddress(rule: string): string {
  return `${ruleScheme}:/${encodeURIComponent(rule)}.md`;
}

/** The rule that an address of `ruleAddress` names. */
export function ruleOfPath(path: string): string {
  return decodeURIComponent(path.replace(/^\//, "").replace(/\.md$/, ""));
}

/** The scheme under which the record of a cited text opens: `preamble-record:/PP/resolution/71.md`. */
export const recordScheme = "preamble-record";

/** The address of the record of a text, to which its citations lead. */
export function recordAddress({ organ, form, number }: RecordName): string {
  return `${recordScheme}:/${[organ, form, ...number.split("/")].map(encodeURIComponent).join("/")}.md`;
}

/** The text that the path of a `recordAddress` names. */
export function recordOfPath(path: string): RecordName {
  const [organ = "", form = "", ...number] = path.replace(/^\//, "").replace(/\.md$/, "").split("/");
  return { organ, form, number: number.join("/") };
}

/** A text of the catalogue. */
export interface RecordName {
  /** `PP`. */
  readonly organ: string;
  /** `resolution`, `decision`. */
  readonly form: string;
  /** `71`, `78/265`. */
  readonly number: string;
}

/** The scheme of pages that come with an answer, such as the receipt of a Word file. */
export const pageScheme = "preamble-page";

/** The scheme of the older side of a comparison: a document as it would read if nothing had been changed. */
export const baseScheme = "preamble-base";

/** The scheme of the newer side of a comparison where it is not the file itself: a document with its marks accepted. */
export const acceptedScheme = "preamble-accepted";
