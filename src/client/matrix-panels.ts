import * as vscode from "vscode";
import { type MatrixAnswer, matrixPanel } from "../protocol/index.ts";

/** A matrix that was made. */
export type MadeMatrix = Extract<MatrixAnswer, { status: "made" }>;

/** The tabs that show matrices. The pages bring their own styles; they run nothing and load nothing. */
export class MatrixPanels {
  readonly #open = new Map<vscode.WebviewPanel, MadeMatrix>();

  /** Shows a matrix in a tab of its own. */
  show(matrix: MadeMatrix): void {
    const options = { enableScripts: false, enableFindWidget: true, localResourceRoots: [] };
    const panel = vscode.window.createWebviewPanel(matrixPanel, matrix.title, vscode.ViewColumn.Active, options);
    panel.webview.html = matrix.html;
    this.#open.set(panel, matrix);
    panel.onDidDispose(() => this.#open.delete(panel));
  }

  /** The matrix of the tab that is in front; without one the last that was opened. */
  get current(): MadeMatrix | undefined {
    const panels = [...this.#open.keys()];
    const panel = panels.find(({ active }) => active) ?? panels.at(-1);
    return panel && this.#open.get(panel);
  }

  dispose(): void {
    for (const panel of this.#open.keys()) panel.dispose();
  }
}
