import * as vscode from "vscode";
import { type AdoptedAnswer, type AdoptedQuestion, adoptedRequest, languageId } from "../../protocol/index.ts";
import type { Engine } from "../engine.ts";
import { showResult } from "../show-result.ts";
import { count } from "../words.ts";

const title = "Consolidate as Adopted";

/** Opens the shown text as if it were adopted, and tells what has to follow. Answers that are given are not asked for. */
export function consolidate(engine: Engine) {
  return async (given: Partial<AdoptedQuestion> = {}): Promise<void> => {
    const uri = given.uri ?? shown();
    if (uri === undefined) {
      void vscode.window.showInformationMessage("Open a contribution first, then give this command again.");
      return;
    }
    let question: AdoptedQuestion = { ...given, uri };
    for (;;) {
      const answer = await engine.ask(adoptedRequest, question);
      if (answer.kind === "nothing") {
        const message = "There is nothing that a conference could adopt here: no ADD, no MOD, and no bare resolution.";
        void vscode.window.showInformationMessage(message);
        return;
      }
      if (answer.kind === "done") {
        const open = answer.open === 0 ? "" : ` To follow or to decide: ${count(answer.open, "thing")}.`;
        await showResult(answer, `This is the text as adopted.${open}`);
        return;
      }
      const told = await ask(answer);
      if (told === undefined) return;
      question = { ...question, ...told };
    }
  };
}

async function ask(
  answer: Exclude<AdoptedAnswer, { readonly kind: "nothing" | "done" }>,
): Promise<Partial<AdoptedQuestion> | undefined> {
  if (answer.kind === "text") {
    const rows = answer.texts.map((label, text) => ({ label, text }));
    const row = await vscode.window.showQuickPick(rows, { title, placeHolder: "Which text?" });
    return row && { text: row.text };
  }
  if (answer.kind === "conference") {
    const rows = answer.choices.map(({ value, meaning }) => ({ label: value, description: meaning }));
    const placeHolder =
      answer.said === undefined
        ? "Which conference adopts it?"
        : `The catalogue does not have “${answer.said}”. Which conference adopts it?`;
    const row = await vscode.window.showQuickPick(rows, { title, placeHolder, matchOnDescription: true });
    return row && { conference: row.label };
  }
  const prompt = `The number that the conference gives to ${answer.name}. Leave it empty if there is none yet.`;
  const number = await vscode.window.showInputBox({ title, prompt });
  return number === undefined ? undefined : { number };
}

function shown(): string | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === languageId ? document.uri.toString() : undefined;
}
