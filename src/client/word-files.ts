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

/** The bytes of a file as they travel; where it cannot be read that is told, and there are none. */
export async function readOrTell(uri: vscode.Uri): Promise<Base64 | undefined> {
  const advice = "It may have another name or place now, or another program holds it: close it there and try again.";
  return orTell(readBytes(uri), `“${nameOf(uri)}” could not be read. ${advice}`);
}

/** Writes a file; where that cannot be done it is told, and the answer is false. */
export async function writeOrTell(uri: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
  const advice = "Close it in other programs, or choose a folder in which you may write.";
  const written = vscode.workspace.fs.writeFile(uri, bytes).then(() => true);
  return (await orTell(written, `“${nameOf(uri)}” could not be written. ${advice}`)) ?? false;
}

async function orTell<Value>(work: Thenable<Value>, message: string): Promise<Value | undefined> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
    void vscode.window.showErrorMessage(message);
    return undefined;
  }
}

/** Tells in the status bar what takes its time. */
export function whileBusy<Value>(title: string, work: () => Thenable<Value>): Thenable<Value> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: `Preamble: ${title}` }, work);
}
