import * as vscode from "vscode";
import { type CitedGroup, type CitedRow, citedRequest, citedView, type PlaceInText } from "../protocol/index.ts";
import type { Engine } from "./engine.ts";
import { activeContribution } from "./status.ts";
import { count } from "./words.ts";

/** A row of the view: a state, a text that is cited in it, or one of the places that cite it. */
type Row =
  | { readonly kind: "group"; readonly group: CitedGroup }
  | { readonly kind: "text"; readonly text: CitedRow; readonly group: CitedGroup; readonly uri: vscode.Uri }
  | { readonly kind: "place"; readonly place: PlaceInText; readonly uri: vscode.Uri };

/** The view “Resolutions Cited” of the explorer: what the open contribution cites, by state; a row leads to its place. */
export class CitedView implements vscode.TreeDataProvider<Row> {
  readonly #engine: Engine;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<Row>;
  readonly #subscriptions: vscode.Disposable[];
  /** The contribution that is shown: the active one, or the last one while something else is active. */
  #document: vscode.TextDocument | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#document = activeContribution();
    this.#view = vscode.window.createTreeView(citedView, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#view,
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.#show(activeContribution() ?? this.#document)),
      vscode.workspace.onDidOpenTextDocument(() => this.#show(activeContribution() ?? this.#document)),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#show(activeContribution());
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) this.#renew(500);
      }),
      // What the catalogue is made of may have changed with the problems.
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("preamble")) this.#renew(500);
      }),
      engine.onDidStart(() => this.#renew(0)),
    ];
  }

  /** What the shown contribution cites. */
  async groups(): Promise<readonly CitedGroup[]> {
    const document = this.#document;
    if (document === undefined) return [];
    const groups = await this.#engine.ask(citedRequest, { uri: document.uri.toString() }).catch(() => undefined);
    return groups ?? [];
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row === undefined) return (await this.groups()).map((group) => ({ kind: "group", group }));
    const uri = this.#document?.uri;
    if (uri === undefined) return [];
    if (row.kind === "group") return row.group.texts.map((text) => ({ kind: "text", text, group: row.group, uri }));
    if (row.kind === "place") return [];
    return row.text.places.map((place) => ({ kind: "place", place, uri: row.uri }));
  }

  getTreeItem(row: Row): vscode.TreeItem {
    switch (row.kind) {
      case "group":
        return groupItem(row.group);
      case "text":
        return textItem(row.text, row.group, row.uri);
      case "place":
        return placeItem(row.place, row.uri);
    }
  }

  dispose(): void {
    clearTimeout(this.#later);
    for (const one of this.#subscriptions) one.dispose();
  }

  #show(document: vscode.TextDocument | undefined): void {
    const shown = document?.isClosed ? undefined : document;
    if (shown === this.#document) return;
    this.#document = shown;
    this.#renew(0);
  }

  #renew(delay: number): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.#changed.fire(), delay);
  }
}

/** The list as plain text, one text a line, for a mail or a working document. */
export function citedInWords(groups: readonly CitedGroup[]): string {
  return groups
    .map(({ label, texts }) => [`${label}:`, ...texts.map((text) => `- ${lineOf(text)}`)].join("\n"))
    .join("\n\n");
}

const icons: Readonly<Record<string, string>> = {
  current: "pass",
  superseded: "history",
  suppressed: "circle-slash",
  impossible: "error",
  own: "history",
  unlisted: "question",
  unknown: "question",
};

function groupItem({ state, label, texts }: CitedGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = state;
  item.description = String(texts.length);
  item.iconPath = new vscode.ThemeIcon(icons[state] ?? "warning");
  item.accessibilityInformation = { label: `${label}, ${count(texts.length, "text")}` };
  return item;
}

function textItem(text: CitedRow, { label }: CitedGroup, uri: vscode.Uri): vscode.TreeItem {
  const { name, organ, title, newest, places } = text;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(name, places.length > 1 ? Collapsed : None);
  const times = places.length > 1 ? `${places.length} times` : undefined;
  item.description = [organ, newest && `now ${newest}`, times].filter((each) => each).join(" · ");
  item.tooltip = [name, title, newest && `The newest edition listed: ${newest}`].filter((each) => each).join("\n");
  item.accessibilityInformation = { label: `${lineOf(text)}, ${label}, cited ${count(places.length, "time")}` };
  const [first] = places;
  if (first) item.command = goTo(first, uri);
  return item;
}

function placeItem(place: PlaceInText, uri: vscode.Uri): vscode.TreeItem {
  const item = new vscode.TreeItem(`Line ${place.start.line + 1}`);
  item.command = goTo(place, uri);
  return item;
}

function goTo({ start, end }: PlaceInText, uri: vscode.Uri): vscode.Command {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  return { title: "Go to the Citation", command: "vscode.open", arguments: [uri, { selection }] };
}

function lineOf({ name, organ, title, newest }: CitedRow): string {
  return [name, organ && ` (${organ})`, title && `, ${title}`, newest && `; newest edition listed: ${newest}`]
    .filter((each) => each)
    .join("");
}
