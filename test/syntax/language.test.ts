import { describe, expect, it } from "vitest";
import { parse } from "../../src/syntax/index.ts";

const languageOf = (text: string) => parse(text).language;

describe("the language of a text", () => {
  it.each([
    ["en", "considers that the word القرار is Arabic;"],
    ["en", "The proverb 知行合一 and the word договор stand in an English text.\n"],
    ["en", ""],
    ["en", "71"],
    ["fr", "RÉSOLUTION 71 (Rév. Genève, 2022)\n\nconsidérant\n"],
    ["es", "RESOLUCIÓN 71 (Rev. Ginebra, 2022)\n\nconsiderando\n"],
    ["ru", "РЕЗОЛЮЦИЯ 71 (Пересм. Женева, 2022 г.)\n\nрешает\n\n1\tпродолжать работу МСЭ-Т с ITU-D;\n"],
    ["zh", "MOD APT/37A1/1\n\n第71号决议（2022年，日内瓦，修订版）\n\n考虑到\n\na)\tITU-T 的工作；\n"],
    ["ar", "القرار 71 (المراجَع في جنيف، 2022)\n\nإذ يضع في اعتباره أهمية ITU-T\n"],
    ["zh", "第71号决议\n\nA title that nobody has translated yet\n"],
  ])("is %s of %j", (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it("is not told by what the front matter says of conference and source", () => {
    const front = "---\nconference: WTSA-24\nsource: Asia-Pacific Telecommunity\ndocument: 37\n---\n";
    expect(languageOf(`${front}\n考虑到农村地区\n`)).toBe("zh");
  });
});
