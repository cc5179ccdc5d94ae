import { describe, expect, it } from "vitest";
import { folderOf } from "./run.ts";

const base = "### RESOLUTION 79 (Rev. Geneva, 2022)\n\nSafer cables\n";
const proposal =
  "## MOD APT/37A1/1\n\n### RESOLUTION 79 (Rev. {~~Geneva, 2022~>New Delhi, 2024~~})\n\nSafer undersea cables\n";
const broken = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00]);

describe("the library of the command line", () => {
  it.each(["res-79.resolution.md", "pp/res-79.txt", "res-79.md"])("reads %s", async (name) => {
    const folder = folderOf({ [`texts/${name}`]: base, "a.contribution.md": proposal });
    const { out } = await folder.run("lint a.contribution.md --library texts --format json");
    expect(rulesIn(out)).toContain("proposal-unmarked-change");
  });

  it("passes over what is no base text, and names what cannot be read", async () => {
    const folder = folderOf({
      "texts/README.md": "# Our texts\n",
      "texts/b.contribution.md": proposal,
      "texts/c.txt": broken,
      "texts/res-79.resolution.md": base,
      "a.contribution.md": proposal,
    });
    const { out, err } = await folder.run("lint a.contribution.md --library texts --format json");
    expect(rulesIn(out)).toContain("proposal-unmarked-change");
    expect(err).toMatch(/^preamble: left out of the library: texts\/c.txt is not a text file .*\n$/);
  });

  it("is the folder “library” beside a configuration that names none", async () => {
    const folder = folderOf({
      "preamble.config.json": "{}",
      "library/res-79.resolution.md": base,
      "day-1/a.contribution.md": proposal,
    });
    expect(rulesIn((await folder.run("lint day-1 --format json")).out)).toContain("proposal-unmarked-change");
    folder.write("preamble.config.json", '{ "library": "texts" }');
    folder.write("texts/none.resolution.md", "");
    expect(rulesIn((await folder.run("lint day-1 --format json")).out)).not.toContain("proposal-unmarked-change");
  });

  it("is not any folder of that name", async () => {
    const folder = folderOf({ "library/res-79.resolution.md": base, "a.contribution.md": proposal });
    expect(rulesIn((await folder.run("lint . --format json")).out)).not.toContain("proposal-unmarked-change");
  });
});

function rulesIn(out: string): readonly string[] {
  const { files } = JSON.parse(out) as { files: { findings: { rule: string }[] }[] };
  return files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
}
