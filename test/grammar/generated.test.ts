import { expect, it } from "vitest";
import { grammarFile, grammarWithWords } from "./tokenizer.ts";

it("the grammar lists the words of the lexicon", async () => {
  await expect(`${JSON.stringify(grammarWithWords(), undefined, 2)}\n`).toMatchFileSnapshot(grammarFile);
});
