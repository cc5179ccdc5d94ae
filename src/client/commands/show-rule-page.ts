import * as vscode from "vscode";
import { diagnosticSource, ruleAddress, rulesRequest } from "../../protocol/index.ts";
import type { Engine } from "../engine.ts";

/** Opens the page of a rule: the one that is given, the one whose problem is at the cursor, or one from the list. */
export function showRulePage(engine: Engine) {
  return async (given?: unknown): Promise<void> => {
    const rule = (typeof given === "string" ? given : undefined) ?? ruleAtCursor() ?? (await pickRule(engine));
    if (rule === undefined) return;
    // package.json associates these pages with the preview of Markdown; without it they open as text.
    await vscode.commands.executeCommand("vscode.open", vscode.Uri.parse(ruleAddress(rule)));
  };
}

function ruleAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const problem = vscode.languages
    .getDiagnostics(editor.document.uri)
    .find(({ source, range }) => source === diagnosticSource && range.contains(editor.selection.active));
  const code = typeof problem?.code === "object" ? problem.code.value : problem?.code;
  return code === undefined ? undefined : String(code);
}

async function pickRule(engine: Engine): Promise<string | undefined> {
  const rules = await engine.ask(rulesRequest, {});
  const rows = rules.map(({ id, title }) => ({ label: title, description: id, id }));
  const row = await vscode.window.showQuickPick(rows, {
    title: "Rules of Preamble",
    placeHolder: "Which rule do you want to read about?",
    matchOnDescription: true,
  });
  return row?.id;
}
