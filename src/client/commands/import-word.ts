import * as vscode from "vscode";
import { type ImportedWord, importWordRequest, wordView } from "../../protocol/index.ts";
import type { Engine } from "../engine.ts";
import type { PageDocuments } from "../page-documents.ts";
import { saveImport } from "../save-import.ts";
import { beside, nameOf, readOrTell, stemOf, whileBusy } from "../word-files.ts";
import { count } from "../words.ts";

/** What the command can be told; what is not told is asked for. */
export interface WordImport {
  /** Addresses of Word files. */
  readonly uris?: readonly string[];
  /** What becomes of tracked changes: marks, or clean text beside the text before them. */
  readonly changes?: "marks" | "base";
  /** The address of a text whose library gets the text, as the base that it misses. */
  readonly baseOf?: string;
}

type Read = Extract<ImportedWord, { kind: "read" }>;

/** Makes texts of Word files, beside them or in the library, and opens them. */
export function importWord(engine: Engine, pages: PageDocuments) {
  return async (
    given?: vscode.Uri | string | WordImport,
    selected: readonly vscode.Uri[] = [],
  ): Promise<readonly vscode.Uri[]> => {
    const asked = wordImportOf(given, selected);
    const files = asked.uris?.map((uri) => vscode.Uri.parse(uri)) ?? (await choose());
    const saved: vscode.Uri[] = [];
    let changes = asked.baseOf === undefined ? asked.changes : "base";
    for (const file of files) {
      const bytes = await readOrTell(file);
      if (bytes === undefined) continue;
      const question = { uri: asked.baseOf ?? file.toString(), bytes };
      const baseName = `${stemOf(file)}.base.resolution.md`;
      let answer = await whileBusy(`reading ${nameOf(file)}`, () => engine.ask(importWordRequest, question));
      if (answer.kind === "read" && answer.isMarked) {
        changes ??= await askForChanges(file);
        if (changes === undefined) return saved;
        if (changes === "base") answer = await engine.ask(importWordRequest, { ...question, baseName });
      }
      if (answer.kind === "refused") {
        void vscode.window.showErrorMessage(`“${nameOf(file)}” was not read. ${answer.message}.`);
        continue;
      }
      const uri = asked.baseOf === undefined ? await save(file, answer, baseName) : await saveInLibrary(file, answer);
      if (uri === undefined) continue;
      await vscode.window.showTextDocument(uri, { preview: false });
      tell(pages, file, uri, answer);
      saved.push(uri);
    }
    return saved;
  };
}

function wordImportOf(
  given: vscode.Uri | string | WordImport | undefined,
  selected: readonly vscode.Uri[],
): WordImport {
  if (selected.length > 0) return { uris: selected.map(String) };
  if (typeof given === "string" || given instanceof vscode.Uri) return { uris: [given.toString()] };
  if (given !== undefined) return given;
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return tab instanceof vscode.TabInputCustom && tab.viewType === wordView ? { uris: [tab.uri.toString()] } : {};
}

async function choose(): Promise<readonly vscode.Uri[]> {
  const filters = { "Word document": ["docx"] };
  const options = { title: "Import Word Document", openLabel: "Import", canSelectMany: true, filters };
  return (await vscode.window.showOpenDialog(options)) ?? [];
}

async function askForChanges(file: vscode.Uri): Promise<"marks" | "base" | undefined> {
  const rows = [
    {
      label: "With Marks",
      detail: "Each tracked change is a mark in the text, with who made it; you accept or reject it there.",
      changes: "marks" as const,
    },
    {
      label: "Clean Text with Base",
      detail: "All changes are accepted; the text before them becomes the base, in a file of its own.",
      changes: "base" as const,
    },
  ];
  const title = "Import Word Document";
  const placeHolder = `“${nameOf(file)}” has tracked changes. How do you want to have them?`;
  return (await vscode.window.showQuickPick(rows, { title, placeHolder }))?.changes;
}

/** The text stands beside the Word file, its base in the library if there is one. */
async function save(file: vscode.Uri, answer: Read, baseName: string): Promise<vscode.Uri | undefined> {
  const kind = answer.isResolution ? "resolution" : "contribution";
  const uri = await saveImport(beside(file, `${stemOf(file)}.${kind}.md`), answer.text);
  if (uri === undefined || answer.base === undefined) return uri;
  const { library } = answer;
  const folder = library === undefined ? vscode.Uri.joinPath(file, "..") : vscode.Uri.parse(library);
  await saveImport(vscode.Uri.joinPath(folder, baseName), answer.base);
  return uri;
}

async function saveInLibrary(file: vscode.Uri, { text, library }: Read): Promise<vscode.Uri | undefined> {
  const name = `${stemOf(file)}.resolution.md`;
  if (library !== undefined) return saveImport(vscode.Uri.joinPath(vscode.Uri.parse(library), name), text);
  void vscode.window.showInformationMessage(
    "No library is named in which base texts are looked for. The text stands beside the Word file; name its folder in the setting “preamble.library”.",
  );
  return saveImport(beside(file, name), text);
}

function tell(pages: PageDocuments, file: vscode.Uri, uri: vscode.Uri, { messages, page }: Read): void {
  const done = `“${nameOf(file)}” was read into ${uri.scheme === "untitled" ? "a new text" : nameOf(uri)}.`;
  if (messages.length === 0) {
    void vscode.window.showInformationMessage(done);
    return;
  }
  const message = `${done} The text does not hold everything: ${count(messages.length, "thing")} to know.`;
  void vscode.window.showInformationMessage(message, "Show List").then(async (choice) => {
    if (choice !== undefined) await pages.show(`${stemOf(file)}.import.md`, page);
  });
}
