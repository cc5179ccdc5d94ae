import * as vscode from "vscode";
import { type PreambleApi, start, stop } from "./extension.ts";

/** The entry of VS Code for the web: the server is a worker. */
export function activate(context: vscode.ExtensionContext): PreambleApi {
  return start(context, async (options) => {
    const { LanguageClient } = await import("vscode-languageclient/browser");
    const script = vscode.Uri.joinPath(context.extensionUri, "dist", "web", "server.js");
    return new LanguageClient(
      "preamble",
      "Preamble",
      () => Promise.resolve(new Worker(script.toString(true))),
      options,
    );
  });
}

export { stop as deactivate };
