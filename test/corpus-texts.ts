import { existsSync, readdirSync, readFileSync } from "node:fs";

const corpus = new URL("../../shared/corpus/", import.meta.url);

/** Real adopted texts in plain form, for trying only; none where they are not at hand. */
export function corpusTexts(): readonly string[] {
  return ["pp18", "basic2023"].flatMap((name) => {
    const folder = new URL(`${name}/`, corpus);
    if (!existsSync(folder)) return [];
    const texts = readdirSync(folder).filter((file) => file.endsWith(".txt"));
    return texts.map((file) => readFileSync(new URL(file, folder), "utf8"));
  });
}
