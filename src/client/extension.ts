import * as vscode from "vscode";
import {
  type Changes as ChangesOfText,
  type CitedGroup,
  type CommandId,
  languageId,
  recordOfPath,
  recordPageRequest,
  recordScheme,
  ruleOfPath,
  rulePageRequest,
  ruleScheme,
} from "../protocol/index.ts";
import { BaseBars } from "./base-bars.ts";
import { BaseChoice } from "./base-choice.ts";
import { BaseDocuments } from "./base-documents.ts";
import { Changes } from "./changes.ts";
import { ChangesView } from "./changes-view.ts";
import { CitedView } from "./cited-view.ts";
import { acceptAllChanges } from "./commands/accept-all-changes.ts";
import { acceptChange } from "./commands/accept-change.ts";
import { acceptSelectedChanges } from "./commands/accept-selected-changes.ts";
import { cleanText } from "./commands/clean-text.ts";
import { compareWithBase } from "./commands/compare-with-base.ts";
import { compareWithFile } from "./commands/compare-with-file.ts";
import { consolidate } from "./commands/consolidate.ts";
import { copyChanges } from "./commands/copy-changes.ts";
import { copyCited } from "./commands/copy-cited.ts";
import { exportPage } from "./commands/export-page.ts";
import { exportWord } from "./commands/export-word.ts";
import { fixAll } from "./commands/fix-all.ts";
import { formatDocument } from "./commands/format-document.ts";
import { importWord } from "./commands/import-word.ts";
import { lintWorkspace } from "./commands/lint-workspace.ts";
import { markChanges } from "./commands/mark-changes.ts";
import { newContribution } from "./commands/new-contribution.ts";
import { nextChange } from "./commands/next-change.ts";
import { nextMark } from "./commands/next-mark.ts";
import { previousChange } from "./commands/previous-change.ts";
import { previousMark } from "./commands/previous-mark.ts";
import { rebase } from "./commands/rebase.ts";
import { refreshChanges } from "./commands/refresh-changes.ts";
import { rejectAllChanges } from "./commands/reject-all-changes.ts";
import { rejectChange } from "./commands/reject-change.ts";
import { rejectSelectedChanges } from "./commands/reject-selected-changes.ts";
import { returnToBase } from "./commands/return-to-base.ts";
import { saveMatrix } from "./commands/save-matrix.ts";
import { showActions } from "./commands/show-actions.ts";
import { showMatrix } from "./commands/show-matrix.ts";
import { showRedline } from "./commands/show-redline.ts";
import { showRulePage } from "./commands/show-rule-page.ts";
import { updateCitations } from "./commands/update-citations.ts";
import { useForThisFile } from "./commands/use-for-this-file.ts";
import { type CreateClient, Engine } from "./engine.ts";
import { useTabsOfLanguage } from "./indentation.ts";
import { Marks } from "./marks.ts";
import { MatrixPanels } from "./matrix-panels.ts";
import { PageDocuments } from "./page-documents.ts";
import { RedlinePanel } from "./redline-panel.ts";
import { Status } from "./status.ts";
import { WordInsertions } from "./word-insertions.ts";
import { WordView } from "./word-view.ts";

/** What the extension shows to other extensions, and to its tests. */
export interface PreambleApi {
  /** What the item of the status bar says of the active contribution. */
  status(): string | undefined;
  /** What the view of cited resolutions shows. */
  cited(): Promise<readonly CitedGroup[]>;
  /** What the view of changes shows. */
  changes(): ChangesOfText | undefined;
  /** The base along which the change bars of a text are drawn. */
  baseOf(uri: vscode.Uri): vscode.Uri | undefined;
  /** What is offered for words that are pasted and files that are dropped. */
  readonly insertions: Pick<WordInsertions, "provideDocumentPasteEdits" | "provideDocumentDropEdits">;
}

/** Starts the extension; the entries of the desktop and of the browser say how a server is made there. */
export function start(context: vscode.ExtensionContext, createClient: CreateClient): PreambleApi {
  const engine = new Engine(createClient);
  const status = new Status(engine);
  const cited = new CitedView(engine);
  const choice = new BaseChoice();
  const changes = new Changes(engine, choice);
  const bars = new BaseBars(changes);
  const marks = new Marks(engine);
  const redline = new RedlinePanel(engine, choice, changes, context.extensionUri);
  const matrices = new MatrixPanels();
  const insertions = new WordInsertions(engine);
  const pages = new PageDocuments();
  const commands: Readonly<Record<CommandId, (...given: never[]) => unknown>> = {
    "preamble.newContribution": newContribution(engine),
    "preamble.lintWorkspace": lintWorkspace(engine),
    "preamble.updateCitations": updateCitations(engine),
    "preamble.consolidate": consolidate(engine),
    "preamble.rebase": rebase(engine),
    "preamble.formatDocument": formatDocument,
    "preamble.fixAll": fixAll,
    "preamble.useForThisFile": useForThisFile,
    "preamble.showRulePage": showRulePage(engine),
    "preamble.showActions": showActions(engine, startServer),
    "preamble.copyCited": copyCited(cited),
    "preamble.compareWithBase": compareWithBase(engine, choice, changes),
    "preamble.compareWithFile": compareWithFile(choice, changes),
    "preamble.returnToBase": returnToBase(choice, changes),
    "preamble.showRedline": showRedline(redline),
    "preamble.nextChange": nextChange(redline),
    "preamble.previousChange": previousChange(redline),
    "preamble.copyChanges": copyChanges(changes),
    "preamble.refreshChanges": refreshChanges(changes),
    "preamble.acceptChange": acceptChange(marks),
    "preamble.rejectChange": rejectChange(marks),
    "preamble.acceptSelectedChanges": acceptSelectedChanges(marks),
    "preamble.rejectSelectedChanges": rejectSelectedChanges(marks),
    "preamble.acceptAllChanges": acceptAllChanges(marks),
    "preamble.rejectAllChanges": rejectAllChanges(marks),
    "preamble.cleanText": cleanText(marks),
    "preamble.markChanges": markChanges(engine, choice),
    "preamble.nextMark": nextMark(marks),
    "preamble.previousMark": previousMark(marks),
    "preamble.showMatrix": showMatrix(engine, matrices),
    "preamble.saveMatrix": saveMatrix(matrices),
    "preamble.importWord": importWord(engine, pages),
    "preamble.exportWord": exportWord(engine, pages),
    "preamble.exportPage": exportPage(engine),
  };
  context.subscriptions.push(
    status,
    cited,
    choice,
    new BaseDocuments(engine, choice),
    bars,
    redline,
    matrices,
    new WordView(engine),
    insertions,
    pages,
    new ChangesView(changes),
    changes,
    marks,
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, guarded(engine, run))),
    vscode.workspace.registerTextDocumentContentProvider(ruleScheme, {
      provideTextDocumentContent: async (uri) =>
        (await engine.ask(rulePageRequest, { rule: ruleOfPath(uri.path) })) ??
        `There is no rule named “${ruleOfPath(uri.path)}”.\n`,
    }),
    vscode.workspace.registerTextDocumentContentProvider(recordScheme, {
      provideTextDocumentContent: async (uri) =>
        (await engine.ask(recordPageRequest, recordOfPath(uri.path))) ?? "The catalogue does not have this text.\n",
    }),
    vscode.workspace.onDidOpenTextDocument(startForContribution),
  );
  useTabsOfLanguage();
  for (const document of vscode.workspace.textDocuments) startForContribution(document);
  stopServer = () => engine.dispose();
  return {
    status: () => status.text,
    cited: () => cited.groups(),
    changes: () => changes.current,
    baseOf: (uri) => bars.provideOriginalResource(uri),
    insertions,
  };

  function startForContribution(document: vscode.TextDocument): void {
    if (document.languageId !== languageId) return;
    void startServer();
    // From now on the explorer has the view of cited resolutions.
    void vscode.commands.executeCommand("setContext", "preambleUsed", true);
  }

  async function startServer(): Promise<void> {
    try {
      await engine.start();
    } catch (error) {
      status.fail();
      complain(engine, error, "The checks of Preamble could not be started; colours and snippets still work.");
    }
  }
}

let stopServer: () => Promise<void> = async () => {};

/** Ends the server with the extension. */
export function stop(): Promise<void> {
  return stopServer();
}

/** A command whose mistakes end in the log, with a sentence for the person who gave it. */
function guarded(engine: Engine, run: (...given: never[]) => unknown): (...given: never[]) => Promise<unknown> {
  return async (...given) => {
    try {
      return await run(...given);
    } catch (error) {
      if (error instanceof vscode.CancellationError) return undefined;
      complain(
        engine,
        error,
        "Preamble could not finish this command. Please try again; the log says what went wrong.",
      );
      return undefined;
    }
  };
}

function complain(engine: Engine, error: unknown, message: string): void {
  engine.log.error(error instanceof Error ? error : String(error));
  void vscode.window.showErrorMessage(message, "Show Log").then((choice) => {
    if (choice) engine.log.show();
  });
}
