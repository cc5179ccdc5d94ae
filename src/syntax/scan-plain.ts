import { trimmed } from "../text/index.ts";
import { coverLine } from "./cover.ts";
import { readLabel } from "./labels.ts";
import { addPlainItem, continuesItem, extendCall } from "./scan-clauses.ts";
import {
  addBlock,
  extendOpen,
  hasEnded,
  isBroken,
  isCapital,
  type Line,
  type Scan,
  type ScannedBlock,
} from "./scan-state.ts";

/** A stretch of code: nothing in it is read. */
export function readFence(scan: Scan, line: Line, unit: number): boolean {
  if (unit !== 96 && unit !== 126) return false;
  const mark = /^(`{3,}|~{3,})/.exec(scan.text.slice(line.start, line.end))?.[0];
  if (mark === undefined) return false;
  let end = line.end;
  while (scan.next < scan.text.length) {
    const newline = scan.text.indexOf("\n", scan.next);
    end = newline < 0 ? scan.text.length : newline;
    const said = scan.text.slice(scan.next, end).trim();
    scan.next = end + 1;
    if (said.startsWith(mark) && said.replaceAll(mark[0] ?? "", "") === "") break;
  }
  addBlock(scan, "fence", { ...line, end: trimmed(scan.text, { start: line.start, end }).end });
  scan.open = undefined;
  return true;
}

/** A line of a table, which starts with a bar. */
export function readTable(scan: Scan, line: Line, unit: number): boolean {
  if (unit !== 124) return false;
  if (scan.open?.kind === "table" && !line.apart) extendOpen(scan, line);
  else scan.open = addBlock(scan, "table", line);
  return true;
}

/** `---`, `***`, `____`: a line that parts. */
export function readRule(scan: Scan, line: Line, unit: number): boolean {
  if (unit !== 45 && unit !== 42 && unit !== 95) return false;
  if (line.end - line.start < 3) return false;
  for (let at = line.start; at < line.end; at++) {
    const sign = scan.text.charCodeAt(at);
    if (sign !== unit && sign !== 32) return false;
  }
  addBlock(scan, "rule", line);
  scan.open = undefined;
  return true;
}

/** A footnote: `[^1]: …`, or the numbered note that copies of printed pages have between the items. */
export function readNote(scan: Scan, line: Line, unit: number): boolean {
  if (unit === 91) {
    const mark = /^\[\^[^\]\s]{1,20}\]:[ \t]*/.exec(
      scan.text.slice(line.start, Math.min(line.end, line.start + 40)),
    )?.[0];
    if (mark === undefined) return false;
    const label = { start: line.start, end: line.start + mark.indexOf("]") + 1 };
    scan.open = addBlock(scan, "footnote", line, { label, body: { start: line.start + mark.length, end: line.end } });
    return true;
  }
  if (scan.region !== "body" || unit < 49 || unit > 57) return false;
  const read = readLabel(scan.text, line.start, line.end);
  if (read === undefined || read.tabbed || read.label.style !== "number") return false;
  if (!isCapital(scan.text.charCodeAt(read.bodyStart))) return false;
  if (scan.part === "operative" && read.label.ordinal === scan.lastNumber + 1) return false;
  if (!line.apart && !hasEnded(scan)) return false;
  const body = { start: read.bodyStart, end: line.end };
  scan.open = addBlock(scan, "footnote", line, { label: read.label.span, body });
  return true;
}

/** A line of the cover: `Abstract: …`, `Document 37-E`. */
export function readCoverField(scan: Scan, line: Line): boolean {
  const said = scan.text.slice(line.start, Math.min(line.end, line.start + 120));
  for (const { name, labels } of scan.lexicon.coverFields) {
    for (const label of labels) {
      if (!said.toLowerCase().startsWith(label.toLowerCase())) continue;
      const rest = /^[*_]{0,2}[ \u00a0]?[:–][*_]{0,2}[ \t\u00a0]*/.exec(said.slice(label.length));
      if (rest === null) continue;
      const start = Math.min(line.start + label.length + rest[0].length, line.end);
      scan.open = addBlock(scan, "cover-field", line, { name, body: { start, end: line.end } });
      return true;
    }
  }
  const name = coverLine(said);
  if (name === undefined || line.end - line.start > 110) return false;
  addBlock(scan, "cover-field", line, { name });
  scan.open = undefined;
  return true;
}

/** True when a line that starts no construct goes on with the block before; the block then reaches to its end. */
export function readContinuation(scan: Scan, line: Line): boolean {
  const { open } = scan;
  if (open === undefined) return false;
  if (scan.region === "body") {
    if (!continuesItem(scan, line)) return false;
    if (open.kind === "call") extendCall(scan, open, line);
    else extendOpen(scan, line);
    return true;
  }
  if (line.apart || !continues(scan, open, line)) return false;
  extendOpen(scan, line);
  return true;
}

/** A paragraph that is nothing else. */
export function readPlain(scan: Scan, line: Line): void {
  if (scan.region === "body") addPlainItem(scan, line);
  else scan.open = addBlock(scan, "paragraph", line);
}

function continues(scan: Scan, open: ScannedBlock, line: Line): boolean {
  if (open.kind === "reasons" || open.kind === "footnote") return true;
  if (open.kind !== "paragraph" && open.kind !== "cover-field") return false;
  const unit = scan.text.charCodeAt(line.start);
  // A mark of a list, a quotation.
  if (unit === 45 || unit === 8211 || unit === 8226 || unit === 42 || unit === 62) return false;
  if (/^\d{1,2}[.)]\s/.test(scan.text.slice(line.start, line.start + 4))) return false;
  return !hasEnded(scan) && (isBroken(scan) || !isCapital(unit));
}
