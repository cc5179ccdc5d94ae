import { describe, expect, it } from "vitest";
import { folderOf } from "./run.ts";

const proposal = `---
conference: WTSA-24
---

## MOD APT/42/1

### RESOLUTION 79 (Rev. {~~Geneva, 2022~>New Delhi, 2024~~})

Safer cables

(Geneva, 2022)

The World Telecommunication Standardization Assembly (New Delhi, 2024),

*resolves*

1\tto act;

3\tto report.

**Reasons:** Time.
`;

const citing = `RESOLUTION 5 (Geneva, 2022)

Other

The World Telecommunication Standardization Assembly (Geneva, 2022),

considering

Resolution 79 (Rev. Geneva, 2022) of WTSA,

resolves

to act.
`;

const files = { "a.contribution.md": proposal, "library/5.resolution.md": citing };

describe("consolidate", () => {
  it("shows the text as adopted, and lists what has to follow beside it", async () => {
    const { code, out, err } = await folderOf(files).run("consolidate a.contribution.md --library library");
    expect(out).toMatch(/^---\nconference: WTSA-24\n---\n\n### RESOLUTION 79 \(Rev\. New Delhi, 2024\)\n/);
    expect(out).toMatch(/\n1\tto act;\n\n2\tto report\.\n$/);
    expect(err).toBe(
      "library/5.resolution.md:9:1 considering: “Resolution 79 (Rev. Geneva, 2022)” cites the text as it was; the new edition is “(Rev. New Delhi, 2024)”\n" +
        "a.contribution.md:21:1 document: Not part of the text, and left out: the reasons of MOD APT/42/1\n",
    );
    expect(code).toBe(0);
  });

  it("exits with 1 while the text has no number", async () => {
    const text = proposal.replace("MOD", "ADD").replace("RESOLUTION 79 (Rev. ", "DRAFT NEW RESOLUTION [APT-1] (");
    const folder = folderOf({ "a.contribution.md": text });
    expect((await folder.run("consolidate a.contribution.md")).code).toBe(1);
    const numbered = await folder.run("consolidate a.contribution.md --number 110");
    expect(numbered.code).toBe(0);
    expect(numbered.out).toMatch(/### RESOLUTION 110 \(New Delhi, 2024\)/);
  });

  it("writes the text into a file, and the list as JSON", async () => {
    const folder = folderOf(files);
    const { code, out, err } = await folder.run("consolidate a.contribution.md -o 79.resolution.md --format json");
    const { version, conference, text, follow } = JSON.parse(out);
    expect({ code, err, version, conference }).toEqual({ code: 0, err: "", version: 1, conference: "WTSA-24" });
    expect(folder.read("79.resolution.md")).toBe(text);
    expect(follow).toEqual([
      {
        kind: "left-out",
        path: "a.contribution.md",
        line: 21,
        column: 1,
        place: "document",
        message: "Not part of the text, and left out: the reasons of MOD APT/42/1",
      },
    ]);
  });

  it("says in one line what it cannot do", async () => {
    const folder = folderOf({
      "a.md": proposal.replace("WTSA-24", "WTSA-25"),
      "b.md": "Dear all,\n",
      "c.md": proposal,
    });
    const said = async (argv: string) => {
      const { code, out, err } = await folder.run(`consolidate ${argv}`);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      return err;
    };
    expect(await said("a.md")).toBe(
      "preamble: the catalogue does not have the conference “WTSA-25” of the document; add --conference\n",
    );
    expect(await said("b.md")).toMatch(/does not name the conference that adopts; add --conference/);
    expect(await said("b.md --conference WTSA-24")).toBe(
      "preamble: b.md has no text that a conference could adopt: no ADD, no MOD, and no bare resolution\n",
    );
    expect(await said("c.md --conference WTSA-241")).toMatch(/no conference “WTSA-241”; did you mean WTSA-24\?/);
    expect(await said("c.md --text 80")).toBe(
      "preamble: c.md has no text 80 that a conference could adopt; there is 79\n",
    );
  });
});
