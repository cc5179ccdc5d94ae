import * as vscode from "vscode";
import type { PreambleApi } from "../../src/client/extension.ts";
import { equal, ok, untilNoticed, waitFor } from "./check.ts";

/** A MOD whose base lies in the library of the workspace. */
const revised = "rural-satellites.contribution.md";

async function api(): Promise<PreambleApi> {
  const extension = vscode.extensions.getExtension<PreambleApi>("preamble.preamble");
  ok(extension, "the extension is installed");
  return extension.activate();
}

function fileNamed(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, "a workspace folder is open");
  return vscode.Uri.joinPath(folder.uri, name);
}

/** The MOD as it was before the first test. */
let pristine: Uint8Array | undefined;

/** Opens the MOD and waits until it is compared with its base. */
async function open(): Promise<vscode.TextDocument> {
  pristine ??= await vscode.workspace.fs.readFile(fileNamed(revised));
  const document = await vscode.workspace.openTextDocument(fileNamed(revised));
  await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  const { changes } = await api();
  await waitFor("the changes", () => (changes()?.texts.length ? true : undefined));
  return document;
}

async function replace(document: vscode.TextDocument, words: string, others: string): Promise<void> {
  const start = document.getText().indexOf(words);
  ok(start >= 0, `the text has ${words}`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
  edit.replace(document.uri, range, others);
  ok(await vscode.workspace.applyEdit(edit));
}

async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  // In a browser VS Code saves by itself.
  if (pristine) await vscode.workspace.fs.writeFile(fileNamed(revised), pristine);
}

function activeTab(): vscode.Tab | undefined {
  return vscode.window.tabGroups.activeTabGroup.activeTab;
}

suite("A contribution beside its base in a real VS Code", () => {
  test("change bars are drawn against the base, laid out along the text", async () => {
    const document = await open();
    const { baseOf } = await api();
    const address = baseOf(document.uri);
    ok(address, "there is a base");
    equal(address.scheme, "preamble-base");
    equal(baseOf(fileNamed("ai-safety.contribution.md")), undefined);
    const base = await vscode.workspace.openTextDocument(address);
    const lines = base.getText().split("\n");
    ok(lines.includes("2\tthat a questionnaire on the subject be sent to the Member States;"), "the deleted item");
    // b) has become c), and what is before the text is not compared.
    ok(
      lines.includes("c)\tthat satellites have made such connections possible, at a price that few operators can pay,"),
    );
    ok(lines.includes("title: Proposed modification to Resolution 188"));
    ok(!base.getText().includes("cable to a small island"), "the new item is not in the base");
    // The bars follow what is typed.
    await replace(document, "2\tthat the results", "2\tthat a summary be written;\n\n3\tthat the results");
    await waitFor("the new label", () => (base.getText().includes("3\tthat the results be made") ? true : undefined));
    await closeAll();
  });

  test("Compare with Prior Resolution opens VS Code's diff editor", async () => {
    const document = await open();
    await vscode.commands.executeCommand("preamble.compareWithBase");
    const tab = await waitFor("the diff", () =>
      activeTab()?.input instanceof vscode.TabInputTextDiff ? activeTab() : undefined,
    );
    equal(tab.label, `Resolution 188 (Rev. Geneva, 2022) ↔ ${revised}`);
    const { original, modified } = tab.input as vscode.TabInputTextDiff;
    equal([original.scheme, modified.toString()], ["preamble-base", document.uri.toString()]);
    await closeAll();
  });

  test("a text with marks is compared as it reads when they are accepted", async () => {
    const document = await open();
    await replace(document, "faster and cheaper", "{~~faster~>quicker~~} and cheaper");
    await vscode.commands.executeCommand("preamble.compareWithBase", document.uri);
    const tab = await waitFor("the diff", () =>
      activeTab()?.input instanceof vscode.TabInputTextDiff ? activeTab() : undefined,
    );
    const { modified } = tab.input as vscode.TabInputTextDiff;
    equal(modified.scheme, "preamble-accepted");
    const text = (await vscode.workspace.openTextDocument(modified)).getText();
    ok(text.includes("connections quicker and cheaper"), text);
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await vscode.window.showTextDocument(document);
    await closeAll();
  });

  test("the heading offers the comparison", async () => {
    const document = await open();
    const lens = await waitFor("the lens", async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        "vscode.executeCodeLensProvider",
        document.uri,
      );
      return lenses.find(({ command }) => command?.command === "preamble.compareWithBase");
    });
    equal(lens.command?.title, "compare with Resolution 188 (Rev. Geneva, 2022)");
    ok(lens.command);
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    await waitFor("the diff", () => (activeTab()?.input instanceof vscode.TabInputTextDiff ? true : undefined));
    await closeAll();
  });

  test("a file that was chosen takes the place of the base, until the base is asked for again", async () => {
    const document = await open();
    const older = fileNamed("older.contribution.md");
    const text = document.getText().replace("faster and cheaper", "cheaper");
    await vscode.workspace.fs.writeFile(older, new TextEncoder().encode(text));
    const { changes } = await api();
    const found = () => changes()?.texts.map(({ against, clauses }) => [against, clauses.length]);
    try {
      await vscode.commands.executeCommand("preamble.compareWithFile", older);
      await waitFor("the diff", () => (activeTab()?.label === `older.contribution.md ↔ ${revised}` ? true : undefined));
      await waitFor("its changes", () => (found()?.[0]?.[0] === "older.contribution.md" ? true : undefined));
      equal(found(), [["older.contribution.md", 1]]);
      await vscode.commands.executeCommand("preamble.returnToBase");
      await waitFor("the base", () => (found()?.[0]?.[0] === "Resolution 188 (Rev. Geneva, 2022)" ? true : undefined));
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(older);
    }
  });

  test("the changes are listed by clause, the status bar counts them, and they can be copied", async () => {
    await open();
    await vscode.commands.executeCommand("preambleChanges.focus");
    const { changes, status } = await api();
    const clauses = changes()?.texts.flatMap((text) => text.clauses) ?? [];
    equal(
      clauses.map(({ heading, state }) => `${heading}: ${state}`),
      [
        "heading: changed",
        "considering: changed",
        "recognizing: moved",
        "resolves: changed",
        "instructs the Director of the Telecommunication Standardization Bureau: changed",
      ],
    );
    const resolves = clauses.find(({ heading }) => heading === "resolves");
    equal(
      resolves?.changes.map(({ kind, place, text }) => `${kind} ${place}: ${text}`),
      [
        "changed resolves 1: “begin” is now “continue”",
        "deleted resolves 2: deleted: “that a questionnaire on the subject be sent to the Member States;”",
      ],
    );
    const number = clauses.reduce((sum, { changes: rows }) => sum + rows.length, 0);
    await waitFor("the status", () => (status()?.endsWith(`, ${number} changes`) ? true : undefined));
    await vscode.commands.executeCommand("preamble.copyChanges");
    const copied = await vscode.env.clipboard.readText();
    ok(
      copied.startsWith("Resolution 188 (Rev. New Delhi, 2024), compared with Resolution 188 (Rev. Geneva, 2022)\n"),
      copied,
    );
    ok(copied.includes("  1: “begin” is now “continue”"), copied);
    await closeAll();
  });

  test("a change of the base is seen at once", async () => {
    await open();
    const { changes } = await api();
    const uri = fileNamed("library/resolution-188.resolution.md");
    const before = await vscode.workspace.fs.readFile(uri);
    const told = () => changes()?.briefing.includes("“start” is now “continue”");
    const text = new TextDecoder().decode(before).replace("ITU-T begin to", "ITU-T start to");
    // The watcher of files starts in the background.
    await untilNoticed(
      "the other word",
      async () => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text)),
      () => told() === true,
    );
    await vscode.workspace.fs.writeFile(uri, before);
    await waitFor("the word of before", () => (told() ? undefined : true));
    await closeAll();
  });

  test("the redline opens beside the text, and keys go from change to change", async () => {
    const document = await open();
    await vscode.commands.executeCommand("preamble.showRedline");
    const panel = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof vscode.TabInputWebview && /preambleRedline/.test(input.viewType));
    await waitFor("the panel", () => (panel()?.label === `Redline: ${revised}` ? true : undefined));
    const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const lineAt = (words: string) => document.positionAt(document.getText().indexOf(words)).line;
    const isAt = (words: string) =>
      waitFor(words, () => (editor.selection.active.line === lineAt(words) ? true : undefined));
    await vscode.commands.executeCommand("preamble.nextChange");
    await isAt("### RESOLUTION 188");
    await vscode.commands.executeCommand("preamble.nextChange");
    await isAt("(Dubai, 2012");
    await vscode.commands.executeCommand("preamble.previousChange");
    await vscode.commands.executeCommand("preamble.previousChange");
    await isAt("to organize");
    await closeAll();
  });
});
