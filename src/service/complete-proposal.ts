import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import {
  bracketOf,
  endRun,
  type InstructionWord,
  instructionWords,
  lexiconOf,
  organs,
  type Proposal,
  slice,
} from "../index.ts";
import { completionItem, field, plain, rank, type Site } from "./completion-site.ts";
import { instructionNotes } from "./instruction-notes.ts";
import { conferenceOf } from "./meetings.ts";

/** The next identifier behind an instruction word; nothing elsewhere. */
export function completeIdentifier(site: Site): CompletionItem[] | undefined {
  const typed = /^[ \t]*(?:#{1,6}[ \t]+)?(\(MOD\)|ADD\*?|MOD|SUP\*?|NOC!?|OTHER)[ \t]+(\S*)$/.exec(site.lead);
  if (typed === null) return undefined;
  if (site.rest.trim() !== "") return [];
  const { snippet, label, isGuess } = nextIdentifier(site);
  return [
    completionItem(site, {
      label,
      kind: CompletionItemKind.Value,
      replaces: typed[2]?.length ?? 0,
      snippet,
      sort: rank(0),
      detail: isGuess ? "source / document / number of the proposal" : "the next proposal",
      documentation:
        "Source, document with addendum, number of the proposal. The number runs through the document: `APT/37A43/2` is proposal 2 in addendum 43 to document 37.",
    }),
  ];
}

/** What may start a paragraph outside of clauses: instructions, the heading of a text, sections, reasons. */
export function completeParagraph(site: Site): CompletionItem[] {
  const [before = "", hashes = ""] = /^[ \t]*((?:#{1,6}[ \t]*)?)/.exec(site.lead) ?? [];
  const words = site.lead.slice(before.length);
  if (!/^\*{0,2}[\p{L}()*!]*(?: \p{L}*){0,3}$/u.test(words) || !/^\*{0,2}$/.test(site.rest.trim())) return [];
  const replaces = hashes.length + words.length;
  // With “##” typed the editor compares it too.
  const offers = [...headings(site), ...instructions(site), ...sections(site), ...reasons(site)];
  return offers
    .filter(({ label }) => label.startsWith(words.replace(/^\*+/, "")))
    .map(({ label, snippet, sort, detail, documentation, kind }) =>
      completionItem(site, {
        label,
        kind,
        replaces,
        replacesBehind: words.startsWith("*") ? site.rest.trimEnd().length : 0,
        filter: `${hashes}${/^\**/.exec(words)?.[0] ?? ""}${label}`,
        snippet,
        sort,
        ...(detail !== undefined && { detail }),
        ...(documentation !== undefined && { documentation }),
      }),
    );
}

interface Row {
  readonly label: string;
  readonly snippet: string;
  readonly sort: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string;
  readonly documentation?: string;
}

function instructions(site: Site): readonly Row[] {
  const { region, clause, analysis, previous } = site;
  if (region === "call" || region === "enacting" || (region === "item" && clause?.part === "preamble")) return [];
  const ended = previous !== undefined && /[.]$/.test(slice(analysis.document.text, previous.span));
  const { blocks } = analysis.document;
  const other = blocks.find(({ kind }) => kind === "instruction");
  const isTidy = other === undefined || other.level > 0;
  const { snippet, label: identifier } = nextIdentifier(site);
  return instructionWords.map((word, place) => ({
    label: word,
    kind: CompletionItemKind.Keyword,
    snippet: isTidy ? `${"#".repeat(other?.level || 2)} ${plain(word)} ${snippet}` : `${plain(word)}\t${snippet}`,
    sort: rank(region === "item" && !ended ? 6 : region === "title" || region === "heading" ? 4 : 1, place),
    detail: `${instructionNotes[word].title}: ${word} ${identifier}`,
    documentation: instructionNotes[word].text,
  }));
}

const unknownBracket = `${field(2, "place")}, ${field(3, "year")}`;

/** The heading that the instruction before the line asks for. */
function headings(site: Site): readonly Row[] {
  const { region, proposal, lexicon, analysis } = site;
  const isFirst = site.previous === undefined && analysis.source.uri.endsWith(".resolution.md");
  if (region !== "proposal" && !isFirst) return [];
  if (proposal?.resolution?.heading !== undefined && proposal.resolution.span.start < site.at) return [];
  const word: InstructionWord = proposal?.instruction.word ?? "MOD";
  const conference = conferenceOf(analysis);
  const bracket = conference && bracketOf(conference);
  const isSession = conference !== undefined && organs[conference.organ].cites === "session";
  const source = proposal?.identifier?.source ?? analysis.document.metadata.source ?? "";
  // Word order and endings of the other languages are not worked out: their headings are typed.
  const forms = ["en", "fr", "es"].includes(lexicon.language) ? lexicon.forms : [];
  return forms.map(({ form, words }, place) => {
    const name = (words[0] ?? form).toUpperCase();
    const announced = [lexicon.draft[0], lexicon.announcedNew[0], name]
      .filter((each) => each)
      .join(" ")
      .toUpperCase();
    const isNew = word === "ADD" || word === "ADD*";
    const number = isNew ? `[${source === "" ? "" : `${plain(source)}-`}\${1:SUBJECT}]` : field(1, "[number]");
    const adopted = isNew
      ? `(${bracket === undefined ? unknownBracket : plain(bracket)})`
      : word.includes("MOD")
        ? `(${lexicon.revised[0]}${isSession ? "" : " "}${bracket === undefined ? unknownBracket : plain(bracket)})`
        : `(${unknownBracket})`;
    const level = (analysis.document.blocks.find(({ kind }) => kind === "instruction")?.level ?? 2) + 1;
    const hashes = level > 1 ? `${"#".repeat(Math.min(level, 6))} ` : "";
    return {
      label: isNew ? announced : name,
      kind: CompletionItemKind.Class,
      snippet: `${hashes}${isNew ? announced : name} ${number} ${adopted}`,
      sort: rank(0, place),
      detail: bracket ?? "",
      documentation: isNew
        ? "The heading of a new text: a subject in square brackets stands for the number, which the conference gives."
        : "The heading of an existing text: its number, and place and year of the meeting that adopted this version.",
    };
  });
}

function sections({ region, lexicon, analysis }: Site): readonly Row[] {
  if (region !== "free" && region !== "reasons") return [];
  const used = new Set(analysis.document.contribution.sections.map(({ heading }) => heading.text));
  return lexicon.sections.flatMap((name, place) =>
    used.has(name)
      ? []
      : [
          {
            label: name,
            kind: CompletionItemKind.Module,
            snippet: `## ${plain(name)}\n\n$0`,
            sort: rank(region === "free" ? 0 : 2, place),
            detail: "section",
          },
        ],
  );
}

function reasons(site: Site): readonly Row[] {
  const { region, lexicon, proposal, analysis, previous } = site;
  const word = lexiconOf(lexicon.language).reasons[0];
  const fits =
    region === "item" ? site.clause?.part === "operative" : /^(?:proposal|heading|title|annex)$/.test(region);
  if (word === undefined || proposal === undefined || proposal.reasons !== undefined || !fits) return [];
  const ended = previous !== undefined && /[.]$/.test(slice(analysis.document.text, previous.span));
  return [
    {
      label: word,
      kind: CompletionItemKind.Property,
      snippet: `**${plain(word)}:** $0`,
      sort: rank(ended ? 0 : 5),
      detail: "why this is proposed",
      documentation: needsReasons(proposal)
        ? "A proposal to suppress a text, or to keep it on purpose, needs reasons."
        : "One paragraph, as short as possible, behind each proposal.",
    },
  ];
}

function needsReasons({ instruction }: Proposal): boolean {
  return instruction.word === "SUP" || instruction.word === "NOC!";
}

/** The identifier behind the last one before the line; else the first of the document that the front matter names. */
function nextIdentifier({ analysis, at }: Site): { snippet: string; label: string; isGuess: boolean } {
  const { contribution, metadata } = analysis.document;
  const last = contribution.proposals.findLast(
    ({ identifier }) => identifier?.number !== undefined && identifier.span.end < at,
  )?.identifier;
  if (last?.number !== undefined) {
    const digits = endRun(last.text, /\d/);
    const number = String(last.number + 1).padStart(digits.startsWith("0") ? digits.length : 0, "0");
    const text = last.text.slice(0, last.text.length - digits.length) + number;
    return { snippet: plain(text), label: text, isGuess: false };
  }
  const { source, document, addendum, revision } = metadata;
  const tail = `${addendum === undefined ? "" : `A${addendum}`}${revision === undefined ? "" : `R${revision}`}/1`;
  return {
    snippet: `${source === undefined ? field(1, "SOURCE") : plain(source)}/${document ?? field(2, "[document]")}${tail}`,
    label: `${source ?? "SOURCE"}/${document ?? "[document]"}${tail}`,
    isGuess: source === undefined || document === undefined,
  };
}
