import * as vscode from "vscode";
import { beside, stemOf } from "./word-files.ts";

/** What the dialog shows. */
export interface TargetOptions {
  readonly title: string;
  readonly ending: string;
  readonly filters: Readonly<Record<string, string[]>>;
  /** A file that is not offered, because it is wanted as it is. */
  readonly taken?: vscode.Uri | undefined;
}

/** Asks where an export goes; a file of the same name beside the text is offered. */
export function chooseTarget(
  text: vscode.Uri,
  { title, ending, filters, taken }: TargetOptions,
): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const place = (name: string) =>
    text.scheme === "untitled" ? folder && vscode.Uri.joinPath(folder, name) : beside(text, name);
  const own = place(`${stemOf(text)}.${ending}`);
  const defaultUri = own?.toString() === taken?.toString() ? place(`${stemOf(text)}-2.${ending}`) : own;
  return vscode.window.showSaveDialog({ title, filters, ...(defaultUri && { defaultUri }) });
}
