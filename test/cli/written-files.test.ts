import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isRoot, program } from "./process.ts";
import { type Folder, folderOf } from "./run.ts";

const untidy = "considering\n\na)\tthat words  grow,\n\nresolves\n\nto go on.\n";
const base = "### RESOLUTION 71\n\nLamps\n\n*considering*\n\nthat lamps shine,\n\n*resolves*\n\nto go on.\n";
const marked = base.replace("lamps shine", "lamps {++often ++}shine");
const proposal = `## MOD APT/42A7/1\n\n${marked}`;

function modeOf({ path }: Folder, name: string): string {
  return (statSync(join(path, name)).mode & 0o7777).toString(8);
}

/** Nothing of half-written files is left behind. */
function leftBehind({ path }: Folder): readonly string[] {
  return readdirSync(path).filter((name) => name.endsWith(".tmp"));
}

const { run } = program();

describe("a file that is written", () => {
  it.each([0o666, 0o664, 0o640, 0o600, 0o777, 0o4755, 0o2664, 0o1644])("keeps its mode %o", async (mode) => {
    const folder = folderOf({ "a.contribution.md": untidy });
    chmodSync(join(folder.path, "a.contribution.md"), mode);
    expect(await folder.run("format a.contribution.md --write")).toMatchObject({ code: 0 });
    expect(folder.read("a.contribution.md")).not.toBe(untidy);
    expect(modeOf(folder, "a.contribution.md")).toBe(mode.toString(8));
    expect(leftBehind(folder)).toEqual([]);
  });

  it.each([
    ["lint", "lint a.contribution.md --fix", "a.contribution.md", untidy],
    ["format", "format a.contribution.md --write", "a.contribution.md", untidy],
    ["marks", "marks accept a.contribution.md --write", "a.contribution.md", marked],
    ["matrix", "matrix base.md proposal.md -o a.html --force", "a.html", ""],
    ["consolidate", "consolidate proposal.md --conference WTSA-24 -o a.md --force", "a.md", ""],
    ["rebase", "rebase proposal.md --from base.md --onto base.md -o a.md --force", "a.md", ""],
    ["export", "export proposal.md --to html -o a.html --force", "a.html", ""],
    ["export as Word", "export proposal.md --to docx -o a.docx --receipt a.json --force", "a.json", ""],
    ["catalogue build", "catalogue build . -o a.json", "a.json", '{ "texts": [] }'],
  ])("keeps its mode, and stays what a link leads to, with %s", async (_, argv, name, before) => {
    const folder = folderOf({ "base.md": base, "proposal.md": proposal, "base.resolution.md": base });
    folder.write("elsewhere/real", before, 0o666);
    symlinkSync(join("elsewhere", "real"), join(folder.path, name));
    const { err } = await folder.run(argv);
    expect(err).not.toContain("not written");
    expect(folder.read("elsewhere/real")).not.toBe(before);
    expect(readlinkSync(join(folder.path, name))).toBe(join("elsewhere", "real"));
    expect(modeOf(folder, "elsewhere/real")).toBe("666");
  });

  it("is the one that a link names which is not there yet", async () => {
    const folder = folderOf({ "proposal.md": proposal });
    folder.write("elsewhere/other", "");
    symlinkSync("second", join(folder.path, "first"));
    symlinkSync(join("elsewhere", "new.html"), join(folder.path, "second"));
    expect(await folder.run("export proposal.md --to html -o first")).toMatchObject({ code: 0, err: "" });
    expect(folder.read("elsewhere/new.html")).toContain("<html");
    expect(lstatSync(join(folder.path, "first")).isSymbolicLink()).toBe(true);
  });

  it.runIf(isRoot)("keeps owner and group", () => {
    const folder = folderOf({ "a.txt": untidy });
    chownSync(join(folder.path, "a.txt"), 4444, 5555);
    chmodSync(join(folder.path, "a.txt"), 0o6664);
    expect(run(["format", "a.txt", "--write"], { cwd: folder.path }).code).toBe(0);
    expect(statSync(join(folder.path, "a.txt"))).toMatchObject({ uid: 4444, gid: 5555 });
    expect(modeOf(folder, "a.txt")).toBe("6664");
  });

  it.runIf(isRoot).each([
    ["6664", 6000, "664", "its owner could not be kept"],
    ["6646", 7777, "666", "its owner and group could not be kept"],
    ["606", 7777, "666", "its owner and group could not be kept"],
  ])("of somebody else, with mode %s and group %i, is no less private than before", (mode, gid, after, said) => {
    const folder = folderOf({ "a.txt": untidy });
    const path = join(folder.path, "a.txt");
    chownSync(path, 4444, gid);
    chmodSync(path, Number.parseInt(mode, 8));
    chmodSync(folder.path, 0o777);
    const { code, err } = run(["format", "a.txt", "--write"], { cwd: folder.path, uid: 5000, gid: 6000 });
    expect(err).toContain(`preamble: a.txt: ${said}`);
    expect(code).toBe(0);
    expect(statSync(path)).toMatchObject({ uid: 5000, gid: 6000 });
    expect(modeOf(folder, "a.txt")).toBe(after);
  });

  it.runIf(isRoot)("is left alone where its owner lets nobody else write it", () => {
    const folder = folderOf({ "a.txt": untidy });
    chmodSync(folder.path, 0o777);
    const ended = run(["format", "a.txt", "--write"], { cwd: folder.path, uid: 5000, gid: 6000 });
    expect(ended).toMatchObject({
      code: 2,
      err: expect.stringContaining("a.txt was not written: it may not be written"),
    });
    expect(folder.read("a.txt")).toBe(untidy);
  });

  it.each([
    ["when it is full", "writeFile"],
    ["when it says so late", "datasync"],
  ])("stays as it was on a disk that is full: %s", (_, work) => {
    const folder = folderOf({ "a.txt": untidy, "b.txt": untidy });
    folder.write(
      "full.cjs",
      `const fs = require("node:fs/promises"); const { open } = fs;
       fs.open = async (path, ...rest) => {
         const file = await open(path, ...rest);
         if (path.includes(".a.txt."))
           file.${work} = () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }));
         return file;
       };`,
    );
    const env = { ...process.env, NODE_OPTIONS: `--require ${join(folder.path, "full.cjs")}` };
    const { code, err } = run(["format", "a.txt", "b.txt", "--write"], { cwd: folder.path, env });
    expect(code).toBe(2);
    expect(err).toBe(
      "preamble: a.txt was not written: it cannot be written: the disk is full\n1 of 2 documents changed\n",
    );
    expect(folder.read("a.txt")).toBe(untidy);
    expect(folder.read("b.txt")).not.toBe(untidy);
    expect(leftBehind(folder)).toEqual([]);
  });
});

describe("-o", () => {
  const commands = [
    ["matrix", "matrix base.md proposal.md"],
    ["consolidate", "consolidate proposal.md --conference WTSA-24"],
    ["rebase", "rebase proposal.md --from base.md --onto base.md"],
    ["export", "export proposal.md --to text"],
  ] as const;

  it.each(commands)("of %s replaces a file with --force only", async (_, argv) => {
    const folder = folderOf({ "base.md": base, "proposal.md": proposal, "out.md": "mine" });
    expect(await folder.run(`${argv} -o out.md`)).toEqual({
      code: 2,
      out: "",
      err: "preamble: out.md is there already; name another file, or replace it with --force\n",
    });
    expect(folder.read("out.md")).toBe("mine");
    await folder.run(`${argv} -o out.md --force`);
    expect(folder.read("out.md")).not.toBe("mine");
    await folder.run(`${argv} -o new.md`);
    expect(folder.read("new.md")).toBe(folder.read("out.md"));
  });

  it.each(commands)("of %s names a file, no folder, device or circle", async (_, argv) => {
    const folder = folderOf({ "base.md": base, "proposal.md": proposal, "folder/x": "" });
    symlinkSync("ring", join(folder.path, "ring"));
    const wrong = [
      ["folder", "folder is a folder; name a file in it"],
      ["/dev/null", "/dev/null is no file; leave -o out to write to standard output"],
      ["ring", "ring was not written: it is a link that leads in a circle"],
      ["none/x", "none/x was not written: its folder does not exist"],
    ] as const;
    for (const [output, said] of wrong) {
      const { code, err } = await folder.run(`${argv} --force -o ${output}`);
      expect({ code, err }).toEqual({ code: 2, err: `preamble: ${said}\n` });
    }
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });
});

describe("standard output", () => {
  it.skipIf(!existsSync("/dev/full")).each(["rules", "format a.md"])(
    "on a full disk ends %s with code 2 and one line",
    (argv) => {
      const folder = folderOf({ "a.md": untidy });
      const full = openSync("/dev/full", "w");
      const { code, err } = run(argv.split(" "), { cwd: folder.path, stdio: ["ignore", full, "pipe"] });
      closeSync(full);
      expect({ code, err }).toEqual({
        code: 2,
        err: "preamble: standard output cannot be written: the disk is full\n",
      });
    },
  );

  it.skipIf(!existsSync("/dev/full"))("is whole where messages cannot be written", () => {
    const folder = folderOf({ "a.md": untidy });
    const full = openSync("/dev/full", "w");
    const { code, out } = run(["lint", "a.md", "none.md"], { cwd: folder.path, stdio: ["ignore", "pipe", full] });
    closeSync(full);
    expect(code).toBe(2);
    expect(out).toContain("1 document");
  });
});
