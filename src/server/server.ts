import {
  type Connection,
  LSPErrorCodes,
  ResponseError,
  SymbolKind,
  type TextDocumentIdentifier,
  TextDocumentSyncKind,
  TextDocuments,
  WorkspaceSymbolRequest,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  adoptedRequest,
  changesRequest,
  choicesRequest,
  citedRequest,
  exportWordRequest,
  importWordRequest,
  insertWordRequest,
  lintFileRequest,
  markChangesRequest,
  markedPlacesRequest,
  matrixRequest,
  newContributionRequest,
  pastedHtmlRequest,
  printablePageRequest,
  rebasedRequest,
  recordAddress,
  recordPageRequest,
  redlineRequest,
  resolveMarksRequest,
  rulePageRequest,
  rulesRequest,
  servePageRequest,
  sideRequest,
  summaryRequest,
  updateCitationsRequest,
  wordPageRequest,
} from "../protocol/index.ts";
import {
  catalogueEntries,
  citedList,
  currentCitations,
  markedPlaces,
  matrixPages,
  recordPageOf,
  resolvedMarks,
  rulePage,
  rules,
  summary,
  workspaceFile,
} from "../service/index.ts";
import { adopting } from "./adopting.ts";
import { analysesOf } from "./analyses.ts";
import { comparing } from "./comparing.ts";
import { editorAt, type Host } from "./editor.ts";
import { capabilitiesOf, features } from "./features.ts";
import { guardWith } from "./guard.ts";
import { newContribution, newContributionChoices } from "./new-contribution.ts";
import { countProblems } from "./problems.ts";
import { requestsOf } from "./requests.ts";
import { settingsReader } from "./settings.ts";
import { turnsOf } from "./turns.ts";
import { watch } from "./watching.ts";
import { wordFiles } from "./word.ts";
import { wordTexts } from "./word-library.ts";
import { workspaceOf } from "./workspace.ts";

const startOfText = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Serves an editor over a connection, whatever the connection is made of: who answers what. */
export function startServer(connection: Connection, host: Host = {}): void {
  const documents = new TextDocuments(TextDocument);
  const editor = editorAt(connection, host);
  const settings = settingsReader({
    connection,
    canAsk: () => editor.capabilities().workspace?.configuration === true,
    pushed: editor.pushedSettings,
    folders: editor.folders,
    readText: editor.readText,
    listFiles: editor.listFiles,
    wordTexts: (folder) => wordTexts(editor, folder),
  });
  const { pause = () => new Promise<void>((done) => void setTimeout(done)), now = () => performance.now() } = host;
  const turns = turnsOf({ pause, now });
  const analyses = analysesOf({ documents, editor, settings, turns });
  const workspace = workspaceOf({
    list: editor.listFiles,
    async read(uri) {
      const text = await editor.readText(uri);
      return text === undefined ? undefined : workspaceFile(await analyses.ofText(uri, text));
    },
    opened: async () => (await analyses.ofOpened()).map(workspaceFile),
  });
  const guard = guardWith(connection.console);
  const requests = requestsOf({ connection, guard, turns });
  const answer = requests.own;
  const watching = watch({ connection, documents, editor, settings, analyses, workspace, guard });

  connection.onInitialize((params) => {
    editor.meet(params);
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

  // What the protocol defines.
  for (const feature of features)
    requests.standard(feature.method, async (params: { readonly textDocument: TextDocumentIdentifier }, turn) => {
      const analysis = await analyses.of(params.textDocument.uri);
      if (analysis === undefined) return null;
      const isChecked = !feature.needsFindings?.(analysis, params) || (await analyses.check(analysis));
      if (!isChecked) throw new ResponseError(LSPErrorCodes.ContentModified, "The text was changed meanwhile.");
      const files = feature.needsFiles?.(analysis, params) ? await workspace.files() : [];
      await turn.goOn();
      const remark = feature.remark?.(analysis, params);
      if (remark !== undefined) connection.window.showWarningMessage(remark);
      return feature.answer(analysis, params, files) ?? null;
    });
  requests.standard(WorkspaceSymbolRequest.method, async ({ query }: { readonly query: string }) =>
    catalogueEntries(await analyses.catalogue(), query).map((entry) => ({
      name: entry.name,
      containerName: entry.container,
      kind: SymbolKind.Class,
      location: { uri: recordAddress(entry), range: startOfText },
    })),
  );

  // Our own: an open document.
  answer(summaryRequest, async ({ uri }) => {
    const analysis = await analyses.of(uri);
    return analysis && summary(analysis);
  });
  answer(citedRequest, async ({ uri }) => {
    const analysis = await analyses.of(uri);
    return analysis && citedList(analysis);
  });

  answer(markedPlacesRequest, async ({ uri }) => {
    const analysis = await analyses.of(uri);
    return analysis && markedPlaces(analysis);
  });
  answer(resolveMarksRequest, async ({ uri, ...asked }) => {
    const analysis = await analyses.of(uri);
    const edits = analysis && resolvedMarks(analysis, asked);
    return edits?.map(({ range, newText }) => ({ ...range, text: newText }));
  });

  // Our own: a file of the workspace, open or not.
  answer(lintFileRequest, async ({ uri, text }) => countProblems(await watching.checkFile(uri, text)));
  answer(updateCitationsRequest, async ({ uri, text }) =>
    currentCitations(await analyses.ofText(uri, text)).map(({ range, newText }) => ({ ...range, text: newText })),
  );

  // Our own: what changed in a document.
  const comparisons = comparing(analyses);
  answer(changesRequest, comparisons.changes);
  answer(redlineRequest, comparisons.redline);
  answer(sideRequest, comparisons.side);
  answer(markChangesRequest, comparisons.marks);

  answer(matrixRequest, async ({ proposals, base }) => {
    const uri = proposals[0]?.uri ?? base?.uri ?? "";
    return matrixPages(proposals, base, (await analyses.ofText(uri, "")).linter);
  });

  // Our own: a text as adopted, a proposal on a newer base.
  const adoptions = adopting({ analyses, editor });
  answer(adoptedRequest, adoptions.adopted);
  answer(rebasedRequest, adoptions.rebased);

  // Our own: Word files.
  const word = wordFiles({ analyses, settings });
  answer(importWordRequest, word.imported);
  answer(exportWordRequest, word.exported);
  answer(printablePageRequest, word.printed);
  answer(servePageRequest, async ({ html }) => host.servePage?.(html));
  answer(wordPageRequest, word.shown);
  answer(pastedHtmlRequest, word.pasted);
  answer(insertWordRequest, word.inserted);

  // Our own: what the catalogue and the rules say.
  answer(recordPageRequest, async (name) => recordPageOf(await analyses.catalogue(), name));
  answer(rulesRequest, async () => rules());
  answer(rulePageRequest, async ({ rule }) => rulePage(rule));

  // Our own: new texts.
  answer(choicesRequest, async () => newContributionChoices());
  answer(newContributionRequest, async (choices) => ({ snippet: newContribution(choices) }));

  documents.listen(connection);
  connection.listen();
}
