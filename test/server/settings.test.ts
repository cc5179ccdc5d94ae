import { expect, it } from "vitest";
import { catalogueName } from "../../src/server/settings.ts";

it.each([
  [undefined, undefined, "preamble.catalogue.json"],
  [null, "{}", "preamble.catalogue.json"],
  [{ catalogue: "facts.json" }, undefined, "facts.json"],
  [{ catalogue: "facts.json" }, '{ "catalogue": "./ours/facts.json" }', "ours/facts.json"],
  [{}, '{ "catalogue": "../facts.json" }', undefined],
  [{}, '{ "catalogue": "ours/../../facts.json" }', undefined],
  [{}, '{ "catalogue": "/etc/facts.json" }', undefined],
  [{}, '{ "catalogue": "c:\\\\facts.json" }', undefined],
  [{}, "not json", "preamble.catalogue.json"],
])("editor %j and project %j name the catalogue file %s, never one outside of the folder", (editor, project, name) => {
  expect(catalogueName(editor, project)).toBe(name);
});
