import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importWord } from "../../../src/formats/index.ts";
import { law } from "../../law.ts";
import { hostileFiles } from "./hostile-files.ts";
import { changedEnd, deleted, inserted, makeWord, paragraph, run, style, styles } from "./make-word.ts";

// How long they take, and how much room, is measured by `node test/hostile-word.mjs`, each in a process of its own.
describe("a hostile or broken file", () => {
  it.each(hostileFiles.filter(({ isLarge }) => isLarge !== true))("$name", ({ make, wanted }) => {
    const read = importWord(make());
    if (wanted instanceof RegExp) {
      expect(read.status).toBe("read");
      if (read.status === "read") expect(read.source.trim()).toMatch(wanted);
      return;
    }
    expect(read).toMatchObject({ status: "refused", code: wanted });
    // A sentence for who brought the file.
    if (read.status === "refused") expect(read.message).toMatch(/^[A-Z][^\n]{20,200}$/);
  });
});

const sound = makeWord(
  [
    paragraph("resolves", style("Call")),
    paragraph(`${run("a)\tto study ")}${deleted("this")}${inserted("that")}`, changedEnd("ins")),
    `<w:tbl><w:tr><w:tc>${paragraph("1")}</w:tc><w:tc>${paragraph("2")}</w:tc></w:tr></w:tbl>`,
    paragraph('<w:r><w:footnoteReference w:id="2"/></w:r>'),
  ].join(""),
  {
    styles: styles("Call"),
    footnotes: `<w:footnote w:id="2">${paragraph("note")}</w:footnote>`,
  },
);

describe("a sound file that was damaged", () => {
  it("is read or refused when it was cut, never thrown at", () => {
    law(
      fc.property(fc.nat(sound.length), (length) => {
        expect(importWord(sound.subarray(0, length)).status).toMatch(/^(?:read|refused)$/);
      }),
      { numRuns: 300 },
    );
  });

  it("is read or refused when bytes were flipped, never thrown at", () => {
    const flips = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    law(
      fc.property(flips, (all) => {
        const bytes = sound.slice();
        for (const [at, mask] of all) bytes[at] = (bytes[at] ?? 0) ^ mask;
        const read = importWord(bytes);
        if (read.status === "read") expect(typeof read.source).toBe("string");
        else expect(read.message).not.toBe("");
      }),
      { numRuns: 500 },
    );
  });

  it("is read or refused when its parts were flipped inside, never thrown at", () => {
    const xml = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run("a")}${inserted("b")}</w:p>`;
    const pieces = [
      "<w:p>",
      "</w:p>",
      "<w:tbl>",
      "</w:tbl>",
      "<w:tr>",
      "<w:tc>",
      "</w:tc>",
      "<w:txbxContent>",
      "<w:r>",
      "<w:body>",
      "</w:body>",
      '<w:fldChar w:fldCharType="begin"/>',
      '<w:fldChar w:fldCharType="end"/>',
      "<w:hyperlink>",
      "</w:hyperlink>",
      '<w:ins w:author="a">',
      "</w:ins>",
      "<w:rPr><w:del/></w:rPr>",
      '<w:sym w:char="zz"/>',
      '<w:ilvl w:val="-1"/>',
      '<w:ilvl w:val="x"/>',
      "<w:pPrChange>",
      "</w:pPrChange>",
      xml,
    ];
    law(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (all) => {
        const numbering =
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%9"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
        expect(importWord(makeWord(balanced(all), { numbering })).status).toMatch(/^(?:read|refused)$/);
      }),
      { numRuns: 500 },
    );
  });
});

/** Elements in any order, but each closed: else no such file would get past the reader of XML. */
function balanced(pieces: readonly string[]): string {
  const open: string[] = [];
  let xml = "";
  for (const piece of pieces) {
    const [, slash, name = "", closed] = /^<(\/?)(w:\w+)[^>]*?(\/?)>$/.exec(piece) ?? [];
    if (slash === "/") {
      if (open.at(-1) !== name) continue;
      open.pop();
    } else if (name !== "" && closed !== "/") open.push(name);
    xml += piece;
  }
  return (
    xml +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join("")
  );
}
