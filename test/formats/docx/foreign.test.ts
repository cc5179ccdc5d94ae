import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { importWord } from "../../../src/formats/index.ts";
import { parse } from "../../../src/index.ts";
import { hasWordFiles, trackedNames, wordFile } from "./corpus.ts";
import { foreign, foreignWord } from "./foreign.ts";

describe("a Word file that another program wrote", () => {
  it("has its counted labels as typed ones", async () => {
    const { source, codes } = await read("lists");
    expect(source).toBe(
      "*considering*\n\na)\tthat one\n\nb)\tthat two\n\n  i)\tfirst of two\n\n  ii)\tsecond of two\n\nc)\tthat three\n\n  •\ta point\n",
    );
    expect(codes).toEqual(["automatic-label"]);
  });

  it("has its footnotes with their words", async () => {
    expect((await read("notes")).source).toBe(
      "A text[^1] with notes\n\n[^1]: The first note.\n\nAnother[^2]\n\n[^2]: The second note.\n",
    );
  });

  it("has its comments where they point to", async () => {
    const { source } = await read("comments");
    expect(source).toContain("commented{>>is that so?<<}{@c1} words\n");
    expect(source).toContain("c1: { author: APT, date: 1970-01-01 }".replace("1970-01-01", '"1970-01-01"'));
  });

  it("has its changes as marks, and names who made them once", async () => {
    const { source, codes } = await read("changes");
    expect(source).toBe(
      '---\nchanges:\n  default: { author: Ada Delegate, date: "2024-09-01" }\n---\n\n' +
        "to study {~~sirens~>mobile networks~~} and {++**fast** ++}warnings\n\n{++a new paragraph¶++}\n\nthe last one\n",
    );
    expect(codes).toEqual(["personal-author"]);
    expect(parse(source, "original").text).toContain("to study sirens and warnings\n\nthe last one\n");
  });

  it("has its links", async () => {
    expect((await read("links")).source).toBe("see [the page](https://www.itu.int/wtsa)\n");
  });

  it("has its tables as tables of bars, or between fences where cells reach over others", async () => {
    expect((await read("tables")).source).toBe(
      "| A | B |\n| --- | --- |\n| 1 | 2 |\n\nbetween\n\n```word table\nwide\n1 | 2\n```\n",
    );
  });

  it("has its emphasis", async () => {
    expect((await read("looks")).source).toBe("*italic* **bold**<sup>2</sup> a b<br>below\n");
  });

  it("has words from right to left", async () => {
    expect((await read("arabic")).source).toContain("إذ تضع في اعتبارها");
  });
});

describe("mammoth, which accepts all changes, reads the same words", () => {
  it.each(["notes", "changes", "links", "tables", "looks", "arabic"] as const)("in %s", async (name) => {
    await compare(await foreignWord(foreign[name]));
  });

  it.skipIf(!hasWordFiles).each(trackedNames)("in %s", async (name) => {
    await compare(wordFile(`tracked/${name}`));
  });

  it.skipIf(!hasWordFiles)("in Resolution 1", async () => {
    await compare(wordFile("WTSA-Res-1-2016"));
  });
});

async function read(name: keyof typeof foreign) {
  const imported = importWord(await foreignWord(foreign[name]));
  if (imported.status === "refused") throw new Error(imported.message);
  return { source: imported.source, codes: imported.messages.map(({ code }) => code) };
}

async function compare(bytes: Uint8Array): Promise<void> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  const imported = importWord(bytes);
  if (imported.status === "refused") throw new Error(imported.message);
  const ours = letters(plain(imported.source));
  const missing = value.split("\n\n").filter((paragraph) => !ours.includes(letters(paragraph)));
  expect(missing).toEqual([]);
  // It leaves out notes and equations.
  const body = imported.source.replace(/^\[\^[^\]]+\]: .*$/gm, "");
  const most = letters(value).length + letters(frontOf(imported.source)).length;
  expect(letters(plain(body)).length).toBeLessThanOrEqual(most);
}

/** The accepted text without what only a text has: pictures, equations, addresses, tags, the counted part of notes. */
function plain(source: string): string {
  return parse(source)
    .text.replace(/!\[[^\]]*\]\([^)]*\)|(?<=\])\(https?:[^)]*\)|<\/?[a-z]+>|^```word table$/gm, " ")
    .replace(/\[\^\d*([^\]]*)\]:?/g, "$1");
}

function frontOf(source: string): string {
  return /^---\n[\s\S]*?\n---\n/.exec(source)?.[0] ?? "";
}

/** Line breaks and tabs are blanks to the one and nothing to the other, and labels are counted by one alone. */
function letters(text: string): string {
  return text.replace(/[^\p{L}]/gu, "");
}
