import * as vscode from "vscode";

/** The text of a file, wherever the workspace is. Rejects when there is no such file. */
export async function readText(uri: vscode.Uri): Promise<string> {
  // The decoder drops a byte order mark, as the editor does.
  return new TextDecoder("utf-8").decode(await vscode.workspace.fs.readFile(uri));
}
