import { describe, expect, it } from "vitest";
import { lineEndKinds, withLineEnds } from "../line-ends.ts";
import { folderOf } from "./run.ts";

const text = `---
conference: WTSA-24
document: 42
addendum: 7
source: APT
language: en
title: Lamps in harbours
abstract: A new resolution asks for lamps.
---

## ADD APT/42A7/1

### DRAFT NEW RESOLUTION [APT-LAMPS] (New Delhi, 2024)

Lamps in harbours

(New Delhi, 2024)

The World Telecommunication Standardization Assembly (New Delhi, 2024),

*considering*

a)\tthat lamps shine  brightly, as Resolution 154
(Rev. Bucharest, 2022) says;
b)\tthat {++some ++}harbours have none,

*resolves*

to go  on.

**Reasons:** Ships need light.
`;

/** Of a text with CR alone everything once stood in line 1. */
describe.each(lineEndKinds)("a file with line ends of the kind %s", (kind) => {
  const files = { "a.contribution.md": text, "b.contribution.md": withLineEnds(text, kind) };
  const named = (out: string) => out.replaceAll("b.contribution.md", "a.contribution.md");

  it.each([
    "lint --format json --mode submission",
    "lint",
    "lint --format sarif",
    "lint --format github",
    "outline --format json",
    "marks list",
    "references --format json",
  ])("says the same under preamble %s, in the same lines and columns", async (command) => {
    const folder = folderOf(files);
    const plain = await folder.run(`${command} a.contribution.md`);
    const own = await folder.run(`${command} b.contribution.md`);
    expect(own.err).toBe(plain.err);
    expect(own.code).toBe(plain.code);
    if (command.includes("sarif")) {
      const regions = (out: string) => out.match(/"(?:start|end)(?:Line|Column)": \d+/g);
      expect(regions(own.out)?.length).toBeGreaterThan(8);
      expect(regions(own.out)).toEqual(regions(plain.out));
    } else expect(named(own.out)).toBe(plain.out);
  });

  it.each(["lint --fix", "format --write", "marks accept --write"])("keeps them under preamble %s", async (command) => {
    const folder = folderOf(files);
    for (const name of Object.keys(files)) await folder.run(`${command} ${name}`);
    const expected = folder.read("a.contribution.md");
    expect(expected).not.toBe(text);
    const after = folder.read("b.contribution.md");
    expect(after.replace(/\r\n?/g, "\n")).toBe(expected);
    if (kind !== "mixed") expect(after).toBe(withLineEnds(expected, kind));
  });

  it("keeps them from standard input to standard output", async () => {
    const folder = folderOf({});
    const plain = await folder.run("lint --fix -", { stdin: text });
    const own = await folder.run("lint --fix -", { stdin: withLineEnds(text, kind) });
    expect(own.out.replace(/\r\n?/g, "\n")).toBe(plain.out);
    if (kind !== "mixed") expect(own.out).toBe(withLineEnds(plain.out, kind));
  });

  it("is compared with one that has line feeds by its words alone", async () => {
    const folder = folderOf({ ...files, "c.contribution.md": text.replace("shine", "glow") });
    const same = await folder.run("compare a.contribution.md b.contribution.md --format patch");
    expect(same).toEqual({ code: 0, out: "", err: "" });
    const { out } = await folder.run("compare b.contribution.md c.contribution.md --format patch");
    expect(out.split("\n").filter((line) => /^[-+](?![-+])/.test(line))).toHaveLength(2);
  });

  it("has a patch of what the formatter changes, line by line", async () => {
    const folder = folderOf(files);
    const plain = await folder.run("format --diff a.contribution.md");
    const { out, code } = await folder.run("format --diff b.contribution.md");
    expect(code).toBe(plain.code);
    expect(named(out).replaceAll("\r", "")).toBe(plain.out);
  });
});

it("names the line of what is not UTF-8, whatever ends the lines", async () => {
  const bytes = Buffer.concat([Buffer.from("one\rtwo\r\nthree\n"), Buffer.from([0xff])]);
  const { err } = await folderOf({ "a.md": bytes }).run("lint a.md");
  expect(err).toContain("in line 4");
});
