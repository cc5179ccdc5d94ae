import { describe, expect, it } from "vitest";
import { callTable, lexicons, matchCall } from "../src/lexicon/index.ts";
import { fold } from "../src/text/index.ts";

describe.each(
  Object.values(lexicons).map((lexicon) => [lexicon.language, lexicon] as const),
)("the words of %s", (_, lexicon) => {
  it("name each call once for each part", () => {
    const words = lexicon.calls.map(({ part, word }) => `${part} ${fold(word)}`);
    expect(new Set(words).size).toBe(words.length);
  });

  it("never prefer a word that they avoid", () => {
    const avoided = new Set(lexicon.preferred.map(({ avoid }) => avoid));
    expect(lexicon.preferred.filter(({ use }) => avoided.has(use))).toEqual([]);
    expect(avoided.size).toBe(lexicon.preferred.length);
  });

  it("act on confirmed words only", () => {
    const active = [...callTable(lexicon).values()].flat().map(({ word }) => word);
    expect(active.every(({ status }) => status === "confirmed")).toBe(true);
    expect(active).toHaveLength(lexicon.calls.filter(({ status }) => status === "confirmed").length);
  });

  it("are found at the start of a paragraph, without accents and in capitals", () => {
    for (const { word, status } of lexicon.calls) {
      const plain = fold(word).toUpperCase();
      expect(matchCall(lexicon, word, 0, word.length) !== undefined, word).toBe(status === "confirmed");
      expect(matchCall(lexicon, plain, 0, plain.length) !== undefined, plain).toBe(status === "confirmed");
    }
  });
});

describe("matchCall", () => {
  const match = (text: string) => matchCall(lexicons.en, text, 0, text.length);

  it("finds the longest call", () => {
    expect(match("deeply concerned")?.verb).toBe("deeply concerned");
    expect(match("taking into account further")).toMatchObject({ verb: "taking into account", repeater: "further" });
  });

  it("takes -ise for -ize", () => {
    expect(match("recognising")?.verb).toBe("recognizing");
    expect(match("authorises")?.verb).toBe("authorizes");
    expect(match("emphasising")?.verb).toBe("emphasizing");
  });

  it("wants a whole word", () => {
    expect(match("awareness of risks")).toBeUndefined();
    expect(match("notings")).toBeUndefined();
  });
});
