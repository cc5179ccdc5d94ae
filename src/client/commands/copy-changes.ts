import * as vscode from "vscode";
import type { Changes } from "../changes.ts";

/** Puts the summary of changes on the clipboard as plain text, for a briefing. */
export function copyChanges(changes: Changes) {
  return async (): Promise<void> => {
    const found = await changes.fetch();
    if (found === undefined || found.texts.length === 0) {
      void vscode.window.showInformationMessage(
        "This text has no base to be compared with and no marked changes, so there is no summary to copy.",
      );
      return;
    }
    await vscode.env.clipboard.writeText(found.briefing);
    void vscode.window.setStatusBarMessage("Preamble: the summary of changes is on the clipboard", 4000);
  };
}
