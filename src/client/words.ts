import type { ProblemCounts, Summary } from "../protocol/index.ts";

/** `1 proposal`, `8 calls`, `no items`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number === 0 ? "no" : number} ${number === 1 ? one : many}`;
}

/** `3 errors, 1 warning`, or `no problems`. Information is told only when there is nothing graver. */
export function problemsInWords({ errors, warnings, information }: ProblemCounts): string {
  const grave = [...(errors ? [count(errors, "error")] : []), ...(warnings ? [count(warnings, "warning")] : [])];
  if (grave.length) return grave.join(", ");
  return information ? count(information, "suggestion") : "no problems";
}

/** What the status bar says of a document: `Preamble: 1 proposal, 8 calls, 12 changes`. */
export function statusInWords({ proposals, calls, changes }: Summary): string {
  const parts = [
    ...(proposals ? [count(proposals, "proposal")] : []),
    ...(calls ? [count(calls, "call")] : []),
    ...(changes === undefined ? [] : [count(changes, "change")]),
  ];
  return `Preamble: ${parts.length ? parts.join(", ") : "nothing recognized yet"}`;
}

/** The number of a document as people write it: `37`, `37(Add.22)`, `37A22`. Undefined when it is none. */
export function parseDocumentNumber(
  text: string,
): { readonly document: number; readonly addendum?: number } | undefined {
  const match = /^(\d{1,4}) ?(?:\(? ?(?:Add\.?|A) ?(\d{1,3}) ?\)?)?$/i.exec(text.trim().replace(/\s+/g, " "));
  if (!match?.[1]) return undefined;
  return { document: Number(match[1]), ...(match[2] && { addendum: Number(match[2]) }) };
}
