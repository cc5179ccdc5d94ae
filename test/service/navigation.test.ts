import { expect, it } from "vitest";
import type { Location, WorkspaceEdit } from "vscode-languageserver-types";
import {
  type Analysis,
  definition,
  documentHighlights,
  prepareRename,
  references,
  rename,
} from "../../src/service/index.ts";
import { edited, openAt, tidy, wordsOf } from "./open.ts";

const words = (analysis: Analysis, places: readonly Pick<Location, "range">[] | undefined) =>
  places?.map(({ range }) => wordsOf(analysis, range).slice(0, 40));

function definitionAt(text: string) {
  const { analysis, position } = openAt(text);
  return words(analysis, definition(analysis, { position }));
}

function highlightsAt(text: string) {
  const { analysis, position } = openAt(text);
  return documentHighlights(analysis, { position })?.map(
    ({ range }) => `${range.start.line}: ${wordsOf(analysis, range)}`,
  );
}

function renamedAt(text: string, newName: string): string | undefined {
  const { analysis, position } = openAt(text);
  const edit: WorkspaceEdit | undefined = rename(analysis, { position, newName });
  return edit && edited(analysis, edit.changes?.[analysis.source.uri] ?? []);
}

it("a reference leads to the item it cites, from its label and from its call", () => {
  for (const place of ["considering b‸) above", "consid‸ering b) above"]) {
    expect(definitionAt(tidy.replace("considering b) above", place))).toEqual([
      "b)\tthat a mistake made by such a system ",
    ]);
  }
});

it("a list of labels leads to all items from its call, to one from a label", () => {
  const text = (place: string) => tidy.replace("considering b) above", place);
  expect(definitionAt(text("consid‸ering a) and b) above"))).toHaveLength(2);
  expect(definitionAt(text("considering a‸) and b) above"))?.[0]).toMatch(/^a\)\tthat operators/);
});

it("a reference without label leads to the call", () => {
  expect(definitionAt(tidy.replace("in view of considering b) above", "in view of consi‸dering above"))).toEqual([
    "considering",
  ]);
});

it("a reference to another text leads nowhere here", () => {
  expect(definitionAt(tidy.replace("considering b) above", "considering b‸) of Resolution 71"))).toEqual([]);
  expect(definitionAt(tidy.replace("considering b) above", "considering f‸) above"))).toEqual(["considering"]);
});

it("an annex, a footnote and an abbreviation lead to where they stand", () => {
  const annex =
    "resolves\n\nto act as in An‸nex 2 to this resolution.\n\n## ANNEX 1\n\nFirst.\n\n## ANNEX 2\n\nSecond.\n";
  expect(definitionAt(annex)).toEqual(["ANNEX 2"]);
  expect(definitionAt("considering\n\nthat networks grow[^1‸],\n\nresolves\n\nto act.\n\n[^1]: Fast.\n")).toEqual([
    "[^1]: Fast.",
  ]);
  expect(definitionAt(tidy.replace("safety of AI in", "safety of A‸I in"))).toEqual(["artificial intelligence (AI)"]);
  expect(definitionAt(tidy.replace("operators use", "operators u‸se"))).toEqual([]);
});

it("who cites an item is found from its label and from a citation of it", () => {
  for (const text of [
    tidy.replace("b)\tthat a mistake", "b‸)\tthat a mistake"),
    tidy.replace("considering b)", "considering b‸)"),
  ]) {
    const { analysis, position } = openAt(text);
    expect(words(analysis, references(analysis, { position, context: { includeDeclaration: false } }))).toEqual(["b)"]);
    expect(references(analysis, { position, context: { includeDeclaration: true } })).toHaveLength(2);
  }
});

it("who cites a clause is found from its call", () => {
  const { analysis, position } = openAt(tidy.replace("*considering*", "*consi‸dering*"));
  expect(references(analysis, { position, context: { includeDeclaration: true } })).toHaveLength(2);
});

it("a new label is carried to the references", () => {
  const renamed = renamedAt(tidy.replace("b)\tthat a mistake", "b‸)\tthat a mistake"), "c");
  expect(renamed).toContain("c)\tthat a mistake");
  expect(renamed).toContain("in view of considering c) above");
  expect(renamedAt(tidy.replace("under resolves 1 above", "under resolves 1‸ above"), "4")).toContain(
    "4\tto study, in view of considering b) above",
  );
});

it("only labels are renamed, and only to labels", () => {
  const { analysis, position } = openAt(tidy.replace("that a mistake", "that a mis‸take"));
  expect(prepareRename(analysis, { position })).toBeUndefined();
  expect(renamedAt(tidy.replace("b)\tthat a mistake", "b‸)\tthat a mistake"), "the second")).toBeUndefined();
  const label = openAt(tidy.replace("b)\tthat a mistake", "b‸)\tthat a mistake"));
  expect(prepareRename(label.analysis, label)).toMatchObject({ placeholder: "b)" });
});

it("a call highlights the calls of the same verb and the references to it", () => {
  expect(highlightsAt(tidy.replace("*considering*", "*consi‸dering*"))).toEqual(["34: considering", "46: considering"]);
});

it("a label highlights the references to it", () => {
  expect(highlightsAt(tidy.replace("b)\tthat a mistake", "b‸)\tthat a mistake"))).toEqual(["38: b)", "46: b)"]);
  expect(highlightsAt(tidy.replace("considering b) above", "considering b‸) above"))).toEqual(["38: b)", "46: b)"]);
});

it("a citation highlights the other citations of the same text", () => {
  const text = tidy.replace(
    "to support the study",
    "to support, under Resolution 71 (Rev. Bucharest, 2022), the study",
  );
  expect(highlightsAt(text.replace("Resolution 71 (Rev.", "Resol‸ution 71 (Rev."))).toEqual([
    "32: Resolution 71 (Rev. Bucharest, 2022)",
    "56: Resolution 71 (Rev. Bucharest, 2022)",
  ]);
});

it("other words are left to the editor", () => {
  expect(highlightsAt(tidy.replace("that operators", "that oper‸ators"))).toBeUndefined();
});
