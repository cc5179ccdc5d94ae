import type { OrganId, TextForm } from "../model/index.ts";
import { fold } from "../text/index.ts";

/** A number as the catalogue keeps it, and what its writing tells besides. */
export interface TextNumber {
  readonly number: string;
  /** `ITU-R 7-3` is of the Radiocommunication Assembly, `A/RES/78/265` of the General Assembly. */
  readonly organ?: OrganId;
  /** The last number of `ITU-R 7-3`, which counts the editions from 0. */
  readonly index?: number;
}

const unga = /^(?:a\/res\/)?(\d{1,3}\/\d{1,4})$/;
const radio = /^itu-r (\d{1,4})(?:-(\d{1,2}))?$/;
const assembly = /^(\d{1,4})-(\d{1,2})$/;

/** Reads `71`, `ITU-R 7-3`, `A/RES/78/265`; anything else is a number of its own. */
export function readNumber(words: string, organ?: OrganId): TextNumber {
  const number = fold(words).trim().replace(/\s+/g, " ");
  const united = unga.exec(number);
  if (united?.[1] !== undefined && (organ === undefined || organ === "UNGA")) {
    return { number: united[1], organ: "UNGA" };
  }
  const match = radio.exec(number) ?? (organ === "RA" ? assembly.exec(number) : null);
  if (match?.[1] === undefined) return { number };
  // A bare `ITU-R 66` is edition 0 only where nothing else says which edition is meant, so it tells none.
  return { number: match[1], organ: "RA", ...(match[2] === undefined ? {} : { index: Number(match[2]) }) };
}

/** The key of a text in an index. */
export function textKey(organ: OrganId, form: TextForm, number: string): string {
  return `${organ} ${form} ${fold(number)}`;
}
