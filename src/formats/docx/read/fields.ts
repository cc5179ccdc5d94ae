import { limits } from "../limits.ts";
import { symbolIn } from "../package/symbol-fonts.ts";

/** What a field is told to do, by the first word of its code: `REF`, `HYPERLINK`; "" for none. */
export function fieldKind(code: string): string {
  return /^\s*([A-Za-z]+|=)/.exec(code)?.[1]?.toUpperCase() ?? "";
}

/** Where the field of a link leads; undefined for other fields, and for places of the document itself. */
export function fieldAddress(code: string): string | undefined {
  if (fieldKind(code) !== "HYPERLINK") return undefined;
  const [, quoted, bare] = /^\s*\w+\s+(?:"([^"]*)"|([^\s\\"]+))/.exec(code) ?? [];
  const place = /\s\\l\s+"([^"]*)"/.exec(code)?.[1];
  const address = `${quoted ?? bare ?? ""}${place === undefined ? "" : `#${place}`}`.replace(/\\\\/g, "\\");
  return isWebOrMail(address) ? address : undefined;
}

/** The sign that a field shows which names it by its font and its number; undefined for other fields. */
export function fieldSymbol(code: string): string | undefined {
  if (fieldKind(code) !== "SYMBOL") return undefined;
  const number = /^\s*\w+\s+(0x[\da-f]+|\d+)/i.exec(code)?.[1];
  const font = /\\f\s+(?:"([^"]*)"|(\S+))/.exec(code);
  const name = font?.[1] ?? font?.[2] ?? "";
  return number === undefined ? undefined : symbolIn(name, Number(number));
}

/** True for a field that is an equation: `EQ \f(1,2)`. */
export function isEquationField(code: string): boolean {
  return fieldKind(code) === "EQ";
}

/** True for an address that a text may hold. Nothing is ever followed. */
export function isWebOrMail(address: string): boolean {
  return /^(?:https?|mailto):/i.test(address) && address.length <= limits.url;
}

/** Entries of an index, of a table of contents and the like, which show nothing where they stand. */
export const silentFields: ReadonlySet<string> = new Set(
  "XE TC TA RD SET ASK PRIVATE BOOKMARK COMMENTS DATA NEXT NEXTIF SKIPIF HYPERLINK".split(" "),
);
