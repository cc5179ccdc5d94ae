import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Item, parse } from "../src/index.ts";

/**
 * What is found in copies of printed pages, with hard line breaks, page heads and notes between the items: every
 * label, in sequence. The texts are not part of the project; without them the tests are skipped.
 */
const folder = fileURLToPath(new URL("../../shared/corpus/basic2023/", import.meta.url));
const isThere = existsSync(folder);

const expected: Readonly<Record<string, readonly string[]>> = {
  "res-007": [
    "adopted Kyoto, 1994, 1 in the history",
    "recognizing: a) b) c) d)",
    "considering: a) b)",
    "resolves: 1 2 3 4",
    "invites: 1 2",
  ],
  "res-016": [
    "adopted Minneapolis, 1998, 2 in the history",
    "noting: ·",
    "considering: a) b) c) d) e) f)",
    "resolves: 1 2",
  ],
  "res-021": [
    "adopted Bucharest, 2022, 7 in the history",
    "recognizing: a) b) c) d) e) f) g) h) i) j) k) l) m) n) o) p)",
    "considering: a) b) c) d) e) f)",
    "aware: a) b)",
    "resolves: 1 2 3 4[i) ii) iii) iv)] 5",
    "instructs: 1 2 3 4",
    "invites: 1 2 3 4 5",
    "invites: 1 2",
  ],
  "res-022": [
    "adopted Antalya, 2006, 3 in the history",
    "considering: a) b) c) d) e) f) g) h)",
    "recognizing: a) b) c) d) e)",
    "recalling: a) b) c)",
    "noting: a) b) c) d)",
    "resolves: 1 2 3 4",
    "invites: 1 2",
    "instructs: ·",
    "instructs: ·",
    "instructs: 1 2",
  ],
  "res-025": [
    "adopted Bucharest, 2022, 8 in the history",
    "considering: a) b) c)",
    "considering further: a) b) c) d) e)",
    "noting with appreciation: a) b) c) d) e) f)",
    "noting with concern: a) b)",
    "recognizing: a) b) c)",
    "convinced: a) b) c) d) e) f) g) h) i)",
    "noting: a) b) c)",
    "noting also: a) b) c)",
    "resolves: 1 2 3 4 5 6 7 8 9 10 11 12 13 14",
    "resolves further: 1 2 3",
    "instructs: 1 2 3 4 5 6 7 8 9 10",
    "instructs: 1 2 3[i) ii) iii) iv) v) vi)] 4 5",
    "instructs: 1 2 3 4 5",
    "instructs: 1[i) ii) iii) iv) v) vi) vii)[• • • •] viii) ix) x) xi)]",
    "instructs: 1 2 3 4 5 6 7 8 9 10",
    "instructs: 1 2 3",
  ],
};

const title = isThere ? "copies of printed pages" : "copies of printed pages (skipped: ../shared is not there)";
describe.skipIf(!isThere)(title, () => {
  const names = isThere ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];

  it("are all looked at", () => {
    expect(names.map((name) => name.replace(".txt", ""))).toEqual(Object.keys(expected));
  });

  it.each(names)("%s has its clauses and items", (name) => {
    const { resolutions } = parse(readFileSync(folder + name, "utf8"));
    const [resolution] = resolutions;
    const adopted = resolution?.enacting?.adoption?.text.replace(/\s+/g, " ");
    const found = [`adopted ${adopted}, ${resolution?.history?.entries.length} in the history`];
    for (const { call, items } of resolution?.clauses ?? []) {
      found.push(`${[call.verb, call.qualifier].filter(Boolean).join(" ")}: ${labelsOf(items)}`);
    }
    expect(found).toEqual(expected[name.replace(".txt", "")]);
    expect(resolutions).toHaveLength(1);
    expect(resolution?.strays).toEqual([]);
  });
});

function labelsOf(items: readonly Item[]): string {
  return items
    .map(({ label, items: inner }) => (label?.text ?? "·") + (inner.length > 0 ? `[${labelsOf(inner)}]` : ""))
    .join(" ");
}
