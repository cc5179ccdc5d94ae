import * as vscode from "vscode";
import { fixAllKind } from "../../protocol/index.ts";

/** Applies every safe fix to the active contribution; the editor says so when there is none. */
export async function fixAll(): Promise<void> {
  await vscode.commands.executeCommand("editor.action.codeAction", { kind: fixAllKind, apply: "first" });
}
