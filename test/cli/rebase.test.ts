import { describe, expect, it } from "vitest";
import { parse } from "../../src/index.ts";
import { folderOf } from "./run.ts";

const base = `### RESOLUTION 79 (Rev. Geneva, 2022)

Safer cables

The World Telecommunication Standardization Assembly (Geneva, 2022),

*resolves*

1\tto publish a list of repair ships each year;

2\tto help small islands.
`;

const files = {
  "old.resolution.md": base,
  "new.resolution.md": base.replace("small islands", "small islands and coastal States"),
  "other.resolution.md": base.replace("each year", "each quarter").replace("small", "remote"),
  "a.contribution.md": `## MOD APT/1/1\n\n${base.replace("each year", "each month")}\n**Reasons:** Ships.\n`,
};

describe("rebase", () => {
  it("makes the changes on the newer base and marks them", async () => {
    const folder = folderOf(files);
    const { code, out, err } = await folder.run(
      "rebase a.contribution.md --from old.resolution.md --onto new.resolution.md",
    );
    expect({ code, err }).toEqual({ code: 0, err: "1 changed passage of the newer base taken over; 0 to decide\n" });
    expect(out).toContain("1\tto publish a list of repair ships each {~~year~>month~~};");
    expect(out).toContain("2\tto help small islands and coastal States.");
  });

  it("lists what does not fit with the words of both", async () => {
    const folder = folderOf(files);
    const argv = "rebase a.contribution.md --from old.resolution.md --onto other.resolution.md -o b.contribution.md";
    const { code, out, err } = await folder.run(argv);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toBe(
      [
        "a.contribution.md resolves 1: The proposal and the newer base change the same words; those of the newer base stand",
        "  proposal: “to publish a list of repair ships each month;”",
        "  newer base: “to publish a list of repair ships each quarter;”",
        "2 changed passages of the newer base taken over; 1 to decide",
        "",
      ].join("\n"),
    );
    const written = folder.read("b.contribution.md");
    expect(parse(written).text).toMatch(/each quarter; *\n\n2\tto help remote islands\./);
    expect(written).toContain("each month;”<<}");
  });

  it("gives the same as JSON", async () => {
    const argv = "rebase a.contribution.md --from old.resolution.md --onto other.resolution.md --format json";
    const { code, out, err } = await folderOf(files).run(argv);
    const { version, taken, misfits, notes } = JSON.parse(out);
    expect({ code, err, version, taken, notes }).toEqual({ code: 1, err: "", version: 1, taken: 2, notes: [] });
    expect(misfits).toEqual([
      {
        kind: "words",
        place: "resolves 1",
        message: "The proposal and the newer base change the same words; those of the newer base stand",
        proposal: "to publish a list of repair ships each month;",
        base: "to publish a list of repair ships each quarter;",
      },
    ]);
  });

  it("says when a base is that of another text", async () => {
    const folder = folderOf({ ...files, "72.resolution.md": base.replace("79", "72") });
    const { err } = await folder.run("rebase a.contribution.md --from old.resolution.md --onto 72.resolution.md");
    expect(err).toContain("The older and the newer base: Resolution 79 is compared with Resolution 72\n");
  });

  it("says in one line what is missing", async () => {
    const folder = folderOf({ ...files, "empty.md": "" });
    const said = async (argv: string) => (await folder.run(`rebase ${argv}`)).err;
    expect(await said("a.contribution.md")).toBe(
      "preamble: add --from with the file of the text that the proposal was made on\n",
    );
    expect(await said("a.contribution.md --from old.resolution.md --onto empty.md")).toBe(
      "preamble: empty.md has no text that a proposal could change\n",
    );
    expect(await said("empty.md --from old.resolution.md --onto new.resolution.md")).toBe(
      "preamble: empty.md has no text that it changes\n",
    );
    expect(await said("a.contribution.md --from - --onto -")).toBe(
      "preamble: only one of the three texts can come from standard input\n",
    );
  });
});
