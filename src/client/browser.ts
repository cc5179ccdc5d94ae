import * as vscode from "vscode";
import { type PreambleApi, start, stop } from "./extension.ts";

/** The entry of VS Code for the web: the server is a worker. */
export function activate(context: vscode.ExtensionContext): PreambleApi {
  return start(context, async (options) => {
    const { LanguageClient } = await import("vscode-languageclient/browser");
    const script = vscode.Uri.joinPath(context.extensionUri, "dist", "web", "server.js");
    // A worker, not a function that makes one: inside VS Code's own worker the client does not know it for a Worker.
    return new LanguageClient("preamble", "Preamble", new Worker(script.toString(true)), options);
  });
}

export { stop as deactivate };
