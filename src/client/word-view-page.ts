import type { WordPage } from "../protocol/index.ts";
import { nonce } from "./nonce.ts";

/** The page that shows a Word file. Styles run only with a nonce of this page; there is no script, and nothing is loaded. */
export function wordViewPage(name: string, page: WordPage, importAddress: string): string {
  const own = nonce();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${own}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(name)}</title>
<style nonce="${own}">${style}</style>
</head>
<body>
${page.kind === "read" ? readPage(page, importAddress) : refusedPage(name, page.message)}
</body>
</html>
`;
}

function readPage({ html, messages }: Extract<WordPage, { kind: "read" }>, importAddress: string): string {
  const said = "This is the text of the Word file. It cannot be changed here.";
  const lost = messages.map((message) => `<li>${escaped(message)}</li>`).join("\n");
  return `<header>
<p>${said} <a class="button" href="${escaped(importAddress)}">Import as Text</a></p>
${lost && `<details><summary>What the text does not hold</summary>\n<ul>\n${lost}\n</ul>\n</details>`}
</header>
<main dir="auto">
${html}
</main>`;
}

function refusedPage(name: string, message: string): string {
  return `<header role="alert"><p><strong>“${escaped(name)}” is not shown.</strong> ${escaped(message)}.</p></header>`;
}

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const style = `
body { color: var(--vscode-editor-foreground); background: var(--vscode-editor-background); padding: 0; }
header { position: sticky; top: 0; padding: .4em 1.5em; background: var(--vscode-editorWidget-background); border-bottom: 1px solid var(--vscode-editorWidget-border, transparent); font-family: var(--vscode-font-family); }
header p { margin: .4em 0; }
.button { display: inline-block; margin-inline-start: .6em; padding: .25em .8em; color: var(--vscode-button-foreground); background: var(--vscode-button-background); text-decoration: none; border-radius: 2px; }
.button:hover { background: var(--vscode-button-hoverBackground); }
.button:focus-visible, summary:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
details ul { max-height: 30vh; overflow: auto; }
main { max-width: 52em; margin: 0 auto; padding: 1em 1.5em 3em; font: var(--vscode-editor-font-size)/1.6 var(--vscode-editor-font-family); }
main p { margin: 0 0 .8em; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; content-visibility: auto; contain-intrinsic-size: auto 3em; }
.heading { font-weight: bold; }
.call { font-style: italic; }
.front { color: var(--vscode-descriptionForeground); }
ins { color: inherit; background: var(--vscode-diffEditor-insertedTextBackground); text-decoration: underline; text-underline-offset: .15em; }
del { color: inherit; background: var(--vscode-diffEditor-removedTextBackground); text-decoration: line-through; }
mark { color: inherit; background: var(--vscode-editor-findMatchHighlightBackground); }
.aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
