import * as vscode from "vscode";
import { contributionFiles, updateCitationsRequest } from "../../protocol/index.ts";
import type { Engine } from "../engine.ts";
import { readText } from "../files.ts";
import { count } from "../words.ts";

/**
 * Writes the newest edition into every superseded citation of the workspace. Nothing is changed before the person has
 * seen the list of changes and agreed; one undo takes all of it back.
 */
export function updateCitations(engine: Engine) {
  return async (): Promise<number | undefined> => {
    if (!vscode.workspace.workspaceFolders?.length) {
      void vscode.window.showInformationMessage(
        "Open a folder with contributions first, then give this command again.",
      );
      return undefined;
    }
    const { edit, citations, files } = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: "Preamble: looking for citations", cancellable: true },
      (_progress, token) => editsOfAll(engine, token),
    );
    if (citations === 0) {
      void vscode.window.showInformationMessage(
        "No citation to bring up to date: none is known to be superseded, or its newest edition is not known for sure.",
      );
      return 0;
    }
    const isDone = await vscode.workspace.applyEdit(edit, { isRefactoring: true });
    if (isDone) {
      void vscode.window.showInformationMessage(
        `${count(citations, "citation")} in ${count(files, "document")} brought up to date. Undo takes them back.`,
      );
    }
    return citations;
  };
}

async function editsOfAll(engine: Engine, token: vscode.CancellationToken) {
  const edit = new vscode.WorkspaceEdit();
  let citations = 0;
  let files = 0;
  for (const uri of await vscode.workspace.findFiles(contributionFiles, undefined, undefined, token)) {
    if (token.isCancellationRequested) break;
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    const text = open?.getText() ?? (await readText(uri).catch(() => undefined));
    if (text === undefined) continue;
    const edits = await engine.ask(updateCitationsRequest, { uri: uri.toString(), text }, token);
    if (edits.length === 0) continue;
    files++;
    citations += edits.length;
    for (const { start, end, text: words } of edits) {
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      edit.replace(uri, range, words, { label: "Bring citations up to date", needsConfirmation: true });
    }
  }
  return { edit, citations, files };
}
