import { exportWord, parse } from "../../src/index.ts";
import { excerpt, mutated } from "../mutated-texts.ts";
import type { Random } from "../random.ts";
import { configLaws } from "./config-laws.ts";
import { editorLaws } from "./editor-laws.ts";
import { frontMatterLaws } from "./front-matter-laws.ts";
import { growthLaw } from "./growth-law.ts";
import { type Kind, kindOf } from "./law.ts";
import { lineEndLaw } from "./line-end-laws.ts";
import { madeConfig } from "./make-config.ts";
import { withOddFrontMatter } from "./make-front-matter.ts";
import { mutatedWord } from "./make-word.ts";
import { markedTextLaws, pairLaws } from "./revision-laws.ts";
import type { Sources } from "./sources.ts";
import { type TextFiles, textLaws } from "./text-laws.ts";
import { exportLaws, wordLaws } from "./word-laws.ts";

const longestText = 6_000;

/** All kinds of input, made from these sources. */
export function kindsOf({ own, texts, words }: Sources): readonly Kind[] {
  const textFor = (random: Random) => mutated(excerpt(random.pick(texts), random, longestText), random, texts);
  const allTextLaws = [...textLaws, lineEndLaw, growthLaw, ...editorLaws, ...markedTextLaws, ...exportLaws];
  return [
    kindOf<TextFiles>({
      name: "text",
      make: (random) => ({ "text.contribution.md": textFor(random) }),
      laws: allTextLaws,
    }),
    kindOf({
      name: "marks",
      make: (random) => {
        const old = random.oneIn(3) ? textFor(random) : excerpt(random.pick(texts), random, longestText);
        return {
          "old.resolution.md": old,
          "new.contribution.md": random.oneIn(9) ? textFor(random) : mutated(old, random, texts),
        };
      },
      laws: pairLaws,
    }),
    kindOf<TextFiles>({
      name: "front-matter",
      make: (random) => ({
        "text.contribution.md": withOddFrontMatter(excerpt(random.pick(texts), random, 600), random),
      }),
      laws: [...frontMatterLaws, ...allTextLaws],
    }),
    kindOf({ name: "config", make: madeConfig, laws: configLaws }),
    kindOf({
      name: "word",
      make: (random) => ({ "file.docx": mutatedWord(wordFileFor(random), random) }),
      laws: wordLaws,
    }),
  ];

  /** A file beside the project, or one that is written of a text that is sound. */
  function wordFileFor(random: Random): Uint8Array {
    if (words.length > 0 && random.oneIn(2)) return random.pick(words);
    const written = exportWord(parse(excerpt(random.pick(own), random, longestText)));
    return written.status === "written" ? written.bytes : new Uint8Array();
  }
}
