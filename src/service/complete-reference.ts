import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import {
  type Clause,
  citationOf,
  endMatch,
  newestEdition,
  readingOffset,
  searchTexts,
  type TextForm,
  type TextRecord,
} from "../index.ts";
import { citedTexts, isSameText, keyOf } from "./cited-texts.ts";
import { completionItem, plain, rank, type Site } from "./completion-site.ts";
import { conferenceOf } from "./meetings.ts";
import { recordInWords, unsourcedEditions } from "./record-notes.ts";

/** Who asks: a person or the first letter of a word, a sign, or the editor once more for a list that was cut. */
export type Trigger = "asked" | "sign" | "again";

/** How many texts are offered at once; the editor asks again with each sign that is typed. */
const most = 60;

const forms: Readonly<Record<string, TextForm>> = {
  Resolution: "resolution",
  Decision: "decision",
  Recommendation: "recommendation",
  Opinion: "opinion",
};

/** How far before the cursor the first word of a citation may stand, in UTF-16 units. */
const farthestForm = 80;

/** `Resolution 7`, `Decision on the bud`: a citation up to the cursor. */
const citing = /(?<![\p{L}\d-])(Resolution|Decision|Recommendation|Opinion)[ \u00a0]+([^;:,.()*\n]{0,60})$/gu;

/** Texts of the catalogue behind `Resolution `, by number, by a word of the title or by subject; nothing elsewhere. */
export function completeReference(site: Site): CompletionItem[] | undefined {
  if (site.previous?.kind === "fence" || /^[ \t]*#/.test(site.lead)) return undefined;
  const match = endMatch(site.lead, citing, farthestForm);
  const form = forms[match?.[1] ?? ""];
  if (match?.[2] === undefined || form === undefined) return undefined;
  // A number with words behind it is complete: “Resolution 71 of the”.
  const [number = "", ...rest] = match[2].split(/\s/);
  if (/\d/.test(number) && rest.length > 0) return undefined;
  return offers(site, match[2], match[0].length, form);
}

/**
 * Texts by subject where a reference may start without its first word: as the first words of an item under
 * “recalling” and its like, and behind a blank when somebody asks.
 */
export function completeSubject(site: Site, trigger: Trigger | undefined): CompletionItem[] {
  const { lead, clause } = site;
  if (clause === undefined) return [];
  const first = /^[ \t]*(?:\S{1,6}[ \t]+)?([\p{L}\d][\p{L}\d -]{1,40})$/u.exec(lead)?.[1];
  if (first !== undefined && site.rest.trim() === "" && recalls(clause) && !/^(?:th|ho|wh)/i.test(first))
    return offers(site, first, first.length);
  const word = /(?:\p{L}|\d)[ \u00a0]([\p{L}\d/-]{0,40})$/u.exec(lead)?.[1];
  if (word === undefined) return [];
  // An editor also asks by itself, at each first letter of a word; behind a blank a person has asked.
  if (trigger !== "again" && (trigger !== "asked" || word !== "")) return [];
  return offers(site, word, word.length);
}

/** Calls whose items are mostly references to other texts. */
function recalls({ call }: Clause): boolean {
  return /^(?:recalling|reaffirming|bearing in mind|taking into account|having regard)/.test(call.verb);
}

function offers(site: Site, words: string, replaces: number, form?: TextForm): CompletionItem[] {
  const { catalogue } = site.analysis.linter;
  const found = searchTexts(catalogue, words.trim());
  const ofForm = form === undefined ? found : found.filter((record) => record.form === form);
  const byNumber = /^\d/.test(words) ? ofForm.filter(({ number }) => number.startsWith(words.trim())) : [];
  const fitting = byNumber.length > 0 ? byNumber : ofForm;
  // What no longer holds is cited least.
  const sorted = [
    ...fitting.filter(({ status }) => status !== "suppressed"),
    ...fitting.filter(({ status }) => status === "suppressed"),
  ].slice(0, most);
  if (sorted.length === 0) return [];
  const typed = site.lead.slice(site.lead.length - replaces);
  const cited = citedBefore(site, replaces);
  const here = site.resolution?.enacting?.organ ?? conferenceOf(site.analysis)?.organ;
  return sorted.map((record, place) => {
    const edition = newestEdition(record);
    const text = citationOf(record, edition, cited(record) ? "short" : "full", here);
    return completionItem(site, {
      label: citationOf(record, edition, "short", record.organ),
      aside: [record.organ, ...cautions(record)].join(", "),
      right: record.title ?? record.candidate?.title ?? "",
      kind: CompletionItemKind.Reference,
      replaces,
      // Whatever was typed has found it: by number, title or subject.
      filter: `${typed} ${text}`,
      snippet: plain(text),
      sort: rank(0, place),
      documentation: recordInWords(record, catalogue, edition),
    });
  });
}

/** What speaks for looking a text up before it is cited, in as few signs as a row has room for. */
function cautions(record: TextRecord): readonly string[] {
  if (record.status === "suppressed") return ["suppressed"];
  if (record.confidence === "unverified") return ["unsourced"];
  const later = unsourcedEditions(record).at(-1);
  return later === undefined ? [] : [`later ${later.year}?`];
}

/** Tells whether the text before the place cites a text already; what is being typed does not count. */
function citedBefore({ analysis, offset }: Site, replaces: number): (record: TextRecord) => boolean {
  const end = readingOffset(analysis.document.reading, offset - replaces);
  const keys = citedTexts(analysis).flatMap((cited) => (cited.citation.span.end <= end ? [keyOf(cited)] : []));
  const cited = new Set(keys.map(({ form, number }) => `${form} ${number}`));
  return (record) => cited.has(`${record.form} ${record.number}`) && keys.some((key) => isSameText(key, record));
}
