import * as vscode from "vscode";
import { exportWordRequest, fromBase64, type RefusedWord } from "../../protocol/index.ts";
import type { Engine } from "../engine.ts";
import { chooseTarget } from "../export-target.ts";
import type { PageDocuments } from "../page-documents.ts";
import { mayReplace } from "../save-import.ts";
import { activeContribution } from "../status.ts";
import { beside, nameOf, readOrTell, stemOf, whileBusy, writeOrTell } from "../word-files.ts";
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
export function exportWord(engine: Engine, pages: PageDocuments) {
  return async (
    given?: vscode.Uri | WordExport,
    selected: readonly vscode.Uri[] = [],
  ): Promise<readonly vscode.Uri[]> => {
    const texts = wordExportsOf(given, selected);
    if (texts.length === 0)
      void vscode.window.showInformationMessage("Open a contribution first, then give this command again.");
    const saved: vscode.Uri[] = [];
    for (const text of texts) {
      const uri = await exportOne(engine, pages, text);
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

async function exportOne(engine: Engine, pages: PageDocuments, asked: WordExport): Promise<vscode.Uri | undefined> {
  const text = vscode.Uri.parse(asked.uri);
  const template = await templateOf(asked, text);
  if (template === undefined) return undefined;
  const taken = template === "plain" ? undefined : template;
  const bytes = taken && (await readOrTell(taken));
  if (taken !== undefined && bytes === undefined) return undefined;
  const question = { uri: asked.uri, ...(bytes !== undefined && { template: bytes }) };
  const answer = await whileBusy(`writing ${nameOf(text)} as a Word file`, () =>
    engine.ask(exportWordRequest, question),
  );
  if (answer?.kind !== "written") {
    refuse(text, taken, answer);
    return undefined;
  }
  const filters = { "Word document": ["docx"] };
  const told = asked.to === undefined ? undefined : vscode.Uri.parse(asked.to);
  // The dialog asks itself whether a file may be replaced.
  if (told !== undefined && told.toString() === taken?.toString() && !(await mayReplace(told))) return undefined;
  const to = told ?? (await chooseTarget(text, { ending: "docx", filters, title: "Export to Word", taken }));
  if (to === undefined || !(await writeOrTell(to, fromBase64(answer.bytes) ?? new Uint8Array()))) return undefined;
  const lost =
    answer.messages.length === 0
      ? ""
      : ` It does not hold ${count(answer.messages.length, "thing")} of the text; the receipt lists them.`;
  const receipt = `# Receipt of ${nameOf(to)}\n\nWritten from ${nameOf(text)}.\n\n${answer.receipt}`;
  tell(pages, to, `${answer.said}${lost}`, receipt);
  return to;
}

async function templateOf({ template }: WordExport, text: vscode.Uri): Promise<vscode.Uri | "plain" | undefined> {
  if (template === undefined) return chooseTemplate(text);
  return template === "plain" ? template : vscode.Uri.parse(template);
}

function refuse(text: vscode.Uri, template: vscode.Uri | undefined, answer: RefusedWord | undefined): void {
  const why = answer?.message ?? "There is no such text";
  const on = template === undefined ? "" : ` on “${nameOf(template)}”`;
  void vscode.window.showErrorMessage(`“${nameOf(text)}” was not written as a Word file${on}. ${why}.`);
}

function tell(pages: PageDocuments, uri: vscode.Uri, said: string, receipt: string): void {
  const name = `${stemOf(uri)}.receipt.md`;
  const open = isHere(uri) ? "Open" : "Show in Explorer";
  void vscode.window
    .showInformationMessage(`${nameOf(uri)}: ${said}`, "Show Receipt", "Save Receipt…", open)
    .then(async (choice) => {
      if (choice === "Show Receipt") await pages.show(name, receipt);
      else if (choice === "Save Receipt…") await saveReceipt(beside(uri, name), receipt);
      else if (choice === open) await openFile(uri);
    });
}

async function saveReceipt(defaultUri: vscode.Uri, receipt: string): Promise<void> {
  const uri = await vscode.window.showSaveDialog({ title: "Save Receipt", defaultUri, filters: { Markdown: ["md"] } });
  if (uri !== undefined) await writeOrTell(uri, new TextEncoder().encode(receipt));
}

/** Word opens files of this machine; elsewhere the explorer shows the file, to be downloaded. */
async function openFile(uri: vscode.Uri): Promise<void> {
  if (isHere(uri) && (await vscode.env.openExternal(uri))) return;
  await vscode.commands.executeCommand(isHere(uri) ? "revealFileInOS" : "revealInExplorer", uri);
}

function isHere({ scheme }: vscode.Uri): boolean {
  return scheme === "file" && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
}
