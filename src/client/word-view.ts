import * as vscode from "vscode";
import { type CommandId, type WordPage, wordPageRequest, wordView } from "../protocol/index.ts";
import type { Engine } from "./engine.ts";
import { nameOf, readBytes } from "./word-files.ts";
import { wordViewPage } from "./word-view-page.ts";

const importCommand = "preamble.importWord" satisfies CommandId;

/** Shows Word files as the text that they would become. The page runs nothing, loads nothing and changes nothing. */
export class WordView implements vscode.CustomReadonlyEditorProvider {
  readonly #engine: Engine;
  readonly #registration: vscode.Disposable;

  constructor(engine: Engine) {
    this.#engine = engine;
    const options = { supportsMultipleEditorsPerDocument: true, webviewOptions: { enableFindWidget: true } };
    this.#registration = vscode.window.registerCustomEditorProvider(wordView, this, options);
  }

  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    return { uri, dispose() {} };
  }

  async resolveCustomEditor(
    { uri }: vscode.CustomDocument,
    { webview, onDidDispose }: vscode.WebviewPanel,
  ): Promise<void> {
    webview.options = { enableScripts: false, enableCommandUris: [importCommand], localResourceRoots: [] };
    const show = async () => {
      webview.html = wordViewPage(nameOf(uri), await this.#pageOf(uri), importAddress(uri));
    };
    const pattern = new vscode.RelativePattern(
      vscode.Uri.joinPath(uri, ".."),
      nameOf(uri).replace(/[[\]{}*?]/g, "[$&]"),
    );
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    watcher.onDidChange(() => void show());
    watcher.onDidCreate(() => void show());
    onDidDispose(() => watcher.dispose());
    await show();
  }

  dispose(): void {
    this.#registration.dispose();
  }

  async #pageOf(uri: vscode.Uri): Promise<WordPage> {
    try {
      return await this.#engine.ask(wordPageRequest, { bytes: await readBytes(uri) });
    } catch (error) {
      this.#engine.log.error(error instanceof Error ? error : String(error));
      return { kind: "refused", message: "The file could not be read; the log of Preamble says why" };
    }
  }
}

function importAddress(uri: vscode.Uri): string {
  return `command:${importCommand}?${encodeURIComponent(JSON.stringify([uri.toString()]))}`;
}
