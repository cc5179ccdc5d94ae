import type { Lexicon } from "../lexicon/index.ts";
import type { OrganId } from "../model/index.ts";
import { fold, type Span } from "../text/index.ts";
import { stick } from "./stick.ts";

/** The organ that adopted a text, as it is named beside the citation. */
export interface NamedOrgan {
  /** Absent for “this conference”. */
  readonly organ?: OrganId;
  /** The words that name it, without the blank before them. */
  readonly span: Span;
  /** True for “this conference” and “this assembly”. */
  readonly here: boolean;
}

/** `of the Plenipotentiary Conference`, `adopted by WTSA-16`, `of this conference` behind a citation. */
export function organBehind(text: string, at: number, lexicon: Lexicon): NamedOrgan | undefined {
  const { behind, organs } = organPatternsOf(lexicon);
  behind.lastIndex = at;
  const match = behind.exec(text);
  if (match === null) return undefined;
  const span = { start: at + /^[\s\u00a0]+/.exec(match[0])![0].length, end: at + match[0].length };
  if (match[1] !== undefined) return { span, here: true };
  const organ = organs.get(fold(match[2] ?? "").replace(/\s+/g, " "));
  return { span, here: false, ...(organ && { organ }) };
}

/** `WTSA ` before a citation: `WTSA Resolution 44`. */
export function organBefore(text: string, start: number, lexicon: Lexicon): NamedOrgan | undefined {
  const { before, organs } = organPatternsOf(lexicon);
  const match = before.exec(text.slice(Math.max(0, start - 90), start));
  if (match?.[1] === undefined) return undefined;
  const organ = organs.get(fold(match[2] ?? "").replace(/\s+/g, " "));
  const gapLength = match[0].length - match[0].trimEnd().length;
  const end = start - gapLength;
  return { span: { start: end - match[1].length, end }, here: false, ...(organ && { organ }) };
}

/** `of the Constitution`, `in Article 12 of the Convention` behind a number: the text that it is a place of. */
export function instrumentBehind(text: string, at: number): { name: string; end: number } | undefined {
  const match = stick(instrumentPattern, text, at);
  return match?.group === undefined ? undefined : { name: match.group, end: match.end };
}

/** The words behind `, on …`: the subject by which a text is cited. */
export function titleBehind(text: string, at: number): Span | undefined {
  const lead = stick(/,?[\s\u00a0]+on[\s\u00a0]+/y, text, at);
  if (lead === undefined) return undefined;
  const stop =
    /[;\n:]|\.(?:\s|$)|, (?:and |which |in particular|adopted |as |including |in order |to |that )| and (?:UNGA |Resolution)|,$/m;
  const match = stop.exec(text.slice(lead.end, lead.end + 400));
  const end = match === null ? Math.min(text.length, lead.end + 400) : lead.end + match.index;
  return end > lead.end ? { start: lead.end, end } : undefined;
}

const instrumentPattern =
  /[\s\u00a0]+(?:(?:in|of)[\s\u00a0]+Article[\s\u00a0]+\d+[A-Z]?[\s\u00a0]+)?(?:of|to|in)[\s\u00a0]+(?:the[\s\u00a0]+)?(?:ITU[\s\u00a0]+)?(Constitution|Convention|General Rules|Radio Regulations|International Telecommunication Regulations|Geneva Declaration of Principles|Geneva Plan of Action|Tunis Commitment|Tunis Agenda|this resolution|this decision)/y;

const organPatterns = new WeakMap<Lexicon, { behind: RegExp; before: RegExp; organs: ReadonlyMap<string, OrganId> }>();

function organPatternsOf(lexicon: Lexicon) {
  const known = organPatterns.get(lexicon);
  if (known !== undefined) return known;
  const organs = new Map<string, OrganId>();
  for (const { organ, names, acronyms } of lexicon.organs) {
    for (const name of [...names, ...acronyms]) organs.set(fold(name), organ);
  }
  const names = [...organs.keys()].sort((a, b) => b.length - a.length);
  const any = names.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/ /g, "\\s+")).join("|");
  const made = {
    behind: new RegExp(
      `[\\s\\u00a0]+(?:of|adopted[\\s\\u00a0]+by)[\\s\\u00a0]+(?:the[\\s\\u00a0]+)?(?:(this[\\s\\u00a0]+(?:conference|assembly))|(${any})(?:[\\s\\u00a0]+\\([A-Z]{2,5}\\)|-\\d{2,4})?)(?![\\p{L}])`,
      "iuy",
    ),
    before: new RegExp(`(?:^|[\\s(])((${any})(?:[\\s\\u00a0]+\\([A-Z]{2,5}\\)|-\\d{2,4})?)[\\s\\u00a0]+$`, "iu"),
    organs,
  };
  organPatterns.set(lexicon, made);
  return made;
}
