import * as vscode from "vscode";
import { nonce } from "./nonce.ts";

/**
 * The page of the redline panel. Scripts and styles run only with a nonce of this page; it loads nothing else and
 * connects to nowhere. What it shows is sent to it.
 */
export function redlinePage(webview: vscode.Webview, extension: vscode.Uri, style: string): string {
  const own = nonce();
  const file = (name: string) => webview.asWebviewUri(mediaFile(extension, name)).toString();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${own}'; script-src 'nonce-${own}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Redline</title>
<style nonce="${own}">${style}</style>
<link nonce="${own}" rel="stylesheet" href="${file("redline.css")}">
</head>
<body>
<main id="text"></main>
<p id="said" class="aloud" role="status"></p>
<script nonce="${own}" src="${file("redline.js")}"></script>
</body>
</html>
`;
}

/** The folder of the files that the page loads. */
export function mediaFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, "media");
}

function mediaFile(extension: vscode.Uri, name: string): vscode.Uri {
  return vscode.Uri.joinPath(mediaFolder(extension), name);
}
