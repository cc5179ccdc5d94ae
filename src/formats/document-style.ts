/** The looks of a printed contribution; `symbol` is what stands at the head of each page below its number. */
export function pageStyleOf(symbol: string): string {
  return `${pages(symbol)}
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #000; font: 11.5pt/1.35 "Times New Roman", "Liberation Serif", "Noto Serif", serif; }
main { max-width: 17cm; margin: 0 auto; padding: 1cm; }
p, h1, h2, h3, h4, pre, table, ol { margin: 6pt 0 0; font-size: inherit; font-weight: normal; }
h1, .source, .title, .resno, .annexno, .restitle, .resref, .agendaItem { text-align: center; }
h1, .source, .title, .resno, .annexno, .restitle { font-size: 14pt; margin-top: 14pt; }
h2, .source, .restitle, .reasons strong { font-weight: bold; }
.title { text-transform: uppercase; }
.proposal { margin-top: 14pt; }
.call, .resref, h4 { font-style: italic; }
.call { margin-inline-start: 1.4cm; margin-top: 8pt; }
.item { position: relative; }
.label { display: inline-block; min-width: 1.3cm; }
.normal.item .label { font-style: normal; }
.enumlev1 { padding-inline-start: 1.4cm; text-indent: -1.4cm; }
.enumlev2 { padding-inline-start: 2.1cm; text-indent: -1.4cm; }
.tab { display: inline-block; width: .7cm; }
table { border-collapse: collapse; width: 100%; font-size: 10pt; }
th, td { border: .5pt solid #000; padding: 2pt 4pt; vertical-align: top; text-align: start; }
th { text-align: center; }
pre { white-space: pre-wrap; font-size: 9pt; }
.notes { font-size: 9.5pt; border-top: .5pt solid #000; margin-top: 18pt; padding-top: 4pt; }
ins { color: #0b5d33; text-decoration: underline; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
del { color: #a0192b; text-decoration: line-through; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
a { color: inherit; }
@media print {
  main { max-width: none; padding: 0; }
  p { orphans: 2; widows: 2; }
  h1, h2, h3, h4, .call, .restitle, .resref { break-after: avoid-page; }
  tr { break-inside: avoid; }
}
`;
}

/** A4, with the number of the page between dashes and the symbol below it, as on ITU's documents. */
function pages(symbol: string): string {
  const named = symbol === "" ? "" : ` "\\a ${cssString(symbol)}"`;
  return `
@page { size: A4; margin: 24mm 20mm 20mm; @top-center { content: "- " counter(page) " -"${named}; white-space: pre; text-align: center; font: 10pt "Times New Roman", serif; } }`;
}

/** Every sign that is no letter, digit or blank as its number, so that nothing ends the string. */
function cssString(words: string): string {
  return words.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
}
