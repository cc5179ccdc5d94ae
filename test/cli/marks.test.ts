import { describe, expect, it } from "vitest";
import { folderOf } from "./run.ts";

const text = `---
changes:
  c1: { author: APT, date: 2024-09-01 }
---

that {++all ++}{@c1}networks{>>why?<<} {~~grows~>grow~~}

{--old words;¶--}

new words.
`;

describe("preamble marks", () => {
  it("lists every marked change with its place and author, and says by its exit code that there are some", async () => {
    const { run } = folderOf({ "a.contribution.md": text, "b.contribution.md": "no marks here.\n" });
    expect(await run("marks list .")).toEqual({
      code: 1,
      out: `a.contribution.md:6:6  insertion “all ”  APT, 2024-09-01
a.contribution.md:6:40  substitution “grows” → “grow”
a.contribution.md:8:1  deletion “old words;¶”
`,
      err: "",
    });
    expect(await run("marks list b.contribution.md")).toEqual({ code: 0, out: "", err: "" });
    const { out } = await run("marks list a.contribution.md --format json");
    expect(JSON.parse(out)).toMatchObject({ version: 1 });
    expect(JSON.parse(out).marks[0]).toEqual({
      file: "a.contribution.md",
      line: 6,
      column: 6,
      kind: "insertion",
      removed: "",
      added: "all ",
      key: "c1",
      author: "APT",
      date: "2024-09-01",
    });
  });

  it.each([
    [
      "accept",
      "---\nchanges:\n  c1: { author: APT, date: 2024-09-01 }\n---\n\nthat all networks{>>why?<<} grow\n\nnew words.\n",
    ],
    [
      "reject",
      "---\nchanges:\n  c1: { author: APT, date: 2024-09-01 }\n---\n\nthat networks{>>why?<<} grows\n\nold words;\n\nnew words.\n",
    ],
    ["clean", "---\n---\n\nthat all networks{>>why?<<} grow\n\nnew words.\n"],
  ])("shows the text after %s", async (verb, expected) => {
    const { run, read } = folderOf({ "a.contribution.md": text });
    expect(await run(`marks ${verb} a.contribution.md`)).toEqual({ code: 0, out: expected, err: "" });
    expect(read("a.contribution.md")).toBe(text);
    expect((await run(`marks ${verb} -`, { stdin: text })).out).toBe(expected);
  });

  it("says at their places which marks are none, and which stand inside others", async () => {
    const { run } = folderOf({ "a.contribution.md": "that {++a {++b++} c++} shine\n\nthat lamps++} shine\n" });
    const { code, out, err } = await run("marks accept a.contribution.md");
    expect([code, out]).toEqual([0, "that a b c shine\n\nthat lamps++} shine\n"]);
    expect(err).toMatch(/^a\.contribution\.md:1:11 {2}The mark “\{\+\+b\+\+\}” stands inside “\{\+\+a /);
    expect(err).toMatch(/\na\.contribution\.md:3:11 {2}“\+\+\}” closes no mark/);
  });

  it("writes files in place when asked to", async () => {
    const { run, read } = folderOf({
      "a.contribution.md": "\uFEFFthat {++all ++}networks\r\n",
      "b.contribution.md": "x\n",
    });
    expect(await run("marks accept . --write")).toEqual({
      code: 0,
      out: "",
      err: "a.contribution.md: 1 change accepted\nb.contribution.md: 0 changes accepted\n",
    });
    expect(read("a.contribution.md")).toBe("\uFEFFthat all networks\r\n");
  });

  it.each([
    ["marks", "“preamble marks” needs to know what to do: list, accept, reject or clean"],
    ["marks acept a.contribution.md", "“preamble marks” cannot “acept”; did you mean “accept”?"],
    ["marks accept", "“preamble marks accept” needs a file, a folder, or “-”"],
    ["marks accept .", "2 documents are meant, and one can be shown; add --write"],
    ["marks list a.contribution.md --write", "--write goes with accept, reject and clean; list changes nothing"],
    ["marks accept a.contribution.md --format json", "--format goes with list"],
    ["marks list none.txt", "none.txt does not exist"],
  ])("refuses “preamble %s”", async (argv, message) => {
    const { run } = folderOf({ "a.contribution.md": text, "b.contribution.md": text });
    expect(await run(argv)).toEqual({ code: 2, out: "", err: `preamble: ${message}\n` });
  });
});
