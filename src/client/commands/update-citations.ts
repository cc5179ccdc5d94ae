import * as vscode from "vscode";
import { contributionFiles, type PlaceInText, updateCitationsRequest } from "../../protocol/index.ts";
import type { Engine } from "../engine.ts";
import { readText } from "../files.ts";
import { count } from "../words.ts";

/** A place of a file and what is to stand there. */
interface Change extends PlaceInText {
  readonly uri: vscode.Uri;
  readonly text: string;
}

const all = "Bring All up to Date";
const some = "Look and Choose…";

/**
 * Writes the newest edition into the superseded citations of the workspace: into all, or into those that the person
 * ticks in the list that VS Code shows. Nothing is changed before that, and one undo takes all of it back.
 */
export function updateCitations(engine: Engine) {
  return async (): Promise<void> => {
    if (!vscode.workspace.workspaceFolders?.length) {
      void vscode.window.showInformationMessage(
        "Open a folder with contributions first, then give this command again.",
      );
      return;
    }
    const changes = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: "Preamble: looking for citations", cancellable: true },
      (_progress, token) => changesOfAll(engine, token),
    );
    // The person has called the search off.
    if (changes === undefined) return;
    if (changes.length === 0) {
      void vscode.window.showInformationMessage(
        "No citation to bring up to date: none is known to be superseded, or its newest edition is not known for sure.",
      );
      return;
    }
    const files = new Set(changes.map(({ uri }) => uri.toString())).size;
    const found = `${count(changes.length, "citation")} in ${count(files, "document")}`;
    const question = `${found} can be brought up to date.`;
    const detail = "The newest edition is written where an older one is cited. You can look at each change first.";
    const answer = await vscode.window.showInformationMessage(question, { modal: true, detail }, all, some);
    if (answer === undefined) return;
    const isDone = await vscode.workspace.applyEdit(editOf(changes, answer), { isRefactoring: true });
    // Who has chosen knows what was changed; the editor does not tell which of the changes were ticked.
    if (isDone && answer === all)
      void vscode.window.showInformationMessage(`${found} brought up to date. Undo takes them back.`);
  };
}

/** Changes that need confirmation are listed by VS Code first, and made when they are ticked. */
function editOf(changes: readonly Change[], answer: typeof all | typeof some): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, start, end, text } of changes) {
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    edit.replace(uri, range, text, { label: "Bring citations up to date", needsConfirmation: answer === some });
  }
  return edit;
}

async function changesOfAll(engine: Engine, token: vscode.CancellationToken): Promise<readonly Change[] | undefined> {
  const changes: Change[] = [];
  for (const uri of await vscode.workspace.findFiles(contributionFiles, undefined, undefined, token)) {
    if (token.isCancellationRequested) return undefined;
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    const text = open?.getText() ?? (await readText(uri).catch(() => undefined));
    if (text === undefined) continue;
    const edits = await engine.ask(updateCitationsRequest, { uri: uri.toString(), text }, token);
    changes.push(...edits.map((edit) => ({ ...edit, uri })));
  }
  return changes;
}
