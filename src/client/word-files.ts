import * as vscode from "vscode";
import { type Base64, toBase64 } from "../protocol/index.ts";

/** The bytes of a file, as they travel to the server. Rejects when there is no such file. */
export async function readBytes(uri: vscode.Uri): Promise<Base64> {
  return toBase64(await vscode.workspace.fs.readFile(uri));
}

/** The last part of an address: `draft.docx`. */
export function nameOf({ path }: vscode.Uri): string {
  return path.split("/").at(-1) ?? "";
}

/** The name of a Word file or of a text without its ending: `draft` of `draft.docx` and of `draft.contribution.md`. */
export function stemOf(uri: vscode.Uri): string {
  return nameOf(uri).replace(/\.docx$|(?:\.(?:contribution|resolution))?\.(?:md|txt)$/i, "");
}

/** A file of another name in the same folder. */
export function beside(uri: vscode.Uri, name: string): vscode.Uri {
  return vscode.Uri.joinPath(uri, "..", name);
}

/** True when there is something at an address. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Opens a page in Markdown beside the text, to read or to save. */
export async function showPage(content: string): Promise<void> {
  const page = await vscode.workspace.openTextDocument({ language: "markdown", content });
  await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside, preview: false });
}

/** Tells in the status bar what takes its time. */
export function whileBusy<Value>(title: string, work: () => Thenable<Value>): Thenable<Value> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: `Preamble: ${title}` }, work);
}
