/** The looks of a matrix, on a screen in light and dark, in the colours of an editor, and on paper across. */
export const matrixStyle = `
@page { size: A4 landscape; margin: 10mm 9mm; }
:root { color-scheme: light dark; }
body {
  --ink: var(--vscode-editor-foreground, #1d2733); --paper: var(--vscode-editor-background, #ffffff);
  --quiet: var(--vscode-descriptionForeground, #56636f); --line: #c9d2da; --head: #eef2f6;
  --in: #0b5d33; --in-back: #e3f5e9; --out: #a0192b; --out-back: #fdeaec;
  --conflicting: #a0192b; --conflicting-back: #fdecee; --compatible: #1f4f99; --compatible-back: #e9f1fc;
  --identical: #0b5d33; --identical-back: #e5f5ea; --untouched: #56636f; --untouched-back: #eef1f4;
  margin: 0; color: var(--ink); background: var(--paper); font: .875rem/1.45 system-ui, "Segoe UI", sans-serif;
}
@media (prefers-color-scheme: dark) {
  body:not(.vscode-light) {
    --ink: var(--vscode-editor-foreground, #dde4ec); --paper: var(--vscode-editor-background, #171c22);
    --quiet: var(--vscode-descriptionForeground, #9aa7b5); --line: #3a444f; --head: #222a33;
    --in: #7fdca4; --in-back: #12331f; --out: #ff9aa5; --out-back: #401c22;
    --conflicting: #ff9aa5; --conflicting-back: #3a1c22; --compatible: #9cc2ff; --compatible-back: #1a2b45;
    --identical: #7fdca4; --identical-back: #14301f; --untouched: #9aa7b5; --untouched-back: #232b33;
  }
}
.vscode-dark {
  --line: #3a444f; --head: #222a33; --in: #7fdca4; --in-back: #12331f; --out: #ff9aa5; --out-back: #401c22;
  --conflicting: #ff9aa5; --conflicting-back: #3a1c22; --compatible: #9cc2ff; --compatible-back: #1a2b45;
  --identical: #7fdca4; --identical-back: #14301f; --untouched: #9aa7b5; --untouched-back: #232b33;
}
.matrix { padding: 1rem 1.25rem 3rem; }
h1 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .3rem; }
.facts { color: var(--quiet); margin: 0 0 .6rem; }
.note { color: var(--out); }
fieldset { border: 0; margin: 0 0 .7rem; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; }
legend { position: absolute; clip-path: inset(50%); }
label { cursor: pointer; }
input { margin: 0 .15em 0 0; vertical-align: -.1em; accent-color: var(--compatible); }
.scroll { overflow: auto; max-height: 92vh; border: 1px solid var(--line); border-radius: 4px; }
.scroll:focus-visible { outline: 2px solid var(--compatible); }
table { border-collapse: separate; border-spacing: 0; width: 100%; table-layout: fixed; }
.place-column { width: 10rem; }
.words-column { width: 12.5rem; }
.whole-column { width: 7.5rem; }
th, td { text-align: start; vertical-align: top; padding: .45em .6em; border-bottom: 1px solid var(--line); border-inline-end: 1px solid var(--line); overflow-wrap: break-word; }
td { hyphens: auto; }
th:last-child, td:last-child { border-inline-end: 0; }
thead th { position: sticky; top: 0; z-index: 2; background: var(--head); }
tbody th { position: sticky; inset-inline-start: 0; z-index: 1; background: var(--paper); font-weight: 500; }
thead th:first-child { inset-inline-start: 0; z-index: 3; }
tbody tr:last-child > * { border-bottom: 0; }
.name { display: block; overflow-wrap: anywhere; }
.instruction { font-size: .8em; font-weight: 700; letter-spacing: .03em; color: var(--compatible); }
.heading-of { display: block; font-weight: 400; font-size: .85em; color: var(--quiet); }
.judgement { display: inline-block; padding: 0 .5em; border-radius: 1em; font-size: .8em; font-weight: 600; }
.conflicting .judgement { color: var(--conflicting); background: var(--conflicting-back); outline: 1px solid var(--conflicting); }
.compatible .judgement { color: var(--compatible); background: var(--compatible-back); }
.identical .judgement { color: var(--identical); background: var(--identical-back); }
.untouched .judgement { color: var(--untouched); background: var(--untouched-back); }
tbody tr > th { border-inline-start: 4px solid transparent; }
tbody tr.conflicting > th { border-inline-start-color: var(--conflicting); }
tbody tr.compatible > th { border-inline-start-color: var(--compatible); }
tbody tr.identical > th { border-inline-start-color: var(--identical); }
.call .base-words { font-style: italic; }
.heading .base-words, .title .base-words { font-weight: 600; }
.label { font-style: italic; margin-inline-end: .35em; }
.together { margin: .5em 0 0; padding-top: .4em; border-top: 1px dashed var(--line); }
.together b, .sign { font-size: .8em; font-weight: 600; color: var(--quiet); }
.sign { display: block; }
.sup .sign { color: var(--out); }
.nothing { color: var(--quiet); }
.nothing .sign { font-weight: 400; }
ins { color: var(--in); background: var(--in-back); text-decoration: underline; text-underline-offset: .15em; }
del { color: var(--out); background: var(--out-back); text-decoration: line-through; }
ins.new { background: none; text-decoration: none; }
.differs { font-weight: 700; background: var(--in-back); text-decoration: underline dotted; text-underline-offset: .15em; }
.aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.matrix:has(#show-conflicting:not(:checked)) tr.conflicting, .matrix:has(#show-compatible:not(:checked)) tr.compatible,
.matrix:has(#show-identical:not(:checked)) tr.identical, .matrix:has(#show-untouched:not(:checked)) tr.untouched { display: none; }
@media (forced-colors: active) { ins { text-decoration: underline double; } .judgement { outline: 1px solid; } }
@media print {
  body { --ink: #000; --paper: #fff; --quiet: #444; --line: #999; --head: #eee; --in: #00502a; --out: #8a0f20; --in-back: none; --out-back: none;
    --conflicting: #8a0f20; --compatible: #123c7c; --identical: #00502a; --conflicting-back: none; --compatible-back: none; --identical-back: none; font-size: 7.5pt; }
  .matrix { padding: 0; }
  input, label:has(input:not(:checked)) { display: none; }
  .scroll { overflow: visible; max-height: none; border: 0; }
  .place-column { width: 27mm; }
  .words-column { width: auto; }
  .whole-column { width: 18mm; }
  thead { display: table-header-group; }
  thead th, tbody th { position: static; }
  thead th { border-top: 1px solid var(--line); }
  tr { break-inside: avoid; }
  .heading-of { display: none; }
}
`;
