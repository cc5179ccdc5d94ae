import * as vscode from "vscode";
import type { Compared } from "../protocol/index.ts";

/** What each document is compared with: its bases in the library, or a file that a person has chosen for it. */
export class BaseChoice {
  readonly #chosen = new Map<string, vscode.Uri>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();

  /** Fires with the document for which a file was chosen, or its bases again. */
  readonly onDidChange = this.#changed.event;

  /** The file chosen for a document. */
  fileFor(document: vscode.Uri): vscode.Uri | undefined {
    return this.#chosen.get(document.toString());
  }

  /** From now on a document is compared with a file. */
  choose(document: vscode.Uri, file: vscode.Uri): void {
    this.#chosen.set(document.toString(), file);
    this.#changed.fire(document);
  }

  /** From now on a document is compared with its bases again. */
  returnToBase(document: vscode.Uri): void {
    if (this.#chosen.delete(document.toString())) this.#changed.fire(document);
  }

  /** The question to the server about a document. */
  compared(document: vscode.Uri): Compared {
    const file = this.fileFor(document);
    return { uri: document.toString(), ...(file && { against: file.toString() }) };
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
