import * as vscode from "vscode";
import { equal, ok, waitFor } from "./check.ts";

/** A MOD whose base lies in the library of the workspace. */
const revised = "rural-satellites.contribution.md";

async function open(): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, "a workspace folder is open");
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, revised));
  await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  return document.uri;
}

/** The new text that a command has opened. */
function opened(): Promise<vscode.TextDocument> {
  return waitFor("a new text", () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.isUntitled === true && document.languageId === "contribution" ? document : undefined;
  });
}

async function close(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
}

suite("a proposal and what becomes of it", () => {
  test("Consolidate as Adopted opens the text as adopted", async () => {
    await open();
    await vscode.commands.executeCommand("preamble.consolidate");
    const text = (await opened()).getText();
    ok(/^### RESOLUTION 188 \(Rev\. [^)]+\)$/m.test(text), text);
    ok(!/^## MOD|Reasons:/m.test(text), text);
    await close();
    await close();
  });

  test("Rebase on Newer Base opens the proposal on the text of the library that is named", async () => {
    const uri = (await open()).toString();
    const library = { library: "resolution-188.resolution.md" };
    await vscode.commands.executeCommand("preamble.rebase", { uri, from: library, onto: library });
    const document = await opened();
    equal(document.getText(), vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri)?.getText());
    await close();
    await close();
  });
});
