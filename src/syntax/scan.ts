import type { Lexicon } from "../lexicon/index.ts";
import type { Block, BlockKind, EnactingLine, History } from "../model/index.ts";
import { fold, type Span, trimmed } from "../text/index.ts";
import { type CallSite, type ReadCall, readCall, readUnknownCall } from "./calls.ts";
import { type ReadHeading, readEnacting, readHeading, readHistory } from "./headings.ts";
import { type ReadInstruction, readInstruction } from "./instructions.ts";
import { type ReadLabel, readLabel } from "./labels.ts";

/** A block with what its recogniser has read; the assembler builds the tree from it and sets the level of items. */
export interface ScannedBlock extends Block {
  span: Span;
  body: Span;
  level: number;
  readonly instruction?: ReadInstruction;
  readonly heading?: ReadHeading;
  readonly history?: History;
  readonly enacting?: EnactingLine;
  call?: ReadCall | undefined;
  readonly read?: ReadLabel;
  /** The name of a cover field. */
  readonly name?: string;
  /** True when an empty line stands before the block. */
  readonly apart: boolean;
}

/** Where in a contribution a line stands; what may come next depends on it. */
type Region = "free" | "proposal" | "head" | "body" | "annex" | "reasons";

interface Line extends Span {
  /** An empty line stands before it. */
  readonly apart: boolean;
}

/**
 * Cuts a text into blocks in one pass over its lines. A line that starts no construct continues the block before it,
 * which is how copies of printed pages with their hard line breaks are read.
 */
export function scan(text: string, from: number, lexicon: Lexicon): ScannedBlock[] {
  return new Scanner(text, lexicon).run(from);
}

class Scanner {
  private readonly text: string;
  private readonly lexicon: Lexicon;
  private readonly blocks: ScannedBlock[] = [];
  private region: Region = "free";
  /** The block that a plain line would continue. */
  private open: ScannedBlock | undefined;
  /** Where the line after the current one starts. */
  private next = 0;
  private wraps: boolean | undefined;
  private covers = true;
  /** The number of the last bare-number item under the current call. */
  private lastNumber = 0;
  private part: "preamble" | "operative" = "preamble";

  constructor(text: string, lexicon: Lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  run(from: number): ScannedBlock[] {
    const { text } = this;
    let apart = true;
    this.next = from;
    while (this.next < text.length) {
      let start = this.next;
      const newline = text.indexOf("\n", start);
      let end = newline < 0 ? text.length : newline;
      this.next = end + 1;
      while (start < end && isGap(text.charCodeAt(start))) start++;
      while (end > start && isGap(text.charCodeAt(end - 1))) end--;
      if (start === end) {
        apart = true;
        continue;
      }
      this.line({ start, end, apart });
      apart = false;
    }
    return this.blocks;
  }

  private line(line: Line): void {
    const unit = this.text.charCodeAt(line.start);
    if (this.fence(line, unit) || this.table(line, unit) || this.rule(line, unit) || this.note(line, unit)) return;
    if (this.structure(line)) return;
    if (this.region === "head" || this.region === "free" || this.region === "proposal") {
      if (this.head(line)) return;
    }
    if (this.region === "body" || this.region === "head") {
      if (this.call(line) || this.item(line)) return;
    }
    if (this.covers && this.region === "free" && this.coverField(line)) return;
    this.plain(line);
  }

  /** A stretch of code: nothing in it is read. */
  private fence(line: Line, unit: number): boolean {
    if (unit !== 96 && unit !== 126) return false;
    const mark = /^(`{3,}|~{3,})/.exec(this.text.slice(line.start, line.end))?.[0];
    if (mark === undefined) return false;
    let end = line.end;
    while (this.next < this.text.length) {
      const newline = this.text.indexOf("\n", this.next);
      end = newline < 0 ? this.text.length : newline;
      const said = this.text.slice(this.next, end).trim();
      this.next = end + 1;
      if (said.startsWith(mark) && said.replaceAll(mark[0] ?? "", "") === "") break;
    }
    this.add("fence", { ...line, end: trimmed(this.text, { start: line.start, end }).end });
    this.open = undefined;
    return true;
  }

  private table(line: Line, unit: number): boolean {
    if (unit !== 124) return false;
    if (this.open?.kind === "table" && !line.apart) this.extend(line);
    else this.open = this.add("table", line);
    return true;
  }

  /** `---`, `***`, `____`: a line that parts. */
  private rule(line: Line, unit: number): boolean {
    if (unit !== 45 && unit !== 42 && unit !== 95) return false;
    if (line.end - line.start < 3) return false;
    for (let at = line.start; at < line.end; at++) {
      const sign = this.text.charCodeAt(at);
      if (sign !== unit && sign !== 32) return false;
    }
    this.add("rule", line);
    this.open = undefined;
    return true;
  }

  /** A footnote: `[^1]: …`, or the numbered note that copies of printed pages have between the items. */
  private note(line: Line, unit: number): boolean {
    if (unit === 91) {
      const mark = /^\[\^[^\]\s]{1,20}\]:[ \t]*/.exec(this.text.slice(line.start, line.start + 40))?.[0];
      if (mark === undefined) return false;
      const label = { start: line.start, end: line.start + mark.indexOf("]") + 1 };
      this.open = this.add("footnote", line, { label, body: { start: line.start + mark.length, end: line.end } });
      return true;
    }
    if (this.region !== "body" || unit < 49 || unit > 57) return false;
    const read = readLabel(this.text, line.start, line.end);
    if (read === undefined || read.tabbed || read.label.style !== "number") return false;
    if (!isCapital(this.text.charCodeAt(read.bodyStart))) return false;
    if (this.part === "operative" && read.label.ordinal === this.lastNumber + 1) return false;
    if (!line.apart && !this.ended()) return false;
    const body = { start: read.bodyStart, end: line.end };
    this.open = this.add("footnote", line, { label: read.label.span, body });
    return true;
  }

  /** Instructions, headings, annexes, reasons, section headings: what may stand anywhere. */
  private structure(line: Line): boolean {
    const hashes = this.hashes(line);
    const bare = this.undressed(line, hashes);
    const unit = this.text.charCodeAt(bare.start);
    if (unit >= 97 && unit <= 122 && hashes === 0 && this.region !== "proposal" && this.region !== "free") return false;
    return (
      this.instruction(line, bare, unit, hashes) ||
      this.heading(line, bare, hashes) ||
      this.reasons(line, bare) ||
      this.annex(line, bare, hashes) ||
      this.section(line, bare, hashes)
    );
  }

  private instruction(line: Line, bare: Span, unit: number, hashes: number): boolean {
    if (unit !== 40 && unit !== 60 && unit !== 95 && !(unit >= 65 && unit <= 90)) return false;
    const instruction = readInstruction(this.text, bare);
    if (instruction === undefined) return false;
    const rest = instruction.rest;
    const heading = rest && readHeading(this.text, this.undressed({ ...rest, apart: false }, 0), this.lexicon);
    // In running text a line may start with “ADD …”; an identifier or a heading leaves no doubt.
    if (!instruction.identifier && !heading && !line.apart && !this.ended()) return false;
    const end = heading && rest ? this.trimEnd(line.start, rest.start) : line.end;
    const label = instruction.identifier?.span;
    const body = rest && !heading ? rest : { start: end, end };
    this.add("instruction", { ...line, end }, { level: hashes, instruction, body, ...(label && { label }) });
    this.region = "proposal";
    this.covers = false;
    this.open = undefined;
    if (heading && rest) this.addHeading({ ...rest, apart: false }, heading, 0);
    return true;
  }

  private heading(line: Line, bare: Span, hashes: number): boolean {
    const heading = readHeading(this.text, bare, this.lexicon);
    if (heading === undefined) return false;
    const shouted = heading.heading.text.slice(0, 8) === heading.heading.text.slice(0, 8).toUpperCase();
    const opens = this.region === "proposal" || hashes > 0 || shouted || this.blocks.length === 0;
    // A mixed-case line may be a citation that a hard line break has left alone.
    if (!opens && !(line.apart && this.nextNonEmpty().length > 0 && this.region !== "body")) return false;
    if (!line.apart && hashes === 0 && this.region === "body" && !this.ended()) return false;
    this.addHeading(line, heading, hashes);
    return true;
  }

  private addHeading(line: Line, heading: ReadHeading, hashes: number): void {
    this.add("heading", line, { level: hashes, heading, body: heading.heading.span });
    this.region = "head";
    this.covers = false;
    this.open = undefined;
  }

  private reasons(line: Line, bare: Span): boolean {
    const dressed = this.text.slice(bare.start, Math.min(bare.end, bare.start + 40));
    const said = dressed.replace(/^[*_]{1,2}/, "");
    for (const word of this.lexicon.reasons) {
      if (!said.startsWith(word)) continue;
      const rest = /^[*_]{0,2}[ \u00a0]?:[*_]{0,2}[ \t\u00a0]*/.exec(said.slice(word.length));
      if (rest === null) continue;
      const start = bare.start + dressed.length - said.length + word.length + rest[0].length;
      this.open = this.add("reasons", line, { body: { start: Math.min(start, line.end), end: line.end } });
      this.region = "reasons";
      return true;
    }
    return false;
  }

  private annex(line: Line, bare: Span, hashes: number): boolean {
    if (this.region !== "head" && this.region !== "body" && this.region !== "annex") return false;
    const said = this.text.slice(bare.start, Math.min(bare.end, bare.start + 120));
    if (bare.end - bare.start > 110) return false;
    const word = fold(/^\p{L}+/u.exec(said)?.[0] ?? "");
    if (!this.lexicon.annexes.includes(word)) return false;
    const rest = said.slice(word.length);
    const shape =
      /^(?:[ \u00a0](?:\d{1,2}(?:bis|ter)?|[A-Z]|[IVX]{1,4}))?(?:[ \u00a0]?\(?(?:to|of) .{3,80})?(?:[ \u00a0]?[-–—:] .*)?$/i;
    if (!shape.test(rest) || /[;.,]$/.test(said)) return false;
    if (hashes === 0 && said.slice(0, word.length) !== said.slice(0, word.length).toUpperCase() && !line.apart)
      return false;
    this.open = undefined;
    this.add("annex-heading", line, { level: hashes, body: bare });
    this.region = "annex";
    return true;
  }

  private section(line: Line, bare: Span, hashes: number): boolean {
    const said = this.text.slice(bare.start, bare.end);
    const named = said.length < 40 && this.lexicon.sections.some((name) => fold(name) === fold(said.replace(/:$/, "")));
    const inside = this.region === "body" || this.region === "head" || this.region === "annex";
    if (hashes > 0 && inside && !named) {
      // Calls and titles may be written as headings; what is neither is a heading inside the text.
      if (this.region === "head" && this.head(line)) return true;
      if (this.call(line)) return true;
      this.add("annex-heading", line, { level: hashes, body: bare });
      this.region = "annex";
      this.open = undefined;
      return true;
    }
    if (hashes === 0 && !(named && (this.region === "free" || this.region === "reasons"))) return false;
    this.add("section-heading", line, { level: hashes, body: bare });
    this.region = "free";
    this.covers = false;
    this.open = undefined;
    return true;
  }

  /** Title, history and enacting line, and the first call. */
  private head(line: Line): boolean {
    const bare = this.undressed(line, this.hashes(line));
    const enacting = this.enacting(line, bare);
    if (enacting) return true;
    if (this.region !== "head") {
      // A text may come without heading: a bare call starts it, when nothing else is on the line.
      const read = this.looksLikeCall(bare) && readCall(this.text, line, this.lexicon, this.site(line));
      const alone =
        read && read.itemStart === undefined && read.call.addressee === undefined && read.call.opener === undefined;
      if (!alone || !this.site(line).beforeFirstItem) return false;
      this.region = "body";
      return this.call(line);
    }
    if (this.text.charCodeAt(bare.start) === 40) {
      const history = readHistory(this.text, bare);
      if (history !== undefined) {
        this.add("history", line, { history, body: bare });
        this.open = undefined;
        return true;
      }
    }
    if (this.call(line)) return true;
    if (this.open?.kind === "title" && !line.apart) {
      this.extend(line);
      return true;
    }
    if (this.blocks.at(-1)?.kind !== "heading") return false;
    if (readLabel(this.text, line.start, line.end)?.tabbed) return false;
    this.open = this.add("title", line, { level: this.hashes(line), body: bare });
    return true;
  }

  private enacting(line: Line, bare: Span): boolean {
    const unit = this.text.charCodeAt(bare.start) | 32;
    if (unit !== 116 && unit !== 108 && unit < 0xc0 && unit !== 101) return false;
    let span = bare;
    let enacting = readEnacting(this.text, span, this.lexicon);
    if (enacting === undefined) {
      // A hard line break may part the name, or place and year, from the rest.
      const rest = /^(?:[^\n]{0,90}\n){0,2}?[^\n]{0,90}\),?(?=[ \t\r]*(?:\n|$))/.exec(
        this.text.slice(this.next, this.next + 280),
      );
      if (rest === null || !/^(?:the|la|le|l['’]|el) ?\p{Lu}/iu.test(this.text.slice(bare.start, bare.start + 8)))
        return false;
      span = { start: bare.start, end: this.next + rest[0].length };
      enacting = readEnacting(this.text, span, this.lexicon);
      if (enacting === undefined) return false;
      this.next = span.end;
    }
    if (this.region === "free" && enacting.adoption === undefined) return false;
    this.add("enacting", { ...line, end: Math.max(line.end, span.end) }, { enacting, body: span });
    this.region = "body";
    this.part = "preamble";
    this.covers = false;
    this.open = undefined;
    return true;
  }

  private call(line: Line): boolean {
    const bare = this.undressed(line, this.hashes(line));
    if (!this.looksLikeCall(bare)) return false;
    const site = this.site(line);
    const read = readCall(this.text, line, this.lexicon, site) ?? this.unknownCall(line, site);
    if (read === undefined) return false;
    // Before the enacting line only a call that stands alone is one: titles start with such words too.
    if (this.region === "head" && (read.itemStart !== undefined || read.call.addressee !== undefined)) return false;
    this.part = read.part;
    this.lastNumber = 0;
    const { itemStart } = read;
    const end = itemStart === undefined ? line.end : this.trimEnd(line.start, itemStart);
    this.open = this.add("call", { ...line, end }, { call: read, body: read.call.span });
    this.region = "body";
    if (itemStart !== undefined) this.addItem({ start: itemStart, end: line.end, apart: false });
    return true;
  }

  private unknownCall(line: Line, site: CallSite): ReadCall | undefined {
    const goesOn = this.open?.kind === "call" && !line.apart;
    const unknown = this.region === "body" && !goesOn && !readLabel(this.text, line.start, line.end);
    return unknown ? readUnknownCall(this.text, line, this.lexicon, site) : undefined;
  }

  private looksLikeCall(bare: Span): boolean {
    const unit = this.text.charCodeAt(bare.start);
    return unit > 64 && unit !== 91 && this.text.charCodeAt(bare.start + 1) !== 41;
  }

  private site(line: Line): CallSite {
    const open = this.open;
    const last = open === undefined ? 44 : this.text.charCodeAt(open.span.end - 1);
    const fresh = open === undefined || open.kind === "call" || open.kind === "footnote";
    const afterEnd = fresh || line.apart || isEnd(last);
    const afterClause = fresh || last === 44 || last === 46 || (line.apart && last !== 59 && last !== 58);
    const alone = fresh || line.apart || open?.read === undefined;
    return { afterEnd, afterClause, alone, beforeFirstItem: this.startsFirstItem() };
  }

  /** True when the next line with words starts with `a)` or `1`. */
  private startsFirstItem(): boolean {
    const { start, end } = this.nextSpan();
    const read = start < end ? readLabel(this.text, start, end) : undefined;
    return (
      read !== undefined && (read.label.ordinal === 1 || read.label.ordinal === 0) && read.label.style !== "decimal"
    );
  }

  private item(line: Line): boolean {
    if (this.region !== "body") return false;
    const read = readLabel(this.text, line.start, line.end);
    if (read === undefined) return false;
    if (!read.tabbed && !this.acceptsLabel(line, read)) return false;
    this.addItem(line, read);
    return true;
  }

  /** A label followed by a blank only: it may be a word of a broken line. */
  private acceptsLabel(line: Line, { label, bodyStart }: ReadLabel): boolean {
    const behind = this.text.slice(bodyStart, bodyStart + 8);
    if (line.apart || this.open === undefined || this.open.kind === "call" || this.ended()) {
      return label.style !== "number" || !/^(?:above|below)\b/.test(behind);
    }
    if (this.wrapped()) return false;
    if (label.style === "number" && label.ordinal !== this.lastNumber + 1) return false;
    return label.style !== "dash" && !/^(?:above|below|and |or |of )/.test(behind);
  }

  private addItem(line: Line, read = readLabel(this.text, line.start, line.end)): void {
    if (read?.label.style === "number") this.lastNumber = read.label.ordinal;
    this.open = this.add("item", line, {
      ...(read && { read, label: read.label.span }),
      body: { start: read?.bodyStart ?? line.start, end: line.end },
    });
  }

  private coverField(line: Line): boolean {
    const said = this.text.slice(line.start, Math.min(line.end, line.start + 120));
    for (const { name, labels } of this.lexicon.coverFields) {
      for (const label of labels) {
        if (!said.toLowerCase().startsWith(label.toLowerCase())) continue;
        const rest = /^[*_]{0,2}[ \u00a0]?[:–][*_]{0,2}[ \t\u00a0]*/.exec(said.slice(label.length));
        if (rest === null) continue;
        const start = Math.min(line.start + label.length + rest[0].length, line.end);
        this.open = this.add("cover-field", line, { name, body: { start, end: line.end } });
        return true;
      }
    }
    const name = coverLine(said);
    if (name === undefined || line.end - line.start > 110) return false;
    this.add("cover-field", line, { name });
    this.open = undefined;
    return true;
  }

  /** A line that starts nothing: it goes on with the block before, or is a paragraph of its own. */
  private plain(line: Line): void {
    if (this.region === "body") {
      if (this.trail(line)) return;
      if (!this.continuesItem(line)) this.addPlainItem(line);
      else if (this.open?.kind === "call") this.extendCall(this.open, line);
      else this.extend(line);
      return;
    }
    const open = this.open;
    if (open !== undefined && !line.apart && this.continues(open, line)) this.extend(line);
    else this.open = this.add("paragraph", line);
  }

  /** The history that the basic texts print below the last item: `(Kyoto, 1994) – (Rev. Minneapolis, 1998)`. */
  private trail(line: Line): boolean {
    if (this.text.charCodeAt(line.start) !== 40) return false;
    const stop = this.text.indexOf("\n\n", line.start);
    const span = trimmed(this.text, { start: line.start, end: stop < 0 ? this.text.length : stop });
    const history = span.end - span.start > 600 ? undefined : readHistory(this.text, span);
    if (history === undefined) return false;
    this.add("history", { ...line, end: span.end }, { history });
    this.next = span.end + 1;
    this.open = undefined;
    return true;
  }

  /** The addressee goes on over a hard line break: the call is read again as a whole. */
  private extendCall(open: ScannedBlock, line: Line): void {
    this.extend(line);
    const site = { afterEnd: true, afterClause: true, alone: true, beforeFirstItem: true };
    open.call = readCall(this.text, open.span, this.lexicon, site) ?? open.call;
  }

  private continues(open: ScannedBlock, line: Line): boolean {
    if (open.kind === "reasons" || open.kind === "footnote") return true;
    if (open.kind !== "paragraph" && open.kind !== "cover-field") return false;
    const unit = this.text.charCodeAt(line.start);
    if (unit === 45 || unit === 8211 || unit === 8226 || unit === 42) return false;
    return !this.ended() && (this.wrapped() || !isCapital(unit));
  }

  private continuesItem(line: Line): boolean {
    const open = this.open;
    if (open === undefined) return false;
    if (open.kind === "footnote") return !line.apart;
    if (open.kind === "call") {
      // A long addressee may go on over a hard line break; the words of an item start with “that” or “to”.
      const said = this.text.slice(line.start, line.start + 8);
      const item = /^(?:that|to|not to)[ ,]/.test(said) || line.apart || open.call?.part === "preamble";
      return !item && open.span.end - open.span.start >= 45 && this.wrapped();
    }
    if ((open.kind !== "item" && open.kind !== "paragraph") || line.apart) return false;
    if (!this.ended()) return true;
    return !(
      this.text.charCodeAt(open.span.end - 1) === 59 &&
      /^(?:that|to)[ ,]/.test(this.text.slice(line.start, line.start + 5))
    );
  }

  /** A paragraph without label inside a clause: an item of its own, or one more paragraph of the item before. */
  private addPlainItem(line: Line): void {
    const open = this.open;
    const last = open === undefined ? 0 : this.text.charCodeAt(open.span.end - 1);
    const unit = this.text.charCodeAt(line.start);
    const labelled = open?.kind === "paragraph" || open?.read !== undefined;
    if (labelled && (last === 58 || last === 46 || isCapital(unit))) this.open = this.add("paragraph", line);
    else this.addItem(line, undefined);
  }

  private add(kind: BlockKind, line: Line, more: Partial<ScannedBlock> = {}): ScannedBlock {
    const span = { start: line.start, end: line.end };
    const block: ScannedBlock = { kind, level: 0, body: span, ...more, apart: line.apart, span };
    this.blocks.push(block);
    return block;
  }

  private extend(line: Span): void {
    const open = this.open;
    if (open === undefined) return;
    open.span = { start: open.span.start, end: line.end };
    open.body = { start: open.body.start, end: line.end };
  }

  /** True when the open block ends like a paragraph that is complete. */
  private ended(): boolean {
    return this.open === undefined || isEnd(this.text.charCodeAt(this.open.span.end - 1));
  }

  /** True for copies of printed pages: several lines end in mid-sentence and go on below. */
  private wrapped(): boolean {
    this.wraps ??= countBrokenLines(this.text) >= 3;
    return this.wraps;
  }

  private hashes(line: Span): number {
    let at = line.start;
    while (this.text.charCodeAt(at) === 35) at++;
    const count = at - line.start;
    return count > 0 && count <= 6 && at < line.end && isGap(this.text.charCodeAt(at)) ? count : 0;
  }

  /** The line without its `#` signs and the emphasis around all of it. */
  private undressed(line: Line, hashes: number): Span {
    let start = line.start + hashes;
    let end = line.end;
    while (start < end && isGap(this.text.charCodeAt(start))) start++;
    while (
      (this.text[start] === "*" || this.text[start] === "_") &&
      this.text[start] === this.text[end - 1] &&
      end - start > 2
    ) {
      if (this.text.startsWith("__NOC__", start)) break;
      start++;
      end--;
    }
    return { start, end };
  }

  private trimEnd(start: number, end: number): number {
    let at = end;
    while (at > start && isGap(this.text.charCodeAt(at - 1))) at--;
    return at;
  }

  private nextSpan(): Span {
    let start = this.next;
    while (start < this.text.length && (isGap(this.text.charCodeAt(start)) || this.text.charCodeAt(start) === 10))
      start++;
    const newline = this.text.indexOf("\n", start);
    return { start, end: this.trimEnd(start, newline < 0 ? this.text.length : newline) };
  }

  private nextNonEmpty(): string {
    const { start, end } = this.nextSpan();
    return this.text.slice(start, Math.min(end, start + 80));
  }
}

function coverLine(said: string): string | undefined {
  if (/^(?:(?:Addendum|Revision|Corrigendum) \d+ (?:to|au|al)\b.*)$/.test(said)) return "addendum";
  if (/^Document (?:[A-Z]{1,5}-?\d{0,2}\/)?\d{1,4}(?:\(\w+\.\d+\))*-[AEFSRC]$/.test(said)) return "document";
  if (/^[A-Z]{2,5}-?\d{2}\/\d+(?:\((?:Add|Rev|Corr)\.\d+\)){0,2}-[AEFSRC]$/.test(said)) return "document";
  if (/^(?:PLENARY MEETING|COMMITTEE \d+)$/.test(said)) return "body";
  if (
    /^\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}$/.test(
      said,
    )
  )
    return "date";
  if (/(?:Assembly|Conference|Forum) \([A-Z]{2,5}-\d{2,4}\)$/.test(said)) return "conference";
  if (/, \d{1,2}(?: \p{L}+)? ?[-–] ?\d{1,2} \p{L}+ \d{4}$/u.test(said)) return "place";
  if (/^PROPOSALS FOR THE WORK OF THE (?:CONFERENCE|ASSEMBLY)$/.test(said)) return "title";
  return undefined;
}

function countBrokenLines(text: string): number {
  let count = 0;
  let start = 0;
  while (start < text.length && count < 3) {
    const newline = text.indexOf("\n", start);
    if (newline < 0) break;
    const length = newline - start;
    const next = text.charCodeAt(newline + 1);
    if (length >= 30 && length <= 130 && next >= 97 && next <= 122 && text.charCodeAt(newline + 2) !== 41) {
      const last = text.charCodeAt(newline - 1);
      if (!isEnd(last) && last !== 42) count++;
    }
    start = newline + 1;
  }
  return count;
}

/** `;` `:` `.` `,` and a closing quotation mark. */
function isEnd(unit: number): boolean {
  return unit === 59 || unit === 58 || unit === 46 || unit === 44 || unit === 0x201d;
}

function isGap(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 13 || unit === 0xa0;
}

function isCapital(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde) || (unit >= 0x410 && unit <= 0x42f);
}
