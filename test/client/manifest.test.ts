import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { commandIds, fixAllKind, languageId, wordView } from "../../src/protocol/index.ts";

const root = new URL("../../", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
const { contributes } = manifest;
const source = (path: string) => readFileSync(new URL(path, root), "utf8");

it("the manifest contributes the commands that exist, each with a title and our category", () => {
  const commands: readonly { command: string; title: string; category: string }[] = contributes.commands;
  expect(commands.map(({ command }) => command).sort()).toEqual([...commandIds].sort());
  expect(commands.filter(({ title, category }) => !title || category !== "Preamble")).toEqual([]);
});

it("there is one file per command", () => {
  const names = commandIds.map((id) =>
    id.replace(/^preamble\./, "").replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`),
  );
  expect(readdirSync(new URL("src/client/commands", root)).sort()).toEqual(names.map((name) => `${name}.ts`).sort());
});

it("menus and walkthrough name commands that exist", () => {
  const named = JSON.stringify([contributes.menus, contributes.walkthroughs]).match(/preamble\.[a-z]\w+/g) ?? [];
  const known: readonly string[] = [...commandIds, "preamble.preamble", wordView];
  expect(named.filter((id) => !known.includes(id))).toEqual([]);
});

it("every file that the manifest names is there", () => {
  const named = JSON.stringify(contributes).match(/"(\.\/|docs\/)[^"]+\.(json|md|svg|png)"/g) ?? [];
  const paths = named.map((name) => name.slice(1, -1));
  expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  expect(paths).toContain("./language-configuration.json");
});

it("both file kinds have our language", () => {
  expect(contributes.languages).toHaveLength(1);
  expect(contributes.languages[0]).toMatchObject({
    id: languageId,
    extensions: [".contribution.md", ".resolution.md"],
  });
});

it("desktop and web start the same extension", () => {
  for (const entry of ["src/client/node.ts", "src/client/browser.ts"]) {
    expect(source(entry)).toContain("return start(context, ");
    expect(source(entry)).toContain("export { stop as deactivate }");
  }
});

it("the walkthrough shows the setting that really fixes on save", () => {
  expect(source("docs/walkthrough/fix.md")).toContain(fixAllKind);
});

it("a Word file opens in the view that the extension provides", () => {
  expect(contributes.customEditors).toMatchObject([{ viewType: wordView, selector: [{ filenamePattern: "*.docx" }] }]);
});
