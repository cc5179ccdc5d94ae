import { endRun, withoutEnd } from "../../../text/index.ts";

/** `1st`, `22nd`, `113th`. */
export function ordinalDigits(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  const ending = isTeen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `${number}${ending}`;
}

/** A number up to a million in English words, as Word writes them: `Twenty-one`. */
export function cardinalWords(number: number): string {
  return capital(spelt(number));
}

/** `First`, `Twenty-first`, `One hundredth`. */
export function ordinalWords(number: number): string {
  const words = spelt(number);
  const last = endRun(words, /\w/);
  return capital(withoutEnd(words, /\w/) + (ordinals[last] ?? `${last.replace(/y$/, "ie")}th`));
}

function spelt(number: number): string {
  if (number < 20) return small[number] ?? String(number);
  if (number < 100) return `${tens[Math.floor(number / 10)]}${number % 10 === 0 ? "" : `-${small[number % 10]}`}`;
  const [unit, name] = number < 1000 ? ([100, "hundred"] as const) : ([1000, "thousand"] as const);
  const rest = number % unit;
  return `${spelt(Math.floor(number / unit))} ${name}${rest === 0 ? "" : ` ${spelt(rest)}`}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const small = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen"
).split(" ");

const tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const ordinals: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};
