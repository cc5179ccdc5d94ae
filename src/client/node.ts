import * as vscode from "vscode";
import { type PreambleApi, start, stop } from "./extension.ts";

/** The entry of the desktop and of remote hosts: the server is a process of its own. */
export function activate(context: vscode.ExtensionContext): PreambleApi {
  return start(context, async (options) => {
    const { LanguageClient, TransportKind } = await import("vscode-languageclient/node");
    const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
    return new LanguageClient("preamble", "Preamble", { module, transport: TransportKind.ipc }, options);
  });
}

export { stop as deactivate };
