import { describe, expect, it } from "vitest";
import { importWord } from "../../../src/formats/index.ts";
import { parse } from "../../../src/index.ts";
import { hasWordFile, hasWordFiles, trackedNames, wordFile } from "./corpus.ts";

// Word files with tracked changes and what another program made of each by accepting and by rejecting all of them.
// The words are held to each other. Emphasis, and whether a table is one of bars or stands between fences, is not: a
// table that was rectangular on one side only is between fences in the file with the changes, and a change of
// formatting keeps its new state. So does an equation that was changed inside, which is one sign of the text.
describe.skipIf(!hasWordFiles)("a Word file with changes and its twin without", () => {
  const twins = trackedNames.flatMap((name) =>
    (["Accepted", "Rejected"] as const)
      .filter((verdict) => hasWordFile(`tracked/${name}-${verdict}`))
      .map((verdict) => ({ name, verdict })),
  );

  it("are enough", () => {
    expect(twins).toHaveLength(52);
  });

  it.each(twins)("$name $verdict", ({ name, verdict }) => {
    const side = verdict === "Accepted" ? "revised" : "original";
    const marked = parse(sourceOf(`tracked/${name}`), side).text;
    const twin = parse(sourceOf(`tracked/${name}-${verdict}`)).text;
    expect(wordsOf(marked)).toEqual(wordsOf(twin));
  });
});

function sourceOf(name: string): string {
  const imported = importWord(wordFile(name));
  if (imported.status === "refused") throw new Error(imported.message);
  return imported.source;
}

/** The words of the body, a paragraph or row each. */
function wordsOf(text: string): readonly string[] {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .split("\n")
    .map((line) =>
      line
        .replace(/!\[equation [^\]]*\]/g, "![equation]")
        .replace(/^```.*$|\| --- [|\s-]*/, "")
        .replace(/\*+|<\/?[biu]>|^\||\|$/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((line) => line !== "");
}
