import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";

/** A place in the source where an expression stands, `syntax/headings.ts:92`, or where one is put together. */
export interface Site {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  /** Missing where the expression is put together at run time. */
  readonly source?: string;
  readonly flags?: string;
  /** Set where every use is the pattern of `endMatch` or `shortMatch`: their limit. */
  readonly cap?: number;
}

export const sourceRoot = fileURLToPath(new URL("../../src/", import.meta.url));

/** The files of the source. */
export function sourceFiles(): string[] {
  const files = readdirSync(sourceRoot, { recursive: true, encoding: "utf8" });
  return files
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts"))
    .sort();
}

/** All sites of a file, from its syntax tree: no literal is missed, and nothing in a comment is taken for one. */
export function sitesOf(file: string, text = readFileSync(sourceRoot + file, "utf8")): Site[] {
  const tree = parseSync(file, text);
  const nodes = [...every(tree.program)];
  const uses = nodes.filter(isCappedUse);
  return nodes.flatMap((node) => {
    const isMade =
      (node.type === "NewExpression" || node.type === "CallExpression") && node["callee"]?.name === "RegExp";
    if (!isMade && node["regex"] === undefined) return [];
    const cap = capOf(node);
    const line = text.slice(0, node.start).split("\n").length;
    const { pattern, flags } = node["regex"] ?? {};
    return {
      file,
      line,
      start: node.start,
      ...(!isMade && { source: pattern, flags }),
      ...(cap !== undefined && { cap }),
    };
  });

  /** The limit with which the expression is used, when it is never used without. */
  function capOf(expression: Tree): number | undefined {
    const direct = uses.find(({ arguments: [, pattern] }) => pattern === expression);
    if (direct) return limitOf(direct);
    const home = nodes.find((node) => node.type === "VariableDeclarator" && node["init"] === expression);
    const name = home?.["id"]?.name;
    const isExported = nodes.some(
      ({ type, declaration }) => type.startsWith("Export") && declaration?.declarations?.includes(home),
    );
    if (name === undefined || isExported) return undefined;
    const mentions = nodes.filter(
      (node) => node.type === "Identifier" && node["name"] === name && node !== home?.["id"],
    );
    const limits = mentions.map((mention) => {
      const use = uses.find(({ arguments: [, pattern] }) => pattern === mention);
      return use && limitOf(use);
    });
    return limits.length > 0 && limits.every((limit) => limit !== undefined) ? Math.max(...limits) : undefined;
  }

  function limitOf({ arguments: [, , limit] }: CappedUse): number | undefined {
    if (typeof limit?.["value"] === "number") return limit["value"];
    const home = nodes.find((node) => node.type === "VariableDeclarator" && node["id"]?.name === limit?.["name"]);
    const value = home?.["init"]?.value;
    return typeof value === "number" ? value : undefined;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: a syntax tree of any language construct
type Tree = { readonly type: string; readonly start: number; readonly [field: string]: any };
type CappedUse = Tree & { readonly arguments: readonly Tree[] };

function isCappedUse(node: Tree): node is CappedUse {
  return node.type === "CallExpression" && ["endMatch", "shortMatch"].includes(node["callee"]?.name);
}

function* every(node: unknown): Generator<Tree> {
  if (Array.isArray(node)) for (const each of node) yield* every(each);
  else if (node !== null && typeof node === "object") {
    if (typeof Reflect.get(node, "type") === "string") yield node as Tree;
    for (const child of Object.values(node)) yield* every(child);
  }
}
