import * as vscode from "vscode";
import { languageId } from "../protocol/index.ts";

/**
 * Gives the editors that are open at the start the tabs of our language: an editor that VS Code restores before it
 * has read the defaults of the extension keeps the blanks of plain text, and the Tab key then writes blanks.
 */
export function useTabsOfLanguage(): void {
  for (const editor of vscode.window.visibleTextEditors) {
    if (editor.document.languageId !== languageId) continue;
    const settings = vscode.workspace.getConfiguration("editor", editor.document);
    if (settings.get("detectIndentation")) continue;
    editor.options = {
      insertSpaces: settings.get<boolean>("insertSpaces", false),
      tabSize: settings.get<number>("tabSize", 4),
    };
  }
}
