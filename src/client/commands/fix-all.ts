import * as vscode from "vscode";
import { fixAllKind } from "../../protocol/index.ts";
import { activeContribution } from "../status.ts";

/** Makes every correction of the active contribution that has only one answer. */
export async function fixAll(): Promise<void> {
  const document = activeContribution();
  if (!document) {
    void vscode.window.showInformationMessage("Open a contribution first, then give this command again.");
    return;
  }
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const ask = () =>
    vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      whole,
      fixAllKind,
    );
  // VS Code drops the question when an extension that starts at that moment brings actions of its own.
  const actions = await ask().then(undefined, ask);
  const edit = actions.find((action) => action.edit && action.kind?.value === fixAllKind)?.edit;
  if (edit) await vscode.workspace.applyEdit(edit);
  else
    void vscode.window.showInformationMessage(
      "There is nothing to correct without asking. Problems with more than one answer are in the Problems panel.",
    );
}
