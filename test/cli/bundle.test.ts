import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { buildBundles } from "../lsp/session.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The packages of which code is in a bundle, with their bytes. */
async function packagesIn(entry: string): Promise<ReadonlyMap<string, number>> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    platform: "node",
    format: "cjs",
    logLevel: "error",
  });
  const bytes = new Map<string, number>();
  for (const output of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
      if (name !== undefined && bytesInOutput > 0) bytes.set(name, (bytes.get(name) ?? 0) + bytesInOutput);
    }
  }
  return bytes;
}

it("the command line carries no Markdown parser, no schema generator and no languages of zod", async () => {
  const packages = await packagesIn("src/cli/bin.ts");
  expect([...packages.keys()].sort()).toEqual([
    "@noble/hashes",
    "diff",
    "fflate",
    "js-yaml",
    "saxes",
    "xmlchars",
    "zod",
  ]);
  expect(packages.get("zod")).toBeLessThan(40_000);
});

it("the bundle of the command line loads the code of Word files when it meets one", () => {
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
