import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { type Site, sitesOf, sourceRoot } from "./collect.ts";

export interface Recorded {
  readonly site: string;
  readonly source: string;
  readonly flags: string;
}

/**
 * The expressions that the source puts together at run time, with the site of each: the exercise beside this file runs
 * in a process of its own, in which every `RegExp(…)` of the source also tells what it made.
 */
export async function recordedExpressions(): Promise<Recorded[]> {
  const folder = mkdtempSync(join(tmpdir(), "preamble-expressions-"));
  try {
    const outfile = join(folder, "exercise.cjs");
    await build({
      entryPoints: [fileURLToPath(new URL("exercise.ts", import.meta.url))],
      outfile,
      bundle: true,
      platform: "node",
      format: "cjs",
      logLevel: "silent",
      define: { "import.meta.url": "importMetaUrl" },
      banner: { js: `const importMetaUrl = require("node:url").pathToFileURL(__filename).href; ${recorder}` },
      plugins: [recording],
    });
    const output = execFileSync(process.execPath, [outfile], {
      encoding: "utf8",
      maxBuffer: 64_000_000,
      cwd: fileURLToPath(new URL("../../", import.meta.url)),
    });
    return JSON.parse(output.slice(output.lastIndexOf("\n[") + 1));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const nameOf = ({ file, line }: Site) => `${file}:${line}`;

const recorder = `
const made = new Map();
globalThis.recordExpression = (site, pattern, flags) => {
  const { source, flags: given } = new RegExp(pattern, flags);
  made.set([site, source, given].join("\\0"), { site, source, flags: given });
  return new RegExp(pattern, flags);
};
process.on("exit", () => require("node:fs").writeSync(1, "\\n" + JSON.stringify([...made.values()])));
`;

const recording: Plugin = {
  name: "recording",
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
      let contents = readFileSync(path, "utf8");
      const made = sitesOf(path.slice(sourceRoot.length), contents).filter(({ source }) => source === undefined);
      for (const site of made.toReversed()) {
        const call = contents.slice(site.start).replace(/^(?:new )?RegExp\(/, `recordExpression("${nameOf(site)}", `);
        contents = contents.slice(0, site.start) + call;
      }
      return { contents, loader: "ts" };
    });
  },
};
