import { beforeAll, describe, expect, it } from "vitest";
import type { IGrammar } from "vscode-textmate";
import { lexicons } from "../../src/lexicon/index.ts";
import { loadGrammar, tokenize } from "./tokenizer.ts";

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

/** The scopes of the first token that is the word, or holds it. */
function scopesOf(text: string, word: string): string {
  const tokens = tokenize(grammar, text).flat();
  const token = tokens.find((each) => each.text.trim() === word) ?? tokens.find((each) => each.text.includes(word));
  expect(token, `${word} in ${text}`).toBeDefined();
  return (token?.scopes ?? []).join(" ");
}

type Case = readonly [text: string, word: string, scope: string];
const colours = (cases: readonly Case[]) =>
  it.each(cases)("%j: %s", (text, word, scope) => {
    if (scope === "") expect(scopesOf(text, word)).toBe("");
    else expect(` ${scopesOf(text, word)} `).toContain(` ${scope} `);
  });

describe("instructions", () => {
  colours([
    ["## ADD APT/37A43/1", "ADD", "keyword.control.instruction.add"],
    ["## ADD APT/37A43/1", "ADD", "markup.inserted.instruction"],
    ["ADD\tAPT/37A43/1", "ADD", "keyword.control.instruction.add"],
    ["ADD*\tAPT/37A43/1", "ADD*", "keyword.control.instruction.add-moved"],
    ["MOD\tAPT/37A43/1", "MOD", "markup.changed.instruction"],
    ["(MOD)\tAPT/37A43/1", "(MOD)", "keyword.control.instruction.mod-editorial"],
    ["SUP\tAPT/37A43/1", "SUP", "markup.deleted.instruction"],
    ["SUP*\tAPT/37A43/1", "SUP*", "keyword.control.instruction.sup-moved"],
    ["NOC\tAPT/37A43/1", "NOC", "keyword.control.instruction.noc"],
    ["NOC!\tAPT/37A43/1", "NOC!", "keyword.control.instruction.noc-kept"],
    ["<u>NOC</u>\tAPT/37A43/1", "<u>NOC</u>", "keyword.control.instruction.noc-kept"],
    ["OTHER\tAPT/37A43/1", "OTHER", "keyword.control.instruction.other"],
    ["**MOD** B/CAN/CLM/USA/42A3R1/7", "B/CAN/CLM/USA/42A3R1/7", "entity.name.tag.identifier"],
    ["**MOD B/CAN/CLM/USA/42A3R1/7**", "B/CAN/CLM/USA/42A3R1/7", "entity.name.tag.identifier"],
    ["ACP/12/01\tSUP", "ACP/12/01", "entity.name.tag.identifier"],
    ["ACP/12/01\tSUP", "SUP", "markup.deleted.instruction"],
    ["MOD", "MOD", "markup.changed.instruction"],
    ["MOD CV 334", "CV", "entity.name.section.target"],
    ["ADD 184A", "184A", "entity.name.section.target"],
    ["NOC! ACP/68A4/2 Article 40 of the Constitution", "Constitution", "entity.name.section.target"],
    ["MOD APT/37/1 RESOLUTION 43 (Rev. Dubai, 2012)", "2012", "constant.numeric.year"],
    ["ADD value to the service", "ADD", ""],
    ["ADD ITU-T/ITU-R cooperation", "ADD", ""],
    ["The word ADD stands in the text", "ADD", ""],
  ]);
});

describe("headings", () => {
  colours([
    ["### DRAFT NEW RESOLUTION [APT-AI] (New Delhi, 2024)", "RESOLUTION", "entity.name.type.form"],
    ["### DRAFT NEW RESOLUTION [APT-AI] (New Delhi, 2024)", "DRAFT NEW", "storage.modifier.draft"],
    ["Draft new Resolution [APT-AI] (New Delhi, 2024)", "APT-AI", "variable.other.placeholder"],
    ["RESOLUTION 43 (Rev. Dubai, 2012)", "43", "constant.numeric.text-number"],
    ["RESOLUTION 43 (Rev. Dubai, 2012)", "Rev.", "storage.modifier.revised"],
    ["RESOLUTION 43 (Rev. Dubai, 2012)", "Dubai", "variable.other.constant.place"],
    ["RESOLUTION 43 (Rev. Dubai, 2012)", "2012", "constant.numeric.year"],
    ["DECISION 5 (REV. BUSAN, 2014)", "REV.", "storage.modifier.revised"],
    ["RESOLUTION 28 (REV.WRC-15)", "WRC-15", "constant.numeric.session"],
    ["RESOLUTION ITU-R 1-6", "ITU-R 1-6", "constant.numeric.text-number"],
    ["RESOLUTION COM 6/4 (DUBAI, 2018)", "COM 6/4", "constant.numeric.text-number"],
    ["RESOLUTION 57", "57", "constant.numeric.text-number"],
    ["RECOMMENDATION 7 (DUBAI, 2018)", "RECOMMENDATION", "entity.name.type.form"],
    ["### Resolution 71 (Rev. Dubai, 2018)", "Resolution", "entity.name.type.form"],
    ["RÉSOLUTION 71 (Rév. Bucarest, 2022)", "RÉSOLUTION", "entity.name.type.form"],
    ["### RESOLUTION 97 ({~~Kigali, 2022~>Rev. Baku, 2025~~})", "Kigali, 2022", "markup.deleted"],
    ["RESOLUTION 43 (Dubai, 2012)\n\nBridging a gap\n\n(Dubai, 2012)", "Bridging a gap", "markup.heading.title"],
    ["RESOLUTION 43 (Dubai, 2012)\nBridging a gap\n(Dubai, 2012)", "Bridging a gap", "markup.heading.title"],
    ["RESOLUTION 43 (Dubai, 2012)\n\nA title\n\nA paragraph", "A paragraph", ""],
    ["RESOLUTION 43 (Dubai, 2012)\n\n*recalling*", "recalling", "keyword.other.call.preamble"],
    ["## Introduction", "Introduction", "markup.heading.section"],
    ["Introduction", "Introduction", "markup.heading.section"],
    ["ANNEX 1 (TO RESOLUTION 71 (REV. DUBAI, 2018))", "ANNEX", "markup.heading.annex"],
    ["### Annex A", "A", "markup.heading.annex"],
    ["Resolution 71 (Rev. Bucharest, 2022) speaks of it.", "71", "constant.numeric.reference"],
  ]);
});

describe("history and enacting line", () => {
  colours([
    ["(Florianópolis, 2004; Johannesburg, 2008; Dubai, 2012)", "Florianópolis", "variable.other.constant.place"],
    ["(Kyoto, 1994) – (Rev. Minneapolis, 1998)", "1998", "constant.numeric.year"],
    ["(1993-1995-1997)", "1995", "constant.numeric.year"],
    [
      "The Plenipotentiary Conference of the International Telecommunication Union (Dubai, 2018),",
      "Plenipotentiary Conference of the International Telecommunication Union",
      "support.class.organ",
    ],
    ["The ITU Radiocommunication Assembly,", "ITU Radiocommunication Assembly", "support.class.organ"],
    ["The Council,", "Council", "support.class.organ"],
    ["The World Assembly of Something (Paris, 2030),", "World Assembly of Something", "support.class.organ"],
    ["The Council decides,", "Council", ""],
  ]);
});

describe("calls", () => {
  const confirmed = Object.values(lexicons).flatMap(({ calls }) =>
    calls.filter(({ status }) => status === "confirmed"),
  );
  it.each(
    confirmed.map(({ word, part }) => [word, part] as const),
  )("“%s” has the colour of its part in both forms", (word, part) => {
    const scope = part === "preamble" ? "keyword.other.call.preamble" : "keyword.control.call.operative";
    expect(scopesOf(`*${word}*`, word)).toContain(scope);
    expect(scopesOf(word, word)).toContain(scope);
  });

  const draft = Object.values(lexicons).flatMap(({ calls }) => calls.filter(({ status }) => status === "draft"));
  it.each(draft.map(({ word }) => [word]))("“%s” is not confirmed and has no colour", (word) => {
    expect(scopesOf(word, word)).toBe("");
  });

  colours([
    ["*recognizing further*", "further", "storage.modifier.qualifier"],
    ["further resolves", "further", "storage.modifier.qualifier"],
    ["noting with grave concern", "with grave concern", "storage.modifier.qualifier"],
    ["Recognising", "Recognising", "keyword.other.call.preamble"],
    ["considerant", "considerant", "keyword.other.call.preamble"],
    ["recalling:", "recalling", "keyword.other.call.preamble"],
    ["### *considering*", "considering", "keyword.other.call.preamble"],
    ["resolves to instruct the Directors of the three Bureaux", "to instruct", "keyword.control.call.opener"],
    ["*instructs the Secretary-General*", "the Secretary-General", "variable.parameter.addressee"],
    [
      "instructs the Director, within their respective spheres of competence,",
      "instructs",
      "keyword.control.call.operative",
    ],
    ["invites the 2027 world radiocommunication conference", "invites", "keyword.control.call.operative"],
    ["*recalling* Resolution 71 (Rev. Bucharest, 2022),", "recalling", "keyword.other.call.preamble"],
    ["*recalling* Resolution 71 (Rev. Bucharest, 2022),", "71", "constant.numeric.reference"],
    ["resolves that the Union continue its work;", "resolves", "keyword.control.call.operative"],
    ["*instructs the {~~Director~>Directors~~}*", "Directors", "markup.inserted"],
  ]);

  describe("false friends", () => {
    colours([
      ["2\tto act, taking into account the relevant Recommendations;", "taking into account", ""],
      ["taking into account the relevant Recommendations;", "taking into account", ""],
      ["taking into account the relevant Recommendations", "taking into account", ""],
      ["considering the needs of developing countries in the", "considering", ""],
      ["a)\trecognizing the needs of all;", "recognizing", ""],
      ["resolves 3 of this resolution", "resolves", "entity.name.function.call"],
      ["*recognizing* b) above,", "recognizing", "entity.name.function.call"],
      ["in particular, instructs the Advisory Group thereof", "instructs", ""],
      ["notingly", "notingly", ""],
      ["invitesomething", "invitesomething", ""],
    ]);
  });
});

describe("items", () => {
  colours([
    ["a)\tthat", "a)", "punctuation.definition.label"],
    ["b)bis\tthat", "b)bis", "punctuation.definition.label"],
    ["b) bis\tthat", "b) bis", "punctuation.definition.label"],
    ["aa)\tthat", "aa)", "punctuation.definition.label"],
    ["*a)*\tthat", "a)", "punctuation.definition.label"],
    ["a) that", "a)", "punctuation.definition.label"],
    ["a)that", "a)", "punctuation.definition.label"],
    ["1\tto act", "1", "punctuation.definition.label"],
    ["1 to act", "1", "punctuation.definition.label"],
    ["1bis.1.1\tto act", "1bis.1.1", "punctuation.definition.label"],
    ["1.1\tto act", "1.1", "punctuation.definition.label"],
    ["  viii)\tthat", "viii)", "punctuation.definition.label"],
    ["   –\tthat", "–", "punctuation.definition.label"],
    ["•\tthat", "•", "punctuation.definition.label"],
    ["{++c)\tthat;¶++}", "c)", "punctuation.definition.label"],
    ["{++c)\tthat;¶++}", "c)", "markup.inserted"],
    ["{~~3~>2~~}\tto act", "3", "punctuation.definition.label"],
    ["{~~3~>2~~}\tto act", "2", "markup.inserted"],
    ["{++b)++}\tthat", "b)", "punctuation.definition.label"],
    ["37 countries", "37", ""],
    ["2024 was a good year", "2024", ""],
    ["as in b) above", "b)", ""],
  ]);
});

describe("references", () => {
  colours([
    [
      "see Resolution 71 (Rev. Bucharest, 2022) of the Plenipotentiary Conference, on it",
      "71",
      "constant.numeric.reference",
    ],
    [
      "see Resolution 71 (Rev. Bucharest, 2022) of the Plenipotentiary Conference, on it",
      "Plenipotentiary Conference",
      "support.class.organ",
    ],
    ["see Resolution 151 (Rev. Dubai, 2018) of this conference", "this conference", "support.class.organ"],
    ["see WTSA Resolution 35 (Rev. Hammamet, 2016)", "WTSA", "support.class.organ"],
    ["see Resolutions 50 and 52 (Rev. Hammamet, 2016)", "52", "constant.numeric.reference"],
    ["see Resolution 71 and 3 others", "3", ""],
    ["see Resolution ITU-R 7-3 (Rev. Geneva, 2015)", "ITU-R 7-3", "constant.numeric.reference"],
    ["see Resolution 646 (Rev.WRC-15)", "WRC-15", "constant.numeric.session"],
    ["see Resolution [APT-AI] (New Delhi, 2024)", "[APT-AI]", "variable.other.placeholder"],
    ["see Decision 588", "588", "constant.numeric.reference"],
    ["see Opinion 4 (Lisbon, 2009)", "4", "constant.numeric.reference"],
    ["see Recommendation ITU-T E.164.", "ITU-T E.164", "constant.numeric.reference"],
    ["see UNGA Resolution 70/125", "70/125", "constant.numeric.reference"],
    ["see A/RES/78/265", "A/RES/78/265", "constant.numeric.reference"],
    ["see (C24/67-E)", "C24/67-E", "constant.numeric.reference"],
    ["see CV 334", "CV 334", "constant.numeric.reference"],
    ["see No. 480B of the ITU Convention", "480B", "constant.numeric.reference"],
    ["see No. 480B of the ITU Convention", "Convention", "support.class.instrument"],
    ["see §§ 15, 18 and 19 of the Tunis Commitment", "Tunis Commitment", "support.class.instrument"],
    ["see SDGs 1, 3 and 16", "1, 3 and 16", "constant.numeric.reference"],
    ["see SDG9", "9", "constant.numeric.reference"],
    ["see target 17.8", "17.8", "constant.numeric.reference"],
    ["see WSIS Action Line C5", "C5", "constant.numeric.reference"],
    ["see Document C14/24(Rev.1)", "C14/24(Rev.1)", "constant.numeric.reference"],
    ["see Question 3/1", "3/1", "constant.numeric.reference"],
    ["see Annex 1 to this resolution", "1", "constant.numeric.reference"],
    ["see considering e), f) and g) above", "considering", "entity.name.function.call"],
    ["see considering e), f) and g) above", "f)", "punctuation.definition.label"],
    ["see *considering* e) above", "e)", "punctuation.definition.label"],
    ["see *considering e)* above", "e)", "punctuation.definition.label"],
    ["see resolves 2 above", "2", "punctuation.definition.label"],
    ["see resolves 2 of Resolution 58 (Rev. Busan, 2014)", "2", "punctuation.definition.label"],
    ["(published in Document 167 of 16 November 2018)", "167", "constant.numeric.reference"],
    ["see recognizing above", "above", "keyword.operator.place"],
    ["see instructs the ITU Council 7 above", "the ITU Council", "variable.parameter.addressee"],
    ["he invites 5 guests", "5", ""],
    ["Resolution: none", "Resolution", ""],
  ]);
});

describe("marks", () => {
  colours([
    ["a {++new++} word", "new", "markup.inserted"],
    ["a {--old--} word", "old", "markup.deleted"],
    ["a {~~old~>new~~} word", "old", "markup.deleted"],
    ["a {~~old~>new~~} word", "new", "markup.inserted"],
    ["a {~~old~>new~~} word", "word", ""],
    ["a {~~~>new~~} word", "new", "markup.inserted"],
    ["a {~~~~} word", "word", ""],
    ["a {>>ask Fiji<<} word", "ask Fiji", "comment.block.note"],
    ["a {==marked==} word", "marked", "markup.highlighted"],
    ["{++growing {--very --}{@c1}fast++}{@c2} word", "very", "markup.deleted"],
    ["{++growing {--very --}{@c1}fast++}{@c2} word", "{@c1}", "entity.other.attribute-name.change"],
    ["{++growing {--very --}{@c1}fast++}{@c2} word", "fast", "markup.inserted"],
    ["{++growing {--very --}{@c1}fast++}{@c2} word", "word", ""],
    ["{++*considering further*¶++}", "considering", "keyword.other.call.preamble"],
    ["a;{++¶++}", "¶", "constant.character.paragraph"],
    ["a {++new\nline++} word", "line", "markup.inserted"],
    ["a {++new\n\nparagraph", "paragraph", ""],
    ["an \\{++escaped++} mark", "escaped++} mark", ""],
  ]);
});

describe("the rest", () => {
  colours([
    ["---\nconference: WTSA-24\n---\n\n*recalling*", "conference", "entity.name.tag.yaml"],
    ["---\nconference: WTSA-24\n---\n\n*recalling*", "recalling", "keyword.other.call.preamble"],
    ["---\nconference: WTSA-24\n\n## Introduction", "Introduction", "markup.heading.section"],
    ["\n---\n\nconference: x", "---", "meta.separator"],
    [
      "<!-- preamble-disable-next-line item-end: quoted -->",
      "preamble-disable-next-line",
      "keyword.control.suppression",
    ],
    ["<!-- preamble-disable-next-line item-end: quoted -->", "item-end", "entity.name.tag.rule"],
    ["<!-- preamble-disable-next-line item-end: quoted -->", "quoted", "comment.block.html"],
    ["<!-- two\nlines -->\nrecalling", "lines", "comment.block.html"],
    ["<!-- two\nlines -->\nrecalling", "recalling", "keyword.other.call.preamble"],
    ["**Reasons:** Because.", "**Reasons:**", "keyword.other.reasons"],
    ["Reasons: Because.", "Reasons:", "keyword.other.reasons"],
    ["For good reasons: one", "reasons", ""],
    ["Abstract: A text.", "Abstract:", "entity.other.attribute-name.cover"],
    ["Document 37-E", "Document 37-E", "entity.other.attribute-name.cover"],
    ["PLENARY MEETING", "PLENARY MEETING", "entity.other.attribute-name.cover"],
    ["[^1]: A note.", "[^1]:", "constant.other.reference.footnote"],
    ["text[^1], more", "[^1]", "constant.other.reference.footnote"],
    ["| a | Resolution 71 |", "71", "constant.numeric.reference"],
    ["```\nrecalling\n```\nrecalling", "recalling", "markup.fenced_code.block"],
    ["with *emphasis* and **more**", "emphasis", "markup.italic"],
    ["with *emphasis* and **more**", "more", "markup.bold"],
    ["2 * 3 * 4", "3", ""],
    ["snake_case_word", "snake_case_word", ""],
    ["[open | text]", "[", "keyword.operator.open-text"],
    ["the [TBD] group", "TBD", "variable.other.placeholder"],
    ["[name](https://example.org)", "https://example.org", "markup.underline.link"],
  ]);
});

/**
 * VS Code tokenizes lines of up to 20,000 signs. Where a regular expression goes wrong, such a line takes minutes, and
 * the test does not come to its end.
 */
describe("hostile lines are tokenized to their end", () => {
  const reached = (line: string) => grammar.tokenizeLine(line, null).tokens.at(-1)?.endIndex;

  it.each(
    [
      [
        "word ",
        "*a_ ",
        "*",
        "_a",
        "**a ",
        "`",
        "|",
        "[",
        "[a](",
        "(",
        "(Rev. ",
        "<!--",
        "\\",
        "# ",
        "¶",
        "é",
        "考虑到",
      ],
      ["{++", "{--", "{~~a", "{++{--", "~>", "https://a/", "ADD ", "ADD APT/", "a) ", "1 to "],
      ["Resolution 1, ", "Resolutions 1 and ", "Resolutions 1 (Geneva, 2022), 2 and ", "No. ", "§ 1, ", "A/RES/"],
      ["considering a), ", "considering The ", "resolves 1 to ", "SDGs 1, 2, "],
    ].flat(),
  )("%j", (piece) => {
    for (const start of ["a)\t", "{++", "*resolves ", "RESOLUTION 1 ("]) {
      const line = start + piece.repeat(20_000 / piece.length);
      expect(reached(line), `behind ${start}`).toBeGreaterThanOrEqual(line.length);
    }
  });

  it("a line of 100 KB", () => {
    const words =
      "that Resolution 71 (Rev. Bucharest, 2022) of the Plenipotentiary Conference and *considering* a) above speak; ";
    expect(reached(words.repeat(1_000))).toBeGreaterThanOrEqual(words.length * 1_000);
  });

  it("a line of 2 MB", () => {
    expect(reached("words ".repeat(350_000))).toBeGreaterThanOrEqual(6 * 350_000);
  });
});
