import { baseOf, type Comparison, compare, type Document, fold, type Linter, type Resolution } from "../index.ts";
import { Refusal } from "./io.ts";

/** A document as messages call it, or one text of it. */
export interface NamedSide {
  readonly name: string;
  readonly document: Document;
  /** The text that takes part; undefined for the whole document. */
  readonly resolution?: Resolution;
}

/** Two sides with what was found between them. */
export interface Compared {
  readonly old: NamedSide;
  readonly new: NamedSide;
  readonly comparison: Comparison;
  /** Lines for standard error: which text is meant, what a reader should know first. */
  readonly remarks: readonly string[];
}

/**
 * Compares two documents. A text in force beside a contribution is compared with the text of its number there; two
 * contributions, or two texts, are compared whole. `number` names the text that is meant.
 */
export function compareTwo(old: NamedSide, revised: NamedSide, number: string | undefined): Compared {
  if (number !== undefined) return compared(textOf(old, number), textOf(revised, number), []);
  if (isBare(old) === isBare(revised)) return compared(old, revised, []);
  const [bare, other] = isBare(old) ? [old, revised] : [revised, old];
  const [text] = bare.document.resolutions;
  const found = text && counterpartOf(text, other.document);
  if (text === undefined || found === undefined) {
    const isContribution = other.document.contribution.proposals.length > 0;
    const missing = `${other.name} has no text of the number of ${bare.name}; the two are compared as a whole`;
    return compared(old, revised, isContribution ? [missing] : []);
  }
  const sides = [
    { ...bare, resolution: text },
    { ...other, resolution: found },
  ] as const;
  const remark = `of ${other.name} only ${nameOf(found)} is compared`;
  return isBare(old) ? compared(sides[0], sides[1], [remark]) : compared(sides[1], sides[0], [remark]);
}

/** Compares each text of a document with the text of the library that it starts from. */
export function compareWithLibrary(
  revised: NamedSide,
  { library, catalogue }: Linter,
  number: string | undefined,
): readonly Compared[] {
  const { document, name } = revised;
  const texts =
    number === undefined ? document.resolutions : [textOf(revised, number).resolution].flatMap((one) => one ?? []);
  const missing: string[] = [];
  const found: Compared[] = [];
  for (const resolution of texts) {
    const base = baseOf(library, document, resolution, catalogue);
    if (base.status === "missing") missing.push(`${base.wanted} is not in the library`);
    if (base.status !== "found") continue;
    const old = { name: base.base.name, document: base.base.document, resolution: base.base.resolution };
    found.push(compared(old, { name, document, resolution }, [`${name} is compared with ${old.name} of the library`]));
  }
  if (found.length === 0) throw new Refusal(missing.join("\n") || `${name} has no text that starts from another one`);
  const [first, ...rest] = found;
  if (first === undefined) return found;
  return [{ ...first, remarks: [...missing, ...first.remarks] }, ...rest];
}

function compared(old: NamedSide, revised: NamedSide, remarks: readonly string[]): Compared {
  const comparison = compare(old, revised);
  return { old, new: revised, comparison, remarks: [...remarks, ...comparison.notes.map(({ message }) => message)] };
}

/** One text and nothing around it. */
function isBare({ document }: NamedSide): boolean {
  return document.contribution.proposals.length === 0 && document.resolutions.length === 1;
}

function textOf(side: NamedSide, number: string): NamedSide {
  const resolution = side.document.resolutions.find(({ heading }) => fold(heading?.number ?? "") === fold(number));
  if (resolution !== undefined) return { ...side, resolution };
  const numbers = side.document.resolutions.flatMap(({ heading }) => heading?.number ?? []);
  const known = numbers.length === 0 ? "none has a number" : `there is ${numbers.join(", ")}`;
  throw new Refusal(`${side.name} has no text “${number}”; ${known}`);
}

/** The text of a document with the form and number of another one; the only one there is, when that has no number. */
function counterpartOf({ form, heading }: Resolution, { resolutions }: Document): Resolution | undefined {
  const number = heading?.number;
  if (number === undefined) return resolutions.length === 1 ? resolutions[0] : undefined;
  return resolutions.find((text) => text.form === form && fold(text.heading?.number ?? "") === fold(number));
}

/** `Resolution 187`; the heading where there is no number. */
export function nameOf({ form, heading }: Resolution): string {
  const word = form.charAt(0).toUpperCase() + form.slice(1);
  return heading?.number === undefined ? (heading?.text ?? word) : `${word} ${heading.number}`;
}
