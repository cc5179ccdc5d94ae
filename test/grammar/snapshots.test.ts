import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import type { IGrammar } from "vscode-textmate";
import { drawn, loadGrammar, tokenize } from "./tokenizer.ts";

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const sample = (name: string) => readFileSync(path(`../../samples/${name}.md`), "utf8");

/** What is left when a contribution is pasted from Word as plain text. */
function pasted(text: string): string {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/^#+ (ADD|MOD|SUP|NOC!?) /gm, "$1\t")
    .replace(/^#+ /gm, "")
    .replace(/\*/g, "")
    .replace(/\n\n/g, "\n")
    .trimStart();
}

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
