import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { lint, linterFor, parse, print } from "../src/index.ts";

/** A real contribution, pasted from Word as plain text. It is not part of the project; without it the tests are skipped. */
const folder = fileURLToPath(new URL("../../shared/seeds/", import.meta.url));
const isThere = existsSync(folder);
const file = isThere ? readdirSync(folder).find((name) => name.startsWith("000_")) : undefined;

const title = isThere ? "a real contribution" : "a real contribution (skipped: ../shared is not there)";
describe.skipIf(file === undefined)(title, () => {
  const document = parse(file === undefined ? "" : readFileSync(folder + file, "utf8"));

  it("has one proposal with its text", () => {
    const { proposals, sections } = document.contribution;
    expect(sections.map(({ heading }) => heading.text)).toEqual(["Introduction", "Proposal"]);
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).toMatchObject({
      instruction: { word: "ADD" },
      identifier: { source: "APT", document: 37, addendum: 43, number: 1 },
      resolution: {
        heading: {
          draft: true,
          announcedNew: true,
          placeholder: "APT-AI",
          adoption: { place: "New Delhi", year: 2024 },
        },
        history: { entries: [{ place: "New Delhi", year: 2024 }] },
        enacting: { organ: "WTSA", adoption: { place: "New Delhi", year: 2024 } },
      },
    });
  });

  it("has its calls in order, each with its items", () => {
    const clauses = document.resolutions[0]?.clauses ?? [];
    expect(
      clauses.map(({ part, call, items }) => `${part} ${call.verb} ${call.opener ?? ""}: ${items.length}`),
    ).toEqual([
      "preamble recalling : 5",
      "preamble considering : 7",
      "preamble recognizing : 5",
      "preamble noting : 6",
      "preamble emphasizing : 1",
      "operative resolves to instruct: 4",
      "operative instructs : 5",
      "operative invites : 5",
    ]);
    expect(clauses[6]?.call.addressee?.text).toBe("the Director of the Telecommunication Standardization Bureau");
    expect(clauses[7]?.call.addressee?.text).toBe("ITU membership");
  });

  it("gives the findings that a reader would give, and no others", () => {
    const said = lint(document, linterFor()).map(({ severity, rule, span }) => {
      return `${severity} ${rule} ${document.source.slice(span.start, span.end)}`;
    });
    expect(said).toEqual([
      "information proposal-reasons ADD",
      "information text-same-form SDG17",
      "information text-abbreviation artificial intelligence (AI)",
      "information text-preferred-term United Nation’s",
      "information text-abbreviation United Nations (UN)",
      "warning text-spelling organisations",
      "warning text-spelling recognising",
      "warning text-spelling harmonised",
      "information text-preferred-term telecom",
    ]);
  });

  it("keeps its structure in the tidy form", () => {
    const tidy = parse(print(document));
    const shape = ({ resolutions }: typeof document) =>
      resolutions[0]?.clauses.map(({ call, items }) => [call.verb, items.map(({ text }) => text)]);
    expect(shape(tidy)).toEqual(shape(document));
    expect(print(tidy)).toBe(tidy.source);
  });
});
