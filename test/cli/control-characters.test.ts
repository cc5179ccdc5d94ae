import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { folderOf } from "./run.ts";

/** Paints red, empties the screen, names the window, rings, hides the line, and says the same in one character. */
const obeyed = "\u001b[31m \u001b[2J \u001b]0;evil\u0007 \rover \u009b31m \u0000";
const text = `## ADD APT/42A7/1 ${obeyed.replace("\u0000", "")}

### DRAFT NEW RESOLUTION [APT-${obeyed.slice(0, 5)}X] (New Delhi, 2024)

Lamps  ${obeyed.replace("\u0000", "")}

*considering*

that Resolution 71 (Rev. Geneva\u001b[8m, 2022) holds {++${obeyed.slice(0, 12)}++} \u001b[1mthings
`;
/** What starts a command of a build service, in the name of a file. */
const name = "a\n::error ::no \u001b[31mname%0A,b:c.contribution.md";

const terminal = { isTerminal: { out: true, err: true } };
const controls = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)/;

describe("on a terminal no text is obeyed", () => {
  it.each([
    "lint a.md --no-color",
    "lint a.md --format github",
    "lint a.md --format json",
    "outline a.md",
    "outline a.md --format json",
    "references a.md",
    "references a.md --format csv",
    "format a.md",
    "format a.md --diff",
    "marks list a.md",
    "marks accept a.md",
    "compare a.md b.md --no-color",
    "compare a.md b.md --format marks",
    "compare a.md b.md --summary --no-color",
    "export a.md --to text",
    "export a.md --to html",
    "consolidate a.md --conference WTSA-24 --number 5",
    "matrix b.md a.md --format csv",
    "lint a.md --mode \u001b[31mfinal",
    "lint \u001b[31mnone.md",
  ])("%j", async (argv) => {
    const folder = folderOf({
      "a.md": text,
      "b.md": text.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, "").replace("Lamps", "Lights"),
    });
    const { out, err } = await folder.run(argv, terminal);
    expect(out + err).not.toBe("");
    expect(controls.exec(out)).toBeNull();
    expect(controls.exec(err)).toBeNull();
  });

  it("and a pipe gets the text as it is", async () => {
    const { out } = await folderOf({ "a.md": text }).run("export a.md --to text");
    expect(out).toContain("\u001b[1mthings");
  });
});

describe.skipIf(process.platform === "win32")("the name of a file", () => {
  it("gives no command to a build service", async () => {
    const { out, err } = await folderOf({ [name]: text }).run("lint . --format github");
    expect(out).not.toBe("");
    for (const line of out.trimEnd().split("\n")) {
      expect(line).toMatch(
        /^::(?:error|warning|notice) file=a%0A%3A%3Aerror %3A%3Ano ·\[31mname%250A%2Cb%3Ac\.contribution\.md,/,
      );
      expect(controls.exec(line)).toBeNull();
    }
    expect(err).toBe("");
  });

  it("gives none either where the file cannot be read", async () => {
    const { out, err } = await folderOf({ [name]: "%PDF-" }).run("lint . --format github");
    expect(err.trimEnd().split("\n")).toHaveLength(2);
    for (const line of err.trimEnd().split("\n")) expect(line).toMatch(/^preamble: /);
    for (const line of out.trimEnd().split("\n")) expect(line).toMatch(/^::error ::/);
    expect(out + err).not.toContain("\u001b");
  });

  it("is valid JSON, SARIF and XML, and the file's own name", async () => {
    const folder = folderOf({ [name]: text });
    const run = async (format: string) => (await folder.run(`lint . --format ${format}`)).out;
    expect(JSON.parse(await run("json")).files[0].path).toBe(name);
    const [result] = JSON.parse(await run("sarif")).runs[0].results;
    expect(decodeURIComponent(result.locations[0].physicalLocation.artifactLocation.uri)).toBe(name);
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    const junit = await run("junit");
    expect(() => parser.write(junit).close()).not.toThrow();
  });
});
