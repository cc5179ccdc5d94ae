import type * as vscode from "vscode";
import { acceptedScheme, baseScheme } from "../protocol/index.ts";

/** True for a side of a comparison that stands for a text: it is not a contribution that somebody writes. */
export function isSide({ scheme }: vscode.Uri): boolean {
  return scheme === baseScheme || scheme === acceptedScheme;
}
