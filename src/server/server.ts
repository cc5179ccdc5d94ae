import {
  CodeLensRefreshRequest,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  FileChangeType,
  type InitializeParams,
  InlayHintRefreshRequest,
  ResponseError,
  SymbolKind,
  type TextDocumentIdentifier,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceFolder,
  WorkspaceSymbolRequest,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { bundledCatalogue, type Catalogue } from "../index.ts";
import {
  type Ask,
  choicesRequest,
  citedRequest,
  contributionFiles,
  type InitializationOptions,
  lintFileRequest,
  listFilesRequest,
  newContributionRequest,
  projectFile,
  readFileRequest,
  recordAddress,
  recordPageRequest,
  ruleAddress,
  rulePageRequest,
  rulesRequest,
  settingsSection,
  summaryRequest,
  updateCitationsRequest,
} from "../protocol/index.ts";
import {
  type Analysis,
  analyse,
  catalogueEntries,
  citedList,
  currentCitations,
  diagnostics,
  recordPageOf,
  rulePage,
  rules,
  type SettingsSource,
  type Source,
  summary,
  workspaceFile,
} from "../service/index.ts";
import { capabilitiesOf, features } from "./features.ts";
import { newContribution, newContributionChoices } from "./new-contribution.ts";
import { countProblems, problemPublisher } from "./problems.ts";
import { settingsReader } from "./settings.ts";
import { workspaceOf } from "./workspace.ts";

/** What the place where the server runs can do for it. */
export interface Host {
  /** Reads a file when the editor does not do it for the server. */
  readonly readText?: (uri: string) => Promise<string | undefined>;
}

/** What was made of a version of a document, under which settings. */
interface Known {
  readonly version: number;
  readonly source: SettingsSource;
  readonly analysis: Analysis;
}

/** Catalogue files, as they are usually named. */
const catalogueFiles = "**/*catalogue.json";

const startOfText = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Serves an editor over a connection, whatever the connection is made of. */
export function startServer(connection: Connection, host: Host = {}): void {
  const documents = new TextDocuments(TextDocument);
  let editor: InitializeParams["capabilities"] = {};
  let client: InitializationOptions = {};
  let folders: readonly WorkspaceFolder[] = [];
  let pushedSettings: unknown;

  const settings = settingsReader({
    connection,
    canAsk: () => editor.workspace?.configuration === true,
    pushed: () => pushedSettings,
    folders: () => folders,
    readText,
    listFiles,
  });
  const publish = problemPublisher((params) => void connection.sendDiagnostics(params));
  const analyses = new WeakMap<TextDocument, Known>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  /** Files that were checked with the workspace: their problems stay listed while they are not open. */
  const listed = new Set<string>();
  const workspace = workspaceOf({
    list: listFiles,
    async read(uri) {
      const text = await readText(uri);
      return text === undefined
        ? undefined
        : workspaceFile(analyse(sourceOf(uri, text, await settings.settingsOf(uri))));
    },
    async opened() {
      const all = await Promise.all(documents.all().map(({ uri }) => analysisOf(uri)));
      return all.flatMap((analysis) => (analysis === undefined ? [] : [workspaceFile(analysis)]));
    },
  });

  connection.onInitialize((params) => {
    editor = params.capabilities;
    folders = params.workspaceFolders ?? [];
    client = params.initializationOptions ?? {};
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        workspaceSymbolProvider: true,
        ...capabilitiesOf(features),
      },
      serverInfo: { name: "Preamble" },
    };
  });

  connection.onInitialized(() => {
    if (editor.workspace?.didChangeConfiguration?.dynamicRegistration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    if (editor.workspace?.didChangeWatchedFiles?.dynamicRegistration)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          { globPattern: `**/${projectFile}` },
          { globPattern: catalogueFiles },
          { globPattern: contributionFiles },
        ],
      });
    if (editor.workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter(({ uri }) => !gone.has(uri)), ...added];
        refresh();
      });
  });

  for (const feature of features)
    connection.onRequest(feature.method, (params: { readonly textDocument: TextDocumentIdentifier }) =>
      guard(feature.method, async () => {
        const analysis = await analysisOf(params.textDocument.uri);
        if (analysis === undefined) return null;
        const files = feature.needsFiles?.(analysis, params) ? await workspace.files() : [];
        return feature.answer(analysis, params, files) ?? null;
      }).catch(() => null),
    );

  answer(summaryRequest, async ({ uri }) => {
    const analysis = await analysisOf(uri);
    return analysis && summary(analysis);
  });
  answer(lintFileRequest, async ({ uri, text }) => {
    listed.add(uri);
    return countProblems(await check(uri, text));
  });
  answer(updateCitationsRequest, async ({ uri, text }) => {
    const analysis = analyse(sourceOf(uri, text, await settings.settingsOf(uri)));
    return currentCitations(analysis).map(({ range, newText }) => ({ ...range, text: newText }));
  });
  answer(citedRequest, async ({ uri }) => {
    const analysis = await analysisOf(uri);
    return analysis && citedList(analysis);
  });
  answer(recordPageRequest, async ({ organ, form, number }) =>
    recordPageOf(await catalogue(), { organ, form, number }),
  );
  connection.onRequest(WorkspaceSymbolRequest.type, ({ query }) =>
    guard("symbols", async () =>
      catalogueEntries(await catalogue(), query).map((entry) => ({
        name: entry.name,
        containerName: entry.container,
        kind: SymbolKind.Class,
        location: { uri: recordAddress(entry), range: startOfText },
      })),
    ).catch(() => null),
  );
  answer(rulesRequest, async () => rules());
  answer(rulePageRequest, async ({ rule }) => rulePage(rule));
  answer(choicesRequest, async () => newContributionChoices());
  answer(newContributionRequest, async (choices) => ({ snippet: newContribution(choices) }));

  documents.onDidChangeContent(({ document }) => checkSoon(document.uri, 50));
  documents.onDidClose(({ document }) => {
    clearTimeout(waiting.get(document.uri));
    waiting.delete(document.uri);
    void checkOnDisk(document.uri);
  });

  connection.onDidChangeConfiguration((params: { readonly settings?: Readonly<Record<string, unknown>> | null }) => {
    pushedSettings = params.settings?.[settingsSection];
    refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      workspace.forget(uri);
      if (uri.endsWith(`/${projectFile}`) || uri.endsWith("catalogue.json") || settings.isOfLibrary(uri)) refresh();
      else if (type === FileChangeType.Deleted) forget(uri);
      else if (!documents.get(uri)) void checkOnDisk(uri);
    }
  });

  documents.listen(connection);
  connection.listen();

  async function listFiles(): Promise<readonly string[]> {
    if (client.listsFiles !== true) return [];
    return (await connection.sendRequest<string[] | null>(listFilesRequest.method, {})) ?? [];
  }

  async function readText(uri: string): Promise<string | undefined> {
    if (client.readsFiles !== true) return host.readText?.(uri);
    return (await connection.sendRequest<string | null>(readFileRequest.method, { uri })) ?? undefined;
  }

  async function analysisOf(uri: string): Promise<Analysis | undefined> {
    const source = await settings.settingsOf(uri);
    const document = documents.get(uri);
    if (!document) return undefined;
    const known = analyses.get(document);
    if (known?.version === document.version && known.source === source) return known.analysis;
    const analysis = analyse(sourceOf(uri, document.getText(), source));
    analyses.set(document, { version: document.version, source, analysis });
    return analysis;
  }

  /** A text as it is analysed for this editor. */
  function sourceOf(uri: string, text: string, settingsOfText: SettingsSource): Source {
    const source = { uri, text, settings: settingsOfText, ruleAddress, snippets: takesSnippets() };
    return client.opensRecords === true ? { ...source, recordAddress } : source;
  }

  /** The catalogue of the folder that is open, for questions that no document asks. */
  async function catalogue(): Promise<Catalogue> {
    const uri = documents.all()[0]?.uri ?? folders[0]?.uri;
    if (uri === undefined) return bundledCatalogue;
    return analyse(sourceOf(uri, "", await settings.settingsOf(uri))).linter.catalogue;
  }

  function takesSnippets(): boolean {
    return editor.textDocument?.completion?.completionItem?.snippetSupport === true;
  }

  /** Finds and shows the problems of an open document, or of a text that is not open. */
  async function check(uri: string, text: string | undefined): Promise<readonly Diagnostic[]> {
    let analysis = await analysisOf(uri);
    if (!analysis && text !== undefined) analysis = analyse(sourceOf(uri, text, await settings.settingsOf(uri)));
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
      guard("check", () => check(uri, undefined)).catch(() => publish(uri, []));
    };
    waiting.set(uri, setTimeout(run, delay));
  }

  async function checkOnDisk(uri: string): Promise<void> {
    const text = listed.has(uri) ? await readText(uri).catch(() => undefined) : undefined;
    if (documents.get(uri)) return;
    if (text === undefined) forget(uri);
    else await guard("check", () => check(uri, text)).catch(() => publish(uri, []));
  }

  function forget(uri: string): void {
    listed.delete(uri);
    if (!documents.get(uri)) publish(uri, []);
  }

  function refresh(): void {
    settings.forget();
    workspace.forget();
    if (editor.workspace?.codeLens?.refreshSupport) void connection.sendRequest(CodeLensRefreshRequest.type);
    if (editor.workspace?.inlayHint?.refreshSupport) void connection.sendRequest(InlayHintRefreshRequest.type);
    for (const { uri } of documents.all()) checkSoon(uri, 0);
    for (const uri of listed) if (!documents.get(uri)) void checkOnDisk(uri);
  }

  function answer<Question, Answer>(
    request: Ask<Question, Answer>,
    reply: (question: Question) => Promise<Answer>,
  ): void {
    connection.onRequest<unknown, void>(request.method, (question: Question) =>
      guard(request.method, () => reply(question)),
    );
  }

  /** What goes wrong inside is written to the log; people get a sentence. */
  async function guard<Value>(what: string, run: () => Promise<Value>): Promise<Value> {
    try {
      return await run();
    } catch (error) {
      connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      throw new ResponseError(
        ErrorCodes.InternalError,
        "Preamble met a mistake of its own. The log of Preamble has the details.",
      );
    }
  }
}
