import { describe, expect, it } from "vitest";
import { folderOf } from "./run.ts";

const text = (words: string, heading = "RESOLUTION 71 (Geneva, 2022)") => `### ${heading}

On maps

The World Telecommunication Standardization Assembly (Geneva, 2022),

*resolves*

1\tto draw ${words};

2\tto print them.
`;
const proposal = (source: string, words: string) => `## MOD ${source}/12/1\n\n${text(words)}`;
const files = {
  "library/71.resolution.md": text("maps"),
  "a.contribution.md": proposal("APT", "good maps"),
  "b.contribution.md": proposal("EUR", "large maps"),
  "c.contribution.md": proposal("IAP", "maps of roads"),
};

describe("preamble matrix", () => {
  it("lays proposals beside a base that is named", async () => {
    const { code, out, err } = await folderOf(files).run(
      "matrix library/71.resolution.md a.contribution.md b.contribution.md --format csv --only conflicting,untouched",
    );
    expect([code, err]).toEqual([0, ""]);
    expect(out.split("\r\n").map((line) => line.split(",").slice(0, 2).join(" "))).toEqual([
      "Place Judgement",
      "heading untouched",
      "title untouched",
      "enacting line untouched",
      "resolves (call) untouched",
      "resolves 1 conflicting",
      "resolves 2 untouched",
      "",
    ]);
  });

  it("takes an empty file for no proposal, and for no base", async () => {
    const folder = folderOf({ ...files, "empty.md": "", "head.md": "---\nsource: EUR\n---\n<!-- to be written -->\n" });
    const some = await folder.run("matrix library/71.resolution.md a.contribution.md empty.md head.md --format csv");
    expect([some.code, some.err]).toEqual([
      2,
      "preamble: empty.md is empty: it proposes nothing\npreamble: head.md is empty: it proposes nothing\n",
    ]);
    expect(some.out.split("\r\n")[0]).toBe("Place,Judgement,Base,MOD APT/12/1,Taken together");
    const none = await folder.run("matrix library/71.resolution.md empty.md");
    expect([none.code, none.out, none.err]).toEqual([2, "", "preamble: empty.md is empty: it proposes nothing\n"]);
    const base = await folder.run("matrix empty.md a.contribution.md");
    expect([base.code, base.err]).toEqual([2, "preamble: empty.md is empty: it cannot be the base\n"]);
  });

  it("finds the base in a library", async () => {
    const { code, out } = await folderOf(files).run(
      "matrix --library library a.contribution.md c.contribution.md --format json",
    );
    const { base, proposals, rows } = JSON.parse(out);
    expect(code).toBe(0);
    expect([base.name, base.standsIn]).toEqual(["RESOLUTION 71 (Geneva, 2022)", false]);
    expect(proposals.map(({ name }: { readonly name: string }) => name)).toEqual(["APT/12/1", "IAP/12/1"]);
    expect(rows[4]).toMatchObject({ judgement: "compatible", combined: "to draw good maps of roads;" });
  });

  it("writes a page into a file", async () => {
    const folder = folderOf(files);
    const { code, out } = await folder.run("matrix library/71.resolution.md a.contribution.md -o m.html --title Maps");
    expect([code, out]).toEqual([0, ""]);
    expect(folder.read("m.html")).toContain("<h1>Maps</h1>");
  });

  it("goes on without a file that cannot be read or says nothing on the text, and ends with 2", async () => {
    const folder = folderOf({
      ...files,
      "two.contribution.md": `${proposal("RCC", "maps").replaceAll("71", "72")}\n${proposal("RCC", "maps").replaceAll("71", "73")}`,
    });
    const { code, out, err } = await folder.run(
      "matrix library/71.resolution.md a.contribution.md none.md two.contribution.md --format markdown",
    );
    expect(code).toBe(2);
    expect(out).toContain("| MOD APT/12/1 |");
    expect(err).toBe(
      "preamble: none.md does not exist\npreamble: two.contribution.md proposes nothing on Resolution 71\n",
    );
  });

  it("says what is missing", async () => {
    const folder = folderOf(files);
    const said = async (argv: string) => (await folder.run(argv)).err;
    expect(await said("matrix")).toBe("preamble: name the base and the proposals: preamble matrix BASE PROPOSAL…\n");
    expect(await said("matrix a.contribution.md")).toBe(
      "preamble: a matrix needs a base and at least one proposal; texts that could be read: 1\n",
    );
    expect(await said("matrix a.contribution.md b.contribution.md --only wrong")).toBe(
      "preamble: --only has “wrong”; known are untouched, identical, compatible, conflicting\n",
    );
    folder.write("d.contribution.md", proposal("APT", "maps").replace("71", "72"));
    expect(await said("matrix --library library d.contribution.md")).toBe(
      "preamble: the library does not have Resolution 72; name the base yourself\n",
    );
  });

  it("names a column by the proposal, the source or the file", async () => {
    const { out } = await folderOf({
      ...files,
      "d.contribution.md": `---\nsource: ARB\n---\n\n${text("maps")}`,
      "e.contribution.md": text("maps"),
    }).run("matrix library/71.resolution.md a.contribution.md d.contribution.md e.contribution.md --format csv");
    expect(out.split("\r\n")[0]).toBe("Place,Judgement,Base,MOD APT/12/1,ARB,e.contribution.md,Taken together");
  });
});
