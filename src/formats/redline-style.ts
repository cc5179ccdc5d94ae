/** The looks of a redline, on a screen in light and dark and on paper. Insertions are underlined, deletions struck. */
export const redlineStyle = `
.redline {
  --ink: #1d2733; --quiet: #5c6b7a; --paper: #ffffff; --line: #d5dde5;
  --in: #0b5d33; --in-back: #e3f5e9; --out: #a0192b; --out-back: #fdeaec; --move: #1f4f99; --move-back: #e8f0fc;
  color: var(--ink); background: var(--paper); font: 1rem/1.6 Georgia, "Noto Serif", "Times New Roman", serif;
}
.redline .passage { position: relative; margin: 0 0 .7em; padding-inline: .9em 0; border-inline-start: 3px solid transparent; }
.redline .change { border-inline-start-color: var(--quiet); }
.redline .inserted { border-inline-start-color: var(--in); }
.redline .deleted, .redline .left { border-inline-start-color: var(--out); }
.redline .moved { border-inline-start-color: var(--move); }
.redline .change:target { outline: 2px solid var(--move); outline-offset: 4px; }
.redline h1 { font: 600 1.35rem/1.3 system-ui, "Segoe UI", sans-serif; margin: 0 0 .4em; }
.redline h2 { font: 600 1.05rem/1.4 system-ui, "Segoe UI", sans-serif; }
.redline .title, .redline .history, .redline .heading { text-align: center; }
.redline .heading, .redline .title, .redline .annex-heading { margin-top: 1em; }
.redline .call { font-style: italic; margin-top: 1.3em; }
.redline .level-1 { padding-inline-start: 5em; }
.redline .level-2 { padding-inline-start: 7.2em; }
.redline .level-3, .redline .level-4 { padding-inline-start: 9.4em; }
.redline .footnote { font-size: .88em; }
.redline .table, .redline .fence { white-space: pre-wrap; font: .85em/1.5 ui-monospace, monospace; }
.redline .label { display: inline-block; min-width: 1.95em; font-style: italic; margin-inline-start: -2.2em; }
.redline .was { position: absolute; inset-inline-start: .8em; color: var(--quiet); font: normal .8em/2 system-ui, sans-serif; }
.redline .was::after { content: " →"; }
.redline em { font-style: italic; }
.redline ins { color: var(--in); background: var(--in-back); text-decoration: underline; text-underline-offset: .15em; }
.redline del { color: var(--out); background: var(--out-back); text-decoration: line-through; }
.redline ins, .redline del { border-radius: 2px; padding: 0 .08em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.redline .left del { opacity: .75; }
.redline .move { color: var(--move); background: var(--move-back); font: .8em/1.4 system-ui, sans-serif; padding: 0 .4em; border-radius: 3px; white-space: nowrap; }
.redline .note { color: var(--out); font-family: system-ui, sans-serif; }
.redline .aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-color-scheme: dark) {
  .redline {
    --ink: #dde4ec; --quiet: #93a1b1; --paper: #171c22; --line: #343d47;
    --in: #7fdca4; --in-back: #12331f; --out: #ff9aa5; --out-back: #401c22; --move: #9cc2ff; --move-back: #1a2d4d;
  }
}
@media (forced-colors: active) {
  .redline ins { text-decoration: underline double; }
}
@media print {
  .redline { --ink: #000; --quiet: #444; --paper: #fff; --in: #00502a; --in-back: none; --out: #8a0f20; --out-back: none; --move: #123c7c; --move-back: none; font-size: 10.5pt; }
  .redline .passage { break-inside: avoid-page; orphans: 3; widows: 3; }
  .redline .call, .redline h2 { break-after: avoid-page; }
}
`;

/** The looks of the page around a redline. */
export const pageStyle = `
@page { size: A4; margin: 20mm 18mm; }
:root { color-scheme: light dark; }
body { margin: 0; background: #ffffff; }
.redline { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
.redline .facts { color: var(--quiet); font: .9rem/1.5 system-ui, sans-serif; margin: 0 0 .3em; padding-bottom: .6em; }
.redline .summary { font: .9rem/1.45 system-ui, sans-serif; border: 1px solid var(--line); border-radius: 6px; padding: .6em 1em; margin: .8em 0 2em; }
.redline .summary summary { cursor: pointer; font-weight: 600; }
.redline .summary h3 { font: italic 1em/1.4 Georgia, "Noto Serif", serif; margin: .8em 0 .2em; }
.redline .summary ul { margin: 0; padding-inline-start: 1.3em; }
.redline .summary a { color: var(--move); }
@media (prefers-color-scheme: dark) { body { background: #171c22; } }
@media print { body { background: none; } .redline { max-width: none; padding: 0; } .redline .summary a { color: inherit; text-decoration: none; } }
`;
