import { fileURLToPath } from "node:url";
import { sourcesIn } from "./fuzz/sources.ts";
import { excerpt, mutated } from "./mutated-texts.ts";
import { randomOf } from "./random.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Our samples and cases, and the real texts and handed cases beside the project where they are at hand. */
export const wholeTexts: readonly string[] = sourcesIn(root).texts;

/** A part of one of them as damage and haste make it, by a number. */
export function mutatedText(number: number): string {
  const random = randomOf(`settling:${number}`);
  return mutated(excerpt(random.pick(wholeTexts), random, 2500), random, wholeTexts);
}

/** What a formatter may not touch: every character but whitespace, `#` and signs of emphasis. */
export function keptCharacters(text: string): string {
  return text.replace(/[\s#*_]/g, "");
}

/** Whether the number of signs of emphasis is even: a sign alone would turn around what stands behind it. */
export function isEven(text: string, sign: "*" | "_"): boolean {
  return text.split(sign).length % 2 === 1;
}
