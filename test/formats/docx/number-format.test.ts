import { describe, expect, it } from "vitest";
import { numberIn } from "../../../src/formats/docx/labels/number-format.ts";

describe("a number of a list", () => {
  it.each([
    ["decimal", [1, 12], "1 12"],
    ["decimalZero", [1, 12], "01 12"],
    ["lowerLetter", [1, 26, 27, 28, 53], "a z aa bb aaa"],
    ["upperRoman", [4, 21, 49, 1999], "IV XXI XLIX MCMXCIX"],
    ["arabicAlpha", [1, 2, 3, 28, 29], "أ ب ت ي أأ"],
    ["arabicAbjad", [1, 2, 3, 4, 28], "أ ب ج د غ"],
    ["russianLower", [1, 7, 10, 28, 29, 30], "а ж к ю я аа"],
    ["russianUpper", [3], "В"],
    ["chineseCounting", [1, 10, 11, 20, 21, 105], "一 十 十一 二十 二十一 一○五"],
    ["chineseCountingThousand", [10, 15, 105, 110, 1001, 10_010], "十 十五 一百零五 一百一十 一千零一 一万零一十"],
    ["chineseLegalSimplified", [12], "壹拾贰"],
    ["ideographTraditional", [1, 10], "甲 癸"],
    ["hebrew1", [1, 11, 15, 16, 22, 115], "א יא טו טז כב קטו"],
    ["hebrew2", [22, 23], "ת אא"],
    ["decimalEnclosedCircle", [1, 20, 21], "① ⑳ 21"],
    ["decimalFullWidth", [10], "１０"],
    ["chicago", [1, 4, 5], "* § **"],
    ["001, 002, 003, ...", [7, 1234], "007 1234"],
    ["ordinal", [1, 2, 3, 4, 11, 22, 112], "1st 2nd 3rd 4th 11th 22nd 112th"],
    ["cardinalText", [3, 21, 40, 305], "Three|Twenty-one|Forty|Three hundred five"],
    ["ordinalText", [1, 12, 20, 21, 100], "First|Twelfth|Twentieth|Twenty-first|One hundredth"],
    ["none", [4], ""],
  ] as const)("as %s", (format, numbers, expected) => {
    const written = numbers.map((number) => numberIn(format, number));
    expect(written.join(expected.includes("|") ? "|" : " ")).toBe(expected);
  });

  it("is not known in formats of other scripts, and in words of other languages", () => {
    expect(numberIn("thaiCounting", 3)).toBeUndefined();
    expect(numberIn("constructor", 3)).toBeUndefined();
    expect(numberIn("cardinalText", 3, "fr-FR")).toBeUndefined();
  });

  it("that is very high stays short", () => {
    for (const format of ["lowerLetter", "upperRoman", "chicago", "hebrew1", "cardinalText", "chineseCounting"]) {
      expect(numberIn(format, 32_767)?.length).toBeLessThan(80);
      expect(numberIn(format, 9_999_999)).toBe("9999999");
    }
  });
});
