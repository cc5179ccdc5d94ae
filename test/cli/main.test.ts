import { describe, expect, it } from "vitest";
import { rules } from "../../src/index.ts";
import { folderOf } from "./run.ts";

const commands = ["lint", "outline", "format", "compare", "rules", "lsp"];

describe("the command line", () => {
  it("tells its version and its commands", async () => {
    const folder = folderOf({});
    expect(await folder.run("--version")).toEqual({ code: 0, out: "0.1.0\n", err: "" });
    const { out, code } = await folder.run("--help");
    expect(code).toBe(0);
    for (const command of commands) expect(out).toContain(`\n  ${command} `);
    expect(await folder.run("")).toEqual({ code: 2, out: "", err: out });
  });

  it.each(commands)("explains %s", async (command) => {
    const { out, code, err } = await folderOf({}).run(`${command} --help`);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(new RegExp(`^preamble ${command}`));
    expect(out).toContain("--help");
    expect(await folderOf({}).run(`help ${command}`)).toMatchObject({ code: 0, out });
  });

  it.each([
    ["linr", "“linr” is no command; did you mean “lint”?"],
    ["x.contribution.md", "“x.contribution.md” is no command; to check a file write “preamble lint x.contribution.md”"],
    ["lint --formt json", "--formt is no option of “preamble lint”; did you mean --format?"],
    ["lint --wobble", "--wobble is no option of “preamble lint”; “preamble lint --help” lists the options"],
    ["lint -x", "-x is no option of “preamble lint”; “preamble lint --help” lists the options"],
    ["lint --format jsn", "--format is “jsn”; did you mean json?"],
    ["lint --format", "--format needs a value: --format pretty|json|sarif|junit|github"],
    ["lint --format --fix", "--format needs a value: --format pretty|json|sarif|junit|github"],
    ["lint --fix=yes", "--fix takes no value; “yes” was given"],
    ["lint --mode final", "--mode is “final”; known are draft, submission"],
    ["lint --max-warnings many", "--max-warnings is “many”; a number such as 0 or 10 is expected"],
    ["lint --as-of 2026-02-30", "--as-of is “2026-02-30”; a day such as 2026-11-21 is expected"],
    ["outline", "“preamble outline” reads one file, or standard input for “-”; named: 0"],
    ["outline a b", "“preamble outline” reads one file, or standard input for “-”; named: 2"],
    ["outline nope.txt", "nope.txt does not exist"],
    ["format", "“preamble format” needs a file, a folder, or “-” for standard input"],
    ["format --write --check x", "--write and --check cannot be used together"],
    ["rules list", "“preamble rules” lists the rules, “preamble rules show ID” shows one"],
    ["rules show text-duble-blank", "there is no rule “text-duble-blank”; did you mean text-double-blank?"],
    ["lsp", "“preamble lsp” speaks over standard input and output; write “preamble lsp --stdio”"],
  ])("%s: refused in one line", async (argv, message) => {
    expect(await folderOf({}).run(argv)).toEqual({ code: 2, out: "", err: `preamble: ${message}\n` });
  });

  it("names the commands that there are where one is unknown", async () => {
    const { out } = await folderOf({}).run("--help");
    const known = [...out.matchAll(/^ {2}(\w+) {2,}\w/gm)].map(([, name]) => name);
    expect(known).toEqual(expect.arrayContaining(commands));
    const err = `preamble: “publish” is no command; known are ${known.join(", ")}\n`;
    expect(await folderOf({}).run("publish")).toEqual({ code: 2, out: "", err });
  });

  it("says that the server is not built where it is not", async () => {
    expect((await folderOf({}).run("lsp --stdio")).err).toMatch(
      /^preamble: the language server is not built: .+server\.js does not exist\n$/,
    );
  });

  it("tells a mistake of its own in one line", async () => {
    const broken = { input: () => Promise.reject(new TypeError("no input")) };
    const { code, err } = await folderOf({}).run("lint -", broken);
    expect(code).toBe(2);
    expect(err).toBe("preamble: <stdin>: broke off, which is a mistake in the tool; please report it (no input)\n");
    expect((await folderOf({}).run("lint -", { ...broken, env: { PREAMBLE_DEBUG: "1" } })).err).toContain("TypeError");
  });
});

describe("rules", () => {
  it("lists all, as text and as JSON", async () => {
    const folder = folderOf({});
    const { out } = await folder.run("rules");
    for (const { id } of rules) expect(out).toContain(`\n${id} `.trimStart());
    const list = JSON.parse((await folder.run("rules --format json")).out);
    expect(list.slice(0, rules.length).map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
    expect(list.find(({ id }: { id: string }) => id === "text-double-blank")).toMatchObject({
      severity: "information",
      enabled: true,
      fixes: "automatic",
      options: [],
    });
  });

  it("shows one", async () => {
    const { out } = await folderOf({}).run("rules show text-double-blank");
    expect(out).toMatch(/^# text-double-blank\n\nWords are separated by one blank\./);
  });
});

describe("format", () => {
  const untidy = "considering\na) that  networks grow,\nresolves\nto go on.";

  it("shows the tidy form, and only shows it", async () => {
    const folder = folderOf({ "a.resolution.md": untidy });
    const { out, code } = await folder.run("format a.resolution.md");
    expect(code).toBe(0);
    expect(out).toContain("*considering*\n\na)\tthat");
    expect(folder.read("a.resolution.md")).toBe(untidy);
    expect((await folder.run("format -", { stdin: untidy })).out).toBe(out);
  });

  it("writes it with --write, once", async () => {
    const folder = folderOf({ "a.resolution.md": untidy, "b.resolution.md": untidy });
    const { out } = await folder.run("format a.resolution.md");
    expect((await folder.run("format .")).err).toMatch(/2 documents are meant/);
    expect(await folder.run("format . --write")).toEqual({ code: 0, out: "", err: "2 of 2 documents changed\n" });
    expect(folder.read("b.resolution.md")).toBe(out);
    expect((await folder.run("format . --write")).err).toBe("0 of 2 documents changed\n");
  });

  it("shows with --diff what would change, as a patch", async () => {
    const folder = folderOf({ "a.resolution.md": "RESOLUTION 1\n\nTitle\n" });
    const { code, out } = await folder.run("format a.resolution.md --diff");
    expect(code).toBe(1);
    expect(out).toBe(
      "--- a.resolution.md\n+++ a.resolution.md\n@@ -1,3 +1,3 @@\n-RESOLUTION 1\n+### RESOLUTION 1\n \n Title\n",
    );
  });

  it("names with --check what is not tidy", async () => {
    const folder = folderOf({ "a.resolution.md": untidy, "b.resolution.md": "" });
    expect(await folder.run("format . --check")).toEqual({ code: 1, out: "a.resolution.md\n", err: "" });
    await folder.run("format . --write");
    expect((await folder.run("format . --check")).code).toBe(0);
  });

  it("keeps carriage returns and byte order mark", async () => {
    const folder = folderOf({ "a.resolution.md": `\ufeff${untidy.replaceAll("\n", "\r\n")}` });
    await folder.run("format a.resolution.md --write");
    const text = folder.read("a.resolution.md");
    expect(text.startsWith("\ufeff")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
  });
});
