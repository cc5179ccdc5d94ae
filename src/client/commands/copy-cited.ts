import * as vscode from "vscode";
import { type CitedView, citedInWords } from "../cited-view.ts";

/** Puts the list of the texts that the contribution cites on the clipboard. */
export function copyCited(view: CitedView) {
  return async (): Promise<void> => {
    const groups = await view.groups();
    if (groups.length === 0) {
      void vscode.window.showInformationMessage("This text cites no resolution yet, so there is no list to copy.");
      return;
    }
    await vscode.env.clipboard.writeText(`${citedInWords(groups)}\n`);
    void vscode.window.setStatusBarMessage("Preamble: the list of cited resolutions is on the clipboard", 4000);
  };
}
