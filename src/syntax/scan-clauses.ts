import { type Span, trimmed } from "../text/index.ts";
import { type CallSite, type ReadCall, readCall, readUnknownCall } from "./calls.ts";
import { readHistory } from "./headings.ts";
import { type ReadLabel, readLabel } from "./labels.ts";
import {
  addBlock,
  extendOpen,
  hasEnded,
  hashesOf,
  isBroken,
  isCapital,
  isLabelAlone,
  type Line,
  type Scan,
  type ScannedBlock,
  trimEnd,
  undressed,
  upcoming,
} from "./scan-state.ts";

/** A call, alone on its line or with its item. */
export function readCallLine(scan: Scan, line: Line): boolean {
  const bare = undressed(scan, line, hashesOf(scan, line));
  if (!mayBeCall(scan, bare)) return false;
  const site = siteOf(scan, line);
  const read = readCall(scan.text, line, scan.lexicon, site) ?? unknownCall(scan, line, site);
  if (read === undefined) return false;
  // Before the enacting line only a call that stands alone is one: titles start with such words too.
  if (scan.region === "head" && (read.itemStart !== undefined || read.call.addressee !== undefined)) return false;
  scan.part = read.part;
  scan.lastNumber = 0;
  const { itemStart } = read;
  const end = itemStart === undefined ? line.end : trimEnd(scan, line.start, itemStart);
  scan.open = addBlock(scan, "call", { ...line, end }, { call: read, body: read.call.span });
  scan.region = "body";
  if (itemStart !== undefined) {
    const rest = { start: itemStart, end: line.end, apart: false };
    addItem(scan, rest, readLabel(scan.text, rest.start, rest.end));
  }
  return true;
}

function unknownCall(scan: Scan, line: Line, site: CallSite): ReadCall | undefined {
  const goesOn = scan.open?.kind === "call" && !line.apart;
  const unknown = scan.region === "body" && !goesOn && !readLabel(scan.text, line.start, line.end);
  return unknown ? readUnknownCall(scan.text, line, scan.lexicon, site) : undefined;
}

/** True when the first sign is a letter or emphasis: a quick look before the real one. */
export function mayBeCall(scan: Scan, bare: Span): boolean {
  const unit = scan.text.charCodeAt(bare.start);
  return unit > 64 && unit !== 91 && scan.text.charCodeAt(bare.start + 1) !== 41;
}

/** What stands around a line, for the reader of calls. */
export function siteOf(scan: Scan, line: Line): CallSite {
  const open = scan.open;
  const last = open === undefined ? 44 : scan.text.charCodeAt(open.span.end - 1);
  const fresh = open === undefined || open.kind === "call" || open.kind === "footnote";
  const afterEnd = fresh || line.apart || hasEnded(scan);
  const afterClause = fresh || last === 44 || last === 46 || (line.apart && last !== 59 && last !== 58);
  const alone = fresh || line.apart || open?.read === undefined;
  return { afterEnd, afterClause, alone, beforeFirstItem: startsFirstItem(scan) };
}

/** True when the next line with words starts with `a)` or `1`. */
function startsFirstItem(scan: Scan): boolean {
  const { start, end } = upcoming(scan);
  const read = start < end ? readLabel(scan.text, start, end) : undefined;
  return read !== undefined && (read.label.ordinal === 1 || read.label.ordinal === 0) && read.label.style !== "decimal";
}

/** An item with its label. */
export function readItemLine(scan: Scan, line: Line): boolean {
  if (scan.region !== "body") return false;
  const read = readLabel(scan.text, line.start, line.end);
  if (read === undefined) return false;
  if (!read.tabbed && !acceptsLabel(scan, line, read)) return false;
  addItem(scan, line, read);
  return true;
}

/** A label followed by a blank only: it may be a word of a broken line. */
function acceptsLabel(scan: Scan, line: Line, { label, bodyStart }: ReadLabel): boolean {
  const behind = scan.text.slice(bodyStart, bodyStart + 8);
  if (line.apart || scan.open === undefined || scan.open.kind === "call" || hasEnded(scan)) {
    return label.style !== "number" || !/^(?:above|below)\b/.test(behind);
  }
  if (isBroken(scan)) return false;
  if (label.style === "number" && label.ordinal !== scan.lastNumber + 1) return false;
  return label.style !== "dash" && !/^(?:above|below|and |or |of )/.test(behind);
}

function addItem(scan: Scan, line: Line, read: ReadLabel | undefined): void {
  if (read?.label.style === "number") scan.lastNumber = read.label.ordinal;
  const body = { start: read?.bodyStart ?? line.start, end: line.end };
  scan.open = addBlock(scan, "item", line, read === undefined ? { body } : { read, label: read.label.span, body });
}

/** The history that the basic texts print below the last item: `(Kyoto, 1994) – (Rev. Minneapolis, 1998)`. */
export function readTrail(scan: Scan, line: Line): boolean {
  if (scan.text.charCodeAt(line.start) !== 40) return false;
  const stop = scan.text.indexOf("\n\n", line.start);
  const span = trimmed(scan.text, { start: line.start, end: stop < 0 ? scan.text.length : stop });
  const history = span.end - span.start > 600 ? undefined : readHistory(scan.text, span);
  if (history === undefined) return false;
  addBlock(scan, "history", { ...line, end: span.end }, { history });
  scan.next = span.end + 1;
  scan.open = undefined;
  return true;
}

/** The addressee goes on over a hard line break: the call is read again as a whole. */
export function extendCall(scan: Scan, open: ScannedBlock, line: Line): void {
  extendOpen(scan, line);
  const site = { afterEnd: true, afterClause: true, alone: true, beforeFirstItem: true };
  open.call = readCall(scan.text, open.span, scan.lexicon, site) ?? open.call;
}

/** True when a line without label goes on with the open block of a clause. */
export function continuesItem(scan: Scan, line: Line): boolean {
  const open = scan.open;
  if (open === undefined) return false;
  if (open.kind === "item" && isLabelAlone(open)) return true;
  if (open.kind === "footnote") return !line.apart;
  if (open.kind === "call") {
    // A long addressee may go on over a hard line break; the words of an item start with “that” or “to”.
    const said = scan.text.slice(line.start, line.start + 8);
    const item = /^(?:that|to|not to)[ ,]/.test(said) || line.apart || open.call?.part === "preamble";
    return !item && open.span.end - open.span.start >= 45 && isBroken(scan);
  }
  if ((open.kind !== "item" && open.kind !== "paragraph") || line.apart) return false;
  if (!hasEnded(scan)) return true;
  return !(
    scan.text.charCodeAt(open.span.end - 1) === 59 &&
    /^(?:that|to)[ ,]/.test(scan.text.slice(line.start, line.start + 5))
  );
}

/** A paragraph without label inside a clause: an item of its own, or one more paragraph of the item before. */
export function addPlainItem(scan: Scan, line: Line): void {
  const open = scan.open;
  const last = open === undefined ? 0 : scan.text.charCodeAt(open.span.end - 1);
  const unit = scan.text.charCodeAt(line.start);
  const labelled = open?.kind === "paragraph" || open?.read !== undefined;
  const quotation = unit === 62;
  if (quotation || (labelled && (last === 58 || last === 46 || isCapital(unit))))
    scan.open = addBlock(scan, "paragraph", line);
  else addItem(scan, line, undefined);
}
