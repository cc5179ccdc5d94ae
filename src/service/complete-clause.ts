import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { bracketOf, organs } from "../index.ts";
import { completeCall } from "./complete-call.ts";
import { completeLabel } from "./complete-label.ts";
import { completionItem, isClosing, paragraphBreak, plain, rank, type Site } from "./completion-site.ts";
import { conferenceOf, enactingName } from "./meetings.ts";

/** What may start a paragraph of a resolution: the lines of its head, calls, labels of items. */
export function completeClause(site: Site): CompletionItem[] {
  const { lead, rest } = site;
  const typed = /^([ \t]*)([*_]{0,2})([^*_]{0,60})$/.exec(lead);
  if (typed === null || !isClosing(rest)) return [];
  const [, , emphasis = "", words = ""] = typed;
  if (emphasis === "" && rest.trim() !== "") return [];
  return [
    ...(emphasis === "" ? [...headLines(site, words), ...completeLabel(site, words)] : []),
    ...completeCall(site, emphasis, words),
  ];
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
