import * as vscode from "vscode";

/**
 * In a browser VS Code saves what is typed after a second. What a test types and takes back would reach the files of
 * the next tests when the machine is busy.
 */
export async function saveNothingByItself(): Promise<void> {
  await vscode.workspace.getConfiguration("files").update("autoSave", "off", vscode.ConfigurationTarget.Global);
}
