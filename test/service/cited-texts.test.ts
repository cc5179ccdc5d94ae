import { expect, it } from "vitest";
import { type CompletionItem, type Hover, TextEdit } from "vscode-languageserver-types";
import { bundledCatalogue } from "../../src/index.ts";
import * as service from "../../src/service/index.ts";
import { edited, open, openAt, tidy, wordsOf } from "./open.ts";

/** What is offered at the sign `‸`, as when a person asks. */
function offersAt(text: string, context: service.CompletionQuestion["context"] = { triggerKind: 1 }): CompletionItem[] {
  const { analysis, position } = openAt(text);
  return service
    .completions(analysis, { position, context })
    .sort((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1));
}

/** The text after the first offer was taken. */
function taken(text: string): string {
  const { analysis } = openAt(text);
  const [offer] = offersAt(text);
  if (!TextEdit.is(offer?.textEdit)) throw new Error("nothing is offered");
  return edited(analysis, [{ ...offer.textEdit, newText: offer.textEdit.newText.replace(/\\(.)/g, "$1") }]);
}

/** The tidy text with other words as its first item. */
const withItem = (words: string) => tidy.replace(/Resolution 214 .*technologies;/, words);

const hoverAt = (text: string): string => {
  const { analysis, position } = openAt(text);
  const { contents } = service.hover(analysis, { position }) ?? ({ contents: { value: "" } } as Hover);
  return (contents as { value: string }).value;
};

it.each([
  "Resolution 214‸",
  "Resolution ai‸",
  "Resolution artificial intel‸",
  "ai‸",
  "artificial intelligence‸",
])("“%s” becomes the citation of the first mention", (typed) => {
  expect(taken(withItem(typed))).toContain(
    "a)\tResolution 214 (Bucharest, 2022) of the Plenipotentiary Conference, on ",
  );
});

it("all superseded citations are brought up to date at once, also those that share a bracket", () => {
  const analysis = open(
    withItem(
      "Resolutions 48, 135 and 151 (Rev. Busan, 2014) and Resolution 71 (Rev. Dubai, 2018) of the Plenipotentiary Conference;",
    ),
  );
  const text = edited(analysis, service.currentCitations(analysis));
  expect(text).toContain("Resolution 71 (Rev. Bucharest, 2022) of the Plenipotentiary Conference");
  expect(service.currentCitations(open(text))).toEqual([]);
});

it("a citation leads to its record", () => {
  const analysis = open(withItem("Resolution 71 (Rev. Bucharest, 2022) of the Plenipotentiary Conference;"));
  const targets = service.documentLinks(analysis).map(({ range, target }) => [wordsOf(analysis, range), target]);
  expect(targets).toContainEqual(["Resolution 71 (Rev. Bucharest, 2022)", "record:/PP/resolution/71"]);
});

it("a later mention is short", () => {
  const text = tidy.replace("that operators use", "in view of Resolution 71‸");
  expect(taken(text)).toContain("in view of Resolution 71 (Rev. Bucharest, 2022) artificial");
});

it("behind a number with its words nothing is offered, and prose is left alone", () => {
  expect(offersAt(tidy.replace("that operators use", "Resolution 71 of the‸"))).toEqual([]);
  expect(offersAt(tidy.replace("that operators use", "that oper‸"))).toEqual([]);
  expect(offersAt(tidy.replace("that operators use", "that ‸"), { triggerKind: 2, triggerCharacter: " " })).toEqual([]);
});

it("a blank behind “Resolution” opens the list, which the editor asks for again", () => {
  const { analysis, position } = openAt(withItem("Resolution ‸"));
  const context = { triggerKind: 2, triggerCharacter: " " };
  const { isIncomplete, items } = service.completionList(analysis, { position, context });
  expect(isIncomplete).toBe(true);
  expect(items.length).toBeGreaterThan(20);
});

it("asked for in prose behind a blank, all texts are offered, then those that the typed word finds", () => {
  const behind = tidy.replace("that operators use", "that, as asked in ‸");
  expect(offersAt(behind).length).toBeGreaterThan(20);
  const labels = offersAt(behind.replace("‸", "ai‸"), { triggerKind: 3 }).map(({ label }) => label);
  expect(labels[0]).toContain("Resolution 214 (Bucharest, 2022)");
});

it("an offer tells title, history, status, source and day", () => {
  const [offer] = offersAt(withItem("Resolution 71‸"));
  expect(offer?.labelDetails?.description).toMatch(/strategic plan/i);
  expect(JSON.stringify(offer?.documentation)).toMatch(/→.*In force.*As of \d{4}-\d\d-\d\d\. Source: /);
});

it("only Decisions are offered behind “Decision”", () => {
  const labels = offersAt(withItem("Decision ‸")).map(({ label }) => label);
  expect(labels.length).toBeGreaterThan(0);
  expect(labels.filter((label) => !/\bDecision \d/.test(label))).toEqual([]);
});

it("a citation tells its title, its history, whether it holds, and where that was read", () => {
  const text = hoverAt(tidy.replace("Resolution 71 (", "Resolution 7‸1 ("));
  expect(text).toContain("**Resolution 71** of the Plenipotentiary Conference");
  expect(text).toMatch(/Strategic plan/i);
  expect(text).toMatch(/→ \*\*Bucharest, 2022\*\*/);
  expect(text).toMatch(/As of \d{4}-\d\d-\d\d\. Source: /);
});

it("a superseded citation says which edition is the newest", () => {
  const text = tidy.replace("71 (Rev. Bucharest, 2022)", "71‸ (Rev. Dubai, 2018)");
  expect(hoverAt(text)).toMatch(/^A later edition is listed: \*\*Rev\. Bucharest, 2022\*\*\./);
});

it("an edition that is not listed is not called wrong", () => {
  const text = hoverAt(tidy.replace("71 (Rev. Bucharest, 2022)", "71‸ (Rev. Doha, 2026)"));
  expect(text).toMatch(/^The catalogue does not list this edition\. That does not make it wrong/);
});

it("a citation leads to the text in the workspace, else to the record of the catalogue", () => {
  const at = tidy.replace("Resolution 71 (", "Resolution 7‸1 (");
  const { analysis, position } = openAt(at);
  expect(service.definition(analysis, { position }).map(({ uri }) => uri)).toEqual(["record:/PP/resolution/71"]);
  const library = open(
    "### RESOLUTION 71 (Rev. Bucharest, 2022)\r\n\r\nStrategic plan\r\n\r\nThe Plenipotentiary Conference of the International Telecommunication Union (Bucharest, 2022),\r\n\r\n*recalling*\r\n\r\nResolution 71 (Rev. Dubai, 2018),\r\n",
    { editor: {} },
    "file:///library/71.resolution.md",
  );
  const files = [service.workspaceFile(library)];
  const [target, ...more] = service.definition(analysis, { position }, files);
  expect(more).toEqual([]);
  expect(target?.uri).toBe("file:///library/71.resolution.md");
  expect(wordsOf(library, target?.range ?? { start: position, end: position })).toContain("RESOLUTION 71");
});

it("all citations of a resolution are found, in this text and in others, in any edition", () => {
  const { analysis, position } = openAt(tidy.replace("Resolution 71 (", "Resolution 7‸1 ("));
  const other = open(
    tidy.replace("71 (Rev. Bucharest, 2022)", "71 (Rev. Dubai, 2018)"),
    { editor: {} },
    "file:///b.md",
  );
  const files = [service.workspaceFile(other), service.workspaceFile(analysis)];
  const found = service.references(analysis, { position, context: { includeDeclaration: true } }, files);
  expect(found.map(({ uri }) => uri)).toEqual(["file:///draft.contribution.md", "file:///b.md"]);
});

it("the record of a text is a page with history, the way to cite it, and sources", () => {
  const { catalogue } = open("").linter;
  const page = service.recordPageOf(catalogue, { organ: "PP", form: "resolution", number: "71" });
  for (const part of [
    "# Resolution 71 of the Plenipotentiary Conference",
    "## History",
    "| PP-22 |",
    "## How to cite it",
  ])
    expect(page).toContain(part);
  expect(service.recordPageOf(catalogue, { organ: "PP", form: "resolution", number: "99999" })).toBeUndefined();
  expect(service.recordPageOf(catalogue, { organ: "__proto__", form: "x", number: "1" })).toBeUndefined();
});

it("the list of cited texts has those that need attention first", () => {
  const text = tidy.replace("71 (Rev. Bucharest, 2022)", "71 (Rev. Dubai, 2018)");
  const analysis = open(text);
  const groups = service.citedList(analysis);
  expect(groups.map(({ state, texts }) => [state, texts.map(({ name }) => name)])).toEqual([
    ["superseded", ["Resolution 71 (Rev. Dubai, 2018)"]],
    ["current", ["Resolution 214 (Bucharest, 2022)"]],
  ]);
  const [row] = groups[0]?.texts ?? [];
  expect(row).toMatchObject({ organ: "PP", newest: "Rev. Bucharest, 2022" });
  expect(row?.places.map((place) => wordsOf(analysis, place))).toEqual(["Resolution 71 (Rev. Dubai, 2018)"]);
});

it("a number alone is that of the text that was cited before it", () => {
  const text = tidy.replace("that operators use", "that, as Resolution 71 says, operators use");
  const names = service
    .citedList(open(text))
    .flatMap(({ texts }) => texts.map(({ name, organ }) => `${organ} ${name}`));
  expect(names).toContain("PP Resolution 71");
});

it("a revised text that recalls its own history needs no attention for it", () => {
  const head =
    "### RESOLUTION 71 (Rev. Bucharest, 2022)\n\nPlan\n\nThe Plenipotentiary Conference (Bucharest, 2022),\n\n*recalling*\n\n";
  const analysis = open(`${head}Resolution 71 (Rev. Dubai, 2018),\n`, { editor: { inlayHints: true } });
  expect(service.citedList(analysis).map(({ state }) => state)).toEqual(["own"]);
  const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
  expect(service.inlayHints(analysis, { range })).toEqual([]);
});

it("what no source was found for is marked so, in the hover and in the list of offers", () => {
  const unsourced = bundledCatalogue.texts.find(
    ({ organ, form, confidence }) => organ === "WTSA" && form === "resolution" && confidence === "unverified",
  );
  const item = `Resolution ${unsourced?.number}‸ (Rev. Geneva, 2022) of WTSA, on something;`;
  expect(hoverAt(withItem(item))).toContain("Unsourced: check it before you rely on it.");
  const offers = offersAt(withItem(`Resolution ${unsourced?.number}‸`));
  expect(offers.map(({ labelDetails }) => labelDetails?.detail)).toContain(" WTSA, unsourced");
  // A newer edition that no source tells of is a hint, and never what is written.
  const guessed = bundledCatalogue.texts.find(
    (record) => record.revisions.at(-1)?.year === 2016 && record.candidate?.revisions?.at(-1)?.year === 2022,
  );
  const [offer] = offersAt(withItem(`Resolution ${guessed?.number}‸`)).filter(({ labelDetails }) =>
    labelDetails?.detail?.includes(guessed?.organ ?? "?"),
  );
  expect(offer?.labelDetails?.detail).toMatch(/, later 2022\?$/);
  expect(JSON.stringify(offer?.documentation)).toContain("No source was found for: ");
});

it("the facts of the workspace go before those that come with the tool, and mistakes in them are told", () => {
  const name = "preamble.catalogue.json";
  const own = { organ: "PP", number: "71", title: "Own title", adopted: "Kyoto, 1994", revisions: ["Doha, 2026"] };
  const text = JSON.stringify({ texts: [{ ...own, source: "Final Acts" }] });
  const settings = { editor: {}, catalogue: { name, text } };
  const known = open(tidy, settings);
  expect(known.settingsProblems).toEqual([]);
  expect(service.citedList(known)[0]).toMatchObject({
    state: "superseded",
    texts: [{ name: "Resolution 71 (Rev. Bucharest, 2022)", newest: "Rev. Doha, 2026", title: "Own title" }],
  });
  const wrong = open(tidy, { editor: {}, catalogue: { name, text: '{\n "texts": 7 }' } });
  expect(wrong.settingsProblems.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^preamble\.catalogue\.json:2:\d+: /),
  ]);
  expect(service.citedList(wrong).map(({ state }) => state)).toEqual(["current"]);
});

it("a text without citations has an empty list", () => {
  expect(service.citedList(open(""))).toEqual([]);
});

it("above the heading of a resolution stands how often it is cited and revised", () => {
  const text = tidy
    .replace("DRAFT NEW RESOLUTION [APT-NET] (New Delhi, 2024)", "RESOLUTION 71 (Rev. Bucharest, 2022)")
    .replace(
      "The World Telecommunication Standardization Assembly (New Delhi, 2024)",
      "The Plenipotentiary Conference of the International Telecommunication Union (Bucharest, 2022)",
    );
  const titles = (settings: object) =>
    service.codeLenses(open(text, { editor: settings })).map(({ command }) => command?.title);
  expect(titles({})).toEqual([expect.stringMatching(/^cited once here, revised \d+ times, last Bucharest, 2022$/)]);
  expect(titles({ codeLens: false })).toEqual([]);
  expect(service.codeLenses(open(tidy))).toEqual([]);
});

it("behind a superseded revision stands the newest one, for those who want it", () => {
  const text = tidy.replace("71 (Rev. Bucharest, 2022)", "71 (Rev. Dubai, 2018)");
  const range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
  expect(service.inlayHints(open(text), { range })).toEqual([]);
  const hints = service.inlayHints(open(text, { editor: { inlayHints: true } }), { range });
  expect(hints.map(({ label }) => label)).toEqual(["→ Rev. Bucharest, 2022"]);
});

it("settings of the editor alone are no mistakes", () => {
  const analysis = open("", { editor: { codeLens: true, inlayHints: false } });
  expect(analysis.settingsProblems).toEqual([]);
});

it("the catalogue is searched by number and by words", () => {
  const { catalogue } = open("").linter;
  expect(service.catalogueEntries(catalogue, "214")[0]).toMatchObject({
    organ: "PP",
    form: "resolution",
    number: "214",
  });
  expect(service.catalogueEntries(catalogue, "artificial").map(({ number }) => number)).toContain("214");
  expect(service.catalogueEntries(catalogue, " ")).toEqual([]);
});
