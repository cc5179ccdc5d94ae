// node scripts/build.mjs [--production] [--tests] [--types] [--only=server,cli] [--outdir=FOLDER]
//   nothing       every bundle with source maps, and the suite that runs inside VS Code
//   --production  every bundle, minified, without source maps, in a clean dist
//   --tests       only the suite that runs inside VS Code
//   --types       the declarations of the library as well
//   --only        some bundles, by the names below
//   --outdir      another folder than the project's own, for tests that must not disturb dist
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const option = (name) => process.argv.find((given) => given.startsWith(`--${name}=`))?.slice(name.length + 3);
const production = process.argv.includes("--production");
const only = option("only")?.split(",");
const outdir = resolve(option("outdir") ?? root);
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const common = {
  bundle: true,
  format: "cjs",
  target: "es2022",
  minify: production,
  sourcemap: !production,
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
  absWorkingDir: root,
  define: { PREAMBLE_VERSION: JSON.stringify(version) },
};
const node = { ...common, platform: "node" };
// "worker": remark-parse would otherwise bring in a decoder that needs a document, which a worker has not.
const web = {
  ...common,
  platform: "browser",
  conditions: ["worker"],
  mainFields: ["browser", "module", "main"],
  define: { ...common.define, global: "globalThis" },
};
// The code of Word files is a fifth of what a Node process would load at its start, and few commands need it.
const wordOnDemand = {
  name: "word-on-demand",
  setup({ onResolve, onLoad }) {
    const names = ["exportWord", "importWord"];
    const lines = names.map((name) => `export const ${name} = (...given) => require("./word.js").${name}(...given);`);
    onResolve({ filter: /^\.\/word\.ts$/ }, ({ importer }) =>
      importer === join(root, "src/formats/index.ts") ? { path: "word", namespace: "on-demand" } : undefined,
    );
    onResolve({ filter: /^\.\/word\.js$/, namespace: "on-demand" }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /^word$/, namespace: "on-demand" }, () => ({ contents: lines.join("\n") }));
  },
};
const withWord = { ...node, plugins: [wordOnDemand] };
const vscode = { external: ["vscode"] };
const shebang = { js: "#!/usr/bin/env node" };

const bundles = {
  client: { ...node, ...vscode, entryPoints: ["src/client/node.ts"], outfile: "dist/client.js" },
  server: { ...withWord, entryPoints: ["src/server/node.ts"], outfile: "dist/server.js" },
  "web-client": { ...web, ...vscode, entryPoints: ["src/client/browser.ts"], outfile: "dist/web/client.js" },
  "web-server": { ...web, format: "iife", entryPoints: ["src/server/browser.ts"], outfile: "dist/web/server.js" },
  cli: { ...withWord, entryPoints: ["src/cli/bin.ts"], outfile: "dist/cli.js", banner: shebang },
  // What `dist/server.js` and `dist/cli.js` load when they meet a Word file.
  word: { ...node, entryPoints: ["src/formats/word.ts"], outfile: "dist/word.js" },
  library: {
    ...common,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    entryPoints: ["src/index.ts"],
    outfile: "dist/index.mjs",
  },
};
const suites = {
  // mocha stays outside the Node bundle: it is loaded from node_modules.
  "suite-node": {
    ...node,
    external: ["vscode", "mocha"],
    entryPoints: ["test/suite/index-node.ts"],
    outfile: "out/suite-node.js",
  },
  "suite-web": { ...web, ...vscode, entryPoints: ["test/suite/index-web.ts"], outfile: "out/suite-web.js" },
};

const all = { ...bundles, ...suites };
// Bundles that load another one do not work without it.
const wanted = only?.flatMap((name) => (all[name]?.plugins?.includes(wordOnDemand) ? [name, "word"] : [name]));
const everything = process.argv.includes("--tests") ? suites : production ? bundles : all;
const asked = [...new Set(wanted ?? Object.keys(everything))];
const unknown = asked.filter((name) => !(name in all));
if (unknown.length) {
  console.error(`There is no bundle named ${unknown.join(", ")}. There are: ${Object.keys(all).join(", ")}.`);
  process.exit(2);
}

// Old maps and bundles must not reach the package.
if (production && !only) rmSync(join(outdir, "dist"), { recursive: true, force: true });
let broken = false;
for (const name of asked) {
  const job = all[name];
  if (!existsSync(join(root, job.entryPoints[0]))) {
    console.log(`${job.outfile}\tleft out: there is no ${job.entryPoints[0]}`);
    continue;
  }
  // esbuild has printed what is wrong; the other bundles are made all the same.
  const result = await build({ ...job, outfile: join(outdir, job.outfile) }).catch(() => undefined);
  if (!result) {
    broken = true;
    continue;
  }
  const made = Object.values(result.metafile.outputs).find(({ entryPoint }) => entryPoint);
  console.log(`${job.outfile}\t${(made.bytes / 1024).toFixed(1)} KiB`);
}
if (broken) process.exit(1);
if (asked.includes("cli") && existsSync(join(outdir, "dist/cli.js"))) chmodSync(join(outdir, "dist/cli.js"), 0o755);
if (process.argv.includes("--types")) writeTypes();

/** The declarations of the library, which the compiler has made while checking. */
function writeTypes() {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const done = spawnSync(process.execPath, [compiler, "-b", "src/tsconfig.core.json"], { cwd: root, stdio: "inherit" });
  if (done.status !== 0) process.exit(1);
  const inside = new Set(["service", "protocol"]);
  cpSync(join(root, ".build/core"), join(outdir, "dist/types"), {
    recursive: true,
    filter: (path) => !inside.has(path.slice(join(root, ".build/core").length + 1).split(/[\\/]/)[0]),
  });
  console.log("dist/types\tdeclarations of the library");
}
