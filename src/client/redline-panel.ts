import * as vscode from "vscode";
import { type ChangeRow, type Redline, redlinePanel, redlineRequest } from "../protocol/index.ts";
import type { BaseChoice } from "./base-choice.ts";
import { type Changes, rangeOf } from "./changes.ts";
import type { Engine } from "./engine.ts";
import { mediaFolder, redlinePage } from "./redline-page.ts";

/** What the page tells. */
type Told =
  | { readonly type: "ready" }
  /** A change was clicked, or chosen with the Enter key. */
  | { readonly type: "chosen"; readonly id: string; readonly isEntered: boolean };

/** The panel beside the editor with the contribution as a redline; it follows what is typed and where the cursor is. */
export class RedlinePanel implements vscode.WebviewPanelSerializer {
  readonly #engine: Engine;
  readonly #choice: BaseChoice;
  readonly #changes: Changes;
  readonly #extension: vscode.Uri;
  readonly #subscriptions: vscode.Disposable[];
  #panel: vscode.WebviewPanel | undefined;
  #isStyled = false;
  /** The change that was gone to last. */
  #selected: string | undefined;
  /** Counts the questions, so that a late answer does not overtake a newer one. */
  #asked = 0;

  constructor(engine: Engine, choice: BaseChoice, changes: Changes, extension: vscode.Uri) {
    this.#engine = engine;
    this.#choice = choice;
    this.#changes = changes;
    this.#extension = extension;
    this.#subscriptions = [
      changes.onDidChange(() => void this.#update()),
      vscode.window.registerWebviewPanelSerializer(redlinePanel, this),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
    ];
  }

  /** Shows the panel beside the editor, which keeps the keyboard. */
  async show(): Promise<void> {
    if (this.#panel === undefined) {
      const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      await this.#adopt(vscode.window.createWebviewPanel(redlinePanel, "Redline", place, this.#options()));
    } else this.#panel.reveal(undefined, true);
    await this.#changes.fetch();
  }

  /** A panel that was open when the window was closed is there again. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    panel.webview.options = this.#options();
    await this.#adopt(panel);
    await this.#changes.fetch();
  }

  /** Goes to the next change, or to the one before: from the selected one while the panel has the keyboard, else from the cursor. */
  async go(step: 1 | -1): Promise<void> {
    const rows = this.#changes.current === undefined ? await this.#fetchRows() : this.#changes.rows;
    if (rows.length === 0) {
      void vscode.window.showInformationMessage("There are no changes to go to: nothing differs from the base.");
      return;
    }
    const row = rows[(this.#placeIn(rows, step) + step + rows.length) % rows.length];
    if (row) await this.#select(row, this.#panel?.active === true);
  }

  dispose(): void {
    this.#panel?.dispose();
    for (const one of this.#subscriptions) one.dispose();
  }

  async #adopt(panel: vscode.WebviewPanel): Promise<void> {
    this.#panel?.dispose();
    this.#panel = panel;
    this.#selected = undefined;
    void vscode.commands.executeCommand("setContext", "preambleRedlineOpen", true);
    panel.onDidDispose(() => {
      if (this.#panel !== panel) return;
      this.#panel = undefined;
      void vscode.commands.executeCommand("setContext", "preambleRedlineOpen", false);
    });
    panel.webview.onDidReceiveMessage((told: Told) => void this.#hear(told));
    this.#load((await this.#fetch())?.style);
  }

  /** Loads the page, which asks for the redline when it is ready. The server has the styles, once a text is open. */
  #load(style: string | undefined): void {
    this.#isStyled = style !== undefined;
    if (this.#panel) this.#panel.webview.html = redlinePage(this.#panel.webview, this.#extension, style ?? "");
  }

  #options(): vscode.WebviewPanelOptions & vscode.WebviewOptions {
    return { enableScripts: true, localResourceRoots: [mediaFolder(this.#extension)] };
  }

  async #hear(told: Told): Promise<void> {
    if (told.type === "ready") {
      await this.#update();
      return;
    }
    const row = this.#changes.rows.find(({ id }) => id === told.id);
    if (row) await this.#select(row, !told.isEntered);
  }

  async #fetch(): Promise<Redline | undefined> {
    const { document } = this.#changes;
    return document && this.#engine.ask(redlineRequest, this.#choice.compared(document.uri)).catch(() => undefined);
  }

  async #fetchRows(): Promise<readonly ChangeRow[]> {
    await this.#changes.fetch();
    return this.#changes.rows;
  }

  async #update(): Promise<void> {
    if (this.#panel === undefined) return;
    const asked = ++this.#asked;
    const redline = await this.#fetch();
    if (asked !== this.#asked || this.#panel === undefined) return;
    if (redline && !this.#isStyled) {
      this.#load(redline.style);
      return;
    }
    const { document } = this.#changes;
    const name = document?.uri.path.split("/").at(-1);
    this.#panel.title = name === undefined ? "Redline" : `Redline: ${name}`;
    const nothing = redline === undefined ? "Open a contribution to see what it changes." : redline.nothing;
    await this.#panel.webview.postMessage({
      ...{ type: "show", key: document?.uri.toString() ?? "", html: redline?.html ?? "", nothing },
      ...{ selected: this.#selected },
    });
  }

  /** Shows a change in the panel and in the editor; the keyboard stays with the panel or goes to the editor. */
  async #select(row: ChangeRow, keepsFocus: boolean): Promise<void> {
    const { id } = row;
    this.#selected = id;
    void this.#panel?.webview.postMessage({ type: "select", id, takesFocus: this.#panel.active && keepsFocus });
    const { document } = this.#changes;
    if (document === undefined) return;
    const { start } = rangeOf(row);
    // A diff editor that shows the text stays as it is.
    const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const place = { viewColumn: visible?.viewColumn ?? vscode.ViewColumn.One, preserveFocus: keepsFocus };
    const editor = visible && keepsFocus ? visible : await vscode.window.showTextDocument(document, place);
    editor.selection = new vscode.Selection(start, start);
    editor.revealRange(rangeOf(row), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** The change under the cursor is shown in the panel. */
  #follow({ document, selection }: vscode.TextEditor): void {
    if (document !== this.#changes.document || this.#panel === undefined || this.#panel.active) return;
    const here = this.#changes.rows.filter((one) => rangeOf(one).contains(selection.active));
    const [row] = here;
    // What was deleted stands where another change ends.
    if (row === undefined || here.some(({ id }) => id === this.#selected)) return;
    this.#selected = row.id;
    void this.#panel.webview.postMessage({ type: "select", id: row.id, takesFocus: false });
  }

  /** The change that a step leads away from: the one that was gone to last, else the one next to the cursor. */
  #placeIn(rows: readonly ChangeRow[], step: 1 | -1): number {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === this.#changes.document);
    const cursor = editor?.selection.active ?? new vscode.Position(0, 0);
    const selected = rows.findIndex(({ id }) => id === this.#selected);
    const last = rows[selected];
    if (last && (this.#panel?.active || rangeOf(last).start.isEqual(cursor))) return selected;
    const isBehind = ({ start }: vscode.Range) => (step === 1 ? start.isAfter(cursor) : !start.isBefore(cursor));
    const behind = rows.findIndex((row) => isBehind(rangeOf(row)));
    const place = behind < 0 ? rows.length : behind;
    return step === 1 ? place - 1 : place;
  }
}
