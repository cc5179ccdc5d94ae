import { fold, type Span } from "../text/index.ts";
import type { ReadHeading } from "./heading-words.ts";
import { readHeading } from "./headings.ts";
import { readInstruction } from "./instructions.ts";
import { readCallLine } from "./scan-clauses.ts";
import { readHead } from "./scan-head.ts";
import { addBlock, hasEnded, hashesOf, type Line, type Scan, trimEnd, undressed, upcoming } from "./scan-state.ts";

/** Instructions, headings, annexes, reasons, section headings: what may stand anywhere. */
export function readStructure(scan: Scan, line: Line): boolean {
  const hashes = hashesOf(scan, line);
  const bare = undressed(scan, line, hashes);
  const unit = scan.text.charCodeAt(bare.start);
  if (unit >= 97 && unit <= 122 && hashes === 0 && scan.region !== "proposal" && scan.region !== "free") return false;
  return (
    readInstructionLine(scan, line, bare, unit, hashes) ||
    readHeadingLine(scan, line, bare, hashes) ||
    readReasons(scan, line, bare) ||
    readAnnexHeading(scan, line, bare, hashes) ||
    readSectionHeading(scan, line, bare, hashes)
  );
}

function readInstructionLine(scan: Scan, line: Line, bare: Span, unit: number, hashes: number): boolean {
  if (unit !== 40 && unit !== 60 && unit !== 95 && !(unit >= 65 && unit <= 90)) return false;
  const instruction = readInstruction(scan.text, bare);
  if (instruction === undefined) return false;
  const rest = instruction.rest;
  const heading = rest && readHeading(scan.text, undressed(scan, { ...rest, apart: false }, 0), scan.lexicon);
  // In running text a line may start with “ADD …”; an identifier or a heading leaves no doubt.
  if (!instruction.identifier && !heading && !line.apart && !hasEnded(scan)) return false;
  const end = heading && rest ? trimEnd(scan, line.start, rest.start) : line.end;
  const label = instruction.identifier?.span;
  const body = rest && !heading ? rest : { start: end, end };
  addBlock(scan, "instruction", { ...line, end }, { level: hashes, instruction, body, ...(label && { label }) });
  scan.region = "proposal";
  scan.covers = false;
  scan.open = undefined;
  if (heading && rest) addHeading(scan, { ...rest, apart: false }, heading, 0);
  return true;
}

function readHeadingLine(scan: Scan, line: Line, bare: Span, hashes: number): boolean {
  const heading = readHeading(scan.text, bare, scan.lexicon);
  if (heading === undefined) return false;
  const shouted = heading.heading.text.slice(0, 8) === heading.heading.text.slice(0, 8).toUpperCase();
  const opens = scan.region === "proposal" || hashes > 0 || shouted || scan.blocks.length === 0;
  // A mixed-case line may be a citation that a hard line break has left alone.
  if (!opens && !(line.apart && upcoming(scan).end > upcoming(scan).start && scan.region !== "body")) return false;
  if (!line.apart && hashes === 0 && scan.region === "body" && !hasEnded(scan)) return false;
  addHeading(scan, line, heading, hashes);
  return true;
}

function addHeading(scan: Scan, line: Line, heading: ReadHeading, hashes: number): void {
  addBlock(scan, "heading", line, { level: hashes, heading, body: heading.heading.span });
  scan.region = "head";
  scan.covers = false;
  scan.open = undefined;
}

function readReasons(scan: Scan, line: Line, bare: Span): boolean {
  const dressed = scan.text.slice(bare.start, Math.min(bare.end, bare.start + 40));
  const said = dressed.replace(/^[*_]{1,2}/, "");
  for (const word of scan.lexicon.reasons) {
    if (!said.startsWith(word)) continue;
    const rest = /^[*_]{0,2}[ \u00a0]?:[*_]{0,2}[ \t\u00a0]*/.exec(said.slice(word.length));
    if (rest === null) continue;
    const start = bare.start + dressed.length - said.length + word.length + rest[0].length;
    // The signs at the end close what the line opens, unless it opens others.
    const isInside = start < bare.end && !/[*_]/.test(scan.text.slice(bare.start, bare.end));
    const end = isInside ? bare.end : line.end;
    scan.open = addBlock(scan, "reasons", line, { body: { start: start < bare.end ? start : end, end } });
    scan.region = "reasons";
    return true;
  }
  return false;
}

function readAnnexHeading(scan: Scan, line: Line, bare: Span, hashes: number): boolean {
  if (scan.region !== "head" && scan.region !== "body" && scan.region !== "annex") return false;
  const said = scan.text.slice(bare.start, Math.min(bare.end, bare.start + 120));
  if (bare.end - bare.start > 110) return false;
  const word = fold(/^\p{L}+/u.exec(said)?.[0] ?? "");
  if (!scan.lexicon.annexes.includes(word)) return false;
  const rest = said.slice(word.length);
  const shape =
    /^(?:[ \u00a0](?:\d{1,2}(?:bis|ter)?|[A-Z]|[IVX]{1,4}))?(?:[ \u00a0]?\(?(?:to|of) .{3,80})?(?:[ \u00a0]?[-–—:] .*)?$/i;
  if (!shape.test(rest) || /[;.,]$/.test(said)) return false;
  if (hashes === 0 && said.slice(0, word.length) !== said.slice(0, word.length).toUpperCase() && !line.apart)
    return false;
  scan.open = undefined;
  addBlock(scan, "annex-heading", line, { level: hashes, body: bare });
  scan.region = "annex";
  return true;
}

function readSectionHeading(scan: Scan, line: Line, bare: Span, hashes: number): boolean {
  const said = scan.text.slice(bare.start, bare.end);
  const named = said.length < 40 && scan.lexicon.sections.some((name) => fold(name) === fold(said.replace(/:$/, "")));
  const inside = scan.region === "body" || scan.region === "head" || scan.region === "annex";
  if (hashes > 0 && inside && !named) {
    // Calls and titles may be written as headings; what is neither is a heading inside the text.
    if (scan.region === "head" && readHead(scan, line)) return true;
    if (readCallLine(scan, line)) return true;
    // Inside an annex it is a heading of the annex, not a second one.
    if (scan.region === "annex") addBlock(scan, "paragraph", line);
    else addBlock(scan, "annex-heading", line, { level: hashes, body: bare });
    scan.region = "annex";
    scan.open = undefined;
    return true;
  }
  if (hashes === 0 && !(named && (scan.region === "free" || scan.region === "reasons"))) return false;
  addBlock(scan, "section-heading", line, { level: hashes, body: bare });
  scan.region = "free";
  scan.covers = false;
  scan.open = undefined;
  return true;
}
