import * as vscode from "vscode";
import { languageId } from "../protocol/index.ts";
import { exists, nameOf } from "./word-files.ts";

/**
 * Writes a text into a file and answers its address. A file that is there is replaced only when the person says so;
 * undefined when not. Where the folder cannot be written the text opens without a file.
 */
export async function saveImport(uri: vscode.Uri, text: string): Promise<vscode.Uri | undefined> {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return openUntitled(text);
  if ((await exists(uri)) && !(await mayReplace(uri))) return undefined;
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return openUntitled(text);
    throw error;
  }
  return uri;
}

/** Asks whether a file may be replaced. */
export async function mayReplace(uri: vscode.Uri): Promise<boolean> {
  const replace = "Replace";
  const detail = "What is in it now will be lost.";
  const message = `“${nameOf(uri)}” is there already. Replace it?`;
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, replace)) === replace;
}

async function openUntitled(content: string): Promise<vscode.Uri> {
  return (await vscode.workspace.openTextDocument({ language: languageId, content })).uri;
}
