import * as vscode from "vscode";
import { settingsSection } from "../protocol/index.ts";
import { beside, exists, nameOf, stemOf } from "./word-files.ts";

interface TemplateItem extends vscode.QuickPickItem {
  /** The template; `plain` for none, `other` where the person looks for a file. */
  readonly template: vscode.Uri | "plain" | "other";
}

/** Asks on which Word file a text is written. Undefined when the person goes away. */
export async function chooseTemplate(text: vscode.Uri): Promise<vscode.Uri | "plain" | undefined> {
  const own = beside(text, `${stemOf(text)}.docx`);
  const usual = usualTemplate(text);
  const rows: readonly TemplateItem[] = [
    ...((await exists(own))
      ? [{ label: nameOf(own), detail: "Paragraphs that are the same stay as they are in this file.", template: own }]
      : []),
    ...(usual !== undefined
      ? [{ label: nameOf(usual), detail: "The template that the settings name.", template: usual }]
      : []),
    { label: "Plain Template", detail: "A Word file of its own, with ITU's names of styles.", template: "plain" },
    {
      label: "$(folder-opened) Another Word File…",
      detail: "For instance a skeleton of the secretariat.",
      template: "other",
    },
  ];
  const title = "Export to Word";
  const row = await vscode.window.showQuickPick(rows, { title, placeHolder: "On which Word file is it written?" });
  if (row?.template !== "other") return row?.template;
  const filters = { "Word document": ["docx"] };
  const [uri] = (await vscode.window.showOpenDialog({ title, openLabel: "Use as Template", filters })) ?? [];
  return uri;
}

/** The template of the settings: a path from the folder of the workspace, or a whole one. */
function usualTemplate(text: vscode.Uri): vscode.Uri | undefined {
  const path = vscode.workspace.getConfiguration(settingsSection, text).get<string>("word.template", "").trim();
  if (path === "") return undefined;
  const folder = vscode.workspace.getWorkspaceFolder(text) ?? vscode.workspace.workspaceFolders?.[0];
  const isWhole = /^(?:[\\/]|[a-z]:[\\/])/i.test(path);
  if (isWhole)
    return folder === undefined ? vscode.Uri.file(path) : folder.uri.with({ path: vscode.Uri.file(path).path });
  return folder && vscode.Uri.joinPath(folder.uri, path.replaceAll("\\", "/"));
}
