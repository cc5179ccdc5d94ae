import * as vscode from "vscode";
import { languageId } from "../protocol/index.ts";

/** Opens a text that was made of another one, and offers the list of what is left to do. */
export async function showResult(
  { text, page }: { readonly text: string; readonly page: string },
  message: string,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: languageId, content: text });
  await vscode.window.showTextDocument(document, { preview: false });
  // The command is done when the text is there, whether the list is wanted or not.
  void vscode.window.showInformationMessage(message, "Show List").then(async (choice) => {
    if (choice === undefined) return;
    const list = await vscode.workspace.openTextDocument({ language: "markdown", content: page });
    await vscode.window.showTextDocument(list, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  });
}
