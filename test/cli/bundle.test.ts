import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";

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
