import { it } from "vitest";
import { type Document, lint, linterFor, parse } from "../../src/index.ts";
import { growsLinearly } from "../growth.ts";

it("thousands of citations in one paragraph are not each held to all others", () => {
  const linter = linterFor();
  const only = { ...linter, active: linter.active.filter(({ rule }) => rule.id === "reference-superseded") };
  const words =
    "Resolution 71 (Rev. Dubai, 2018) of the Plenipotentiary Conference, Resolution 71 (Rev. Bucharest, 2022), ";
  // Read and looked up beforehand, so that the rule alone is compared.
  const read = new Map<string, Document>();
  const check = (text: string) => {
    const document = read.get(text) ?? parse(text);
    read.set(text, document);
    return lint(document, only);
  };
  growsLinearly(check, (length) => {
    const text = `recalling\n\n${words.repeat(Math.ceil(length / words.length))}`;
    check(text);
    return text;
  });
});
