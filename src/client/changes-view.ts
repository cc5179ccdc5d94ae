import * as vscode from "vscode";
import { type ChangedClause, type ChangedText, type ChangeRow, changesView } from "../protocol/index.ts";
import { type Changes, rangeOf } from "./changes.ts";
import { count } from "./words.ts";

/** A row of the view: a text, a clause of it, or a change. */
type Row =
  | { readonly kind: "text"; readonly text: ChangedText }
  | { readonly kind: "clause"; readonly clause: ChangedClause; readonly id: string }
  | { readonly kind: "change"; readonly change: ChangeRow; readonly clause: ChangedClause };

/** The view “Changes” of the explorer: what changed in the open contribution, by clause; a row leads to its place. */
export class ChangesView implements vscode.TreeDataProvider<Row> {
  readonly #changes: Changes;
  readonly #view: vscode.TreeView<Row>;
  readonly #subscriptions: vscode.Disposable[];
  readonly onDidChangeTreeData: vscode.Event<void>;

  constructor(changes: Changes) {
    this.#changes = changes;
    this.onDidChangeTreeData = changes.onDidChange;
    this.#view = vscode.window.createTreeView(changesView, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [this.#view, changes.onDidChange(() => this.#describe())];
  }

  getChildren(row?: Row): Row[] {
    const { current } = this.#changes;
    if (row === undefined) {
      const texts = current?.texts ?? [];
      const [only, second] = texts;
      // One text needs no row of its own.
      if (only && second === undefined) return clausesOf(only);
      return texts.map((text) => ({ kind: "text", text }));
    }
    if (row.kind === "text") return clausesOf(row.text);
    if (row.kind === "clause")
      return row.clause.changes.map((change) => ({ kind: "change", change, clause: row.clause }));
    return [];
  }

  getTreeItem(row: Row): vscode.TreeItem {
    switch (row.kind) {
      case "text":
        return textItem(row.text);
      case "clause":
        return clauseItem(row.clause, row.id);
      case "change":
        return changeItem(row.change, row.clause, this.#changes.document?.uri);
    }
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
  }

  /** What it is compared with stands beside the title, what its reader should know first over the list. */
  #describe(): void {
    const texts = this.#changes.current?.texts ?? [];
    const missing = this.#changes.current?.missing ?? [];
    const [only, second] = texts;
    const changes = this.#changes.rows.length;
    const against = only && second === undefined ? ` against ${only.against}` : "";
    this.#view.description = texts.length > 0 ? `${count(changes, "change")}${against}` : "";
    this.#view.message = [
      ...texts.flatMap((text) => text.notes.map((note) => `${note}.`)),
      ...(texts.length > 0 && changes === 0 ? [`No words have changed${against}.`] : []),
      ...(texts.length > 0 ? missing.map((wanted) => `The library has no base text of ${wanted}.`) : []),
    ].join(" ");
  }
}

function clausesOf(text: ChangedText): Row[] {
  return text.clauses.map((clause, index) => ({
    kind: "clause",
    clause,
    id: `${text.name} ${index} ${clause.heading}`,
  }));
}

const icons: Readonly<Record<ChangeRow["kind"] | ChangedClause["state"], string>> = {
  kept: "circle-outline",
  changed: "diff-modified",
  inserted: "diff-added",
  deleted: "diff-removed",
  moved: "diff-renamed",
  split: "split-vertical",
  merged: "combine",
};

function textItem({ name, against, clauses }: ChangedText): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  const number = clauses.reduce((sum, { changes }) => sum + changes.length, 0);
  item.id = name;
  item.description = `${count(number, "change")} against ${against}`;
  item.iconPath = new vscode.ThemeIcon("law");
  return item;
}

function clauseItem({ heading, state, changes }: ChangedClause, id: string): vscode.TreeItem {
  const item = new vscode.TreeItem(heading, vscode.TreeItemCollapsibleState.Expanded);
  const whole = state === "inserted" ? "new" : state === "deleted" || state === "moved" ? state : undefined;
  item.id = id;
  item.description = [whole, String(changes.length)].filter((part) => part).join(" · ");
  item.iconPath = new vscode.ThemeIcon(icons[state]);
  item.accessibilityInformation = {
    label: [heading, whole, count(changes.length, "change")].filter(Boolean).join(", "),
  };
  return item;
}

function changeItem(change: ChangeRow, clause: ChangedClause, uri: vscode.Uri | undefined): vscode.TreeItem {
  const { id, kind, place, text } = change;
  const within = place.startsWith(`${clause.heading} `) ? place.slice(clause.heading.length + 1) : place;
  const item = new vscode.TreeItem(within);
  item.id = id;
  item.description = text;
  item.tooltip = `${place}: ${text}`;
  item.iconPath = new vscode.ThemeIcon(icons[kind]);
  item.accessibilityInformation = { label: `${place}, ${kind}: ${text}` };
  const { start } = rangeOf(change);
  const selection = new vscode.Range(start, start);
  if (uri) item.command = { title: "Go to the Change", command: "vscode.open", arguments: [uri, { selection }] };
  return item;
}
