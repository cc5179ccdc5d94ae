import { expect, it } from "vitest";
import { MarkupContent } from "vscode-languageserver-types";
import { hover } from "../../src/service/index.ts";
import { openAt, tidy, wordsOf } from "./open.ts";

/** The words the hover is about, and what it says, at the sign `‸`. */
function hoverAt(text: string): string | undefined {
  const { analysis, position } = openAt(text);
  const shown = hover(analysis, { position });
  if (shown?.range === undefined || !MarkupContent.is(shown.contents)) return undefined;
  return `${wordsOf(analysis, shown.range)} » ${shown.contents.value}`;
}

const at = (words: string) => {
  const plain = words.replace("‸", "");
  expect(tidy).toContain(plain);
  return hoverAt(tidy.replace(plain, words));
};

it("a call tells its meaning, its part and its usual place", () => {
  expect(at("*recal‸ling*")).toMatchInlineSnapshot(`
    "recalling » **recalling**

    Points to earlier texts that this one rests on: resolutions, treaties, reports.

    *Preamble.* Usually the first call of the preamble."
  `);
  expect(at("*instructs the Dir‸ector")).toMatchInlineSnapshot(`
    "instructs the Director of the Telecommunication Standardization Bureau » **instructs**

    Gives an order to an organ or officer of the Union: the Secretary-General, a Director, the Council, a group.

    *Operative part.* After “resolves”, before “invites”; one call for each organ or officer."
  `);
});

it("an instruction word tells what it asks for", () => {
  expect(at("## A‸DD")).toMatchInlineSnapshot(`
    "ADD » **ADD**: New text

    Proposes a new text as a whole: a draft new resolution, decision, recommendation or opinion. Words added inside an existing text are a MOD. The text carries no marked changes."
  `);
});

it("an identifier is read from the right", () => {
  expect(at("APT/37‸A43/1")).toMatchInlineSnapshot(`
    "APT/37A43/1 » **APT/37A43/1**

    Proposal 1 in addendum 43 to document 37, proposed by APT (Asia-Pacific Telecommunity)."
  `);
  expect(hoverAt("ADD B/CAN‸/USA/42R1/7\n")).toMatchInlineSnapshot(`
    "B/CAN/USA/42R1/7 » **B/CAN/USA/42R1/7**

    Proposal 7 in revision 1 of document 42, proposed by B, CAN and USA."
  `);
  expect(hoverAt("ADD APT/n‸n\n\n")).toMatchInlineSnapshot(`
    "APT/nn » **APT/nn**

    This is not yet an identifier; one reads \`APT/37A43/1\`: source, document with addendum, number of the proposal."
  `);
});

it("a reference to an item shows the item", () => {
  expect(at("considering b‸) above")).toMatchInlineSnapshot(
    `"b) » *considering* **b)** that a mistake made by such a system may reach many users at once,"`,
  );
});

it("a reference to a whole clause shows its items", () => {
  expect(hoverAt(tidy.replace("considering b) above", "consid‸ering above"))).toMatchInlineSnapshot(`
    "considering above » *considering*

    - a) that operators use artificial intelligence (AI) to plan and run their networks;
    - b) that a mistake made by such a system may reach many users at once,"
  `);
});

it("a reference that leads nowhere says so", () => {
  expect(hoverAt(tidy.replace("considering b) above", "considering f‸) above"))).toMatchInlineSnapshot(
    `"f) » There is no item f under “considering” in this text."`,
  );
  expect(hoverAt(tidy.replace("considering b) above", "noting f‸) above"))).toMatchInlineSnapshot(
    `"f) » There is no call “noting” in this text."`,
  );
});

it("a label tells how often it is cited, and nothing when it is not", () => {
  expect(at("b‸)\tthat a mistake")).toMatchInlineSnapshot(
    `"b) » *considering* **b)** is cited in one place of this text."`,
  );
  expect(at("a‸)\tthat operators")).toBeUndefined();
});

it("a citation tells which meeting adopted the text", () => {
  expect(at("Resol‸ution 71 (Rev.")).toMatchInlineSnapshot(`
    "Resolution 71 (Rev. Bucharest, 2022) » **Resolution 71** of the Plenipotentiary Conference

    *Strategic plan for the Union for 2024-2027*

    … → Marrakesh, 2002 → Busan, 2014 → Dubai, 2018 → **Bucharest, 2022**

    The edition cited: **PP-22**: Plenipotentiary Conference, Bucharest, 26 September – 14 October 2022

    In force, newest edition listed: Rev. Bucharest, 2022.

    The title carries the plan period: 2016-2019 (Busan), 2020-2023 (Dubai), 2024-2027 (Bucharest)

    As of 2026-11-21. Source: Final Acts PP-18, Dubai 2018, full text and 4 more."
  `);
});

it("place and year in the head of a text tell the meeting", () => {
  expect(at("(New D‸elhi, 2024)\n\nThe World")).toMatchInlineSnapshot(
    `"New Delhi, 2024 » **WTSA-24**: World Telecommunication Standardization Assembly, New Delhi, 15–24 October 2024"`,
  );
});

it("the keys of the front matter tell what they are for, the conference where and when it was", () => {
  expect(at("confer‸ence: WTSA-24")).toMatchInlineSnapshot(`
    "conference: WTSA-24 » **conference**

    The conference or assembly that the contribution is for.

    **WTSA-24**: World Telecommunication Standardization Assembly, New Delhi, 15–24 October 2024"
  `);
  expect(at("sour‸ce: APT")).toMatchInlineSnapshot(`
    "source: APT » **source**

    The symbol of who proposes: of a regional organization, or of Member States joined by “/”.

    APT (Asia-Pacific Telecommunity)"
  `);
  expect(at("addendum: 4‸3")).toMatchInlineSnapshot(`
    "addendum: 43 » **addendum**

    The number of the addendum to that document.

    For example \`addendum: 22\`"
  `);
});

it("an abbreviation is written out as the text does it", () => {
  expect(at("safety of A‸I in networks")).toMatchInlineSnapshot(`"AI » **AI**: artificial intelligence"`);
  expect(at("intelligence (A‸I)")).toBeUndefined();
});

it("a rule in a comment tells what it holds and where its page is", () => {
  const text = tidy.replace(
    "*recalling*",
    "<!-- preamble-disable-next-line text-double‸-blank: quoted -->\n\n*recalling*",
  );
  expect(hoverAt(text)).toMatchInlineSnapshot(`
    "text-double-blank » **text-double-blank**: Words are separated by one blank

    Double blanks are left behind when words are cut and pasted. They show as gaps in the printed text, and they make two versions of a text look different where nothing was changed.

    [The page of the rule](rules:/text-double-blank)"
  `);
});

it("a mark tells who changed what, and the words in it keep their own hover", () => {
  const front = "---\nchanges:\n  c1: { author: APT, date: 2024-10-01 }\n---\n\n";
  const text = `${front}*considering*\n\na)\tthat {--so‸me--}{@c1} networks {++grow++}{@c1},\n`;
  expect(hoverAt(text)).toMatchInlineSnapshot(`
    "{--some--}{@c1} » **Deleted** by APT on 2024-10-01

    Taken out: “some”"
  `);
  expect(hoverAt(text.replace("‸", "").replace("grow", "gr‸ow"))).toMatchInlineSnapshot(`
    "{++grow++}{@c1} » **Inserted** by APT on 2024-10-01

    Put in: “grow”"
  `);
  expect(hoverAt("{++*consid‸ering*++}\n\na)\tthat networks grow,\n")).toMatchInlineSnapshot(`
    "considering » **considering**

    States the facts and reasons that make the text necessary.

    *Preamble.* Usually first, or right after “recalling”; at radiocommunication conferences always first.

    ---

    **Inserted**, no author given

    Put in: “\\*considering\\*”"
  `);
});

it("a mark tells what it does with paragraphs, and which key nobody explains", () => {
  expect(hoverAt("a)\tthat networks grow;{++¶‸++}\n\n{++b)\tthat cables break;++}\n")).toContain(
    "Cuts the paragraph in two.",
  );
  expect(hoverAt("one{--¶‸--}\n\ntwo\n")).toContain("Joins the paragraph with the next one.");
  expect(hoverAt("one\n\n{++t‸wo¶++}\n\nthree\n")).toContain("Put in as a paragraph: “two”");
  expect(hoverAt("one\n\n{--t‸wo¶--}{@c7}\n\nthree\n")).toMatchInlineSnapshot(`
    "{--two¶--}{@c7} » **Deleted**, no author given: “changes” in the front matter has no “c7”

    Taken out as a paragraph: “two”"
  `);
});

it("what an author writes is shown as words, not as Markdown", () => {
  const text = tidy.replace("that a mistake", "that [a](https://example.org) `mistake`");
  expect(hoverAt(text.replace("considering b) above", "considering b‸) above"))).toContain(
    "that \\[a\\](https://example.org) \\`mistake\\`",
  );
});

it("ordinary words and an empty text have nothing to tell", () => {
  expect(at("that opera‸tors")).toBeUndefined();
  expect(hoverAt("‸")).toBeUndefined();
});
