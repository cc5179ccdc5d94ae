import { describe, expect, it } from "vitest";
import { format, lint, parse } from "../src/index.ts";
import { ending, growsLinearly } from "./growth.ts";

/** Texts of one kind of line each, which a reader once came back to again and again. */
const kinds: Record<string, string> = {
  "a line in capitals": "THE ROLE OF TELECOMMUNICATIONS IN DISASTER RELIEF ",
  "lines in capitals": "THE ROLE OF TELECOMMUNICATIONS IN DISASTER RELIEF.\n\n",
  "small words": "The of the on for and of The and\n",
  "labels in a row":
    "instructs the Director 1, i), i), i), i), i), i), i), i), i), i), i), i), i), i), i), i), i), i) zz\n",
  "labels without words": "i)\tii)\tiii)\t",
  "a list": "a)\tthat the Conference met;\n",
  numbers: "1111111111.1.1.1.1",
  "open brackets": "(((((((((((Rev. [[[[[[[[",
  "closed brackets": "(Rev. New Delhi, 2024) ) ] ) ] )",
  spaces: "          \t\t\t\t    \u00a0\u00a0",
  "line breaks": "\n\n \n\t\n",
  "signs of emphasis": "*a_ **b__ *",
  "signs of marks": "{++a{--b{~~c~>",
  commas: ", , , ;;;; ....",
  "quotation marks": "“„«\"'`",
  slashes: "A/RES/1/2/3/4/5/6",
  citations: "Resolution 2 (Rev. New Delhi, 2024), ",
  addresses: "https://www.itu.int/a/b/c?d=e. ",
  notes: "[^1]: a note [^2] [^",
};

describe("reading, checking and formatting", () => {
  it.each(Object.entries(kinds))("%s: the time grows with the length of the text", (_, part) => {
    growsLinearly(
      (text) => {
        const document = parse(text);
        lint(document);
        format(document);
        return document.references;
      },
      (length) => `## ADD APT/42A7/1\n\n${part.repeat(Math.ceil(length / part.length))}`,
    );
  });

  it("a title in capitals with a full stop is read at once", () => {
    const titles = [
      "THE ROLE OF TELECOMMUNICATIONS IN DISASTER RELIEF.",
      "La RÉGLEMENTATION DES COMMUNICATIONS À BORD DES NAVIRES DE PLAISANCE",
    ];
    for (const title of titles) {
      expect(ending(() => parse(title).text)).toBe(title);
      expect(ending(() => parse(`## ADD APT/42A7/1\n\n${title}\n`).contribution)).toBeDefined();
    }
  });
});
