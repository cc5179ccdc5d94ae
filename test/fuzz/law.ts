import type { Random } from "../random.ts";

/** The input of one case: files by name, as they are kept when something is found. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What has to hold for every input of a kind. It throws where it does not hold. */
export interface Law<Input extends Files = Files> {
  readonly name: string;
  /** `random` decides what the law chooses by itself, such as a place in the text. */
  readonly check: (files: Input, random: Random) => void;
}

/** A kind of input, how it is made, and what holds for it. */
export interface Kind {
  readonly name: string;
  readonly make: (random: Random) => Files;
  readonly laws: readonly Law[];
}

/** A law that does not hold for an input. */
export interface Finding {
  readonly law: string;
  readonly message: string;
  /** Where in our code, or for which thing, it does not hold: findings of one law at one place are one. */
  readonly place: string;
  /** True for an error, which other laws are likely to meet as well. */
  readonly isError?: true;
}

/** Says that a law is broken; `place` tells breaches apart that have different causes, as far as the law can know. */
export function broken(message: string, place = ""): Error {
  return Object.assign(new Error(message), { brokenAt: place });
}

/** A kind whose laws expect just the files that it makes. */
export function kindOf<Input extends Files>(kind: {
  readonly name: string;
  readonly make: (random: Random) => Input;
  readonly laws: readonly Law<Input>[];
}): Kind {
  return kind as unknown as Kind;
}

/** What an error of a law says: of a breach the words of the law, of any other the first of our lines that it names. */
export function findingOf(law: string, error: unknown): Finding {
  if (!(error instanceof Error)) return { law, message: String(error), place: "" };
  if ("brokenAt" in error) return { law, message: error.message, place: String(error.brokenAt) };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const own = frames.find((line) => /[\\/]src[\\/]/.test(line)) ?? frames[0] ?? "";
  const place = own.replace(/^.*?[\\/](?=src[\\/])/, "").replace(/:\d+:\d+\)?$/, "");
  return { law, message: `${error.name}: ${error.message}\n${frames.slice(0, 8).join("\n")}`, place, isError: true };
}
