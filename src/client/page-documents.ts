import * as vscode from "vscode";
import { pageScheme } from "../protocol/index.ts";

/** Pages in Markdown that come with an answer, such as a receipt: to be read, to be saved, and never in need of saving. */
export class PageDocuments implements vscode.TextDocumentContentProvider {
  readonly #pages = new Map<string, string>();
  readonly #subscriptions: readonly vscode.Disposable[];
  #count = 0;

  constructor() {
    this.#subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(pageScheme, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#pages.delete(uri.toString())),
    ];
  }

  /** Opens a page beside the text. Its name is offered when it is saved. */
  async show(name: string, content: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme: pageScheme, path: `/${name}`, query: String(++this.#count) });
    this.#pages.set(uri.toString(), content);
    const page = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.#pages.get(uri.toString());
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
  }
}
