import type { Span } from "../text/index.ts";
import { readCall } from "./calls.ts";
import { readEnacting, readHistory } from "./headings.ts";
import { readLabel } from "./labels.ts";
import { mayBeCall, readCallLine, siteOf } from "./scan-clauses.ts";
import { addBlock, extendOpen, hashesOf, type Line, type Scan, undressed, upcoming } from "./scan-state.ts";

/** Title, history and enacting line, and the first call. */
export function readHead(scan: Scan, line: Line): boolean {
  const bare = undressed(scan, line, hashesOf(scan, line));
  const enacting = readEnactingLine(scan, line, bare);
  if (enacting) return true;
  if (scan.region !== "head") {
    // A text may come without heading: a bare call starts it, when nothing else is on the line.
    const read = mayBeCall(scan, bare) && readCall(scan.text, line, scan.lexicon, siteOf(scan, line));
    const alone =
      read && read.itemStart === undefined && read.call.addressee === undefined && read.call.opener === undefined;
    if (!alone || !(siteOf(scan, line).beforeFirstItem || beforeItem(scan))) return false;
    scan.region = "body";
    return readCallLine(scan, line);
  }
  if (scan.text.charCodeAt(bare.start) === 40) {
    const history = readHistory(scan.text, bare);
    if (history !== undefined) {
      addBlock(scan, "history", line, { history, body: bare });
      scan.open = undefined;
      return true;
    }
  }
  if (readCallLine(scan, line)) return true;
  if (scan.open?.kind === "title" && !line.apart) {
    extendOpen(scan, line);
    return true;
  }
  if (scan.blocks.at(-1)?.kind !== "heading") return false;
  if (readLabel(scan.text, line.start, line.end)?.tabbed) return false;
  scan.open = addBlock(scan, "title", line, { level: hashesOf(scan, line), body: bare });
  return true;
}

/** The enacting line. Among free words and behind a call, where one is not expected, it needs place and year. */
export function readEnactingLine(scan: Scan, line: Line, bare: Span): boolean {
  const unit = scan.text.charCodeAt(bare.start) | 32;
  if (unit !== 116 && unit !== 108 && unit < 0xc0 && unit !== 101) return false;
  let span = bare;
  let enacting = readEnacting(scan.text, span, scan.lexicon);
  if (enacting === undefined) {
    // A hard line break may part the name, or place and year, from the rest.
    const rest = /^(?:[^\n]{0,90}\n){0,2}?[^\n]{0,90}\),?(?=[ \t]*(?:\n|$))/.exec(
      scan.text.slice(scan.next, scan.next + 280),
    );
    if (rest === null || !/^(?:the|la|le|l['’]|el) ?\p{Lu}/iu.test(scan.text.slice(bare.start, bare.start + 8)))
      return false;
    span = { start: bare.start, end: scan.next + rest[0].length };
    enacting = readEnacting(scan.text, span, scan.lexicon);
    if (enacting === undefined) return false;
  }
  if ((scan.region === "free" || scan.region === "body") && enacting.adoption === undefined) return false;
  scan.next = Math.max(scan.next, span.end);
  addBlock(scan, "enacting", { ...line, end: Math.max(line.end, span.end) }, { enacting, body: span });
  scan.region = "body";
  scan.part = "preamble";
  scan.covers = false;
  scan.open = undefined;
  return true;
}

/** True when the next line starts like an item without label, or, where a proposal changes a part only, with any label. */
function beforeItem(scan: Scan): boolean {
  const { start, end } = upcoming(scan);
  if (scan.region === "proposal" && readLabel(scan.text, start, end) !== undefined) return true;
  return scan.lexicon.itemStarts.some((word) => scan.text.startsWith(`${word} `, start));
}
