import { type Identifier, type Instruction, type InstructionWord, instructionWords } from "../model/index.ts";
import type { Span } from "../text/index.ts";

/** A line that starts, or ends, with an instruction word. */
export interface ReadInstruction {
  readonly instruction: Instruction;
  readonly identifier?: Identifier;
  /** What follows on the line: a heading or a target; absent where nothing does. */
  readonly rest?: Span;
}

const leading = /^(\(MOD\)|ADD\*?|MOD|SUP\*?|NOC!?|OTHER)(?:[ \t\u00a0]+|$)/;
const trailing = /^(\S+\d)[ \t\u00a0]+(\(MOD\)|ADD\*?|MOD|SUP\*?|NOC!?|OTHER)$/;
const underlined = /^(?:<u>NOC<\/u>|__NOC__)(?=[ \t]|$)/;
/** What may follow an instruction word when it is no identifier: something that can be added, changed or removed. */
const targets =
  /^(?:\[?(?:draft|new|revised|resolution|decision|recommendation|opinion|article|annex|appendix|section|chapter|question|nos?\.|cs|cv|gr|rr|itr|title|table|figure|§)|\d{1,4}[A-Za-zА-я]{0,6}(?:[ \t]|$))/i;

/** Reads a whole line as an instruction with what it speaks of: `ADD<tab>APT/37A43/1`, `MOD CV 334`, `ACP/12/1 SUP`. */
export function readInstruction(text: string, span: Span): ReadInstruction | undefined {
  if (span.end - span.start > 240) return undefined;
  const line = text.slice(span.start, span.end);
  const late = trailing.exec(line);
  if (late?.[1]?.includes("/", 1) && late[2] !== undefined && isInstructionWord(late[2])) {
    const start = span.end - late[2].length;
    return {
      instruction: { span: { start, end: span.end }, word: late[2] },
      identifier: readIdentifier(text, { start: span.start, end: span.start + late[1].length }),
    };
  }
  const drawn = underlined.exec(line);
  const lead = leading.exec(line);
  const said = drawn === null ? lead?.[1] : drawn[0];
  if (said === undefined) return undefined;
  const word = drawn === null ? said : "NOC!";
  if (!isInstructionWord(word)) return undefined;
  const instruction: Instruction = { span: { start: span.start, end: span.start + said.length }, word };
  let at = span.start + said.length;
  while (at < span.end && /[ \t\u00a0]/.test(text[at] ?? "")) at++;
  if (at === span.end) return { instruction };
  const first = /^\S+/.exec(text.slice(at, span.end))?.[0] ?? "";
  if (
    /^[A-Za-z\d[]/.test(first) &&
    first.includes("/", 1) &&
    /\d|X{2}|n{2}|\[/.test(first) &&
    !/^(?:ITU-[RTD]|COM|PLEN)/.test(first)
  ) {
    const identifier = readIdentifier(text, { start: at, end: at + first.length });
    at += first.length;
    while (at < span.end && /[ \t\u00a0]/.test(text[at] ?? "")) at++;
    return { instruction, identifier, ...(at < span.end && { rest: { start: at, end: span.end } }) };
  }
  const rest = { start: at, end: span.end };
  return targets.test(text.slice(at, span.end)) ? { instruction, rest } : undefined;
}

/** Reads a proposal's identifier from the right: number, document with addendum and revision, source. */
export function readIdentifier(text: string, span: Span): Identifier {
  const words = text.slice(span.start, span.end);
  const parts =
    /^(?:(.+)\/)?([A-Z]{0,5}-?\d{1,4})(?:A(\d{1,3}))?(?:\(Add\.(\d+)\))?(?:R(\d{1,2})|\(Rev\.(\d+)\))?\/(\d{1,4})$/.exec(
      words,
    );
  if (parts === null) return { span, text: words };
  const [, source, document, a, add, r, rev, number] = parts;
  const digits = /\d{1,4}$/.exec(document ?? "")?.[0];
  const addendum = a ?? add;
  const revision = r ?? rev;
  return {
    span,
    text: words,
    ...(source !== undefined && { source }),
    ...(digits !== undefined && { document: Number(digits) }),
    ...(addendum !== undefined && { addendum: Number(addendum) }),
    ...(revision !== undefined && { revision: Number(revision) }),
    number: Number(number),
  };
}

function isInstructionWord(word: string): word is InstructionWord {
  return (instructionWords as readonly string[]).includes(word);
}
