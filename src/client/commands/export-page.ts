import * as vscode from "vscode";
import { printablePageRequest, servePageRequest } from "../../protocol/index.ts";
import type { Engine } from "../engine.ts";
import { chooseTarget } from "../export-target.ts";
import { activeContribution } from "../status.ts";
import { nameOf, writeOrTell } from "../word-files.ts";

/** What the command can be told; what is not told is asked for. */
export interface PageExport {
  readonly uri: string;
  /** The address of the file that is written. */
  readonly to?: string;
}

/** Saves a text as a page for a browser and for paper: views of the editor cannot be printed. */
export function exportPage(engine: Engine) {
  return async (given?: vscode.Uri | PageExport): Promise<vscode.Uri | undefined> => {
    const asked = given instanceof vscode.Uri ? { uri: given.toString() } : (given ?? shown());
    const html = asked && (await engine.ask(printablePageRequest, { uri: asked.uri }));
    if (asked === undefined || html === undefined) {
      void vscode.window.showInformationMessage("Open a contribution first, then give this command again.");
      return undefined;
    }
    const uri = asked.to === undefined ? await choose(vscode.Uri.parse(asked.uri)) : vscode.Uri.parse(asked.to);
    if (uri === undefined || !(await writeOrTell(uri, new TextEncoder().encode(html)))) return undefined;
    tell(engine, uri, html);
    return uri;
  };
}

function shown(): PageExport | undefined {
  const document = activeContribution();
  return document && { uri: document.uri.toString() };
}

function choose(text: vscode.Uri): Thenable<vscode.Uri | undefined> {
  const filters = { "Page for browsers and paper": ["html"] };
  return chooseTarget(text, { title: "Export Printable Page", ending: "html", filters });
}

function tell(engine: Engine, uri: vscode.Uri, html: string): void {
  const isDesktop = vscode.env.uiKind === vscode.UIKind.Desktop;
  const open = isDesktop ? "Open in Browser" : "Show in Explorer";
  const said = `${nameOf(uri)} was saved. Open it in a browser to print it, or to save it as PDF.`;
  void vscode.window.showInformationMessage(said, open).then(async (choice) => {
    if (choice === undefined) return;
    const address = isDesktop ? await engine.ask(servePageRequest, { html }) : undefined;
    const isOpened =
      address !== undefined &&
      (await vscode.env.openExternal(await vscode.env.asExternalUri(vscode.Uri.parse(address))));
    if (!isOpened) await vscode.commands.executeCommand("revealInExplorer", uri);
  });
}
