import { rules } from "../../src/index.ts";
import { anyFragment } from "../mutated-texts.ts";
import type { Random } from "../random.ts";

/** A configuration, a catalogue, and a path to look at under them, as `config-laws.ts` reads them. */
export type ConfigFiles = {
  readonly "preamble.config.json": string;
  readonly "preamble.catalogue.json": string;
  readonly "path.txt": string;
};

const settings = ["mode", "profile", "rules", "ignore", "conference", "library", "catalogue", "asOf", "$schema"];
const facts = ["conferences", "texts", "$schema"];
const ofConference = ["organ", "tag", "place", "year", "start", "end", "note", "source"];
const ofText = ["organ", "form", "number", "title", "adopted", "revisions", "status", "suppressedAt", "successor"];
const odd = ["__proto__", "constructor", "toString", "hasOwnProperty", "", " ", "0", "length"];
const words = [
  "wtsa",
  "draft",
  "submission",
  "pp",
  "strict",
  "error",
  "off",
  "resolution",
  "in-force",
  "2024",
  "2024-02-30",
];
const globs = [
  "*",
  "**",
  "/",
  "?",
  "{",
  "}",
  ",",
  "a",
  ".",
  "**/",
  "*a",
  "[",
  "]",
  "(",
  ")",
  "\\",
  "+",
  "aaaaaaaa",
  "^",
  "$",
];

/** JSON files that are nearly right, wrong, deep, or no JSON at all. */
export function madeConfig(random: Random): ConfigFiles {
  return {
    "preamble.config.json": jsonText(configuration(random), random),
    "preamble.catalogue.json": jsonText(catalogue(random), random),
    "path.txt": path(random),
  };
}

function configuration(random: Random): unknown {
  if (random.oneIn(8)) return anything(random);
  const made: Record<string, unknown> = {};
  for (let left = random.below(6); left > 0; left--) {
    const key = random.pick(random.oneIn(8) ? odd : settings);
    made[key] =
      key === "ignore" && !random.oneIn(6)
        ? list(random, glob)
        : key === "rules"
          ? ruleSettings(random)
          : anything(random);
  }
  return made;
}

function ruleSettings(random: Random): unknown {
  if (random.oneIn(8)) return anything(random);
  const made: Record<string, unknown> = {};
  for (let left = random.below(6); left > 0; left--) {
    const { id, options } = random.pick(rules);
    const keys = Object.keys((options as { shape?: object } | undefined)?.shape ?? { limit: 1 });
    const severity = random.pick(["off", "error", "warning", "information", "loud", 3]);
    const given = Object.fromEntries(list(random, () => [random.pick(keys.length > 0 ? keys : odd), anything(random)]));
    made[random.oneIn(8) ? random.pick(odd) : id] = random.pick([
      severity,
      [severity, given],
      anything(random),
      { severity, ...given },
    ]);
  }
  return made;
}

function catalogue(random: Random): unknown {
  if (random.oneIn(8)) return anything(random);
  const rows = (keys: readonly string[]) => () =>
    Object.fromEntries(list(random, () => [random.pick(random.oneIn(9) ? odd : keys), anything(random)]));
  const sound = () => ({ organ: "WTSA", number: `${random.below(99)}`, source: "x", ...rows(ofText)() });
  const meeting = () => ({
    organ: "WTSA",
    tag: `WTSA-${random.below(99)}`,
    place: "Riga",
    year: 2028,
    source: "x",
    ...rows(ofConference)(),
  });
  return {
    [random.pick(facts)]: list(random, rows(ofText)),
    texts: list(random, random.oneIn(2) ? sound : rows(ofText)),
    conferences: list(random, random.oneIn(2) ? meeting : rows(ofConference)),
  };
}

function anything(random: Random, depth = 0): unknown {
  const kind = random.below(depth > 4 ? 7 : 10);
  if (kind === 0) return random.pick([null, true, false]);
  if (kind === 1) return random.pick([0, -1, 1.5, 1e308, -0, 2024, 2 ** 60]);
  if (kind < 5) return random.pick<string>(random.pick([words, odd, [anyFragment(random)], [glob(random)]]));
  if (kind === 5) return "a".repeat(random.below(3000));
  if (kind === 6) return glob(random);
  if (kind === 7) return list(random, () => anything(random, depth + 1));
  const keys = random.pick([odd, words, settings, ofText]);
  return Object.fromEntries(list(random, () => [random.pick(keys), anything(random, depth + 1)]));
}

function list<T>(random: Random, make: (random: Random) => T): readonly T[] {
  return Array.from({ length: random.below(5) }, () => make(random));
}

function glob(random: Random): string {
  const pieces = Array.from({ length: 1 + random.below(12) }, () => random.pick(globs)).join("");
  return random.oneIn(10) ? pieces.repeat(1 + random.below(200)) : pieces;
}

function path(random: Random): string {
  const step = () =>
    random.pick(["a", "aa", "archive", "a.contribution.md", "a".repeat(1 + random.below(400)), "ä é", "(", ".."]);
  return Array.from({ length: 1 + random.below(8) }, step).join("/");
}

/** JSON of a value, now and then cut, nested or written in another way. */
function jsonText(value: unknown, random: Random): string {
  const text = JSON.stringify(value, undefined, random.pick([0, 2])) ?? "";
  const how = random.below(14);
  if (how === 0) return text.slice(0, random.below(text.length));
  if (how === 1)
    return `${random.pick(['{"rules":', "[", '{"ignore":[', '{"a":'])}`.repeat(random.pick([5, 500, 20_000]));
  if (how === 2) {
    const open = random.pick([5, 500, 20_000]);
    return `${"[".repeat(open)}${text}${"]".repeat(open)}`;
  }
  if (how === 3) return `\ufeff${text}`;
  if (how === 4) return text.replace(/,/g, random.pick([",,", ", // c\n", ",\r\n"]));
  if (how === 5) return `${text.slice(0, -1)},"texts":[],"texts":1}`;
  return text;
}
