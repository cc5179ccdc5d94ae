import { type Hover, MarkupKind, type Position, type Range } from "vscode-languageserver-types";
import {
  type Citation,
  type Clause,
  citationName,
  contains,
  type Identifier,
  lexiconOf,
  notices,
  organs,
  rules,
  type Span,
  slice,
} from "../index.ts";
import { abbreviationAt, expansionOf } from "./abbreviations.ts";
import type { Analysis } from "./analysis.ts";
import { baseInWords, baseName, namedBase } from "./base-notes.ts";
import { callNote, callWordOf, partNames } from "./call-notes.ts";
import { type CitedItem, citedItems, isUnresolved } from "./cited-items.ts";
import { citedTextAt, recordsIn } from "./cited-texts.ts";
import { offsetOf, rangeInSource, rangeOf, readingOffsetOf } from "./convert.ts";
import { keyNotes } from "./front-matter-notes.ts";
import { instructionNotes } from "./instruction-notes.ts";
import { markInWords } from "./mark-notes.ts";
import { conferenceInWords, knownConference, meetingsOf } from "./meetings.ts";
import { blockAt, clauseAt, commentAt, isAt, itemsAt, lastAtMost, referenceAt, resolutionAt } from "./places.ts";
import { quoted } from "./quoted.ts";
import { recordInWords, verdict } from "./record-notes.ts";
import { sourceInWords } from "./sources.ts";

/** What there is to know about the words at a place. */
export function hover(analysis: Analysis, { position }: { readonly position: Position }): Hover | undefined {
  const inSource = offsetOf(analysis, position);
  const note = ofComment(analysis, inSource) ?? ofText(analysis, inSource, readingOffsetOf(analysis, position));
  return note && { contents: { kind: MarkupKind.Markdown, value: note.text }, range: note.range };
}

interface Note {
  readonly text: string;
  readonly range: Range;
}

/** The rules that a suppression names. */
function ofComment(analysis: Analysis, offset: number): Note | undefined {
  const { document, source } = analysis;
  const comment = commentAt(document, offset);
  if (comment === undefined) return undefined;
  for (const match of slice(document.source, comment.span).matchAll(/[a-z]+(?:-[a-z]+)*/g)) {
    const span = { start: comment.span.start + match.index, end: comment.span.start + match.index + match[0].length };
    if (!isAt(span, offset)) continue;
    const rule = [...rules, ...notices].find(({ id }) => id === match[0]);
    if (rule === undefined) continue;
    const address = source.ruleAddress?.(rule.id);
    const link = address === undefined ? "" : `\n\n[The page of the rule](${address})`;
    return { text: `**${rule.id}**: ${rule.title}\n\n${rule.why}${link}`, range: rangeInSource(analysis, span) };
  }
  return undefined;
}

/** The words, and the mark around them. Words that a mark takes away are not read. */
function ofText(analysis: Analysis, inSource: number, offset: number): Note | undefined {
  const { marks } = analysis.document;
  const found = marks[lastAtMost(marks, inSource)];
  const mark = isAt(found?.span, inSource) ? found : undefined;
  if (mark === undefined) return ofWords(analysis, offset);
  const change = { text: markInWords(analysis.document, mark), range: rangeInSource(analysis, mark.span) };
  const words = mark.added === "" && mark.kind !== "highlight" ? undefined : ofWords(analysis, offset);
  return words === undefined ? change : { text: `${words.text}\n\n---\n\n${change.text}`, range: words.range };
}

function ofWords(analysis: Analysis, offset: number): Note | undefined {
  const found =
    ofFrontMatter(analysis, offset) ??
    ofInstruction(analysis, offset) ??
    ofReference(analysis, offset) ??
    ofCall(analysis, offset) ??
    ofLabel(analysis, offset) ??
    ofHead(analysis, offset) ??
    ofAbbreviation(analysis, offset);
  return found && { text: found.text, range: rangeOf(analysis, found.span) };
}

interface Found {
  readonly text: string;
  readonly span: Span;
}

function ofFrontMatter(analysis: Analysis, offset: number): Found | undefined {
  const { document, linter } = analysis;
  if (blockAt(document, offset)?.kind !== "front-matter") return undefined;
  const start = document.text.lastIndexOf("\n", offset - 1) + 1;
  const newline = document.text.indexOf("\n", offset);
  const line = document.text.slice(start, newline < 0 ? document.text.length : newline);
  const match = /^(\w+):(.*)/.exec(line);
  const note = keyNotes[match?.[1] ?? ""];
  if (match?.[1] === undefined || note === undefined) return undefined;
  const value = (match[2] ?? "").trim();
  const conference =
    match[1] === "conference" ? knownConference(linter.catalogue, value.replace(/["']/g, "")) : undefined;
  const base = match[1] === "base" ? namedBase(analysis) : undefined;
  const said =
    base !== undefined
      ? baseName(base)
      : conference !== undefined
        ? conferenceInWords(conference)
        : match[1] === "source" && value !== ""
          ? quoted(sourceInWords(value))
          : undefined;
  const example = note.example === "" ? undefined : `For example \`${match[1]}: ${note.example}\``;
  const text = [`**${match[1]}**`, note.text, said ?? example].filter((each) => each !== undefined).join("\n\n");
  return { text, span: { start, end: start + line.trimEnd().length } };
}

function ofInstruction({ document }: Analysis, offset: number): Found | undefined {
  const { proposals } = document.contribution;
  const proposal = proposals[lastAtMost(proposals, offset)];
  if (proposal === undefined) return undefined;
  const { instruction, identifier } = proposal;
  if (identifier !== undefined && isAt(identifier.span, offset)) {
    return { text: identifierInWords(identifier), span: identifier.span };
  }
  if (!isAt(instruction.span, offset)) return undefined;
  const { title, text } = instructionNotes[instruction.word];
  return { text: `**${instruction.word}**: ${title}\n\n${text}`, span: instruction.span };
}

/** `APT/37A43/1` is proposal 1 in addendum 43 to document 37, from APT. */
function identifierInWords({ text, number, document, addendum, revision, source }: Identifier): string {
  if (number === undefined) {
    return `**${quoted(text)}**\n\nThis is not yet an identifier; one reads \`APT/37A43/1\`: source, document with addendum, number of the proposal.`;
  }
  const main = document === undefined ? undefined : `document ${document}`;
  const part = addendum === undefined ? main : [`addendum ${addendum}`, main].filter((each) => each).join(" to ");
  const place = revision === undefined ? part : [`revision ${revision}`, part].filter((each) => each).join(" of ");
  const from = source === undefined ? "" : `, proposed by ${quoted(sourceInWords(source))}`;
  return `**${quoted(text)}**\n\nProposal ${number}${place === undefined ? "" : ` in ${place}`}${from}.`;
}

function ofReference(analysis: Analysis, offset: number): Found | undefined {
  const { document, linter } = analysis;
  const reference = referenceAt(document, offset);
  if (reference === undefined) return undefined;
  if (reference.kind === "citation") {
    const text =
      textInWords(analysis, offset) ??
      citationInWords(reference, (each) => meetingsOf(linter.catalogue, each, reference.organ).map(conferenceInWords));
    return text === undefined ? undefined : { text, span: reference.span };
  }
  const all = citedItems(document).filter((cited) => cited.reference === reference);
  const here = all.filter(({ label }) => isAt(label?.span, offset));
  const cited = here.length > 0 ? here : all;
  if (cited.length === 0) return undefined;
  const text = cited.slice(0, 6).map(citedInWords).join("\n\n");
  return { text, span: here[0]?.label?.span ?? reference.span };
}

/** What the catalogue knows of a cited text; nothing for other citations and for texts that it does not know. */
function textInWords(analysis: Analysis, offset: number): string | undefined {
  const cited = citedTextAt(analysis, offset);
  if (cited === undefined) return undefined;
  const { citation, query, known } = cited;
  const { catalogue } = analysis.linter;
  const said = verdict(known);
  const records = recordsIn(known);
  if (records.length !== 1) {
    return said === undefined
      ? undefined
      : `**${quoted(citationName(citation))}**\n\n${said}\n\nAs of ${catalogue.asOf}.`;
  }
  const [record] = records;
  if (record === undefined) return undefined;
  const words = recordInWords(record, catalogue, query.edition);
  return said === undefined ? words : `${said}\n\n${words}`;
}

function citationInWords(
  { family, number, organ, adoption, instrument }: Citation,
  meetings: (adoption: NonNullable<Citation["adoption"]>) => readonly string[],
): string | undefined {
  const name = quoted(`${family.slice(0, 1).toUpperCase()}${family.slice(1).replace("-", " ")} ${number}`);
  const held = adoption === undefined ? [] : meetings(adoption);
  if (held.length > 0) {
    const how = adoption?.revised ? "as revised by" : "as adopted by";
    return `${name}, ${how}\n\n${held.map((each) => `- ${each}`).join("\n")}`;
  }
  if (organ !== undefined) return `${name} of the ${organs[organ].name}`;
  return instrument === undefined ? undefined : `${name} of the ${instrument}`;
}

function citedInWords(cited: CitedItem): string {
  const { label, clause, item, reference } = cited;
  if (isUnresolved(cited)) {
    const what =
      clause === undefined ? `call “${reference.verb}”` : `item ${label?.text} under “${quoted(clause.call.text)}”`;
    return `There is no ${what} in this text.`;
  }
  if (item !== undefined)
    return `*${quoted(clause?.call.text ?? "")}* **${item.label?.text ?? ""}** ${quoted(item.text)}`;
  return clause === undefined ? "" : clauseInWords(clause);
}

function clauseInWords({ call, items }: Clause): string {
  const rows = items.slice(0, 8).map(({ label, text }) => `- ${label?.text ?? ""} ${quoted(text, 120)}`);
  if (items.length > 8) rows.push(`- and ${items.length - 8} more`);
  return [`*${quoted(call.text)}*`, rows.join("\n")].join("\n\n");
}

function ofCall({ document }: Analysis, offset: number): Found | undefined {
  const clause = clauseAt(document, offset);
  if (clause === undefined || !isAt(clause.call.span, offset)) return undefined;
  const { call, part } = clause;
  const lexicon = lexiconOf(document.language);
  const word = callWordOf(lexicon, call.verb);
  const note = word === undefined ? `*${partNames[part]}.* No list of calls has this word.` : callNote(word, lexicon);
  return { text: `**${call.verb}**\n\n${note}`, span: call.span };
}

/** How often an item is cited: what changes with its label. */
function ofLabel({ document }: Analysis, offset: number): Found | undefined {
  const clause = clauseAt(document, offset);
  const item = clause && itemsAt(clause, offset).find(({ label }) => isAt(label?.span, offset));
  if (clause === undefined || item?.label === undefined) return undefined;
  const count = citedItems(document).filter((cited) => cited.item === item).length;
  if (count === 0) return undefined;
  const times = count === 1 ? "one place" : `${count} places`;
  return {
    text: `*${quoted(clause.call.text)}* **${item.label.text}** is cited in ${times} of this text.`,
    span: item.label.span,
  };
}

/** Place and year in a heading, a history or an enacting line; in a heading also the text that it starts from. */
function ofHead(analysis: Analysis, offset: number): Found | undefined {
  const { document, linter } = analysis;
  const resolution = resolutionAt(document, offset);
  if (resolution === undefined) return undefined;
  const { heading, history, enacting } = resolution;
  const organ = enacting?.organ;
  const brackets = [heading?.adoption, ...(history?.entries ?? []), enacting?.adoption];
  const bracket = brackets.find((each) => isAt(each?.span, offset));
  const held = bracket === undefined ? [] : meetingsOf(linter.catalogue, bracket, organ).map(conferenceInWords);
  const base = isAt(heading?.span, offset) ? baseInWords(analysis, resolution) : undefined;
  const lines = base === undefined ? held : [...held, base];
  const span = bracket?.span ?? heading?.span;
  return lines.length === 0 || span === undefined ? undefined : { text: lines.join("\n\n"), span };
}

function ofAbbreviation({ document }: Analysis, offset: number): Found | undefined {
  const found = abbreviationAt(document.text, offset);
  const expansion = found && expansionOf(document, found.word, offset);
  if (found === undefined || expansion === undefined || contains(expansion.span, found.span)) return undefined;
  return { text: `**${found.word}**: ${quoted(expansion.words)}`, span: found.span };
}
