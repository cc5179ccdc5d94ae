import * as vscode from "vscode";
import type { CommandId } from "../protocol/index.ts";
import { BaseDocuments } from "./base-documents.ts";
import type { Changes } from "./changes.ts";

/**
 * The change bars of a contribution, drawn by VS Code itself against its base. The source control that they need is
 * made when the first text with a base is met, and lists the texts that have one.
 */
export class BaseBars implements vscode.QuickDiffProvider {
  readonly #changes: Changes;
  readonly #subscription: vscode.Disposable;
  readonly #compared = new Set<string>();
  #control: vscode.SourceControl | undefined;
  #group: vscode.SourceControlResourceGroup | undefined;

  constructor(changes: Changes) {
    this.#changes = changes;
    this.#subscription = changes.onDidChange(() => this.#update());
  }

  /** The base of a contribution, laid out along it; nothing for a text that has none. */
  provideOriginalResource(uri: vscode.Uri): vscode.Uri | undefined {
    return this.#compared.has(uri.toString()) ? BaseDocuments.address(uri, "base") : undefined;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#group?.dispose();
    this.#control?.dispose();
  }

  #update(): void {
    const { document, current } = this.#changes;
    if (document === undefined || current === undefined) return;
    const key = document.uri.toString();
    const isCompared = current.texts.length > 0;
    if (isCompared === this.#compared.has(key)) return;
    if (isCompared) this.#compared.add(key);
    else this.#compared.delete(key);
    this.#control ??= this.#open();
    // VS Code asks for bases once, when a text is opened; it asks again when there is another provider.
    Object.assign(this.#control, { quickDiffProvider: undefined });
    this.#control.quickDiffProvider = this;
    if (this.#group) this.#group.resourceStates = [...this.#compared].map((uri) => stateOf(vscode.Uri.parse(uri)));
  }

  #open(): vscode.SourceControl {
    const control = vscode.scm.createSourceControl("preamble", "Preamble");
    control.inputBox.visible = false;
    // A text with a base is no work that waits: nothing is counted.
    control.count = 0;
    this.#group = control.createResourceGroup("revised", "Texts with a Base");
    this.#group.hideWhenEmpty = true;
    return control;
  }
}

function stateOf(resourceUri: vscode.Uri): vscode.SourceControlResourceState {
  const command: CommandId = "preamble.compareWithBase";
  return {
    resourceUri,
    command: { command, title: "Compare with Prior Resolution", arguments: [resourceUri.toString()] },
    decorations: { tooltip: "Compare with the prior resolution" },
  };
}
