import type { Span } from "../../text/index.ts";
import type { Context } from "./context.ts";
import { referencesIn } from "./context.ts";
import { uriOfCitation } from "./work.ts";

/** Words with signposts in them, and where these lead. */
export interface Signposted {
  readonly words: string;
  readonly addresses: readonly string[];
}

/** A piece of words between signposts, and where it leads. */
export interface Led {
  readonly words: string;
  readonly address: string | undefined;
}

// Signs that no XML can hold and that therefore stand for nothing in the words. Emphasis and links are read after
// the citations are found, and reading knows no places; so the words themselves carry where a citation starts and ends.
const begin = "\u0001";
const end = "\u0002";
const digits = "\u0003\u0004";

/** The words of a span with a signpost before and behind each citation that leads to a text. */
export function signposted(span: Span, { document, organ }: Context): Signposted {
  const addresses: string[] = [];
  let words = "";
  let at = span.start;
  const plain = (to: number) => document.text.slice(at, to).replace(/[\u0001-\u0004]/g, "");
  for (const reference of referencesIn(span, document)) {
    const address = reference.kind === "citation" ? uriOfCitation(reference, organ) : undefined;
    if (address === undefined || reference.span.start < at) continue;
    words += plain(reference.span.start);
    at = reference.span.start;
    words += begin + codeOf(addresses.push(address) - 1) + end + plain(reference.span.end) + begin + end;
    at = reference.span.end;
  }
  return { words: words + plain(span.end), addresses };
}

/** Takes words apart at their signposts. What one leads to goes on until the next one, which may be in later words. */
export function led(words: string, { addresses }: Signposted, before: string | undefined): readonly Led[] {
  const pieces: Led[] = [];
  let address = before;
  let at = 0;
  for (const { 0: whole, 1: code = "", index } of words.matchAll(/\u0001([\u0003\u0004]*)\u0002/g)) {
    pieces.push({ words: words.slice(at, index), address });
    address = code === "" ? undefined : addresses[numberOf(code)];
    at = index + whole.length;
  }
  return [...pieces, { words: words.slice(at), address }];
}

/** A number in two signs, the highest place first. */
function codeOf(number: number): string {
  return number.toString(2).replace(/[01]/g, (digit) => digits[Number(digit)] ?? "");
}

function numberOf(code: string): number {
  return Number.parseInt(
    code.replace(/[\u0003\u0004]/g, (sign) => String(digits.indexOf(sign))),
    2,
  );
}
