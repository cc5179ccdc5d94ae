import type { Lexicon } from "../lexicon/index.ts";
import type { Steps } from "../text/index.ts";
import { readCallLine, readItemLine, readTrail } from "./scan-clauses.ts";
import { readEnactingLine, readHead } from "./scan-head.ts";
import { readContinuation, readCoverField, readFence, readNote, readPlain, readRule, readTable } from "./scan-plain.ts";
import { isCapital, isGap, type Line, type Scan, type ScannedBlock, startScan } from "./scan-state.ts";
import { readStructure } from "./scan-structure.ts";

/** So many lines are a piece of the work. */
const linesAtOnce = 500;

/**
 * Cuts a text into blocks in one pass over its lines. A line that starts no construct continues the block before it,
 * which is how copies of printed pages with their hard line breaks are read.
 */
export function* scan(text: string, from: number, lexicon: Lexicon): Steps<ScannedBlock[]> {
  const scan = startScan(text, lexicon, from);
  let apart = true;
  let lines = 0;
  while (scan.next < text.length) {
    let start = scan.next;
    if (++lines % linesAtOnce === 0) yield;
    const newline = text.indexOf("\n", start);
    let end = newline < 0 ? text.length : newline;
    scan.next = end + 1;
    while (start < end && isGap(text.charCodeAt(start))) start++;
    while (end > start && isGap(text.charCodeAt(end - 1))) end--;
    if (start === end) {
      apart = true;
      continue;
    }
    readLine(scan, { start, end, apart });
    apart = false;
  }
  return scan.blocks;
}

/** Asks the readers of the constructs in turn; what none of them takes is plain words. */
function readLine(scan: Scan, line: Line): void {
  const unit = scan.text.charCodeAt(line.start);
  if (readFence(scan, line, unit) || readTable(scan, line, unit) || readRule(scan, line, unit)) return;
  if (readNote(scan, line, unit) || readStructure(scan, line)) return;
  if (scan.region === "head" || scan.region === "free" || scan.region === "proposal") {
    if (readHead(scan, line)) return;
  }
  if (scan.region === "body" || scan.region === "head") {
    if (isCapital(unit) && readEnactingLine(scan, line, line)) return;
    if (readCallLine(scan, line) || readItemLine(scan, line)) return;
  }
  if (scan.covers && scan.region === "free" && readCoverField(scan, line)) return;
  if (scan.region === "body" && readTrail(scan, line)) return;
  if (readContinuation(scan, line)) return;
  // What does not go on with the paragraph before is read as if an empty line stood between.
  if (line.apart) readPlain(scan, line);
  else readLine(scan, { ...line, apart: true });
}
