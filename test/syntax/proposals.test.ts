import { describe, expect, it } from "vitest";
import { parse } from "../../src/syntax/index.ts";

describe("instructions and identifiers", () => {
  it.each([
    ["ADD\tAPT/37A43/1", "ADD", { source: "APT", document: 37, addendum: 43, number: 1 }],
    ["## MOD EUR/12A3/2", "MOD", { source: "EUR", document: 12, addendum: 3, number: 2 }],
    ["ADD* IAP/5/6", "ADD*", { source: "IAP", document: 5, number: 6 }],
    ["(MOD) RCC/40R1/4", "(MOD)", { source: "RCC", document: 40, revision: 1, number: 4 }],
    ["SUP\u00a0AFCP/35A2/11", "SUP", { source: "AFCP", document: 35, addendum: 2, number: 11 }],
    ["SUP* ACP/12/01", "SUP*", { source: "ACP", document: 12, number: 1 }],
    ["NOC USA/9/1", "NOC", { source: "USA", document: 9, number: 1 }],
    ["NOC! USA/9/2", "NOC!", { source: "USA", document: 9, number: 2 }],
    ["<u>NOC</u> USA/9/2", "NOC!", { source: "USA", document: 9, number: 2 }],
    ["OTHER J/7/1", "OTHER", { source: "J", document: 7, number: 1 }],
    [
      "MOD B/CAN/CLM/USA/42A3R1/7",
      "MOD",
      { source: "B/CAN/CLM/USA", document: 42, addendum: 3, revision: 1, number: 7 },
    ],
    ["ACP/12/1 SUP", "SUP", { source: "ACP", document: 12, number: 1 }],
  ])("reads %s", (line, word, identifier) => {
    const proposal = parse(`${line}\n\nRESOLUTION 2 (Rev. Geneva, 2022)\n`).contribution.proposals[0];
    expect(proposal?.instruction.word).toBe(word);
    expect(proposal?.identifier).toMatchObject(identifier);
  });

  it("keeps an identifier whose form it does not know as it is written", () => {
    const { identifier } = parse("ADD\tAPT/xx/1\n").contribution.proposals[0] ?? {};
    expect(identifier).toMatchObject({ text: "APT/xx/1" });
    expect(identifier?.number).toBeUndefined();
  });

  it.each([
    "MOD CV 334",
    "ADD 191bis",
    "SUP Article 1.1 b)",
    "NOC No. 84 of the Convention",
  ])("reads the target of %s", (line) => {
    const proposal = parse(`${line}\n`).contribution.proposals[0];
    expect(proposal?.target?.text).toBe(line.slice(4));
    expect(proposal?.identifier).toBeUndefined();
  });

  it("reads an instruction and a heading on one line", () => {
    const proposal = parse("NOC RESOLUTION 1 (REV.WRC-97)\n").contribution.proposals[0];
    expect(proposal?.resolution?.heading).toMatchObject({ number: "1", adoption: { session: "WRC-97" } });
  });

  it("takes MOD in a sentence for a word", () => {
    expect(parse("# Introduction\n\nMOD texts show each change with a mark.\n").contribution.proposals).toEqual([]);
  });

  it("reads several proposals, each with its text and its reasons", () => {
    const text = [
      "ADD\tAPT/37/1",
      "DRAFT NEW RESOLUTION [APT-X] (New Delhi, 2024)",
      "Open networks",
      "The World Telecommunication Standardization Assembly (New Delhi, 2024),",
      "resolves",
      "that networks stay open.",
      "Reasons: Networks should stay open.",
      "SUP\tAPT/37/2",
      "RESOLUTION 9 (Rev. Geneva, 2022)",
      "Closed networks",
      "**Reasons:** The text has been carried out.",
    ].join("\n");
    const { proposals } = parse(text).contribution;
    expect(proposals.map(({ identifier }) => identifier?.number)).toEqual([1, 2]);
    expect(proposals.map(({ reasons }) => reasons?.body.text)).toEqual([
      "Networks should stay open.",
      "The text has been carried out.",
    ]);
    expect(proposals.map(({ resolution }) => resolution?.title?.text)).toEqual(["Open networks", "Closed networks"]);
  });

  it("reads the cover of a document", () => {
    const text = [
      "World Telecommunication Standardization Assembly (WTSA-24)",
      "New Delhi, 15 - 24 October 2024",
      "PLENARY MEETING",
      "Addendum 43 to",
      "Document 37-E",
      "23 September 2024",
      "Original: English",
      "Abstract: This document proposes a new resolution.",
      "Contact: A. Delegate, Administration of Samoa",
    ].join("\n");
    expect(parse(text).contribution.cover.map(({ name }) => name)).toEqual([
      "conference",
      "place",
      "body",
      "addendum",
      "document",
      "date",
      "original",
      "abstract",
      "contact",
    ]);
  });
});
