import type { Furniture } from "../model/index.ts";

const runningHeader = /^[A-Z]{2,5}-?\d{2}\/\d+(?:\((?:Add|Rev|Corr)\.\d+\)){0,2}-[AEFSRC]$/;

/**
 * Lines that printed pages and word processors leave in copies of a text: running heads, page numbers, file names,
 * broken fields. Seen in web copies of conference documents.
 */
const patterns: readonly RegExp[] = [
  /^(?:Resolution|Decision|Recommendation|Opinion) (?:ITU-R )?\d{1,4} {1,3}\d{1,4}$/i,
  /^\d{1,4} {1,3}(?:Resolution|Decision|Recommendation|Opinion) (?:ITU-R )?\d{1,4}$/i,
  /^[-–] ?\d{1,4} ?[-–]$/,
  /^Page \d{1,4}(?: of \d{1,4})?$/i,
  runningHeader,
  /^DOCUMENT\d* +\d\d\.\d\d\.\d\d$/i,
  /^[A-Z]:\\\S+(?: \(\d+\))?$/,
  /^Error! (?:Unknown document property name|Reference source not found|Bookmark not defined)\.?$/i,
];

/** True when a line, trimmed, belongs to the page and not to the text. */
export function isFurniture(line: string): boolean {
  const first = line.charCodeAt(0);
  // Digits, a dash or a capital letter: all of the patterns start with one.
  if (!((first >= 48 && first <= 57) || (first >= 65 && first <= 90) || first === 45 || first === 0x2013)) return false;
  return patterns.some((pattern) => pattern.test(line));
}

/** True for `WTSA16/24(Add.3)-E`, which stands at the head of each page of a document. */
export function isRunningHeader(line: string): boolean {
  return runningHeader.test(line);
}

/** The lines of a text with line feeds only that belong to the page, behind its front matter. */
export function findFurniture(source: string): readonly Furniture[] {
  const found: Furniture[] = [];
  let first = true;
  const front = /^\uFEFF?---\n(?:[^\n]*\n){0,80}?(?:---|\.\.\.)[ \t]*\n/.exec(source.slice(0, 20_000));
  for (let start = front?.[0].length ?? 0; start < source.length; ) {
    const newline = source.indexOf("\n", start);
    const end = newline < 0 ? source.length : newline;
    if (end - start <= 80 && end > start) {
      const text = source.slice(start, end).trim();
      if (text !== "") {
        // The running header at the very top names the document: it is kept for the cover.
        if (isFurniture(text) && !(first && isRunningHeader(text))) {
          const from = source.indexOf(text, start);
          found.push({ kind: "furniture", span: { start: from, end: from + text.length }, text });
        }
        first = false;
      }
    } else if (end > start) first = false;
    start = end + 1;
  }
  return found;
}
