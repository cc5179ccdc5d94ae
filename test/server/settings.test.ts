import { expect, it } from "vitest";
import { insideFolder, namedIn } from "../../src/server/settings.ts";

it.each([
  [undefined, undefined, undefined],
  [null, "{}", undefined],
  [{ catalogue: "facts.json" }, undefined, "facts.json"],
  [{ catalogue: "facts.json" }, '{ "catalogue": "./ours/facts.json" }', "./ours/facts.json"],
  [{}, "not json", undefined],
])("editor %j and project %j name the catalogue file %s", (editor, project, name) => {
  expect(namedIn(editor, project).catalogue).toBe(name);
});

it("the project's library goes before the editor's", () => {
  expect(namedIn({ library: "mine" }, '{ "library": "ours" }').library).toBe("ours");
});

it("a project that names no library has it in the folder “library”", () => {
  expect(namedIn({}, "{}").library).toBe("library");
  expect(namedIn({ library: "mine" }, "{}").library).toBe("mine");
  expect(namedIn({}, undefined).library).toBeUndefined();
});

it.each([
  ["facts.json", "facts.json"],
  ["./ours/facts.json", "ours/facts.json"],
  ["library/", "library"],
  ["ours\\library", "ours/library"],
  ["", undefined],
  ["../facts.json", undefined],
  ["ours/../../facts.json", undefined],
  ["/etc/facts.json", undefined],
  ["c:\\facts.json", undefined],
])("the path %s is read as %s, never one outside of the folder", (path, name) => {
  expect(insideFolder(path)).toBe(name);
});
