import * as vscode from "vscode";

/**
 * The page of the redline panel. Scripts and styles run only with a nonce of this page; it loads nothing else and
 * connects to nowhere. What it shows is sent to it.
 */
export function redlinePage(webview: vscode.Webview, extension: vscode.Uri, style: string): string {
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  const file = (name: string) => webview.asWebviewUri(mediaFile(extension, name)).toString();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Redline</title>
<style nonce="${nonce}">${style}</style>
<link nonce="${nonce}" rel="stylesheet" href="${file("redline.css")}">
</head>
<body>
<main id="text"></main>
<p id="said" class="aloud" role="status"></p>
<script nonce="${nonce}" src="${file("redline.js")}"></script>
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
