import { organs } from "../catalogue/index.ts";
import type { Lexicon } from "../lexicon/index.ts";
import type { OrganId } from "../model/index.ts";
import { fold, type Span } from "../text/index.ts";

/** The name in the form of the one that it replaces: acronym for acronym, with “the” where that had it. */
export function nameLike(text: string, span: Span, organ: OrganId): string {
  const words = text.slice(span.start, span.end);
  const lead = /^of (?:the )?/i.exec(words)?.[0] ?? "";
  const isShort = /^[A-Z]{2,5}(?:-\d+)?$/.test(words.slice(lead.length));
  if (isShort && organ !== "PP") return `${lead === "" ? "" : "of "}${organ}`;
  return `${lead === "" ? "" : "of the "}${organs[organ].name}`;
}

/** ` of the World Telecommunication Conference (WTDC)`: a name that is none, with an acronym that is. */
export function wrongName(text: string, at: number, { organs: known }: Lexicon) {
  const match = /^ of (?:the )?((?:[A-Z][\w/-]+ )(?:[\w/-]+ ){0,7}?)\(([A-Z]{2,5})\)/.exec(text.slice(at, at + 140));
  const meant = known.find(({ acronyms }) => acronyms.includes(match?.[2] ?? ""));
  const name = match?.[1]?.trim();
  if (match === null || meant === undefined || name === undefined) return undefined;
  if (meant.names.some((one) => fold(one) === fold(name))) return undefined;
  const start = at + match[0].indexOf(name);
  const expected = `${meant.names[0] ?? ""} (${match[2]})`;
  return { organ: meant.organ, expected, span: { start, end: at + match[0].length } };
}

/** True when the organ is named in the same paragraph, or in the words that lead to it. */
export function isNamedNear(
  lexicon: Lexicon,
  organ: OrganId,
  text: string,
  block: Span,
  { start, end }: Span,
): boolean {
  const from = Math.max(start - 600, block.start - 200, 0);
  return names(lexicon, organ).test(text.slice(from, Math.min(end + 600, block.end)));
}

const patterns = new WeakMap<Lexicon, Map<OrganId, RegExp>>();

function names(lexicon: Lexicon, organ: OrganId): RegExp {
  const table = patterns.get(lexicon) ?? new Map<OrganId, RegExp>();
  patterns.set(lexicon, table);
  const before = table.get(organ);
  if (before !== undefined) return before;
  const row = lexicon.organs.find((one) => one.organ === organ);
  const words = [...(row?.names ?? []), ...(row?.acronyms ?? []), "this conference", "this assembly"];
  const made = new RegExp(`(?<![\\p{L}])(?:${words.map((word) => word.replace(/[()/]/g, "\\$&")).join("|")})`, "u");
  table.set(organ, made);
  return made;
}
