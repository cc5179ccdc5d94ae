import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { fold, matchCall } from "../index.ts";
import { addresseesOf } from "./addressees.ts";
import { completionItem, isClosing, plain, rank, type Site } from "./completion-site.ts";
import { conferenceOf } from "./meetings.ts";

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

function usedAddressees({ analysis }: Site, verb: string): readonly string[] {
  const clauses = analysis.document.resolutions.flatMap((resolution) => resolution.clauses);
  const texts = clauses.flatMap(({ call }) => (call.verb === verb && call.addressee ? [call.addressee.text] : []));
  return [...new Set(texts.map((text) => text.replace(/\s+/g, " ").replace(/,$/, "")))].slice(0, 12);
}
