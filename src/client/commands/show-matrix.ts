import * as vscode from "vscode";
import { type CommandId, type MatrixText, matrixRequest } from "../../protocol/index.ts";
import type { Engine } from "../engine.ts";
import { readText } from "../files.ts";
import { chooseBase, chooseProposals } from "../matrix-choices.ts";
import type { MatrixPanels } from "../matrix-panels.ts";

const save = "Save…";

/**
 * Lays proposals on one text side by side in a tab. Files that are selected in the explorer are not asked for again: a
 * resolution among them is the base, the contributions are the proposals.
 */
export function showMatrix(engine: Engine, panels: MatrixPanels) {
  return async (given?: vscode.Uri, selected: readonly vscode.Uri[] = []): Promise<void> => {
    const files = selected.length > 0 ? selected : given === undefined ? [] : [given];
    const resolutions = files.filter(({ path }) => path.endsWith(".resolution.md"));
    const base = resolutions.length === 1 ? resolutions[0] : undefined;
    const others = files.filter((file) => file !== base);
    const isChosen = others.length > 1 || (others.length === 1 && base !== undefined);
    const proposals = isChosen ? others : await chooseProposals(files);
    if (proposals === undefined || proposals.length === 0) return;
    // What was selected in the explorer is tried with the library first; a base is asked for when it has none.
    const texts = await Promise.all(proposals.map(textOf));
    const first = base === undefined && isChosen ? await engine.ask(matrixRequest, { proposals: texts }) : undefined;
    if (first?.status === "made") {
      tell(first, panels);
      return;
    }
    const chosen = base ?? (await chooseBase(proposals, first?.message));
    if (chosen === undefined) return;
    const rest = texts.filter(({ uri }) => chosen === "library" || uri !== chosen.toString());
    const question = chosen === "library" ? { proposals: rest } : { proposals: rest, base: await textOf(chosen) };
    const answer = await engine.ask(matrixRequest, question);
    if (answer.status === "made") tell(answer, panels);
    else void vscode.window.showWarningMessage(`There is no matrix: ${answer.message}.`);
  };
}

function tell(matrix: Parameters<MatrixPanels["show"]>[0], panels: MatrixPanels): void {
  panels.show(matrix);
  void vscode.window.showInformationMessage(matrix.said, save).then((choice) => {
    if (choice === save) void vscode.commands.executeCommand("preamble.saveMatrix" satisfies CommandId);
  });
}

/** What the editor of a file shows, else what the disk has. */
async function textOf(uri: vscode.Uri): Promise<MatrixText> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const name = uri.path.split("/").at(-1) ?? "";
  return { uri: uri.toString(), name, text: open?.getText() ?? (await readText(uri)) };
}
