import * as vscode from "vscode";
import type { CommandId } from "../../protocol/index.ts";
import type { Engine } from "../engine.ts";

interface Action extends vscode.QuickPickItem {
  readonly run: () => unknown;
}

/** Offers what can be done with the active contribution; it opens from the status bar. */
export function showActions(engine: Engine, startServer: () => Promise<void>) {
  return async (): Promise<void> => {
    const ours = (id: CommandId) => () => vscode.commands.executeCommand(id);
    const theirs = (id: string, given?: unknown) => () => vscode.commands.executeCommand(id, given);
    const actions: readonly Action[] = [
      { label: "$(warning) Show Problems", run: theirs("workbench.actions.view.problems") },
      { label: "$(wand) Fix All", run: ours("preamble.fixAll") },
      { label: "$(list-flat) Format Document", run: ours("preamble.formatDocument") },
      { label: "$(list-tree) Go to Proposal, Call or Item", run: theirs("workbench.action.gotoSymbol") },
      { label: "$(checklist) Lint Workspace", run: ours("preamble.lintWorkspace") },
      { label: "$(compare-changes) Compare with Prior Resolution", run: ours("preamble.compareWithBase") },
      { label: "$(open-preview) Show Redline", run: ours("preamble.showRedline") },
      { label: "$(history) Bring Citations up to Date", run: ours("preamble.updateCitations") },
      { label: "$(table) Matrix of Proposals", run: ours("preamble.showMatrix") },
      { label: "$(book) Show Rule Page", run: ours("preamble.showRulePage") },
      { label: "$(new-file) New Contribution", run: ours("preamble.newContribution") },
      { label: "$(gear) Settings", run: theirs("workbench.action.openSettings", "@ext:preamble.preamble") },
      {
        label: "$(output) Show Log",
        run: async () => {
          await startServer();
          engine.log.show();
        },
      },
    ];
    const action = await vscode.window.showQuickPick(actions, {
      title: "Preamble",
      placeHolder: "What would you like to do?",
    });
    await action?.run();
  };
}
