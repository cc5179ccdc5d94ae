import * as vscode from "vscode";
import { equal, ok, waitFor } from "./check.ts";

const base = "library/resolution-188.resolution.md";
const proposal = "rural-satellites.contribution.md";

function fileNamed(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, "a workspace folder is open");
  return vscode.Uri.joinPath(folder.uri, name);
}

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

function matrixTab(): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && /preambleMatrix/.test(input.viewType));
}

suite("Proposals side by side in a real VS Code", () => {
  test("files selected in the explorer open as a matrix, which is saved as page, table and Markdown", async () => {
    const other = fileNamed("other-satellites.contribution.md");
    const text = (await read(fileNamed(proposal))).replace(/(## MOD [A-Z]+\/\d+A\d+)\/1/, "$1/2");
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(text));
    const files = [fileNamed(base), fileNamed(proposal), other];
    await vscode.commands.executeCommand("preamble.showMatrix", files[0], files);
    const tab = await waitFor("the tab", matrixTab);
    ok(tab.label.startsWith("Matrix: RESOLUTION 188"), tab.label);

    const saved = (name: string) => fileNamed(name);
    for (const name of ["matrix.html", "matrix.csv", "matrix.md"]) {
      await vscode.commands.executeCommand("preamble.saveMatrix", saved(name));
    }
    ok((await read(saved("matrix.html"))).startsWith("<!DOCTYPE html>"));
    ok((await read(saved("matrix.csv"))).startsWith("\ufeffPlace,Judgement,Base,"));
    ok((await read(saved("matrix.md"))).startsWith("# Matrix of proposals: RESOLUTION 188"));
    equal((await read(saved("matrix.md"))).includes("conflicting (0)"), true);

    for (const uri of [other, ...["matrix.html", "matrix.csv", "matrix.md"].map(saved)]) {
      await vscode.workspace.fs.delete(uri);
    }
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await waitFor("the tab to close", () => (matrixTab() ? undefined : true));
  });
});
