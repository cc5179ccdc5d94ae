import { describe, expect, it } from "vitest";
import type { Reference } from "../../src/model/index.ts";
import { parse } from "../../src/syntax/index.ts";

function said(reference: Reference): string {
  if (reference.kind === "internal") {
    const { verb, addressee, labels, where, elsewhere } = reference;
    return [verb, addressee, labels.map(({ text }) => text).join("+"), where, elsewhere ? "elsewhere" : ""]
      .filter((word) => word !== "")
      .join(" | ");
  }
  const { family, number, adoption, organ, here, instrument } = reference;
  const bracket =
    adoption &&
    `(${adoption.revised ? "Rev. " : ""}${adoption.place ?? adoption.session ?? ""} ${adoption.year ?? ""})`;
  return [family, number, bracket, organ, here ? "here" : undefined, instrument]
    .filter((word) => word !== undefined)
    .join(" | ");
}

function references(words: string): string[] {
  return parse(`# Introduction\n\nThe text rests on ${words}; it is short.\n`).references.map(said);
}

describe("citations", () => {
  it.each([
    [
      "Resolution 71 (Rev. Bucharest, 2022) of the Plenipotentiary Conference, on the plan",
      "resolution | 71 | (Rev. Bucharest 2022) | PP",
    ],
    ["Resolution 151 (Rev. Dubai, 2018) of this conference", "resolution | 151 | (Rev. Dubai 2018) | here"],
    ["Resolution 76 (Rev. Hammamet, 2016) of WTSA", "resolution | 76 | (Rev. Hammamet 2016) | WTSA"],
    [
      "Resolution 72 (Rev. Hammamet, 2016) of the World Telecommunication Standardization Assembly (WTSA)",
      "resolution | 72 | (Rev. Hammamet 2016) | WTSA",
    ],
    ["WTSA Resolution 35 (Rev. Hammamet, 2016)", "resolution | 35 | (Rev. Hammamet 2016) | WTSA"],
    ["PP Resolution 214", "resolution | 214 | PP"],
    ["Resolution 646 (Rev.WRC-15)", "resolution | 646 | (Rev. WRC-15 ) | WRC"],
    ["Resolution 958 (WRC-2015)", "resolution | 958 | (WRC-2015 ) | WRC"],
    ["Resolution ITU-R 7-3 (Rev. Geneva, 2015)", "resolution | ITU-R 7-3 | (Rev. Geneva 2015) | RA"],
    ["Council Resolution 1305 (2009)", "resolution | 1305 | ( 2009) | Council"],
    ["Council Decision 588 (2016)", "decision | 588 | ( 2016) | Council"],
    ["UNGA Resolution 70/125", "un-resolution | A/RES/70/125 | UNGA"],
    ["United Nations General Assembly (UNGA) Resolution A/RES/78/265", "un-resolution | A/RES/78/265 | UNGA"],
    ["A/HRC/20/L.13", "un-resolution | A/HRC/20/L.13"],
    ["No. 118 of the Constitution", "provision | 118 | Constitution"],
    ["No. 480B of the ITU Convention", "provision | 480B | Convention"],
    ["CV 334", "provision | 334 | Convention"],
    ["(CS104)", "provision | 104 | Constitution"],
    ["Article 5 of the ITU Convention", "article | 5 | Convention"],
    ["Recommendation ITU-T A.5", "recommendation | ITU-T A.5"],
    ["Recommendation ITU-R M.1459", "recommendation | ITU-R M.1459"],
    ["Rec. ITU-T G.168", "recommendation | ITU-T G.168"],
    ["§ 35 of the Tunis Agenda", "paragraph | 35 | Tunis Agenda"],
    ["WSIS Action Line C5", "action-line | C5"],
    ["SDG17", "goal | 17"],
    ["target 17.8", "target | 17.8"],
    ["Opinion 5 (Geneva, 2013) of WTPF", "opinion | 5 | (Geneva 2013) | WTPF"],
    ["Document C14/24(Rev.1)", "document | C14/24(Rev.1)"],
    ["Document PP-18/46", "document | PP-18/46"],
    ["C24/67-E", "document | C24/67-E"],
    ["Question 3/1", "question | 3/1"],
    [
      "Resolution 71 (Rev.\nBucharest, 2022) of the Plenipotentiary\nConference",
      "resolution | 71 | (Rev. Bucharest 2022) | PP",
    ],
  ])("finds %s", (words, expected) => {
    expect(references(words)).toEqual([expected]);
  });

  it.each([
    ["Resolutions 50 and 52 (Rev. Hammamet, 2016)", ["50 (Rev. Hammamet", "52 (Rev. Hammamet"]],
    ["Resolutions 45 (Rev. Dubai, 2014) and 69 (Rev. Buenos Aires, 2017)", ["45 (Rev. Dubai", "69 (Rev. Buenos Aires"]],
    [
      "Resolutions 102, 130, 133, 180 and 197 (Rev. Dubai, 2018)",
      ["102 (Rev. Dubai", "130 (Rev. Dubai", "133 (Rev. Dubai", "180 (Rev. Dubai", "197 (Rev. Dubai"],
    ],
    [
      "Resolutions 47 and 48 (Rev. Dubai, 2012) and 49, 50 and 52 (Rev. Hammamet, 2016)",
      ["47 (Rev. Dubai", "48 (Rev. Dubai", "49 (Rev. Hammamet", "50 (Rev. Hammamet", "52 (Rev. Hammamet"],
    ],
    [
      "Resolutions 125 (Rev. Busan, 2014), 125 (Rev. Guadalajara, 2010) and 125 (Marrakesh, 2002)",
      ["125 (Rev. Busan", "125 (Rev. Guadalajara", "125 (Marrakesh"],
    ],
    ["Resolution 71 (Rev. Dubai, 2018) and 3 others", ["71 (Rev. Dubai"]],
  ])("takes the list %s apart", (words, expected) => {
    const found = parse(`# Introduction\n\n${words}\n`).references;
    expect(
      found.map((each) =>
        each.kind === "citation"
          ? `${each.number} (${each.adoption?.revised ? "Rev. " : ""}${each.adoption?.place}`
          : "",
      ),
    ).toEqual(expected);
  });

  it.each([
    ["Nos. 246D to 246H of the ITU Convention", 2],
    ["Articles 17, 18, 19, 20 of the ITU Constitution and Articles 13, 14, 14A, 15 and 20 of the ITU Convention", 9],
    ["§§ 27 c) and 50 d) of the Tunis Agenda", 2],
    ["SDGs 1, 3, 4, 5, 9, 10 and 16", 7],
    ["Resolutions 71/243 and 72/279", 2],
    ["Resolution 71/243 and 72/279", 2],
    ["Resolutions 1305, 1336 and 1344 adopted by the ITU Council", 3],
  ])("finds every member of %s", (words, count) => {
    expect(references(words)).toHaveLength(count);
  });

  it("finds a number at the end of a sentence", () => {
    const [found] = parse("# Introduction\n\nThe text complements the PP Resolution 214.\n").references;
    expect(found && said(found)).toBe("resolution | 214 | PP");
  });

  it("gives the phrase with organ and title", () => {
    const document = parse(
      "# Introduction\n\nResolution 214 (Bucharest, 2022) of the Plenipotentiary Conference, on artificial intelligence;\n",
    );
    const [found] = document.references;
    if (found?.kind !== "citation") throw new Error("no citation");
    expect(document.text.slice(found.phrase.start, found.phrase.end)).toBe(
      "Resolution 214 (Bucharest, 2022) of the Plenipotentiary Conference",
    );
    expect(document.text.slice(found.titleSpan?.start, found.titleSpan?.end)).toBe("artificial intelligence");
  });

  it("does not take the number in a text's own heading for a citation", () => {
    expect(parse("Resolution 71 (Rev. Bucharest, 2022)\nThe strategic plan\n").references).toEqual([]);
  });

  it.each([
    "in resolution of conflicts",
    "No. of pages",
    "the decision taken",
    "Articles of interest",
    "the target is set",
  ])("leaves %j alone", (words) => {
    expect(references(words)).toEqual([]);
  });
});

describe("internal references", () => {
  it.each([
    ["considering e), f), g) and h) above", "considering | e+f+g+h | above"],
    ["recognizing further d) above", "recognizing further | d | above"],
    ["recognizing above", "recognizing | above"],
    ["the resolves above", "resolves | above"],
    ["resolves 10 above", "resolves | 10 | above"],
    ["resolves 1 to 4", "resolves | 1+2+3+4 | unsaid"],
    ["instructs the ITU Council 7 above", "instructs | the ITU Council | 7 | above"],
    ["instructs the Secretary-General 5 below", "instructs | the Secretary-General | 5 | below"],
    ["resolves 3 of this resolution", "resolves | 3 | here"],
    ["recognizing g) thereof", "recognizing | g | unsaid | elsewhere"],
    ["considering b)bis above", "considering | b)bis | above"],
    ["*considering* e) above", "considering | e | above"],
    ["*considering e)* above", "considering | e | above"],
    ["*resolves* 1 and 2 above", "resolves | 1+2 | above"],
    ["*instructs the Director* 3 above", "instructs | the Director | 3 | above"],
    ["in *recognizing further* a)", "recognizing further | a | unsaid"],
  ])("finds %s", (words, expected) => {
    expect(references(words)).toEqual([expected]);
  });

  it("tells a clause of another text apart", () => {
    expect(references("resolves 2 of Resolution 58 (Rev. Busan, 2014)")).toEqual([
      "resolves | 2 | unsaid | elsewhere",
      "resolution | 58 | (Rev. Busan 2014)",
    ]);
  });

  it.each([
    "considering all views",
    "the text resolves nothing",
    "that invites 20 guests",
    "noting that a) is the first letter",
  ])("leaves %j alone", (words) => {
    expect(references(words)).toEqual([]);
  });

  it("does not take a call and its first label for a reference", () => {
    expect(
      parse("RESOLUTION 1\nTitle\nThe Council,\nconsidering\na)\tone;\nb)\ttwo,\nresolves\n1\tto act;\n2\tto act.\n")
        .references,
    ).toEqual([]);
  });
});
