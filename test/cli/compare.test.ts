import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { parse, print } from "../../src/index.ts";
import { folderOf } from "./run.ts";

const base = `### RESOLUTION 71 (Geneva, 2022)

Networks for remote areas

*considering*

a)	that many villages lack broadband;

b)	that satellites are expensive,

*resolves*

1	to collect case studies;

2	to publish a handbook by next year.
`;
const revised = base
  .replace("(Geneva", "(Rev. Geneva")
  .replace("many villages", "most villages")
  .replace("2\tto", "2\tto convene a workshop with regulators;\n\n3\tto");
const contribution = `---
conference: WTSA-24
base: resolution-71
---

Document 42-E

## Introduction

Two words are to be changed.

## MOD ECP/42/1

${revised}
**Reasons:** Better data.

## SUP ECP/42/2

### RESOLUTION 72 (Geneva, 2022)

**Reasons:** It was carried out.
`;

const folder = () =>
  folderOf({
    "old.txt": base,
    "new.txt": revised,
    "a.contribution.md": contribution,
    "library/resolution-71.resolution.md": base,
  });

describe("compare", () => {
  it("shows the changes by clause, and exits with 1", async () => {
    const { code, out, err } = await folder().run("compare old.txt new.txt");
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toMatchInlineSnapshot(`
      "old.txt → new.txt

      heading
        ~ RESOLUTION 71 ({+Rev. +}Geneva, 2022)

      considering
        ~ a)  that [-many-]{+most+} villages lack broadband;

      resolves
        + 2  to convene a workshop with regulators;

      3 changes in 3 clauses and parts: 1 new, 2 reworded; 1 relabelled
      "
    `);
  });

  it("says of a moved clause what it stood behind, in every form", async () => {
    const files = folder();
    const clause = "*considering*\n\na)\tthat many villages lack broadband;\n\nb)\tthat satellites are expensive,\n\n";
    files.write("a.txt", base.replace("*resolves*", "*noting*\n\nthe report of the handbook group,\n\n*resolves*"));
    files.write(
      "b.txt",
      base
        .replace(clause, "")
        .replace("*resolves*", `*noting*\n\nthe report of the handbook group,\n\n${clause}*resolves*`),
    );
    expect((await files.run("compare a.txt b.txt")).out).toContain("[moved from behind considering]");
    expect((await files.run("compare a.txt b.txt --summary")).out).toContain("moved from behind considering");
    expect((await files.run("compare a.txt b.txt --format html")).out).toContain("moved from behind considering");
    expect((await files.run("compare a.txt b.txt --format markdown")).out).toContain("moved from behind considering");
  });

  it("exits with 0 where only labels, blanks and line breaks differ", async () => {
    const files = folder();
    files.write(
      "pasted.txt",
      base.replace(/[*#]/g, "").replace(/\n\n/g, "\n").replace("a)\tthat many", "aa) that\nmany"),
    );
    const { code, out } = await files.run("compare old.txt pasted.txt");
    expect(code).toBe(0);
    expect(out).toBe("old.txt → pasted.txt\n\nno words have changed; 1 relabelled\n");
  });

  it("paints on a terminal, and keeps to its width", async () => {
    const { out } = await folder().run("compare old.txt new.txt --color", {
      isTerminal: { out: true, err: true },
      columns: 30,
    });
    expect(out).toContain("\u001b[31;9mmany\u001b[0m\u001b[32;4mmost\u001b[0m");
    for (const line of out.split("\n").slice(0, -2)) {
      expect(line.replace(/\u001b\[[\d;]*m/g, "").length).toBeLessThanOrEqual(30);
    }
  });

  it("lists the clauses with --clauses, and a line for each change with --summary", async () => {
    expect((await folder().run("compare old.txt new.txt --clauses")).out).toMatchInlineSnapshot(`
      "old.txt → new.txt

      ~ heading  1 change
      ~ considering  1 change
      ~ resolves  1 change, 1 relabelled

      3 changes in 3 clauses and parts: 1 new, 2 reworded; 1 relabelled
      "
    `);
    expect((await folder().run("compare old.txt new.txt --summary")).out).toMatchInlineSnapshot(`
      "heading
        “Rev.” is added
      considering
        a): “many” is now “most”
      resolves
        2: new: “to convene a workshop with regulators;”
      "
    `);
  });

  it("compares a text in force with the text of its number in a contribution, and says so", async () => {
    const { code, err, out } = await folder().run("compare old.txt a.contribution.md --summary");
    expect({ code, err }).toEqual({ code: 1, err: "preamble: of a.contribution.md only Resolution 71 is compared\n" });
    expect(out).not.toContain("Better data");
    const other = await folder().run("compare old.txt a.contribution.md --text 72");
    expect(other).toMatchObject({ code: 2, err: "preamble: old.txt has no text “72”; there is 71\n" });
  });

  it("compares whole documents where no number agrees, and says so", async () => {
    const files = folder();
    files.write("other.txt", base.replace("RESOLUTION 71", "RESOLUTION 99"));
    expect((await files.run("compare other.txt a.contribution.md --clauses")).err).toBe(
      "preamble: a.contribution.md has no text of the number of other.txt; the two are compared as a whole\n",
    );
    expect((await files.run("compare other.txt new.txt --clauses")).err).toBe(
      "preamble: Resolution 99 is compared with Resolution 71\n",
    );
  });

  it("takes the base from the library where one path is named", async () => {
    const { code, err, out } = await folder().run("compare a.contribution.md --library library --clauses");
    expect(code).toBe(1);
    expect(err).toContain("a.contribution.md is compared with library/resolution-71.resolution.md of the library\n");
    expect(out).toContain("~ considering  1 change");
    const none = folderOf({ "a.txt": "Hello", "library/resolution-71.resolution.md": base });
    expect(await none.run("compare a.txt --library library")).toEqual({
      code: 2,
      out: "",
      err: "preamble: a.txt has no text that starts from another one\n",
    });
  });

  it("reads one side from standard input", async () => {
    const { code, out } = await folder().run("compare - new.txt --summary", { stdin: revised });
    expect({ code, out }).toEqual({ code: 0, out: "No words have changed.\n" });
  });

  it("says in one line that a text is empty or another one, and still compares", async () => {
    const files = folder();
    files.write("empty.txt", "\n");
    const empty = await files.run("compare empty.txt new.txt --summary");
    expect(empty).toMatchObject({ code: 1, err: "preamble: The old text has no words\n" });
    expect(empty.out).toContain("considering: the clause is new");
    files.write("letter.txt", "Dear colleague,\n\nwe went to the vineyards and to the sea.\n");
    expect((await files.run("compare letter.txt new.txt --summary")).err).toContain("may not be versions of one text");
  });

  it("gives JSON with places from 1 that lead to the words", async () => {
    const { out } = await folder().run("compare old.txt a.contribution.md --format json");
    const { version, comparisons } = JSON.parse(out) as Written;
    expect(version).toBe(1);
    const { old, new: now, equal, summary, clauses = [] } = comparisons[0] ?? {};
    expect({ old, now, equal }).toEqual({
      old: { path: "old.txt", text: "Resolution 71" },
      now: { path: "a.contribution.md", text: "Resolution 71" },
      equal: false,
    });
    expect(summary).toEqual({ changes: 3, clauses: 3, changed: 2, inserted: 1, deleted: 0, moves: 0, relabelled: 1 });
    const lines = contribution.split("\n");
    const words = clauses.flatMap(({ changes }) => changes).flatMap((change) => change.words);
    for (const { text, new: place } of words) {
      if (place !== null) expect(lines[place.line - 1]?.slice(place.column - 1, place.endColumn - 1)).toBe(text);
    }
    expect(words.map(({ kind, text }) => `${kind} ${text}`)).toContain("deleted many");
    const short = JSON.parse((await folder().run("compare old.txt new.txt --format json --clauses")).out) as Written;
    expect(short.comparisons[0]?.clauses.map(({ heading, state, changes }) => [heading, state, changes])).toEqual([
      ["heading", "changed", 1],
      ["considering", "changed", 1],
      ["resolves", "changed", 1],
    ]);
  });

  it("writes a page, and Markdown", async () => {
    const page = (await folder().run("compare old.txt a.contribution.md --format html")).out;
    expect(page).toMatch(/^<!DOCTYPE html>/);
    expect(page).toContain("<title>Changes in Resolution 71</title>");
    expect((await folder().run("compare old.txt new.txt --format markdown")).out).toContain(
      "a) that <del>many</del><ins>most</ins> villages lack broadband;",
    );
  });

  it("writes a patch that git applies to the old text", async () => {
    const files = folder();
    files.write("patch", (await files.run("compare old.txt a.contribution.md --format patch")).out);
    const { status, stderr } = spawnSync("git", ["apply", "patch"], { cwd: files.path, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(files.read("old.txt")).toBe(print(parse(revised)));
  });

  it("writes the new text with its changes marked", async () => {
    const { out } = await folder().run("compare old.txt new.txt --format marks");
    expect(out).toContain("that {~~many~>most~~} villages");
    expect(parse(out, "original").text).toBe(parse(base).text);
  });

  it.each([
    ["compare old.txt", "“preamble compare” compares two texts, or one with --library; named: 1"],
    ["compare a b c", "“preamble compare” compares two texts, or one with --library; named: 3"],
    ["compare - -", "only one of the two texts can come from standard input"],
    ["compare nope.txt new.txt", "nope.txt does not exist"],
    ["compare old.txt new.txt --words --summary", "--words and --summary cannot be used together"],
    [
      "compare old.txt new.txt --format html --clauses",
      "--clauses goes with the formats text, json, markdown; html shows all words",
    ],
  ])("%s: refused in one line", async (argv, message) => {
    expect(await folder().run(argv)).toEqual({ code: 2, out: "", err: `preamble: ${message}\n` });
  });
});

/** What the tests read of the JSON. */
interface Written {
  readonly version: number;
  readonly comparisons: readonly {
    readonly old: object;
    readonly new: object;
    readonly equal: boolean;
    readonly summary: object;
    readonly clauses: readonly {
      readonly heading: string;
      readonly state: string;
      readonly changes: readonly { readonly words: readonly WrittenWords[] }[];
    }[];
  }[];
}

interface WrittenWords {
  readonly kind: string;
  readonly text: string;
  readonly new: { readonly line: number; readonly column: number; readonly endColumn: number } | null;
}
