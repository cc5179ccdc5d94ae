import * as vscode from "vscode";
import { contributionFiles, lintFileRequest, type ProblemCounts } from "../../protocol/index.ts";
import type { Engine } from "../engine.ts";
import { readText } from "../files.ts";
import { count, problemsInWords } from "../words.ts";

/** What a check of the workspace has found. */
export interface WorkspaceProblems extends ProblemCounts {
  readonly files: number;
}

/** Checks every contribution and resolution of the workspace; the problems are listed in the Problems panel. */
export function lintWorkspace(engine: Engine) {
  return async (): Promise<WorkspaceProblems | undefined> => {
    if (!vscode.workspace.workspaceFolders?.length) {
      void vscode.window.showInformationMessage(
        "Open a folder with contributions first, then give this command again.",
      );
      return undefined;
    }
    const { found, unreadable } = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: "Preamble: checking the workspace", cancellable: true },
      (progress, token) => checkAll(engine, progress, token),
    );
    tell(found, unreadable);
    return found;
  };
}

async function checkAll(
  engine: Engine,
  progress: vscode.Progress<{ readonly message: string; readonly increment: number }>,
  token: vscode.CancellationToken,
) {
  const uris = await vscode.workspace.findFiles(contributionFiles, undefined, undefined, token);
  const found = { files: 0, errors: 0, warnings: 0, information: 0 };
  const unreadable: string[] = [];
  for (const uri of uris) {
    if (token.isCancellationRequested) break;
    const name = vscode.workspace.asRelativePath(uri);
    progress.report({ message: name, increment: 100 / uris.length });
    const text = await readText(uri).catch(() => undefined);
    if (text === undefined) {
      unreadable.push(name);
      continue;
    }
    const counts = await engine.ask(lintFileRequest, { uri: uri.toString(), text }, token);
    found.files++;
    found.errors += counts.errors;
    found.warnings += counts.warnings;
    found.information += counts.information;
  }
  return { found, unreadable };
}

function tell(found: WorkspaceProblems, unreadable: readonly string[]): void {
  if (unreadable.length)
    void vscode.window.showWarningMessage(
      `${count(unreadable.length, "file")} could not be read: ${unreadable.join(", ")}. Check that they exist and that you may open them.`,
    );
  if (!found.files) {
    void vscode.window.showInformationMessage(
      "No contribution was checked. Preamble looks for files whose names end in .contribution.md or .resolution.md.",
    );
    return;
  }
  const message = `${count(found.files, "document")} checked: ${problemsInWords(found)}.`;
  void vscode.window.showInformationMessage(message, "Show Problems").then((choice) => {
    if (choice) void vscode.commands.executeCommand("workbench.actions.view.problems");
  });
}
