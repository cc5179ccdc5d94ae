import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { type CallWord, fold, type Resolution, slice } from "../index.ts";
import { addresseesOf } from "./addressees.ts";
import { callNote } from "./call-notes.ts";
import { choice, completionItem, paragraphBreak, plain, rank, type Site } from "./completion-site.ts";
import { conferenceOf } from "./meetings.ts";

/** The calls that may come next, the usual one first. */
export function completeCall(site: Site, emphasis: string, words: string): readonly CompletionItem[] {
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

/** Texts pasted as they are have their calls without emphasis; the first call decides. */
function usesEmphasis({ analysis, at }: Site): boolean {
  const { blocks, text } = analysis.document;
  const call = blocks.find(({ kind, span }) => kind === "call" && span.start !== at);
  return call === undefined || /[*_#]/.test(text[call.span.start] ?? "");
}
