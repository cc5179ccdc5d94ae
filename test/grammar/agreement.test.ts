import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { IGrammar } from "vscode-textmate";
import { type BlockKind, lineMap, parse, positionAt, sourceSpan } from "../../src/index.ts";
import { pasted } from "../pasted.ts";
import { loadGrammar, tokenize } from "./tokenizer.ts";

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

const samples = fileURLToPath(new URL("../../samples/", import.meta.url));
const corpus = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));
const textsIn = (folder: string) =>
  readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")] as const);
const drafts = textsIn(samples.replace(/\/$/, "/with-findings")).concat(
  readdirSync(samples, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [name, readFileSync(samples + name, "utf8")] as const),
);

/** The lines on which blocks of a kind start, as the parser reads the text. */
function linesRead(text: string, kind: BlockKind): readonly number[] {
  const document = parse(text);
  const map = lineMap(text);
  const blocks = document.blocks.filter((block) => block.kind === kind && (kind !== "item" || block.label));
  return blocks.map(({ span }) => positionAt(map, sourceSpan(document.reading, span).start).line);
}

/** The lines with a colour. */
function linesColoured(text: string, scope: RegExp): readonly number[] {
  return tokenize(grammar, text).flatMap((tokens, line) =>
    tokens.some(({ scopes }) => scopes.some((each) => scope.test(each))) ? [line] : [],
  );
}

const callScope = /^keyword\.(?:other|control)\.call\.(?:preamble|operative)$/;

describe("grammar and parser agree", () => {
  const forms = drafts.flatMap(([name, text]) => [
    [name, text] as const,
    ...(text.includes("{++") ? [] : [[`${name}, pasted`, pasted(text)] as const]),
  ]);
  it.each(forms)("on %s", (name, text) => {
    // A call that is misspelt has no colour; a comment on it has.
    const known = parse(text).resolutions.flatMap(({ clauses }) => clauses.filter(({ call }) => !call.known)).length;
    const calls = linesRead(text, "call");
    const coloured = linesColoured(text, callScope);
    expect(calls.length - coloured.length, name).toBe(known);
    expect(coloured.filter((line) => !calls.includes(line))).toEqual([]);
    expect(linesColoured(text, /^keyword\.control\.instruction/)).toEqual(linesRead(text, "instruction"));
    expect(linesColoured(text, /^markup\.heading\.text$/)).toEqual(linesRead(text, "heading"));
    expect(linesColoured(text, /^markup\.heading\.title$/)).toEqual(linesRead(text, "title"));
    expect(linesColoured(text, /^meta\.history$/)).toEqual(linesRead(text, "history"));
    expect(linesColoured(text, /^meta\.enacting$/)).toEqual(linesRead(text, "enacting"));
    expect(linesColoured(text, /^keyword\.other\.reasons$/)).toEqual(linesRead(text, "reasons"));
    const labels = linesColoured(text, /^punctuation\.definition\.label/);
    expect(linesRead(text, "item").filter((line) => !labels.includes(line))).toEqual([]);
  });

  it.skipIf(!existsSync(corpus))("on the calls of adopted texts", () => {
    const texts = ["pp18", "basic2023"].flatMap((folder) => textsIn(corpus + folder));
    const wrong = texts.flatMap(([name, text]) => {
      const read = new Set(linesRead(text, "call"));
      const coloured = new Set(linesColoured(text, callScope));
      return [
        ...[...read].filter((line) => !coloured.has(line)).map((line) => `${name}:${line + 1} has no colour`),
        ...[...coloured].filter((line) => !read.has(line)).map((line) => `${name}:${line + 1} is no call`),
      ];
    });
    // The page breaks a sentence right before its “recommends that”.
    expect(wrong).toEqual(["res-022.txt:65 is no call"]);
  });
});
