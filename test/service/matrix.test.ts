import { describe, expect, it } from "vitest";
import { bundledCatalogue, emptyLibrary, libraryOf, parse } from "../../src/index.ts";
import { matrixPages } from "../../src/service/index.ts";
import { resolutionText, sentences } from "../diff/texts.ts";

const base = resolutionText([{ call: "resolves", items: sentences.slice(10, 13) }]).replace(
  "Rev. New Delhi, 2024",
  "Geneva, 2022",
);
const proposal = (source: string, text: string) => ({ name: `${source}.md`, text: `## MOD ${source}/1/1\n\n${text}` });
const proposals = [
  proposal("APT", base.replace("next year", "the end of 2027")),
  proposal("EUR", base.replace("next year", "the year 2026")),
];
const shelves = { library: emptyLibrary, catalogue: bundledCatalogue };

describe("a matrix for the editor", () => {
  it("comes in every form in which it is shown and saved, with a sentence about it", () => {
    const pages = matrixPages(proposals, { name: "base.md", text: base }, shelves);
    if (pages.status !== "made") return expect.fail(pages.message);
    expect(pages.title).toBe("Matrix: RESOLUTION 71 (Geneva, 2022)");
    expect(pages.said).toBe("2 proposals side by side: 1 of 8 rows conflicting.");
    expect(pages.html).toMatch(/^<!DOCTYPE html>/);
    expect(pages.markdown).toContain("| resolves 2 | **conflicting** |");
    expect(pages.csv).toContain("resolves 2,conflicting,");
  });

  it("finds the base in the library where none is named, and says when there is none", () => {
    const library = libraryOf([{ name: "base.md", document: parse(base) }]);
    expect(matrixPages(proposals, undefined, { ...shelves, library }).status).toBe("made");
    expect(matrixPages(proposals, undefined, shelves)).toEqual({
      status: "none",
      message: "the library does not have Resolution 71; name the base yourself",
    });
  });
});
