import * as vscode from "vscode";
import {
  type BaseOfProposal,
  type Choice,
  languageId,
  type RebasedQuestion,
  rebasedRequest,
} from "../../protocol/index.ts";
import type { Engine } from "../engine.ts";
import { showResult } from "../show-result.ts";
import { count } from "../words.ts";

const title = "Rebase on Newer Base";

const questions = {
  from: "Which text was the proposal made on?",
  onto: "Which is the newer text?",
} as const;

/** Opens the shown proposal on a newer base, and tells what does not fit. Answers that are given are not asked for. */
export function rebase(engine: Engine) {
  return async (given: Partial<RebasedQuestion> = {}): Promise<void> => {
    const active = vscode.window.activeTextEditor?.document;
    const uri = given.uri ?? (active?.languageId === languageId ? active.uri.toString() : undefined);
    if (uri === undefined) {
      void vscode.window.showInformationMessage("Open a contribution first, then give this command again.");
      return;
    }
    let question: RebasedQuestion = { ...given, uri };
    for (;;) {
      const answer = await engine.ask(rebasedRequest, question);
      if (answer.kind === "nothing" || answer.kind === "empty") {
        const message =
          answer.kind === "nothing"
            ? "There is no text with a number here that could have a newer base."
            : `“${answer.name}” holds no text that a proposal could change.`;
        void vscode.window.showInformationMessage(message);
        return;
      }
      if (answer.kind === "done") {
        const taken = `${count(answer.taken, "changed passage")} of the newer base taken over.`;
        const open = answer.misfits === 0 ? "Everything fits." : `${count(answer.misfits, "place")} to decide.`;
        await showResult(answer, `${taken} ${open}`);
        return;
      }
      if (answer.kind === "text") {
        const rows = answer.texts.map((label, text) => ({ label, text }));
        const row = await vscode.window.showQuickPick(rows, { title, placeHolder: "Which text?" });
        if (row === undefined) return;
        question = { ...question, text: row.text };
        continue;
      }
      const base = await pick(answer.choices, questions[answer.kind]);
      if (base === undefined) return;
      question = { ...question, [answer.kind]: base };
    }
  };
}

interface BaseItem extends vscode.QuickPickItem {
  /** Absent where the person looks for a file. */
  readonly base?: BaseOfProposal;
}

async function pick(choices: readonly Choice[], placeHolder: string): Promise<BaseOfProposal | undefined> {
  const items: readonly BaseItem[] = [
    ...choices.map(({ value, meaning }) => ({ label: meaning, description: value, base: { library: value } })),
    { label: "$(folder-opened) Another File…" },
  ];
  const item = await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true });
  if (item === undefined || item.base) return item?.base;
  const [uri] = (await vscode.window.showOpenDialog({ title: placeHolder, openLabel: "Choose" })) ?? [];
  return uri && { uri: uri.toString() };
}
