import * as vscode from "vscode";
import type { PreambleApi } from "../../src/client/extension.ts";
import { commandIds } from "../../src/protocol/index.ts";
import { equal, ok, waitFor } from "./check.ts";

const extensionId = "preamble.preamble";
const draft = "ai-safety.contribution.md";

/** Opens a file of the workspace in an editor. */
async function open(name = draft): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, "a workspace folder is open");
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  await vscode.window.showTextDocument(document);
  return document;
}

async function api(): Promise<PreambleApi> {
  const extension = vscode.extensions.getExtension<PreambleApi>(extensionId);
  ok(extension, "the extension is installed");
  return extension.activate();
}

async function close(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
}

suite("Preamble in a real VS Code", () => {
  test("says where it runs", () => {
    const { appHost, uiKind, remoteName } = vscode.env;
    const scheme = vscode.workspace.workspaceFolders?.[0]?.uri.scheme;
    console.log(`[host] VS Code ${vscode.version} ${appHost} uiKind=${uiKind} remote=${remoteName ?? "-"} ${scheme}:`);
    ok(/^1\.\d+/.test(vscode.version));
  });

  test("a contribution gets our language although .md belongs to Markdown", async () => {
    equal((await open()).languageId, "contribution");
  });

  test("the extension starts with a contribution", async () => {
    await open();
    const extension = vscode.extensions.getExtension(extensionId);
    await waitFor("activation", () => extension?.isActive || undefined);
  });

  test("every command is there", async () => {
    const known = await vscode.commands.getCommands(true);
    equal(
      commandIds.filter((id) => !known.includes(id)),
      [],
    );
  });

  test("the status bar says what was understood, from the server", async () => {
    await open();
    const { status } = await api();
    await waitFor("the status", () => (/Preamble: (?!reading|not running)/.test(status() ?? "") ? true : undefined));
    console.log(`[host] status bar: ${status()}`);
  });

  test("New Contribution opens a skeleton of our language", async () => {
    await vscode.commands.executeCommand("preamble.newContribution", {
      conference: "WTSA-24",
      source: "APT",
      document: 37,
      addendum: 22,
      instruction: "ADD",
    });
    const document = vscode.window.activeTextEditor?.document;
    ok(document, "an editor is open");
    equal([document.uri.scheme, document.languageId], ["untitled", "contribution"]);
    const text = document.getText();
    for (const part of ["## ADD APT/37A22/1", "### DRAFT NEW RESOLUTION [APT-SUBJECT] (New Delhi, 2024)", "*resolves*"])
      ok(text.includes(part), `the skeleton has ${part}`);
    await close();
  });

  test("Use Preamble for This File makes a contribution of a plain text", async () => {
    const document = await vscode.workspace.openTextDocument({ language: "plaintext", content: "ADD\tAPT/37/1\n" });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("preamble.useForThisFile");
    equal(vscode.window.activeTextEditor?.document.languageId, "contribution");
    await close();
  });

  test("Lint Workspace checks every contribution of the folder", async () => {
    const found = await vscode.commands.executeCommand<{ files: number }>("preamble.lintWorkspace");
    equal(found.files, 1);
  });
});
