import { fold } from "../text/index.ts";

/** The words of a title that tell something, without their endings; abbreviations written out. */
export function wordsOf(title: string): ReadonlySet<string> {
  let words = fold(title);
  for (const [short, long] of abbreviations) words = words.replace(short, long);
  return new Set(
    words
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 1 && !small.has(word))
      .map((word) => word.slice(0, 6)),
  );
}

/** The share of the shorter title's words that the longer one has. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  return few.size === 0 ? 0 : [...few].filter((word) => many.has(word)).length / few.size;
}

/** The share of all words of two titles that both have. */
export function sameness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bicts?\b/g, "information communication technologies"],
  [/\bitu-t\b/g, "telecommunication standardization sector"],
  [/\bitu-d\b/g, "telecommunication development sector"],
  [/\bitu-r\b/g, "radiocommunication sector"],
  [/\bitrs?\b/g, "international telecommunication regulations"],
  [/\bwsis\b/g, "world summit information society"],
  [/\bip\b/g, "internet protocol"],
  [/\biot\b/g, "internet things"],
  [/\bcirts?\b/g, "computer incident response teams"],
  [/\bldcs?\b/g, "least developed countries"],
  [/\bai\b/g, "artificial intelligence"],
];

const small = new Set(
  "a an and as at by for from in into its itu of on or other the their to towards with within".split(" "),
);
