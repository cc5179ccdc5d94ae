import * as vscode from "vscode";
import { equal, ok, waitFor } from "./check.ts";

/** A MOD whose base lies in the library of the workspace. */
const revised = "rural-satellites.contribution.md";
const plain = "connections faster and cheaper";
const marked = "connections {~~faster~>quicker~~} and {++much ++}cheaper";

let copies = 0;
let copy: vscode.Uri | undefined;

/** Opens a copy of the MOD with two marked changes in it; its own file each time, as VS Code may save what is typed. */
async function openMarked(): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, "a workspace folder is open");
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder.uri, revised));
  const text = new TextDecoder().decode(bytes);
  ok(text.includes(plain), "the text has the words");
  copy = vscode.Uri.joinPath(folder.uri, `marked-${++copies}.contribution.md`);
  await vscode.workspace.fs.writeFile(copy, new TextEncoder().encode(text.replace(plain, marked)));
  const document = await vscode.workspace.openTextDocument(copy);
  return vscode.window.showTextDocument(document, vscode.ViewColumn.One);
}

function putCursor({ document }: vscode.TextEditor, words: string): void {
  const editor = vscode.window.activeTextEditor;
  ok(editor?.document === document, "the text is active");
  const place = document.positionAt(document.getText().indexOf(words));
  editor.selection = new vscode.Selection(place, place);
}

suite("marked changes", () => {
  // A test that fails leaves nothing behind either, neither an unsaved editor nor a file.
  teardown(async () => {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    if (copy !== undefined) await vscode.workspace.fs.delete(copy);
    copy = undefined;
  });

  test("the one at the cursor is accepted, and one undo takes that back", async () => {
    const editor = await openMarked();
    const before = editor.document.getText();
    putCursor(editor, "quicker");
    await vscode.commands.executeCommand("preamble.acceptChange");
    equal(editor.document.getText(), before.replace("{~~faster~>quicker~~}", "quicker"));
    await vscode.commands.executeCommand("undo");
    equal(editor.document.getText(), before);
    await vscode.commands.executeCommand("preamble.rejectChange");
    equal(editor.document.getText(), before.replace("{~~faster~>quicker~~}", "faster"));
  });

  test("all are accepted or rejected in one step", async () => {
    const editor = await openMarked();
    const before = editor.document.getText();
    await vscode.commands.executeCommand("preamble.acceptAllChanges");
    equal(editor.document.getText(), before.replace(marked, "connections quicker and much cheaper"));
    await vscode.commands.executeCommand("undo");
    equal(editor.document.getText(), before);
    const start = editor.document.positionAt(before.indexOf(" and {++"));
    editor.selection = new vscode.Selection(start, start.translate(0, 20));
    await vscode.commands.executeCommand("preamble.rejectSelectedChanges");
    equal(editor.document.getText(), before.replace("{++much ++}", ""));
  });

  test("commands lead from one to the next", async () => {
    const editor = await openMarked();
    putCursor(editor, "connections {~~");
    const selected = () => editor.document.getText(editor.selection);
    await vscode.commands.executeCommand("preamble.nextMark");
    await waitFor("the first", () => (selected() === "{~~faster~>quicker~~}" ? true : undefined));
    await vscode.commands.executeCommand("preamble.nextMark");
    await waitFor("the second", () => (selected() === "{++much ++}" ? true : undefined));
    await vscode.commands.executeCommand("preamble.previousMark");
    await waitFor("the first again", () => (selected() === "{~~faster~>quicker~~}" ? true : undefined));
  });

  test("the changes against the base are marked, and cleaning gives the text again", async () => {
    const editor = await openMarked();
    await vscode.commands.executeCommand("preamble.cleanText");
    const clean = editor.document.getText();
    ok(!clean.includes("{++"), clean);
    await vscode.commands.executeCommand("preamble.markChanges");
    const text = editor.document.getText();
    ok(text.includes("{~~begin~>continue~~}"), text);
    await vscode.commands.executeCommand("preamble.cleanText");
    equal(editor.document.getText(), clean);
  });

  test("a mark offers to be accepted and says what it does", async () => {
    const editor = await openMarked();
    const { uri } = editor.document;
    const place = editor.document.positionAt(editor.document.getText().indexOf("quicker"));
    const titles = await waitFor("the actions", async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        uri,
        new vscode.Range(place, place),
        vscode.CodeActionKind.Refactor.value,
      );
      const found = actions.map(({ title }) => title).filter((title) => /^(?:Accept|Reject) /.test(title));
      return found.length > 0 ? found : undefined;
    });
    equal(titles, ["Accept the substitution of “faster”", "Reject the substitution of “faster”"]);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", uri, place);
    const said = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === "string" ? one : one.value)));
    ok(
      said.some((words) => words.includes("**Replaced**, no author given")),
      said.join("\n"),
    );
  });
});
