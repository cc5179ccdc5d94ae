import { type CompletionItem, CompletionItemKind, type Position } from "vscode-languageserver-types";
import { endRun, notices, type Rule, rules, sourceSpan } from "../index.ts";
import { type Analysis, findingsOf } from "./analysis.ts";
import { completionItem, plain, rank, type Site } from "./completion-site.ts";
import { offsetOf } from "./convert.ts";

const directives: readonly (readonly [string, string])[] = [
  ["preamble-disable-next-line", "Puts rules aside for the paragraph behind the comment."],
  ["preamble-disable-line", "Puts rules aside for the paragraph that the comment stands in."],
  ["preamble-disable", "Puts rules aside from here on, up to a `preamble-enable`."],
  ["preamble-enable", "Ends a `preamble-disable`."],
  ["preamble-disable-file", "Puts rules aside in the whole text."],
];

/** Words inside a comment: the suppressions, and the rules they name. Nothing outside of comments. */
export function completeComment(site: Site): CompletionItem[] | undefined {
  const opened = /^[ \t]*<!?-?$/.exec(site.lead);
  if (opened !== null) return skeletons(site, opened[0].trimStart().length);
  const said = commentBefore(site.analysis, site.offset);
  if (said === undefined) return undefined;
  const directive = /^\s*([\w-]*)$/.exec(said)?.[1];
  if (directive !== undefined) return directiveItems(site, directive.length);
  const named = /^\s*preamble-(?:disable|enable)[\w-]*([\s,][\w\s,-]*)$/.exec(said)?.[1];
  return named === undefined ? [] : ruleItems(site, endRun(named, /[\w-]/).length, named.split(/[\s,]+/));
}

/** True where completion looks at the findings of the rules: in a comment, whose rules come first that found something. */
export function namesRule(analysis: Analysis, position: Position): boolean {
  return commentBefore(analysis, offsetOf(analysis, position)) !== undefined;
}

/** What a comment that is open at an offset of the source says up to there. */
function commentBefore({ document }: Analysis, offset: number): string | undefined {
  const before = document.source.slice(Math.max(0, offset - 1000), offset);
  const open = before.lastIndexOf("<!--");
  return open < 0 || before.indexOf("-->", open) >= 0 ? undefined : before.slice(open + 4);
}

function skeletons(site: Site, replaces: number): CompletionItem[] {
  return directives.map(([directive, meaning], place) =>
    completionItem(site, {
      label: `<!-- ${directive} -->`,
      kind: CompletionItemKind.Snippet,
      replaces,
      snippet: `<!-- ${directive} \${1:rule}: \${2:reason} -->`,
      sort: rank(0, place),
      documentation: meaning,
    }),
  );
}

function directiveItems(site: Site, replaces: number): CompletionItem[] {
  return directives.map(([directive, meaning], place) =>
    completionItem(site, {
      label: directive,
      kind: CompletionItemKind.Keyword,
      replaces,
      snippet: `${directive} `,
      sort: rank(0, place),
      documentation: meaning,
    }),
  );
}

/** First the rules that have found something in the next paragraph, then those that have in the text, then all. */
function ruleItems(site: Site, replaces: number, named: readonly string[]): CompletionItem[] {
  const { document } = site.analysis;
  const findings = findingsOf(site.analysis);
  const after = site.next === undefined ? undefined : sourceSpan(document.reading, site.next.span);
  const near = findings.filter(({ span }) => after && span.start >= site.offset && span.start <= after.end);
  const nearby = new Set(near.map(({ rule }) => rule));
  const found = new Set(findings.map(({ rule }) => rule));
  const given = new Set(named.slice(0, -1));
  return [...rules, ...notices].flatMap((rule: Rule, place) =>
    given.has(rule.id) || rule.id.startsWith("suppression-")
      ? []
      : [
          completionItem(site, {
            label: rule.id,
            kind: CompletionItemKind.Reference,
            replaces,
            snippet: plain(rule.id),
            sort: rank(nearby.has(rule.id) ? 0 : found.has(rule.id) ? 1 : 2, place),
            detail: nearby.has(rule.id)
              ? "found in the next paragraph"
              : found.has(rule.id)
                ? "found in this text"
                : "",
            documentation: `${rule.title}\n\n${rule.why}`,
          }),
        ],
  );
}
