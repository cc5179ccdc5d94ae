import * as vscode from "vscode";
import type { MadeMatrix, MatrixPanels } from "../matrix-panels.ts";

/** The forms, by the ending of the file. A byte order mark tells spreadsheets that the text is UTF-8. */
const forms: Readonly<Record<string, (matrix: MadeMatrix) => string>> = {
  html: ({ html }) => html,
  csv: ({ csv }) => `\ufeff${csv}`,
  md: ({ markdown }) => markdown,
};

/** Saves the matrix in front as a page, a table for a spreadsheet, or Markdown. */
export function saveMatrix(panels: MatrixPanels) {
  return async (given?: vscode.Uri): Promise<void> => {
    const matrix = panels.current;
    if (matrix === undefined) {
      void vscode.window.showInformationMessage("Make a matrix of proposals first, then give this command again.");
      return;
    }
    const isFile = given?.path !== undefined && formOf(given) !== undefined;
    const uri = isFile ? given : await ask(matrix);
    if (uri === undefined) return;
    const form = formOf(uri);
    if (form === undefined) {
      void vscode.window.showErrorMessage("A matrix is saved as .html, .csv or .md. Please give one of these endings.");
      return;
    }
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(form(matrix)));
    void vscode.window.setStatusBarMessage(`Preamble: ${uri.path.split("/").at(-1)} was saved`, 4000);
  };
}

function formOf({ path }: vscode.Uri): ((matrix: MadeMatrix) => string) | undefined {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(forms, ending) ? forms[ending] : undefined;
}

function ask({ title }: MadeMatrix): Thenable<vscode.Uri | undefined> {
  const name = title
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase();
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: "Save Matrix of Proposals",
    filters: { "Page for browsers and paper": ["html"], "Table for spreadsheets": ["csv"], Markdown: ["md"] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${name}.html`) }),
  });
}
