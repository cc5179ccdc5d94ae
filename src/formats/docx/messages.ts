import type { WordMessage } from "./word-model.ts";

/** Collects what the text cannot say, each message once with its number of places. */
export interface MessageBox {
  /** `words` are what stands at the place; the first few different ones are quoted behind the message. */
  add(code: WordMessage["code"], message: string, words?: string): void;
  list(): readonly WordMessage[];
}

export function messageBox(): MessageBox {
  const kinds = new Map<string, { readonly code: WordMessage["code"]; count: number; readonly words: Set<string> }>();
  return {
    add(code, message, words) {
      const kind = kinds.get(message) ?? { code, count: 0, words: new Set() };
      kinds.set(message, kind);
      kind.count++;
      if (words !== undefined && kind.words.size < mostKept) kind.words.add(words.trim().slice(0, longest));
    },
    list: () =>
      [...kinds].map(([message, { code, count, words }]) => ({ code, message: withWords(message, [...words]), count })),
  };
}

function withWords(message: string, words: readonly string[]): string {
  if (words.length === 0) return message;
  const quoted = words.slice(0, mostQuoted).map((one) => `“${one.length < longest ? one : `${one}…`}”`);
  return `${message}: ${quoted.join(", ")}${words.length > mostQuoted ? " and others" : ""}`;
}

const mostQuoted = 5;
const mostKept = mostQuoted + 1;

/** Characters of what is quoted. */
const longest = 60;
