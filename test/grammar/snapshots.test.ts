import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import type { IGrammar } from "vscode-textmate";
import { pasted } from "../pasted.ts";
import { drawn, loadGrammar, tokenize } from "./tokenizer.ts";

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const sample = (name: string) => readFileSync(path(`../../samples/${name}.md`), "utf8");

it.each([
  ["ai-safety.contribution", (text: string) => text],
  ["ai-safety.pasted", (text: string) => pasted(text)],
  ["digital-inclusion.contribution", (text: string) => text],
  ["suppress-and-keep.contribution", (text: string) => text],
  ["test-networks.contribution", (text: string) => text],
])("colours %s", async (name, form) => {
  const text = form(sample(name.replace(".pasted", ".contribution")));
  await expect(drawn(tokenize(grammar, text))).toMatchFileSnapshot(path(`drafts/${name}.txt`));
});
