import * as vscode from "vscode";
import { type CommandId, contributionFiles } from "../../protocol/index.ts";
import type { BaseChoice } from "../base-choice.ts";
import type { Changes } from "../changes.ts";

interface FileItem extends vscode.QuickPickItem {
  /** Absent where the person looks for a file elsewhere. */
  readonly uri?: vscode.Uri;
}

/**
 * Compares the shown contribution with a file in place of its base, until the base is asked for again. Of two files
 * that are selected in the explorer, the first is the older one.
 */
export function compareWithFile(choice: BaseChoice, changes: Changes) {
  return async (given?: vscode.Uri, selected: readonly vscode.Uri[] = []): Promise<void> => {
    const [first, second] = selected;
    if (first && second) await vscode.window.showTextDocument(second);
    const document = first && second ? second : changes.document?.uri;
    if (document === undefined) {
      void vscode.window.showInformationMessage("Open a contribution first, then give this command again.");
      return;
    }
    const isOther = given !== undefined && given.toString() !== document.toString();
    const file = first && second ? first : isOther ? given : await choose(document);
    if (file === undefined) return;
    choice.choose(document, file);
    await vscode.commands.executeCommand("preamble.compareWithBase" satisfies CommandId, document);
  };
}

async function choose(document: vscode.Uri): Promise<vscode.Uri | undefined> {
  const files = await vscode.workspace.findFiles(contributionFiles);
  const items: readonly FileItem[] = [
    ...files
      .filter((uri) => uri.toString() !== document.toString())
      .map((uri) => ({
        label: uri.path.split("/").at(-1) ?? "",
        description: vscode.workspace.asRelativePath(uri),
        uri,
      }))
      .sort((a, b) => a.label.localeCompare(b.label)),
    { label: "$(folder-opened) Another File…" },
  ];
  const item = await vscode.window.showQuickPick(items, {
    title: "Compare with File",
    placeHolder: "Which file holds the older text?",
    matchOnDescription: true,
  });
  if (item === undefined || item.uri) return item?.uri;
  const [uri] = (await vscode.window.showOpenDialog({ title: "Compare with File", openLabel: "Compare" })) ?? [];
  return uri;
}
