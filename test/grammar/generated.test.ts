import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { grammarFile, grammarWithWords } from "./tokenizer.ts";

it("the grammar lists the words of the lexicon", async () => {
  await expect(`${JSON.stringify(grammarWithWords(), undefined, 2)}\n`).toMatchFileSnapshot(grammarFile);
});

it("the manifest names scopes that the grammar has", () => {
  const manifest = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const { grammars } = (JSON.parse(manifest) as { contributes: { grammars: readonly Grammar[] } }).contributes;
  const words = JSON.stringify(grammarWithWords());
  const named = grammars.flatMap(({ embeddedLanguages, unbalancedBracketScopes }) => [
    ...Object.keys(embeddedLanguages),
    ...unbalancedBracketScopes,
  ]);
  expect(named.length).toBeGreaterThan(1);
  expect(named.filter((scope) => !words.includes(scope))).toEqual([]);
});

interface Grammar {
  readonly embeddedLanguages: Readonly<Record<string, string>>;
  readonly unbalancedBracketScopes: readonly string[];
}
