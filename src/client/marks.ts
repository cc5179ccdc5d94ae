import * as vscode from "vscode";
import { markedPlacesRequest, type PlaceInText, type ResolveMarks, resolveMarksRequest } from "../protocol/index.ts";
import type { Engine } from "./engine.ts";
import { activeContribution } from "./status.ts";
import { count } from "./words.ts";

/** The marked changes of the active contribution: where they are, and what the commands do with them. */
export class Marks {
  readonly #engine: Engine;
  readonly #subscriptions: vscode.Disposable[];
  #places: readonly vscode.Range[] = [];
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#renew(0)),
      vscode.window.onDidChangeTextEditorSelection(() => this.#tell()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === activeContribution()) this.#renew(200);
      }),
      engine.onDidStart(() => this.#renew(0)),
    ];
    this.#renew(0);
  }

  /** Accepts or rejects the marks at the cursors, those that the selections meet, or all; one undo takes it back. */
  async resolve(verdict: ResolveMarks["verdict"], extent: "cursor" | "selection" | "all"): Promise<void> {
    const editor = activeEditor();
    if (editor === undefined) return;
    const { document, selections } = editor;
    const ranges = extent === "cursor" ? selections.map(({ active }) => new vscode.Range(active, active)) : selections;
    const places = extent === "all" ? undefined : ranges.map(placeOf);
    const question = { uri: document.uri.toString(), verdict, ...(places && { places }) };
    const version = document.version;
    const edits = (await this.#engine.ask(resolveMarksRequest, question)) ?? [];
    if (edits.length === 0) {
      void vscode.window.showInformationMessage(
        extent === "all"
          ? "This text has no marked changes."
          : "No marked change stands here. Go to Next Marked Change leads to one.",
      );
      return;
    }
    if (document.version !== version || !(await vscode.workspace.applyEdit(editOf(document, edits)))) return;
    if (extent === "all" && verdict !== "clean") {
      const done = `${count(edits.length, "marked change")} ${verdict === "accept" ? "accepted" : "rejected"}`;
      void vscode.window.setStatusBarMessage(`Preamble: ${done}`, 4000);
    }
  }

  /** Selects the next mark behind the cursor, or the one before it; behind the last comes the first. */
  async go(step: 1 | -1): Promise<void> {
    const editor = activeEditor();
    if (editor === undefined) return;
    const places = await this.#fetch();
    const { start, end } = editor.selection;
    const next =
      step === 1
        ? (places.find((place) => place.start.isAfterOrEqual(end) && !place.contains(editor.selection)) ?? places[0])
        : (places.findLast((place) => place.end.isBeforeOrEqual(start) && !place.contains(editor.selection)) ??
          places.at(-1));
    if (next === undefined) {
      void vscode.window.showInformationMessage("This text has no marked changes to go to.");
      return;
    }
    editor.selection = new vscode.Selection(next.start, next.end);
    editor.revealRange(next, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  dispose(): void {
    clearTimeout(this.#later);
    for (const one of this.#subscriptions) one.dispose();
  }

  async #fetch(): Promise<readonly vscode.Range[]> {
    clearTimeout(this.#later);
    const document = activeContribution();
    const question = document && { uri: document.uri.toString() };
    const places = question && (await this.#engine.ask(markedPlacesRequest, question).catch(() => undefined));
    if (document === activeContribution()) this.#places = places?.map(rangeOf) ?? [];
    this.#tell();
    return this.#places;
  }

  /** Menus offer what can be done: with the text, and with what is selected. */
  #tell(): void {
    const selections = vscode.window.activeTextEditor?.selections ?? [];
    const isHere = this.#places.some((place) => selections.some((one) => place.intersection(one) !== undefined));
    void vscode.commands.executeCommand("setContext", "preambleMarked", this.#places.length > 0);
    void vscode.commands.executeCommand("setContext", "preambleMarkHere", isHere);
  }

  #renew(delay: number): void {
    clearTimeout(this.#later);
    // The server is started for contributions; this is no reason to start it.
    this.#later = setTimeout(() => (activeContribution() ? void this.#fetch() : this.#forget()), delay);
  }

  #forget(): void {
    this.#places = [];
    this.#tell();
  }
}

/** All edits of a text as one step. */
export function editOf(
  document: vscode.TextDocument,
  edits: readonly (PlaceInText & { readonly text: string })[],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const one of edits) edit.replace(document.uri, rangeOf(one), one.text);
  return edit;
}

function activeEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (activeContribution() !== undefined) return editor;
  void vscode.window.showInformationMessage("Open a contribution first, then give this command again.");
  return undefined;
}

function rangeOf({ start, end }: PlaceInText): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function placeOf({ start, end }: vscode.Range): PlaceInText {
  const place = ({ line, character }: vscode.Position) => ({ line, character });
  return { start: place(start), end: place(end) };
}
