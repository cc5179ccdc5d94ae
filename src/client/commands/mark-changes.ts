import * as vscode from "vscode";
import { markChangesRequest } from "../../protocol/index.ts";
import type { BaseChoice } from "../base-choice.ts";
import type { Engine } from "../engine.ts";
import { editOf } from "../marks.ts";
import { activeContribution } from "../status.ts";
import { count } from "../words.ts";

/**
 * Writes marks into the active contribution that show what differs from its bases in the library, or from the file
 * that was chosen to compare it with. One undo takes them back.
 */
export function markChanges(engine: Engine, choice: BaseChoice) {
  return async (): Promise<void> => {
    const document = activeContribution();
    if (document === undefined) {
      void vscode.window.showInformationMessage("Open a contribution first, then give this command again.");
      return;
    }
    const version = document.version;
    const found = await engine.ask(markChangesRequest, choice.compared(document.uri));
    if (found === undefined || found.texts === 0) {
      const [wanted] = found?.missing ?? [];
      void vscode.window.showInformationMessage(
        wanted
          ? `The library has no base text of ${wanted}. Put the text in force into the folder that the setting “preamble.library” names.`
          : "This contribution modifies no text, so there is nothing to mark. Marks belong into a MOD.",
      );
      return;
    }
    if (found.edits.length === 0) {
      void vscode.window.showInformationMessage("Every change against the base is marked.");
      return;
    }
    if (document.version !== version || !(await vscode.workspace.applyEdit(editOf(document, found.edits)))) return;
    const done = `the changes of ${count(found.texts, "text")} are marked`;
    void vscode.window.setStatusBarMessage(`Preamble: ${done}`, 4000);
  };
}
