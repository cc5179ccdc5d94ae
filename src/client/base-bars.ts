import * as vscode from "vscode";
import { type CommandId, languageId } from "../protocol/index.ts";
import { BaseDocuments } from "./base-documents.ts";
import { isSide } from "./base-side.ts";
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

  /** The base of an open contribution, laid out along it. */
  provideOriginalResource(uri: vscode.Uri): vscode.Uri | undefined {
    if (isSide(uri)) return undefined;
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    return document?.languageId === languageId ? BaseDocuments.address(uri, "base") : undefined;
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
    if (this.#control === undefined) this.#open();
    if (this.#group) this.#group.resourceStates = [...this.#compared].map((uri) => stateOf(vscode.Uri.parse(uri)));
  }

  #open(): void {
    const control = vscode.scm.createSourceControl("preamble", "Preamble");
    control.quickDiffProvider = this;
    control.inputBox.visible = false;
    // A text with a base is no work that waits: nothing is counted.
    control.count = 0;
    this.#control = control;
    this.#group = control.createResourceGroup("revised", "Texts with a Base");
    this.#group.hideWhenEmpty = true;
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
