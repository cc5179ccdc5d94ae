import {
  CodeLensRefreshRequest,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  InlayHintRefreshRequest,
  type TextDocuments,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { basesChanged, contributionFiles, projectFile, settingsSection, wordFiles } from "../protocol/index.ts";
import { diagnostics } from "../service/index.ts";
import type { Analyses } from "./analyses.ts";
import type { Editor } from "./editor.ts";
import type { Guard } from "./guard.ts";
import { brokenOff, problemPublisher } from "./problems.ts";
import type { SettingsReader } from "./settings.ts";
import { isWordFile } from "./word-library.ts";
import type { Workspace } from "./workspace.ts";

/** Keeps the problems that the editor shows up to date, whatever changes: a text, a file, a setting, a folder. */
export interface Watching {
  /** Finds and shows the problems of a file. They stay listed, and are found anew, while the file is not open. */
  checkFile(uri: string, text: string): Promise<readonly Diagnostic[]>;
}

/** What watching needs of the world around it. */
export interface WatchingSurroundings {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly editor: Editor;
  readonly settings: SettingsReader;
  readonly analyses: Analyses;
  readonly workspace: Workspace;
  readonly guard: Guard;
}

/** Catalogue files, as they are usually named. */
const catalogueFiles = { pattern: "**/*catalogue.json", end: "catalogue.json" };

/** After so many milliseconds without a further change a text is checked. */
const pause = 50;

/** See `Watching`. */
export function watch(surroundings: WatchingSurroundings): Watching {
  const { connection, documents, editor, settings, analyses, workspace, guard } = surroundings;
  const publish = problemPublisher((params) => void connection.sendDiagnostics(params));
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  /** Files that were checked with the workspace: their problems stay listed while they are not open. */
  const listed = new Set<string>();

  connection.onInitialized(() => {
    const can = editor.capabilities().workspace;
    if (can?.didChangeConfiguration?.dynamicRegistration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    if (can?.didChangeWatchedFiles?.dynamicRegistration) {
      const patterns = [`**/${projectFile}`, catalogueFiles.pattern, contributionFiles, wordFiles];
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: patterns.map((globPattern) => ({ globPattern })),
      });
    }
    if (can?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders((event) => {
        editor.changeFolders(event);
        refresh();
      });
  });
  connection.onDidChangeConfiguration((params: { readonly settings?: Readonly<Record<string, unknown>> | null }) => {
    editor.pushSettings(params.settings);
    refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      workspace.forget(uri);
      if (bearsOnOthers(uri)) refresh();
      else if (isWordFile(uri)) continue;
      else if (type === FileChangeType.Deleted) forget(uri);
      else if (!documents.get(uri)) void checkOnDisk(uri);
    }
  });
  documents.onDidChangeContent(({ document }) => checkSoon(document.uri, pause));
  documents.onDidClose(({ document }) => {
    clearTimeout(waiting.get(document.uri));
    waiting.delete(document.uri);
    void checkOnDisk(document.uri);
  });

  return {
    checkFile(uri, text) {
      listed.add(uri);
      return check(uri, text);
    },
  };

  /** Finds and shows the problems of an open document, or of a text that is not open. */
  async function check(uri: string, text: string | undefined): Promise<readonly Diagnostic[]> {
    let analysis = await analyses.of(uri);
    if (!analysis && text !== undefined) analysis = await analyses.ofText(uri, text);
    // Whoever has changed the text meanwhile has it checked anew.
    if (analysis && !(await analyses.check(analysis))) return [];
    const problems = analysis ? diagnostics(analysis) : [];
    publish(uri, problems, documents.get(uri)?.version);
    return problems;
  }

  /** Typing is not held up: only the last of several quick changes is checked. */
  function checkSoon(uri: string, delay: number): void {
    // The old side of a comparison is read, not corrected.
    if (uri.startsWith("git:")) return;
    clearTimeout(waiting.get(uri));
    const run = () => {
      waiting.delete(uri);
      guard("check", () => check(uri, undefined)).catch(() => publish(uri, [brokenOff]));
    };
    waiting.set(uri, setTimeout(run, delay));
  }

  async function checkOnDisk(uri: string): Promise<void> {
    const text = listed.has(uri) ? await editor.readText(uri).catch(() => undefined) : undefined;
    if (documents.get(uri)) return;
    if (text === undefined) forget(uri);
    else await guard("check", () => check(uri, text)).catch(() => publish(uri, [brokenOff]));
  }

  function forget(uri: string): void {
    listed.delete(uri);
    if (!documents.get(uri)) publish(uri, []);
  }

  /** A change of such a file changes what is said about others. */
  function bearsOnOthers(uri: string): boolean {
    return uri.endsWith(`/${projectFile}`) || uri.endsWith(catalogueFiles.end) || settings.isOfLibrary(uri);
  }

  /** What holds for all texts has changed: everything is asked and checked anew. */
  function refresh(): void {
    settings.forget();
    workspace.forget();
    const can = editor.capabilities().workspace;
    if (can?.codeLens?.refreshSupport) void connection.sendRequest(CodeLensRefreshRequest.type);
    if (can?.inlayHint?.refreshSupport) void connection.sendRequest(InlayHintRefreshRequest.type);
    if (editor.comparesTexts()) void connection.sendNotification(basesChanged);
    for (const { uri } of documents.all()) checkSoon(uri, 0);
    for (const uri of listed) if (!documents.get(uri)) void checkOnDisk(uri);
  }
}
