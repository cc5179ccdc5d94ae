import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = join(root, "src");

interface Floor {
  readonly name: string;
  readonly floors: readonly string[];
  readonly packages: readonly string[];
}

interface Import {
  /** The file that imports, from `src`. */
  readonly from: string;
  readonly to: string;
}

const floors = floorsOfTable(readFileSync(join(root, "ARCHITECTURE.md"), "utf8"));
const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"));
const imports = files.flatMap(importsOf);

describe("the floors of src", () => {
  it("are the rows of the table in ARCHITECTURE.md", () => {
    const present = new Set(files.map(floorOf));
    // Floors of later work stand in the table and may still be empty.
    expect([...present].filter((name) => !floors.has(name))).toEqual([]);
    expect(floors.size).toBe(16);
    expect(files.filter((path) => !path.includes("/"))).toEqual(["index.ts"]);
  });

  it("import only floors above them in the table", () => {
    const names = [...floors.keys()];
    for (const [index, floor] of [...floors.values()].entries()) {
      for (const other of floor.floors)
        expect(names.slice(0, index), `${floor.name} imports ${other}`).toContain(other);
    }
  });

  it("import what their row names, through the other floor's index.ts", () => {
    expect(imports.flatMap(mistakeOf)).toEqual([]);
  });

  it("have no cycles of files", () => {
    expect(cycles()).toEqual([]);
  });
});

describe("the check itself", () => {
  it("finds planted mistakes", () => {
    const planted: readonly Import[] = [
      { from: "text/span.ts", to: "../model/index.ts" },
      { from: "cli/main.ts", to: "../lint/run.ts" },
      { from: "lint/run.ts", to: "./index.ts" },
      { from: "lint/run.ts", to: "node:fs" },
      { from: "lint/run.ts", to: "zod" },
      { from: "client/node.ts", to: "../server/server.ts" },
      { from: "server/node.ts", to: "vscode" },
    ];
    expect(planted.flatMap(mistakeOf)).toHaveLength(planted.length);
  });
});

function floorsOfTable(page: string): ReadonlyMap<string, Floor> {
  const rows = page.split("\n").filter((line) => line.startsWith("| `"));
  const cells = rows.map((row) => row.split("|").map((cell) => cell.trim()));
  return new Map(
    cells.map(([, name = "", , imported = "", packages = ""]) => {
      const floor = { name: quoted(name)[0] ?? "", floors: quoted(imported), packages: quoted(packages) };
      return [floor.name, floor];
    }),
  );
}

function quoted(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
}

/** `lint` for `lint/run.ts`, `index.ts` for the door of the library. */
function floorOf(path: string): string {
  return path.split("/")[0] ?? "";
}

function importsOf(path: string): readonly Import[] {
  const text = readFileSync(join(source, path), "utf8");
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^"';]*?\bfrom\s*"([^"]+)"|\bimport\s*\(\s*"([^"]+)"|(?:^|\n)import\s*"([^"]+)"/g,
  );
  return [...found].map(([, from, dynamic, bare]) => ({ from: path, to: from ?? dynamic ?? bare ?? "" }));
}

function mistakeOf({ from, to }: Import): readonly string[] {
  const said = `${from} imports ${to}`;
  const floor = floors.get(floorOf(from));
  if (floor === undefined) return [`${said}: no such floor`];
  if (!to.startsWith(".")) {
    const isListed = floor.packages.some(
      (name) =>
        to === name ||
        (name !== "zod/mini" && to.startsWith(`${name}/`)) ||
        (name === "node:*" && to.startsWith("node:")),
    );
    return isListed ? [] : [`${said}: not a package of ${floor.name}`];
  }
  const target = targetOf({ from, to });
  const other = floorOf(target);
  if (other === floor.name && other !== "index.ts") {
    if (target === `${other}/index.ts`) return [`${said}: its own door`];
    return existsSync(join(source, target)) ? [] : [`${said}: no such file`];
  }
  if (!floor.floors.includes(other)) return [`${said}: ${floor.name} may not import ${other}`];
  return target === other || target === `${other}/index.ts` ? [] : [`${said}: not through the door`];
}

function targetOf({ from, to }: Import): string {
  return posix.join(posix.dirname(from), to);
}

/** Files that import themselves by a way round, as `a → b → a`. */
function cycles(): readonly string[] {
  const targets = new Map<string, string[]>();
  for (const one of imports) {
    if (one.to.startsWith(".")) targets.set(one.from, [...(targets.get(one.from) ?? []), targetOf(one)]);
  }
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(" → "));
    if (done.has(path) || way.includes(path)) return;
    for (const next of targets.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of files) visit(path, []);
  return found;
}

it("Node's own modules are only used where Node is: in the command line, in Node's entries and in what these alone import", () => {
  const users = imports.filter(({ to }) => to.startsWith("node:")).map(({ from }) => from);
  const ofNode = ["server/node.ts", "server/serve-page.ts"];
  expect(users.filter((path) => !path.startsWith("cli/") && !ofNode.includes(path))).toEqual([]);
  expect(imports.filter(({ to }) => to.endsWith("/serve-page.ts")).map(({ from }) => from)).toEqual(["server/node.ts"]);
});

it("every relative import says its file's ending", () => {
  expect(imports.filter(({ to }) => to.startsWith(".") && !/\.(ts|json)$/.test(to))).toEqual([]);
});
