import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What cases are made of. */
export interface Sources {
  /** Texts of our own, which are sound. */
  readonly own: readonly string[];
  /** These and others. */
  readonly texts: readonly string[];
  readonly words: readonly Uint8Array[];
}

/** Larger Word files leave no time for others. */
const largestFile = 200_000;

/** Our samples and the cases of the rules, and what is at hand of the texts and Word files in a folder `beside`. */
export function sourcesIn(root: string, beside?: string): Sources {
  const own = textsOf([join(root, "samples"), join(root, "test", "rules")]);
  const others = beside === undefined ? [] : ["corpus", "cases", "seeds"].map((name) => join(beside, name));
  const words = others.flatMap((folder) => filesIn(folder, /\.docx$/));
  return {
    own,
    texts: [...own, ...textsOf(others)],
    words: words.filter((file) => statSync(file).size < largestFile).map((file) => new Uint8Array(readFileSync(file))),
  };
}

function textsOf(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => filesIn(folder, /\.(?:md|txt)$/)).map((file) => readFileSync(file, "utf8"));
}

/** In an order that is the same everywhere. */
function filesIn(folder: string, name: RegExp): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((one) => name.test(one))
    .sort()
    .map((one) => join(folder, one));
}
