import * as vscode from "vscode";

/** Writes the active contribution in the tidy form. */
export async function formatDocument(): Promise<void> {
  await vscode.commands.executeCommand("editor.action.formatDocument");
}
