import * as vscode from "vscode";
import { type ChangeRow, type Changes as ChangesOfText, changesRequest, languageId } from "../protocol/index.ts";
import type { BaseChoice } from "./base-choice.ts";
import { isSide } from "./base-side.ts";
import type { Engine } from "./engine.ts";
import { activeContribution } from "./status.ts";

/** What changed in the contribution that is shown: the active one, or the last one while something else is active. */
export class Changes {
  readonly #engine: Engine;
  readonly #choice: BaseChoice;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #document: vscode.TextDocument | undefined;
  #current: ChangesOfText | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;

  /** Fires when what changed is known anew. */
  readonly onDidChange = this.#changed.event;

  constructor(engine: Engine, choice: BaseChoice) {
    this.#engine = engine;
    this.#choice = choice;
    // After a restart the panel of the redline may be active, and the text stands beside it.
    const visible = vscode.window.visibleTextEditors.find(
      ({ document }) => document.languageId === languageId && !isSide(document.uri),
    );
    this.#document = activeContribution() ?? visible?.document;
    this.#subscriptions = [
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.#show(activeContribution() ?? this.#document)),
      vscode.workspace.onDidOpenTextDocument(() => this.#show(activeContribution() ?? this.#document)),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#show(activeContribution());
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document || this.#isChosen(document.uri)) this.#renew(300);
      }),
      choice.onDidChange(() => this.#renew(0)),
      engine.onDidStart(() => this.#renew(0)),
      engine.onDidChangeBases(() => this.#renew(0)),
    ];
    if (this.#document) this.#renew(0);
  }

  /** The contribution that is shown. */
  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** What changed in it, as far as it was told last. */
  get current(): ChangesOfText | undefined {
    return this.#current;
  }

  /** All its changes in the order of the text. */
  get rows(): readonly ChangeRow[] {
    return this.#current?.texts.flatMap(({ clauses }) => clauses.flatMap(({ changes }) => changes)) ?? [];
  }

  /** Asks what changed in it now. */
  async fetch(): Promise<ChangesOfText | undefined> {
    clearTimeout(this.#later);
    const document = this.#document;
    const changes =
      document && (await this.#engine.ask(changesRequest, this.#choice.compared(document.uri)).catch(() => undefined));
    if (document !== this.#document) return this.#current;
    this.#current = changes;
    // Commands and buttons are there for a text that has something to be compared with.
    void vscode.commands.executeCommand("setContext", "preambleCompared", (changes?.texts.length ?? 0) > 0);
    const isChosen = document !== undefined && this.#choice.fileFor(document.uri) !== undefined;
    void vscode.commands.executeCommand("setContext", "preambleComparedWithFile", isChosen);
    this.#changed.fire();
    return changes;
  }

  dispose(): void {
    clearTimeout(this.#later);
    for (const one of this.#subscriptions) one.dispose();
  }

  #isChosen(uri: vscode.Uri): boolean {
    return this.#document !== undefined && this.#choice.fileFor(this.#document.uri)?.toString() === uri.toString();
  }

  #show(document: vscode.TextDocument | undefined): void {
    const shown = document?.isClosed ? undefined : document;
    if (shown === this.#document) return;
    this.#document = shown;
    this.#current = undefined;
    this.#renew(0);
  }

  #renew(delay: number): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => void this.fetch(), delay);
  }
}

/** The place of a change in the editor. */
export function rangeOf({ range: { start, end } }: ChangeRow): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
