import * as vscode from "vscode";
import { type CommandId, changesRequest } from "../../protocol/index.ts";
import type { BaseChoice } from "../base-choice.ts";
import { BaseDocuments } from "../base-documents.ts";
import type { Changes } from "../changes.ts";
import type { Engine } from "../engine.ts";

const chooseFile = "Choose a File…";

/** Shows a contribution beside its base in VS Code's own diff editor: the given one, or the one that is shown. */
export function compareWithBase(engine: Engine, choice: BaseChoice, changes: Changes) {
  return async (given?: string | vscode.Uri): Promise<void> => {
    // Code lenses know addresses as words, buttons of an editor as objects.
    const uri = typeof given === "string" ? vscode.Uri.parse(given) : (given ?? changes.document?.uri);
    if (uri === undefined) {
      void vscode.window.showInformationMessage("Open a contribution first, then give this command again.");
      return;
    }
    const found = await engine.ask(changesRequest, choice.compared(uri));
    const [first, second] = found?.texts ?? [];
    if (found === undefined || first === undefined) {
      const [wanted] = found?.missing ?? [];
      const sentence = wanted
        ? `The library has no base text of ${wanted}. Put the text in force into the folder that the setting “preamble.library” names, or choose a file to compare with.`
        : "This text revises no resolution that its heading names. You can choose a file to compare with.";
      const answer = await vscode.window.showInformationMessage(sentence, chooseFile);
      if (answer) await vscode.commands.executeCommand("preamble.compareWithFile" satisfies CommandId);
      return;
    }
    const older = second === undefined ? first.against : "Prior texts";
    const title = `${older} ↔ ${uri.path.split("/").at(-1)}`;
    const left = BaseDocuments.address(uri, found.isMarked ? "accepted-base" : "base");
    const right = found.isMarked ? BaseDocuments.address(uri, "accepted") : uri;
    await vscode.commands.executeCommand("vscode.diff", left, right, title, { preview: false });
  };
}
