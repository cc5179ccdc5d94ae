import * as vscode from "vscode";
import { exportWordRequest, fromBase64, type RefusedWord } from "../../protocol/index.ts";
import type { Engine } from "../engine.ts";
import { chooseTarget } from "../export-target.ts";
import { mayReplace } from "../save-import.ts";
import { activeContribution } from "../status.ts";
import { nameOf, readBytes, showPage, whileBusy } from "../word-files.ts";
import { chooseTemplate } from "../word-templates.ts";
import { count } from "../words.ts";

/** What the command can be told; what is not told is asked for. */
export interface WordExport {
  readonly uri: string;
  /** The address of a Word file, or `plain`. */
  readonly template?: string;
  /** The address of the file that is written. */
  readonly to?: string;
}

/** Writes texts as Word files with tracked changes, each with its receipt. Answers what was written. */
export function exportWord(engine: Engine) {
  return async (
    given?: vscode.Uri | WordExport,
    selected: readonly vscode.Uri[] = [],
  ): Promise<readonly vscode.Uri[]> => {
    const texts = wordExportsOf(given, selected);
    if (texts.length === 0)
      void vscode.window.showInformationMessage("Open a contribution first, then give this command again.");
    const saved: vscode.Uri[] = [];
    for (const text of texts) {
      const uri = await exportOne(engine, text);
      if (uri === undefined) break;
      saved.push(uri);
    }
    return saved;
  };
}

function wordExportsOf(
  given: vscode.Uri | WordExport | undefined,
  selected: readonly vscode.Uri[],
): readonly WordExport[] {
  if (selected.length > 0) return selected.map((uri) => ({ uri: uri.toString() }));
  if (given instanceof vscode.Uri) return [{ uri: given.toString() }];
  if (given !== undefined) return [given];
  const document = activeContribution();
  return document === undefined ? [] : [{ uri: document.uri.toString() }];
}

async function exportOne(engine: Engine, asked: WordExport): Promise<vscode.Uri | undefined> {
  const text = vscode.Uri.parse(asked.uri);
  const template = await templateOf(asked, text);
  if (template === undefined) return undefined;
  const answer = await whileBusy(`writing ${nameOf(text)} as a Word file`, async () =>
    engine.ask(exportWordRequest, {
      uri: asked.uri,
      ...(template !== "plain" && { template: await readBytes(template) }),
    }),
  );
  if (answer?.kind !== "written") {
    refuse(text, answer);
    return undefined;
  }
  const taken = template === "plain" ? undefined : template;
  const filters = { "Word document": ["docx"] };
  const to =
    asked.to === undefined
      ? await chooseTarget(text, { ending: "docx", filters, title: "Export to Word", taken })
      : vscode.Uri.parse(asked.to);
  if (to === undefined || (to.toString() === taken?.toString() && !(await mayReplace(to)))) return undefined;
  await vscode.workspace.fs.writeFile(to, fromBase64(answer.bytes) ?? new Uint8Array());
  const lost =
    answer.messages.length === 0
      ? ""
      : ` It does not hold ${count(answer.messages.length, "thing")} of the text; the receipt lists them.`;
  tell(to, `${answer.said}${lost}`, answer.receipt);
  return to;
}

async function templateOf({ template }: WordExport, text: vscode.Uri): Promise<vscode.Uri | "plain" | undefined> {
  if (template === undefined) return chooseTemplate(text);
  return template === "plain" ? template : vscode.Uri.parse(template);
}

function refuse(text: vscode.Uri, answer: RefusedWord | undefined): void {
  const why = answer?.message ?? "There is no such text";
  void vscode.window.showErrorMessage(`“${nameOf(text)}” was not written as a Word file. ${why}.`);
}

function tell(uri: vscode.Uri, said: string, receipt: string): void {
  void vscode.window.showInformationMessage(`${nameOf(uri)}: ${said}`, "Show Receipt", "Open").then(async (choice) => {
    if (choice === "Show Receipt") await showPage(receipt);
    else if (choice === "Open") await open(uri);
  });
}

/** Word opens files of this machine; elsewhere the explorer shows the file, to be downloaded. */
async function open(uri: vscode.Uri): Promise<void> {
  const isHere =
    uri.scheme === "file" && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (isHere && (await vscode.env.openExternal(uri))) return;
  await vscode.commands.executeCommand(isHere ? "revealFileInOS" : "revealInExplorer", uri);
}
