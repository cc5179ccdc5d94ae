import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyEdits,
  distance,
  endMatch,
  endRun,
  finder,
  fold,
  lastBracket,
  lineMap,
  lineRuns,
  nearest,
  offsetAt,
  onOneLine,
  positionAt,
  settle,
  shortMatch,
  trimmed,
  withoutEnd,
} from "../src/text/index.ts";
import { law } from "./law.ts";

describe("line map", () => {
  it("leads to the same offset and back, whatever ends the lines", () => {
    const texts = fc
      .array(fc.constantFrom("a", "b c", "\n", "\r\n", "\r", "é", "😀"), { maxLength: 30 })
      .map((words) => words.join(""));
    law(
      fc.property(texts, fc.nat(80), (text, at) => {
        const offset = Math.min(at, text.length);
        expect(offsetAt(lineMap(text), positionAt(lineMap(text), offset))).toBe(offset);
      }),
    );
  });

  it("counts lines and columns from 0 and draws what lies outside to the nearer end", () => {
    const map = lineMap("one\r\ntwo\nthree");
    expect(positionAt(map, 5)).toEqual({ line: 1, column: 0 });
    expect(positionAt(map, 99)).toEqual({ line: 2, column: 5 });
    expect(offsetAt(map, { line: 9, column: 0 })).toBe(14);
    expect(offsetAt(map, { line: -1, column: 3 })).toBe(0);
  });
});

describe("edits", () => {
  it("are all applied to the text before, in any order", () => {
    const edits = [
      { span: { start: 4, end: 7 }, text: "TWO" },
      { span: { start: 0, end: 0 }, text: "> " },
      { span: { start: 3, end: 4 }, text: "-" },
    ];
    expect(applyEdits("one two", edits)).toBe("> one-TWO");
  });

  it("leave out an edit that overlaps an earlier one", () => {
    const edits = [
      { span: { start: 0, end: 3 }, text: "1" },
      { span: { start: 2, end: 5 }, text: "2" },
    ];
    expect(applyEdits("abcdef", edits)).toBe("1def");
  });
});

describe("words", () => {
  it("are compared without case, accents and typographic variants", () => {
    expect(fold("Florianópolis")).toBe(fold("FLORIANOPOLIS"));
    expect(fold("ITU\u2011T\u00a0study")).toBe("itu-t study");
  });

  it("are as far apart as the letters that differ, up to a limit", () => {
    expect(distance("recaling", "recalling", 3)).toBe(1);
    expect(distance("lnit", "lint", 3)).toBe(1);
    expect(distance("noting", "resolves", 2)).toBe(3);
    expect(nearest("recaling", ["noting", "recalling"])).toBe("recalling");
    expect(nearest("xyz", ["noting", "recalling"])).toBeUndefined();
  });

  it("are trimmed without leaving their span", () => {
    expect(trimmed(" a b \n", { start: 0, end: 6 })).toEqual({ start: 1, end: 4 });
    expect(trimmed("   ", { start: 1, end: 3 })).toEqual({ start: 1, end: 1 });
  });
});

describe("the end of a text", () => {
  const texts = fc
    .array(fc.constantFrom("a", "1", " ", "😀", "é", "\n"), { maxLength: 20 })
    .map((parts) => parts.join(""));

  it("is found as a pattern with $ finds it", () => {
    law(
      fc.property(texts, fc.constantFrom("\\d", "\\s", "[a1]", "\\p{So}"), (text, one) => {
        const end = new RegExp(`(?:${one})*$`, "u").exec(text)?.[0];
        expect(endRun(text, new RegExp(one, "u"))).toBe(end);
        expect(withoutEnd(text, new RegExp(one, "u")) + end).toBe(text);
      }),
    );
  });

  it("is matched near the end only, with the place counted from the start", () => {
    const note = /(?<! )\([^()]*$/g;
    expect(endMatch("Resolution 2(Rev. New Delhi", note, 20)?.index).toBe(12);
    expect(endMatch("Resolution 2(Rev. New Delhi", note, 10)).toBeNull();
    expect(endMatch("Resolution 2 (Rev. New Delhi", note, 15)).toBeNull();
    expect(() => endMatch("1", /\d$/, 5)).toThrow("flag g");
  });

  it("takes work that is bounded by the limit", () => {
    const starts: number[] = [];
    const counting = Object.assign(/$/g, {
      exec(this: RegExp, text: string) {
        starts.push(text.length - this.lastIndex);
        return null;
      },
    });
    for (const length of [5, 1_000, 100_000]) endMatch("(".repeat(length), counting, 80);
    expect(starts).toEqual([5, 80, 80]);
    expect(shortMatch("a".repeat(80), /a$/, 80)?.index).toBe(79);
    expect(shortMatch("a".repeat(81), /a$/, 80)).toBeNull();
  });
});

describe("a text", () => {
  const texts = fc
    .array(fc.constantFrom("a", " ", "\n", "(", ")", "\t"), { maxLength: 20 })
    .map((parts) => parts.join(""));

  it("is put on one line", () => {
    expect(onOneLine("of the \n  Union\r\n at large  now")).toBe("of the Union at large  now");
    law(
      fc.property(texts, (text) => {
        expect(onOneLine(text)).toBe(text.replace(/\s*\n\s*/g, " "));
      }),
    );
  });

  it("has a last bracket, which may still be open", () => {
    expect(lastBracket("Resolution 2 (Rev. (New) Delhi, 2024")).toBe("New");
    expect(lastBracket("Resolution 2 (Rev. New Delhi")).toBe("Rev. New Delhi");
    law(
      fc.property(texts, (text) => {
        expect(lastBracket(text)).toBe(/\(([^()]*)\)?[^()]*$/.exec(text)?.[1]);
      }),
    );
  });

  it("is searched on and on in one walk", () => {
    const next = finder("a--b--c", "--");
    expect([0, 1, 2, 4, 5].map(next)).toEqual([1, 1, 4, 4, Number.POSITIVE_INFINITY]);
    let searched = 0;
    const text = Object.assign(Object("{--".repeat(1_000)), { indexOf: () => ++searched && -1 });
    const never = finder(text, "--}");
    for (let from = 0; from < 3_000; from += 3) never(from);
    expect(searched).toBe(1);
  });
});

describe("settle", () => {
  it("goes on until a step changes nothing", () => {
    expect(settle("aaaa", (text) => text.replace("aa", "a"), 5)).toBe("a");
    expect(settle("a", (text) => text, 1)).toBe("a");
  });

  it("gives nothing for what goes on for ever", () => {
    expect(settle("a", (text) => `${text}\t`, 5)).toBeUndefined();
    expect(settle("a", (text) => (text === "a" ? "b" : "a"), 6)).toBeUndefined();
  });
});

describe("lineRuns", () => {
  it("gives the whitespace around line feeds inside a span, each run once", () => {
    const text = "a \n b\r\n\n\tc\n";
    expect([...lineRuns(text, { start: 0, end: text.length })]).toEqual([
      { start: 1, end: 4 },
      { start: 5, end: 9 },
      { start: 10, end: 11 },
    ]);
    expect([...lineRuns(text, { start: 2, end: 3 })]).toEqual([{ start: 2, end: 3 }]);
  });
});
