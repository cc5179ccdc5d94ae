import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildBundles } from "../lsp/session.ts";

it("the bundle of the command line loads the code of Word files when it meets one", { timeout: 60_000 }, () => {
  const dist = join(buildBundles("cli"), "dist");
  const folder = mkdtempSync(join(tmpdir(), "preamble-bundle-"));
  const run = (...args: string[]) => spawnSync(process.execPath, [join(dist, "cli.js"), ...args], { cwd: folder });
  try {
    const text = "### RESOLUTION 71\n\n*considering*\n\na)\tthat {--one--}{++another++} thing is so\n";
    writeFileSync(join(folder, "a.resolution.md"), text);
    expect(run("export", "a.resolution.md", "--to", "docx").status).toBe(0);
    expect(run("import", "a.docx").stdout.toString()).toContain("a)\tthat {~~one~>another~~} thing is so");
    rmSync(join(dist, "word.js"));
    expect(run("lint", "a.resolution.md").status).toBe(1);
    expect(run("import", "a.docx").status).toBe(2);
    expect(readFileSync(join(dist, "cli.js"), "utf8")).not.toContain("w:delText");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
