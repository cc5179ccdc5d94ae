import * as vscode from "vscode";
import {
  type InsertedText,
  insertWordRequest,
  languageId,
  pastedHtmlRequest,
  settingsSection,
  tidyPasteKind,
  toBase64,
} from "../protocol/index.ts";
import type { Engine } from "./engine.ts";
import { nameOf, readBytes } from "./word-files.ts";
import { count } from "./words.ts";

const kind = vscode.DocumentDropOrPasteEditKind.Text.append(...tidyPasteKind);
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Words of Word for the middle of a contribution: pasted ones become tidy text, and so does a file that is dropped. */
export class WordInsertions implements vscode.DocumentPasteEditProvider, vscode.DocumentDropEditProvider {
  readonly #engine: Engine;
  readonly #registrations: readonly vscode.Disposable[];

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#registrations = [
      vscode.languages.registerDocumentPasteEditProvider({ language: languageId }, this, {
        providedPasteEditKinds: [kind],
        pasteMimeTypes: ["text/html"],
      }),
      vscode.languages.registerDocumentDropEditProvider({ language: languageId }, this, {
        providedDropEditKinds: [kind],
        dropMimeTypes: ["text/uri-list", "files", wordType],
      }),
    ];
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    { triggerKind }: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    const isAsked = triggerKind === vscode.DocumentPasteTriggerKind.PasteAs;
    if (!isAsked && !vscode.workspace.getConfiguration(settingsSection, document).get("paste.tidy", true)) return;
    const html = await data.get("text/html")?.asString();
    if (html === undefined || token.isCancellationRequested) return;
    const found = await this.#engine.ask(pastedHtmlRequest, { uri: document.uri.toString(), html }, token);
    const plain = (await data.get("text/plain")?.asString())?.trim();
    if (found === undefined || (found.text === plain && found.front === undefined)) return;
    const edit = new vscode.DocumentPasteEdit(found.text, "Insert as Tidy Text", kind);
    const front = frontEdit(document, found);
    if (front !== undefined) edit.additionalEdit = front;
    if (ranges.some((range) => isInWord(document, range))) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
    return [edit];
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const dropped = await wordFileIn(data);
    if (dropped === undefined || token.isCancellationRequested) return undefined;
    const question = { uri: document.uri.toString(), bytes: dropped.bytes };
    const found = await this.#engine.ask(insertWordRequest, question, token);
    if (found.kind === "refused") {
      void vscode.window.showErrorMessage(`“${dropped.name}” was not read. ${found.message}.`);
      return undefined;
    }
    const edit = new vscode.DocumentDropEdit(
      apart(document, position, found.text),
      "Insert Text of the Word File",
      kind,
    );
    const front = frontEdit(document, found);
    if (front !== undefined) edit.additionalEdit = front;
    if (found.messages.length > 0) {
      const lost = `${count(found.messages.length, "thing")} of “${dropped.name}” is not in the text`;
      void vscode.window.setStatusBarMessage(`Preamble: ${lost}. Import Word Document lists what.`, 8000);
    }
    return edit;
  }

  dispose(): void {
    for (const one of this.#registrations) one.dispose();
  }
}

/** Who made changes is written into the front matter, not into the middle. */
function frontEdit({ uri }: vscode.TextDocument, { front }: InsertedText): vscode.WorkspaceEdit | undefined {
  if (front === undefined) return undefined;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(front.line, front.character), front.text);
  return edit;
}

/** True where letters stand on both sides: somebody corrects a word. */
function isInWord(document: vscode.TextDocument, { start, end }: vscode.Range): boolean {
  const { text: first } = document.lineAt(start);
  const { text: last } = document.lineAt(end);
  return /[\p{L}\p{N}]$/u.test(first.slice(0, start.character)) && /^[\p{L}\p{N}]/u.test(last.slice(end.character));
}

/** Paragraphs that are dropped beside words stay paragraphs of their own. */
function apart(document: vscode.TextDocument, { line, character }: vscode.Position, text: string): string {
  const { text: words } = document.lineAt(line);
  const before = words.slice(0, character).trim() === "" ? "" : "\n\n";
  const after = words.slice(character).trim() === "" ? "" : "\n\n";
  return `${before}${text}${after}`;
}

async function wordFileIn(data: vscode.DataTransfer): Promise<{ name: string; bytes: string } | undefined> {
  const listed = (await data.get("text/uri-list")?.asString())?.split(/\r?\n/) ?? [];
  const uris = listed.filter((line) => line !== "" && !line.startsWith("#")).map((line) => vscode.Uri.parse(line));
  const [uri] = uris.filter(({ path }) => /\.docx$/i.test(path));
  if (uri !== undefined) {
    const bytes = await readBytes(uri).catch(() => undefined);
    if (bytes !== undefined) return { name: nameOf(uri), bytes };
  }
  for (const [, item] of data) {
    const file = item.asFile();
    if (file !== undefined && /\.docx$/i.test(file.name))
      return { name: file.name, bytes: toBase64(await file.data()) };
  }
  return undefined;
}
