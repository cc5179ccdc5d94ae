import * as vscode from "vscode";
import type { PreambleApi } from "../../src/client/extension.ts";
import { wordView } from "../../src/protocol/index.ts";
import { equal, ok, waitFor } from "./check.ts";

const draft = "ai-safety.contribution.md";

function fileNamed(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, "a workspace folder is open");
  return vscode.Uri.joinPath(folder.uri, name);
}

async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileNamed(name)));
}

async function api(): Promise<PreambleApi> {
  const extension = vscode.extensions.getExtension<PreambleApi>("preamble.preamble");
  ok(extension, "the extension is installed");
  return extension.activate();
}

/** Writes a text as a Word file, as the command does once its questions are answered. */
async function exported(text: vscode.Uri, name: string): Promise<vscode.Uri> {
  const given = { uri: text.toString(), template: "plain", to: fileNamed(name).toString() };
  const saved = await vscode.commands.executeCommand<readonly vscode.Uri[]>("preamble.exportWord", given);
  equal(saved?.map(String), [given.to]);
  return fileNamed(name);
}

/** The draft as it comes back: Word has the word in bold, as the templates have it. */
async function readDraft(): Promise<string> {
  return (await read(draft)).replace("\nReasons:", "\n**Reasons:**");
}

async function withChanges(name: string): Promise<vscode.Uri> {
  const source = (await read(draft)).replace("that operators", "that {++secure ++}operators");
  await vscode.workspace.fs.writeFile(fileNamed(name), new TextEncoder().encode(source));
  return fileNamed(name);
}

async function remove(...names: readonly string[]): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  for (const name of names) await vscode.workspace.fs.delete(fileNamed(name));
}

async function newContribution(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: "contribution", content });
  await vscode.window.showTextDocument(document);
  return document;
}

const notCancelled = new vscode.CancellationTokenSource().token;

suite("Word files in a real VS Code", () => {
  test("a contribution goes to Word and comes back as it was", async () => {
    const word = await exported(fileNamed(draft), "round.docx");
    const head = (await vscode.workspace.fs.readFile(word)).slice(0, 2);
    equal([...head], [0x50, 0x4b]);
    const given = { uris: [word.toString()], changes: "marks" };
    const saved = await vscode.commands.executeCommand<readonly vscode.Uri[]>("preamble.importWord", given);
    equal(saved?.map(String), [fileNamed("round.contribution.md").toString()]);
    equal(await read("round.contribution.md"), await readDraft());
    equal(vscode.window.activeTextEditor?.document.uri.toString(), saved?.[0]?.toString());
    equal(vscode.window.activeTextEditor?.document.languageId, "contribution");
    await remove("round.docx", "round.contribution.md");
  });

  test("tracked changes come back as marks, or as clean text beside its base", async () => {
    const text = await withChanges("marked.contribution.md");
    const word = await exported(text, "tracked.docx");
    const run = (changes: string) =>
      vscode.commands.executeCommand("preamble.importWord", { uris: [word.toString()], changes });
    await run("marks");
    ok((await read("tracked.contribution.md")).includes("{++secure ++}"));
    await remove("tracked.contribution.md");
    await run("base");
    const clean = await read("tracked.contribution.md");
    ok(clean.includes("that secure operators") && !clean.includes("{++"), clean);
    ok(/^base: "?tracked\.base\.resolution\.md"?$/m.test(clean), clean);
    const [base] = await vscode.workspace.findFiles("**/tracked.base.resolution.md");
    ok(base, "the base was written");
    await vscode.workspace.fs.delete(base);
    await remove("tracked.contribution.md", "tracked.docx", "marked.contribution.md");
  });

  test("a Word file is its own template, and its untouched text gives its bytes", async () => {
    const word = await exported(fileNamed(draft), "own.docx");
    const given = {
      uri: fileNamed(draft).toString(),
      template: word.toString(),
      to: fileNamed("again.docx").toString(),
    };
    await vscode.commands.executeCommand("preamble.exportWord", given);
    equal(await read("again.docx"), await read("own.docx"));
    await remove("own.docx", "again.docx");
  });

  test("a base that is missing is fetched out of a Word file into the library, one text in force beside its file", async () => {
    const word = await exported(fileNamed("library/resolution-188.resolution.md"), "fetched.docx");
    const uris = [word.toString()];
    const given = { uris, baseOf: fileNamed("rural-satellites.contribution.md").toString() };
    const saved = await vscode.commands.executeCommand<readonly vscode.Uri[]>("preamble.importWord", given);
    equal(saved?.map(String), [fileNamed("library/fetched.resolution.md").toString()]);
    const text = await read("library/fetched.resolution.md");
    await remove("library/fetched.resolution.md");
    await vscode.commands.executeCommand("preamble.importWord", { uris });
    equal(await read("fetched.resolution.md"), text);
    await remove("fetched.resolution.md", "fetched.docx");
  });

  test("a contribution is saved as a page that stands alone", async () => {
    const given = { uri: fileNamed(draft).toString(), to: fileNamed("page.html").toString() };
    await vscode.commands.executeCommand("preamble.exportPage", given);
    const page = await read("page.html");
    ok(page.startsWith("<!DOCTYPE html>") && page.includes("default-src 'none'"), page.slice(0, 300));
    ok(page.includes("operators use AI to plan") && !page.includes("<script"));
    await remove("page.html");
  });

  test("a Word file opens as the text that it would become, and one that is none says why", async () => {
    await exported(fileNamed(draft), "shown.docx");
    await vscode.workspace.fs.writeFile(fileNamed("broken.docx"), new Uint8Array(10));
    for (const name of ["shown.docx", "broken.docx"]) {
      await vscode.commands.executeCommand("vscode.open", fileNamed(name));
      const input = await waitFor(`the view of ${name}`, () => {
        const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        return tab instanceof vscode.TabInputCustom && tab.uri.path.endsWith(`/${name}`) ? tab : undefined;
      });
      equal(input.viewType, wordView);
    }
    // Given from the view the command knows the file.
    await vscode.commands.executeCommand("vscode.open", fileNamed("shown.docx"));
    await waitFor(
      "the view",
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label === "shown.docx" || undefined,
    );
    await vscode.commands.executeCommand("preamble.importWord");
    equal(await read("shown.contribution.md"), await readDraft());
    await remove("shown.docx", "broken.docx", "shown.contribution.md");
  });

  test("words that are pasted from Word become tidy text, and say in the front matter who changed them", async () => {
    const { insertions } = await api();
    const document = await newContribution("---\nsource: APT\n---\n\nSome words.\n");
    const html = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><p class=MsoNormal>a)<span style='mso-tab-count:1'> </span>that <ins cite="mailto:RCC" datetime="2024-09-01T10:00">all </ins>is well;</p><p class=MsoNormal>and more</p></html>`;
    const data = new vscode.DataTransfer();
    data.set("text/html", new vscode.DataTransferItem(html));
    data.set("text/plain", new vscode.DataTransferItem("a) that all is well; and more"));
    const context = { only: undefined, triggerKind: vscode.DocumentPasteTriggerKind.Automatic };
    const pasteAt = (line: number, character: number) => {
      const place = new vscode.Range(line, character, line, character);
      return insertions.provideDocumentPasteEdits(document, [place], data, context, notCancelled);
    };
    const [edit] = await waitFor("the text to be known", () => pasteAt(5, 0));
    ok(edit, "an edit is offered");
    equal(edit.insertText, "a)\tthat {++all ++}{@c1}is well;\n\nand more");
    const [front] = edit.additionalEdit?.get(document.uri) ?? [];
    equal(front?.newText, 'changes:\n  c1: { author: "RCC", date: "2024-09-01" }\n');
    equal(front?.range.start.line, 2);
    equal(edit.kind.value, "text.preamble.word");
    equal(edit.yieldTo, undefined);
    const [inWord] = (await pasteAt(4, 7)) ?? [];
    equal(
      inWord?.yieldTo?.map(({ value }) => value),
      ["text"],
    );
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  test("words without structure are pasted by VS Code, and so is everything for who wants that", async () => {
    const { insertions } = await api();
    const document = await newContribution("Some words.\n");
    const offered = async (html: string) => {
      const data = new vscode.DataTransfer();
      data.set("text/html", new vscode.DataTransferItem(html));
      const context = { only: undefined, triggerKind: vscode.DocumentPasteTriggerKind.Automatic };
      const place = new vscode.Range(1, 0, 1, 0);
      return (await insertions.provideDocumentPasteEdits(document, [place], data, context, notCancelled))?.length ?? 0;
    };
    const list = "<ul><li>one</li><li>two</li></ul>";
    await waitFor("the text to be known", async () => ((await offered(list)) === 1 ? true : undefined));
    equal(await offered("<b>bold</b> words"), 0);
    const settings = vscode.workspace.getConfiguration("preamble");
    await settings.update("paste.tidy", false, vscode.ConfigurationTarget.Workspace);
    equal(await offered(list), 0);
    await settings.update("paste.tidy", undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  test("a Word file that is dropped becomes text, apart from the words beside it", async () => {
    const { insertions } = await api();
    const word = await exported(fileNamed(draft), "dropped.docx");
    const document = await newContribution("Some words.\n");
    const data = new vscode.DataTransfer();
    data.set("text/uri-list", new vscode.DataTransferItem(word.toString()));
    const place = new vscode.Position(0, 11);
    const edit = await insertions.provideDocumentDropEdits(document, place, data, notCancelled);
    const text = String(edit?.insertText);
    ok(text.startsWith("\n\n") && text.includes("## ADD "), text.slice(0, 200));
    ok(!text.includes("conference:"), "the front matter of the file stays behind");
    await remove("dropped.docx");
  });
});
