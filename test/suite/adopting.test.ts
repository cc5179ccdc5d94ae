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

/** The new text that a command opens; one of an earlier test may still be there. */
async function opened(command: string, ...given: readonly unknown[]): Promise<vscode.TextDocument> {
  const before = new Set(vscode.workspace.textDocuments);
  await vscode.commands.executeCommand(command, ...given);
  return waitFor("a new text", () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || before.has(document)) return undefined;
    return document.isUntitled && document.languageId === "contribution" ? document : undefined;
  });
}

async function close(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
}

suite("a proposal and what becomes of it", () => {
  test("Consolidate as Adopted opens the text as adopted", async () => {
    await open();
    const text = (await opened("preamble.consolidate")).getText();
    ok(/^### RESOLUTION 188 \(Rev\. [^)]+\)$/m.test(text), text);
    ok(!/^## MOD|Reasons:/m.test(text), text);
    await close();
    await close();
  });

  test("Rebase on Newer Base opens the proposal on the text of the library that is named", async () => {
    const uri = (await open()).toString();
    const library = { library: "resolution-188.resolution.md" };
    const document = await opened("preamble.rebase", { uri, from: library, onto: library });
    equal(document.getText(), vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri)?.getText());
    await close();
    await close();
  });
});
