import * as vscode from "vscode";
import {
  type Choice,
  choicesRequest,
  languageId,
  type NewContribution,
  type NewContributionChoices,
  newContributionRequest,
} from "../../protocol/index.ts";
import type { Engine } from "../engine.ts";
import { parseDocumentNumber } from "../words.ts";

/** Asks what the contribution is for and opens its skeleton; answers that are given already are not asked for. */
export function newContribution(engine: Engine) {
  return async (given?: NewContribution): Promise<void> => {
    const answers = given ?? (await askAll(await engine.ask(choicesRequest, {})));
    if (!answers) return;
    const { snippet } = await engine.ask(newContributionRequest, answers);
    const document = await vscode.workspace.openTextDocument({ language: languageId, content: "" });
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(new vscode.SnippetString(snippet));
  };
}

async function askAll(choices: NewContributionChoices): Promise<NewContribution | undefined> {
  const conference = await pick(
    "New Contribution (1/4): Conference",
    "Which conference is it for?",
    choices.conferences,
  );
  if (!conference) return undefined;
  const source = await pickSource(choices.sources);
  if (!source) return undefined;
  const typed = await vscode.window.showInputBox({
    title: "New Contribution (3/4): Document",
    prompt:
      "The number that the secretariat gave it, for instance 37 or 37(Add.22). Leave it empty if there is none yet.",
    validateInput: (text) =>
      text.trim() && !parseDocumentNumber(text) ? "Please write a number such as 37, or 37(Add.22)." : undefined,
  });
  if (typed === undefined) return undefined;
  const instruction = await pick(
    "New Contribution (4/4): First Proposal",
    "What does the first proposal do?",
    choices.instructions,
  );
  return instruction === undefined ? undefined : { conference, source, instruction, ...parseDocumentNumber(typed) };
}

async function pickSource(sources: readonly Choice[]): Promise<string | undefined> {
  const title = "New Contribution (2/4): Source";
  const other = { value: "Other …", meaning: "The symbols of Member States, for instance J or B/CAN/USA" };
  const source = await pick(title, "Who proposes?", [...sources, other]);
  if (source !== other.value) return source;
  const typed = await vscode.window.showInputBox({
    title,
    prompt: other.meaning,
    validateInput: (text) =>
      /^\s*[A-Z]{1,5}(\/[A-Z]{1,5})*\s*$/i.test(text) ? undefined : "Please write symbols such as J, or B/CAN/USA.",
  });
  return typed?.trim().toUpperCase();
}

async function pick(title: string, placeHolder: string, choices: readonly Choice[]): Promise<string | undefined> {
  const rows = choices.map(({ value, meaning }) => ({ label: value, description: meaning }));
  const row = await vscode.window.showQuickPick(rows, { title, placeHolder, matchOnDescription: true });
  return row?.label;
}
