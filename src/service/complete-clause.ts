import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import {
  bracketOf,
  type CallWord,
  fold,
  letterOf,
  matchCall,
  organs,
  type Resolution,
  romanOf,
  slice,
} from "../index.ts";
import { addresseesOf } from "./addressees.ts";
import { callNote } from "./call-notes.ts";
import { choice, completionItem, paragraphBreak, plain, rank, type Site } from "./completion-site.ts";
import { conferenceOf, enactingName } from "./meetings.ts";
import { itemsAt } from "./places.ts";

/** Whom a call addresses, behind its verb; nothing elsewhere. */
export function completeAddressee(site: Site): CompletionItem[] | undefined {
  const { lead, lexicon } = site;
  const start = /^[ \t]*[*_]{0,2}/.exec(lead)?.[0].length ?? 0;
  const match = matchCall(lexicon, lead, start, lead.length);
  if (
    match === undefined ||
    match.part !== "operative" ||
    match.end >= lead.length ||
    !/\s/.test(lead[match.end] ?? "")
  ) {
    return undefined;
  }
  const words = lead.slice(match.end).trimStart();
  const opener = lexicon.openers.find((each) => words.startsWith(`${each} `));
  const typed = opener === undefined ? words : words.slice(opener.length).trimStart();
  // An item that stands on the line of its call is prose.
  const openers = opener === undefined && match.verb === "resolves" ? lexicon.openers.map((each) => `${each} `) : [];
  const isProse = /^(?:that|to|not)\s/.test(typed) && !openers.some((each) => each.startsWith(typed));
  if (isProse || !isClosing(site.rest)) return [];
  const usual = addresseesOf(
    opener ?? match.verb,
    conferenceOf(site.analysis)?.organ ?? site.resolution?.enacting?.organ,
  );
  const used = usedAddressees(site, match.verb);
  const closing = site.rest.trim() === "" ? /^[ \t]*([*_]{0,2})/.exec(lead)?.[1] : "";
  const all = [...new Set([...openers, ...used, ...(lexicon.language === "en" ? usual : [])])];
  return all
    .filter((each) => fold(each).startsWith(fold(typed)))
    .map((each, place) =>
      completionItem(site, {
        label: each.trimEnd(),
        kind: CompletionItemKind.Field,
        replaces: typed.length,
        snippet: each.endsWith(" ") ? plain(each) : `${plain(each)}${closing}`,
        sort: rank(0, place),
        detail: used.includes(each) ? "addressed in this text" : "",
      }),
    );
}

/** What may start a paragraph of a resolution: the lines of its head, calls, labels of items. */
export function completeClause(site: Site): CompletionItem[] {
  const { lead, rest } = site;
  const typed = /^([ \t]*)([*_]{0,2})([^*_]{0,60})$/.exec(lead);
  if (typed === null || !isClosing(rest)) return [];
  const [, , emphasis = "", words = ""] = typed;
  if (emphasis === "" && rest.trim() !== "") return [];
  return [
    ...(emphasis === "" ? [...headLines(site, words), ...labels(site, words)] : []),
    ...calls(site, emphasis, words),
  ];
}

function isClosing(rest: string): boolean {
  return /^[*_]{0,2}[ \t]*$/.test(rest);
}

/** History and enacting line, where they are missing. */
function headLines(site: Site, words: string): readonly CompletionItem[] {
  const { region, resolution, analysis, lexicon } = site;
  if (region !== "title" || resolution === undefined) return [];
  const conference = conferenceOf(analysis);
  const bracket = conference && bracketOf(conference);
  if (conference === undefined || bracket === undefined) return [];
  const organ = organs[conference.organ];
  const place = conference.place === undefined ? bracket : `${conference.place}, ${conference.year}`;
  const article = lexicon.language === "en" ? "The " : "";
  const lines = [
    ...(organ.hasHistory && resolution.history === undefined
      ? [{ text: `(${bracket})`, detail: "the assemblies that adopted the text", sort: rank(0) }]
      : []),
    ...(resolution.enacting === undefined
      ? [
          {
            text: `${article}${enactingName(organ.id, lexicon)} (${place}),`,
            detail: "the enacting line",
            sort: rank(0, 1),
          },
        ]
      : []),
  ];
  return lines
    .filter(({ text }) => text.startsWith(words))
    .map(({ text, detail, sort }) =>
      completionItem(site, {
        label: text,
        kind: CompletionItemKind.Struct,
        replaces: words.length,
        snippet: `${plain(text)}${paragraphBreak(site)}$0`,
        sort,
        detail,
      }),
    );
}

/** The label that comes next on each open level, and the first one of a deeper level behind a colon. */
function labels(site: Site, words: string): readonly CompletionItem[] {
  const { clause, lead } = site;
  if (clause === undefined || words.length > 6) return [];
  const indent = lead.length - lead.trimStart().length;
  return nextLabels(site)
    .filter(({ text }) => text.startsWith(words.trimStart()))
    .map(({ text, level, sort, detail }) =>
      completionItem(site, {
        label: text,
        kind: CompletionItemKind.EnumMember,
        // The indentation is put right: two blanks for each level.
        replaces: words.length + indent,
        filter: `${" ".repeat(indent)}${text}`,
        snippet: `${"  ".repeat(level - 1)}${plain(text)}\t$0`,
        sort,
        detail,
      }),
    );
}

interface NextLabel {
  readonly text: string;
  readonly level: number;
  readonly sort: string;
  readonly detail: string;
}

function nextLabels({ clause, region, previous, analysis, at }: Site): readonly NextLabel[] {
  if (clause === undefined) return [];
  const first = clause.part === "preamble" ? "a)" : "1";
  if (region === "call") return [{ text: first, level: 1, sort: rank(0), detail: "first item" }];
  const end = previous === undefined ? "" : slice(analysis.document.text, previous.span).slice(-1);
  const path = itemsAt(clause, Math.max(clause.span.start, (previous?.span.start ?? at) + 1));
  const found: NextLabel[] = [];
  const last = path.at(-1);
  if (end === ":" && last?.label !== undefined) {
    const style = last.label.style === "number" ? "a)" : last.label.style === "letter" ? "i)" : "–";
    found.push({ text: style, level: path.length + 1, sort: rank(0), detail: "first sub-item" });
  }
  for (const [index, item] of [...path.entries()].reverse()) {
    const text = item.label && following(item.label.text, item.label.style, item.label.ordinal);
    if (text === undefined) continue;
    const group = end === "," || end === "." ? 5 : 1;
    found.push({ text, level: index + 1, sort: rank(group, path.length - index), detail: "next item" });
  }
  return found;
}

function following(text: string, style: string, ordinal: number): string | undefined {
  const opening = text.startsWith("(") ? "(" : "";
  const closing = /[).]$/.exec(text)?.[0] ?? "";
  switch (style) {
    case "letter":
      return `${opening}${letterOf(ordinal + 1)})`;
    case "roman":
      return `${opening}${romanOf(ordinal + 1)})`;
    case "number":
      return `${ordinal + 1}${closing}`;
    case "decimal":
      return `${text.replace(/\d+(?:bis|ter|quater)?[).]?$/, "")}${ordinal + 1}${closing}`;
    default:
      return text;
  }
}

/** The calls that may come next, the usual one first. */
function calls(site: Site, emphasis: string, words: string): readonly CompletionItem[] {
  const { region, resolution, lexicon, at, analysis } = site;
  if (region !== "title" && region !== "enacting" && region !== "item") return [];
  const clauses = resolution?.clauses ?? [];
  const before = clauses.filter(({ span }) => span.start < at);
  const after = clauses.filter(({ span }) => span.start > site.behind);
  const isOperative = before.at(-1)?.part === "operative";
  const mustBePreamble = !isOperative && after[0]?.part === "preamble";
  const known = lexicon.calls.filter(
    ({ part, status }) =>
      status === "confirmed" && (isOperative ? part === "operative" : !mustBePreamble || part === "preamble"),
  );
  const rows = known.flatMap((word) =>
    rowsOf(
      site,
      word,
      resolution,
      before.map(({ call }) => call.verb),
    ),
  );
  const end = site.previous === undefined ? "" : slice(analysis.document.text, site.previous.span).slice(-1);
  const group = region === "item" && end !== "," && end !== "." ? 2 : end === "." && isOperative ? 3 : 0;
  const isEmphasized = emphasis !== "" || usesEmphasis(site);
  const sign = emphasis === "" ? "*" : emphasis;
  const gap = paragraphBreak(site);
  return rows
    .filter(({ name }) => fold(name).startsWith(fold(words)))
    .map(({ name, snippet, place, word, needsItems }) => {
      const call = isEmphasized ? `${sign}${snippet}${sign}` : snippet;
      const first =
        site.next?.kind === "item" || !needsItems ? "$0" : `${gap}${word.part === "preamble" ? "a)" : "1"}\t$0`;
      return completionItem(site, {
        label: name,
        kind: CompletionItemKind.Function,
        replaces: emphasis.length + words.length,
        replacesBehind: emphasis === "" ? 0 : site.rest.trimEnd().length,
        filter: `${emphasis}${name}`,
        snippet: `${call}${first}`,
        sort: rank(group, place),
        detail: word.part === "preamble" ? "preamble" : "operative part",
        documentation: callNote(word, lexicon),
      });
    });
}

interface CallRow {
  readonly word: CallWord;
  readonly name: string;
  readonly snippet: string;
  /** The place in the list: the usual next call has the lowest. */
  readonly place: number;
  readonly needsItems: boolean;
}

/** A call with its usual addressees, with `further`, and with the openers of `resolves to instruct`. */
function rowsOf(
  site: Site,
  word: CallWord,
  resolution: Resolution | undefined,
  used: readonly string[],
): readonly CallRow[] {
  const { lexicon, analysis } = site;
  const organ = conferenceOf(analysis)?.organ ?? resolution?.enacting?.organ;
  const row = (name: string, snippet: string, place: number): CallRow => ({
    word,
    name,
    snippet,
    place,
    needsItems: true,
  });
  const place = placeOf(site, word, resolution, used);
  const addressees = lexicon.language === "en" ? addresseesOf(word.word, organ) : [];
  const own = addressees.length > 0 || takesAddressee(word.word) ? ` ${choice(1, addressees)}` : "";
  const rows = [row(word.word, `${plain(word.word)}${own}`, place)];
  const further = lexicon.repeaters[0];
  if (further !== undefined && used.at(-1) === word.word && word.part === "preamble") {
    rows.push(row(`${word.word} ${further}`, `${plain(word.word)} ${plain(further)}`, 13));
  }
  if (word.word === "resolves") {
    for (const [index, opener] of lexicon.openers.entries()) {
      const snippet = `resolves ${plain(opener)} ${choice(1, addresseesOf(opener, organ))}`;
      rows.push(row(`resolves ${opener}`, snippet, place + 1 + index));
    }
  }
  return rows;
}

/** Calls that were not used yet and come behind the last one in the usual order go first, the others last. */
function placeOf(site: Site, word: CallWord, resolution: Resolution | undefined, used: readonly string[]): number {
  const below = resolution?.clauses.filter(({ span }) => span.start > site.behind).map(({ call }) => call.verb) ?? [];
  const order = site.lexicon.calls.filter(
    (each) => each.part === word.part && each.status === "confirmed" && (each === word || !below.includes(each.word)),
  );
  const index = order.indexOf(word);
  const last = Math.max(-1, ...used.map((verb) => order.findIndex(({ word: each }) => each === verb)));
  const isOperative = word.part === "operative";
  const first = { resolution: "resolves", decision: "decides", recommendation: "recommends", opinion: "resolves" };
  if (isOperative && !used.some((verb) => order.some(({ word: each }) => each === verb))) {
    // Behind three clauses of preamble the operative part is as likely as a fourth.
    const opens = word.word === first[resolution?.form ?? "resolution"];
    return opens ? (used.length >= 3 ? 5 : 45) : 200 + index;
  }
  // Orders and invitations come several times, to several addressees.
  const isRepeated = isOperative && takesAddressee(word.word);
  if (below.includes(word.word) && !isRepeated) return 350 + index;
  if (index > last || (isRepeated && index === last)) return 10 + 2 * (index - Math.max(last, 0));
  if (isRepeated) return 100 + index;
  return (used.includes(word.word) ? 400 : 300) + index;
}

function takesAddressee(verb: string): boolean {
  return addresseesOf(verb, undefined).length > 0;
}

function usedAddressees({ analysis }: Site, verb: string): readonly string[] {
  const clauses = analysis.document.resolutions.flatMap((resolution) => resolution.clauses);
  const texts = clauses.flatMap(({ call }) => (call.verb === verb && call.addressee ? [call.addressee.text] : []));
  return [...new Set(texts.map((text) => text.replace(/\s+/g, " ").replace(/,$/, "")))].slice(0, 12);
}

/** Texts pasted as they are have their calls without emphasis; the first call decides. */
function usesEmphasis({ analysis, at }: Site): boolean {
  const { blocks, text } = analysis.document;
  const call = blocks.find(({ kind, span }) => kind === "call" && span.start !== at);
  return call === undefined || /[*_#]/.test(text[call.span.start] ?? "");
}
