import * as vscode from "vscode";
import { languageId } from "../../protocol/index.ts";

/** Treats the active file as a contribution, whatever its name. */
export async function useForThisFile(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) {
    void vscode.window.showInformationMessage("Open the text of a contribution first, then give this command again.");
    return;
  }
  await vscode.languages.setTextDocumentLanguage(document, languageId);
}
