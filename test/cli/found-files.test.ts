import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isRoot, program } from "./process.ts";
import { folderOf } from "./run.ts";

const untidy = "considering\n\na)\tthat words  grow,\n\nresolves\n\nto go on.\n";
const base = "### RESOLUTION 71\n\nLamps\n\n*considering*\n\nthat lamps shine,\n\n*resolves*\n\nto go on.\n";
const marked = base.replace("lamps shine", "lamps {++often ++}shine");
const proposal = `## MOD APT/42A7/1\n\n${marked}`;

const { run, shell } = program();

describe("a search in a folder", () => {
  it("reads what a link leads to, and does not write it outside of the folder", async () => {
    const folder = folderOf({ "out/a.txt": untidy, "in/b.txt": untidy });
    symlinkSync("../out/a.txt", join(folder.path, "in", "a.contribution.md"));
    symlinkSync("b.txt", join(folder.path, "in", "b.contribution.md"));
    expect(JSON.parse((await folder.run("lint in --format json")).out).files).toHaveLength(2);
    for (const argv of ["lint in --fix", "format in --write"]) {
      expect(await folder.run(argv)).toMatchObject({
        code: 2,
        err: expect.stringContaining(
          "preamble: in/a.contribution.md was not written: it is a link that leads out of the folder that was searched; name the file itself\n",
        ),
      });
      expect(folder.read("out/a.txt")).toBe(untidy);
    }
    expect(folder.read("in/b.txt")).not.toBe(untidy);
    expect(await folder.run("format in/a.contribution.md --write")).toMatchObject({ code: 0 });
    expect(folder.read("out/a.txt")).not.toBe(untidy);
  });

  it("writes what a link in the folder leads to, also where the folder itself is named by a link", async () => {
    const folder = folderOf({ "real/b.txt": untidy });
    symlinkSync("b.txt", join(folder.path, "real", "b.contribution.md"));
    symlinkSync("real", join(folder.path, "alias"));
    expect(await folder.run("format alias --write")).toMatchObject({ code: 0 });
    expect(folder.read("real/b.txt")).not.toBe(untidy);
  });

  it("ends where links lead in circles, and says which lead nowhere", async () => {
    const folder = folderOf({ "a.contribution.md": untidy, "deep/deeper/b.contribution.md": untidy });
    symlinkSync("..", join(folder.path, "deep", "up"));
    symlinkSync("..", join(folder.path, "deep", "up.contribution.md"));
    symlinkSync("ring.contribution.md", join(folder.path, "ring.contribution.md"));
    symlinkSync("nowhere", join(folder.path, "gone.contribution.md"));
    const { code, err, out } = await folder.run("lint --format json");
    expect(code).toBe(2);
    expect(err).toBe(
      "preamble: gone.contribution.md does not exist\npreamble: ring.contribution.md is a link that leads in a circle\n",
    );
    expect(JSON.parse(out).files).toHaveLength(2);
  });

  it("says which folders may not be read", () => {
    const folder = folderOf({ "a.contribution.md": base, "closed/b.contribution.md": base });
    chmodSync(folder.path, 0o755);
    chmodSync(join(folder.path, "closed"), 0o000);
    const { code, err, out } = run(["lint"], { cwd: folder.path, ...(isRoot && { uid: 5000, gid: 6000 }) });
    chmodSync(join(folder.path, "closed"), 0o755);
    expect(code).toBe(2);
    expect(err).toBe("preamble: closed may not be read: permission denied\n");
    expect(out).toContain("1 document");
  });

  it("says that the configuration ignores all that is there, which is no failure", async () => {
    const folder = folderOf({ "archive/a.contribution.md": untidy, "preamble.config.json": '{"ignore":["archive/"]}' });
    expect(await folder.run("lint archive")).toEqual({
      code: 0,
      out: "",
      err: "preamble: archive holds no document that is looked at: the configuration ignores 1 file or folder in it; name a file to have it read\n",
    });
    expect(await folder.run("format archive --check")).toMatchObject({ code: 0 });
    expect(await folder.run("lint archive/a.contribution.md")).toMatchObject({ code: 0, err: "" });
  });
});

describe.skipIf(process.platform === "win32")("what is no file", () => {
  const said = "not a file; to read what another program writes, name “-” and send it to standard input";

  it("is refused, named or found", async () => {
    const folder = folderOf({ "a.contribution.md": base });
    spawnSync("mkfifo", [join(folder.path, "pipe.contribution.md")]);
    expect(await folder.run("lint pipe.contribution.md")).toMatchObject({
      code: 2,
      err: `preamble: pipe.contribution.md is a pipe, ${said}\n`,
    });
    const walked = await folder.run("lint");
    expect(walked.err).toBe(`preamble: pipe.contribution.md is a pipe, ${said}\n`);
    expect(walked.out).toContain("1 document");
    for (const argv of ["outline", "references", "format", "import", "compare a.contribution.md", "marks list"]) {
      for (const device of ["/dev/zero", "/dev/null"]) {
        expect(await folder.run(`${argv} ${device}`)).toMatchObject({
          code: 2,
          out: "",
          err: `preamble: ${device} is a device, ${said}\n`,
        });
      }
    }
  });

  it("is refused as configuration, catalogue and text of the library", async () => {
    const folder = folderOf({ "a.contribution.md": base, "library/b.resolution.md": base });
    spawnSync("mkfifo", [join(folder.path, "library", "pipe.resolution.md")]);
    spawnSync("mkfifo", [join(folder.path, "pipe.json")]);
    for (const option of ["--config", "--catalogue"]) {
      const { code, err } = await folder.run(`lint a.contribution.md ${option} pipe.json`);
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`pipe.json is a pipe, ${said}\n`) });
    }
    const { err } = await folder.run("lint a.contribution.md --library library");
    expect(err).toBe(`preamble: left out of the library: library/pipe.resolution.md is a pipe, ${said}\n`);
  });

  it.skipIf(!existsSync("/dev/fd/0"))("is read where the shell has opened it", () => {
    const folder = folderOf({ "a.md": base });
    const { code, out, err } = shell(
      "cat a.md | preamble outline /dev/stdin; preamble outline <(cat a.md)",
      folder.path,
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.match(/RESOLUTION 71/g)).toHaveLength(2);
  });
});

describe("a library", () => {
  it("is no whole disk, and no folder with more than a library has", async () => {
    const folder = folderOf({ "a.md": base });
    expect(await folder.run("lint a.md --library /")).toMatchObject({
      code: 2,
      err: "preamble: the library is /, a whole disk; name the folder of the base texts\n",
    });
  });
});

describe("one bad file", () => {
  it("whose front matter nests without end has its finding, and the others theirs", async () => {
    const deep = readFileSync(new URL("../fixtures/safety/deep-front-matter.contribution.md", import.meta.url));
    const folder = folderOf({ "a.contribution.md": untidy, "deep.contribution.md": deep });
    const { out, err } = await folder.run("lint --format json");
    expect(err).toBe("");
    const rules = JSON.parse(out).files.map(({ findings }: { findings: { rule: string }[] }) => findings[0]?.rule);
    expect(rules).toEqual([expect.any(String), "front-matter-syntax"]);
  });

  const files = { "good.resolution.md": base, "other.contribution.md": untidy };
  const bad: Readonly<Record<string, (path: string) => void>> = {
    "is no UTF-8": (path) => writeFileSync(path, Buffer.from([0x61, 0xff, 0x62])),
    "is a PDF": (path) => writeFileSync(path, "%PDF-1.7"),
    "is a link to nothing": (path) => symlinkSync("nothing", path),
    "is too large": (path) => {
      writeFileSync(path, "");
      truncateSync(path, 100 * 2 ** 20);
    },
  };
  const commands = [
    ["lint", "good.resolution.md"],
    ["lint --format json", "good.resolution.md"],
    ["lint --fix", "2 fixes made"],
    ["format --check .", "other.contribution.md"],
    ["format --diff .", "other.contribution.md"],
    ["references .", "good.resolution.md"],
    ["catalogue build .", "RESOLUTION"],
    ["matrix good.resolution.md proposal.md bad.resolution.md --format markdown", "often"],
  ] as const;

  it.each(Object.entries(bad))("that %s ends no run: the others are done, and the code is 2", async (_, make) => {
    for (const [argv, seen] of commands) {
      const folder = folderOf({ ...files, "proposal.md": proposal });
      make(join(folder.path, "bad.resolution.md"));
      const { code, out, err } = await folder.run(argv);
      expect({ argv, code }).toEqual({ argv, code: 2 });
      expect(err.split("\n").filter((line) => line.startsWith("preamble: bad.resolution.md "))).toHaveLength(1);
      if (argv.startsWith("catalogue")) expect(err).toContain("from 2 files");
      else expect({ argv, out }).toEqual({ argv, out: expect.stringContaining(seen) });
    }
  });
});
