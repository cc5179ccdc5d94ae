import * as vscode from "vscode";
import { acceptedScheme, baseScheme, type ComparedSide, sideRequest } from "../protocol/index.ts";
import type { BaseChoice } from "./base-choice.ts";
import { isSide } from "./base-side.ts";
import type { Engine } from "./engine.ts";

/** After so many milliseconds without a further change the older side follows the newer one. */
const pause = 300;

/** The virtual, read-only sides of comparisons: what a document would read like if nothing had been changed in it. */
export class BaseDocuments implements vscode.TextDocumentContentProvider {
  readonly #engine: Engine;
  readonly #choice: BaseChoice;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  readonly onDidChange = this.#changed.event;

  constructor(engine: Engine, choice: BaseChoice) {
    this.#engine = engine;
    this.#choice = choice;
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(baseScheme, this),
      vscode.workspace.registerTextDocumentContentProvider(acceptedScheme, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#renew(document.uri)),
      choice.onDidChange((document) => this.#renew(document)),
      engine.onDidChangeBases(() => this.#renew(undefined)),
    ];
  }

  /** The address of a side of a comparison; it has the name of the document, so that it has its language. */
  static address(document: vscode.Uri, side: ComparedSide["side"]): vscode.Uri {
    const scheme = side === "accepted" ? acceptedScheme : baseScheme;
    const query = new URLSearchParams({ side, of: document.toString() });
    return vscode.Uri.from({ scheme, path: `/${document.path.split("/").at(-1) ?? ""}`, query: query.toString() });
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const { side, document } = sideOf(uri);
    const text = await this.#engine.ask(sideRequest, { ...this.#choice.compared(document), side });
    // Where there is nothing to compare with, nothing has changed.
    return text ?? (await vscode.workspace.openTextDocument(document)).getText();
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    for (const one of this.#subscriptions) one.dispose();
  }

  /** Reads the sides of a document anew that are shown; without a document all of them. */
  #renew(document: vscode.Uri | undefined): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (!isSide(uri)) continue;
      if (document !== undefined && sideOf(uri).document.toString() !== document.toString()) continue;
      const key = uri.toString();
      clearTimeout(this.#waiting.get(key));
      this.#waiting.set(
        key,
        setTimeout(() => {
          this.#waiting.delete(key);
          this.#changed.fire(uri);
        }, pause),
      );
    }
  }
}

function sideOf({ query }: vscode.Uri): { readonly side: ComparedSide["side"]; readonly document: vscode.Uri } {
  const given = new URLSearchParams(query);
  const side = given.get("side");
  return {
    side: side === "accepted" || side === "accepted-base" ? side : "base",
    document: vscode.Uri.parse(given.get("of") ?? ""),
  };
}
