import {
  answerDay,
  type CitedContext,
  type CitedText,
  citedTexts,
  organOf,
  sameEdition,
  sourceOf,
} from "../catalogue/index.ts";
import { defineRule } from "../lint/index.ts";
import { citationName, type Resolution } from "../model/index.ts";
import { isBeside, isHistory, isThis } from "./cited-history.ts";
import { offer } from "./replace.ts";

/** A document cites one edition of a text, and no text cites itself. */
export const referenceTwice = defineRule({
  id: "reference-twice",
  title: "One edition of a text is cited throughout, and no text cites itself by its number",
  why: "Two editions of one text in one document ask for two different things; one of them was left behind in a revision. Chains of editions and recollections of the text's own history are left alone.",
  source: { document: "Final Acts of PP-18", clause: "as practised; slips of the kind stand in adopted texts" },
  severity: "warning",
  fixes: "offered",
  messages: {
    twice: "“{said}” stands beside “{other}” in this document; cite one edition throughout",
    newer:
      "“{said}” stands beside “{other}” in this document, the newer one as of {day} by “{source}”; cite one edition throughout",
    self: "“{said}” is this text itself; write “this {form}”",
  },
  examples: [
    {
      bad: "recalling\n\na)\tResolution 80 (Rev. Buenos Aires, 2017) of the World Telecommunication Development Conference;\n\nb)\tthe frameworks under Resolution 80 (Buenos Aires, 2017),",
      good: "recalling\n\na)\tResolution 80 (Rev. Buenos Aires, 2017) of the World Telecommunication Development Conference;\n\nb)\tthe frameworks under Resolution 80 (Rev. Buenos Aires, 2017),",
    },
  ],
  *check(context) {
    const { document } = context;
    const all = citedTexts(context);
    const newest = new Map<string, CitedText>();
    for (const cited of all) {
      const { year } = cited.query.edition ?? {};
      if (cited.organ === undefined || year === undefined) continue;
      const best = newest.get(cited.key);
      if (best === undefined || year > (best.query.edition?.year ?? 0)) newest.set(cited.key, cited);
    }
    // What the document itself revises is cited as it was and as it will be.
    const revised = new Set(document.resolutions.map((text) => keyOf(text, context)));
    const told = new Set<Resolution>();
    const phrases = countsOf(all.map(({ citation }) => citation.phrase));
    const brackets = countsOf(all.map(({ citation }) => citation.adoption));
    for (const cited of all) {
      const { citation, query, resolution } = cited;
      const { span } = citation;
      if (isThis(cited) && resolution !== undefined) {
        // Annexes name their text again and again.
        if (told.has(resolution)) continue;
        told.add(resolution);
        const form = resolution.form;
        const isList = phrases.get(citation.phrase) !== 1;
        const fixes = isList ? [] : [offer(citation.phrase, `this ${form}`)];
        yield { message: "self", data: { said: citationName(citation), form }, span, severity: "information", fixes };
        continue;
      }
      const best = revised.has(cited.key) ? undefined : newest.get(cited.key);
      if (best === undefined || best === cited || query.edition === undefined || best.query.edition === undefined)
        continue;
      const isSame = sameEdition(best.query.edition, query.edition);
      if (isSame && query.revised === best.query.revised) continue;
      const isNear = best.paragraph === cited.paragraph && isBeside(document, cited, best);
      // A stale edition that the catalogue knows is told by reference-superseded, a chain is meant.
      const isStale = !isSame && !isNear && cited.lookUp.status === "superseded";
      const isChain = best.citation.phrase === citation.phrase;
      if (isStale || isChain || (!isNear && isHistory(document, cited, all))) continue;
      const { adoption } = citation;
      const text = best.citation.adoption?.text.trim();
      const isAlone = brackets.get(adoption) === 1;
      const fixes = adoption === undefined || text === undefined || !isAlone ? [] : [offer(adoption.span, text)];
      const data = { said: citationName(citation), other: citationName(best.citation) };
      // In one breath the two may be meant.
      const rest = { span, ...(isNear && { severity: "information" as const }), fixes: isNear ? [] : fixes };
      const source = isSame ? undefined : sourceOfEdition(best);
      if (source === undefined) yield { message: "twice", data, ...rest };
      else yield { message: "newer", data: { ...data, day: answerDay(context), source }, ...rest };
    }
  },
});

function countsOf<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Who tells of the edition cited; nothing where the catalogue does not list it, for then it does not know the order. */
function sourceOfEdition({ lookUp, query: { edition } }: CitedText): string | undefined {
  const record = "record" in lookUp ? lookUp.record : undefined;
  if (record === undefined || record.confidence === "unverified" || edition === undefined) return undefined;
  const listed = [...(record.adopted ? [record.adopted] : []), ...record.revisions];
  return listed.some((one) => sameEdition(one, edition)) ? sourceOf(record, edition) : undefined;
}

/** What all editions of a text of the document share, as citations have it. */
function keyOf(text: Resolution, { conference }: CitedContext): string {
  return `${organOf(text, conference) ?? ""} ${text.form} ${text.heading?.number?.replace(/^(ITU-R \d+)-\d+$/, "$1") ?? ""}`;
}
