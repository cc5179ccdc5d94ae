import {
  type CitedText,
  citedTexts,
  editionLabel,
  editionOf,
  lookUpConference,
  type NamedDocument,
  organOf,
  organs,
  sameEdition,
} from "../catalogue/index.ts";
import { type Citation, type Document, type OrganId, plainOf, sourceSpan, textsOf } from "../model/index.ts";
import { contains, type Span, slice } from "../text/index.ts";
import { isOf } from "./consolidate-head.ts";
import type { Following, FollowUp } from "./follow-up.ts";
import { placeAt } from "./place-at.ts";

/** Citations that the adoption makes out of date: in the text, and of the text in other files. */
export function* citationsToFollow(following: Following): Generator<FollowUp> {
  yield* inTheText(following);
  yield* ofThisMeeting(following);
  const { library, beside, document } = following;
  const seen = new Set<Document>([document]);
  for (const { name, document: other } of [...library.texts, ...beside]) {
    if (seen.has(other) || plainOf(other).source === document.source) continue;
    seen.add(other);
    yield* ofTheText(following, name, other);
  }
}

/** Citations of texts that the same conference revises or suppresses, and of texts suppressed before. */
function* inTheText({ document, chosen, adopting, beside }: Following): Generator<FollowUp> {
  const { conference, catalogue } = adopting;
  const fates = fatesOf([{ name: "", document }, ...beside], conference.organ, adopting);
  for (const cited of citedTexts({ document, catalogue, conference, asOf: undefined })) {
    const { citation, lookUp, query, organ, isOwn } = cited;
    if (!contains(chosen.resolution.span, citation.span) || isOwn) continue;
    const said = quoted(document, citation);
    const at = { place: placeAt(document, citation.span.start), span: sourceSpan(document.reading, citation.span) };
    const fate = organ === conference.organ ? fates.get(`${query.form} ${citation.number}`) : undefined;
    if (fate === "SUP" || lookUp.status === "suppressed") {
      const when = fate === "SUP" ? "is proposed for suppression at the same conference" : "is suppressed";
      yield { kind: "suppressed", message: `${said} ${when}; remove the citation or name what took its place`, ...at };
      continue;
    }
    const edition = editionOf(conference);
    const isStale = lookUp.status === "superseded" && organ === conference.organ && sameEdition(lookUp.by, edition);
    if ((fate === "MOD" || isStale) && citation.adoption !== undefined && !isOf(citation.adoption, adopting)) {
      const label = editionLabel(edition, true);
      const message = `${said} is revised by the same conference; if that is adopted, cite “(${label})”`;
      yield { kind: "revised", message, ...at };
    }
  }
}

/** What the proposals of some documents do with the texts of an organ: `resolution 72` → `SUP`. */
function fatesOf(
  documents: readonly NamedDocument[],
  organ: OrganId,
  { conference, catalogue }: Following["adopting"],
): ReadonlyMap<string, "SUP" | "MOD"> {
  const fates = new Map<string, "SUP" | "MOD">();
  for (const { document } of documents) {
    const tag = document.metadata.conference;
    const known = tag === undefined ? undefined : lookUpConference(catalogue, tag);
    if (known !== undefined && "conference" in known && known.conference.tag !== conference.tag) continue;
    for (const { resolution, proposal } of textsOf(document)) {
      const word = proposal?.instruction.word.replace(/[()*]/g, "");
      const number = resolution.heading?.number;
      if (number === undefined || (word !== "SUP" && word !== "MOD")) continue;
      if ((organOf(resolution, conference) ?? organ) === organ) fates.set(`${resolution.form} ${number}`, word);
    }
  }
  return fates;
}

/** “This assembly” in a text means the one that adopts it. */
function* ofThisMeeting({ document, chosen, adopting, isAdopted }: Following): Generator<FollowUp> {
  const { span } = chosen.resolution;
  const citations = document.references.filter((one): one is Citation => one.kind === "citation" && one.here);
  const { conference } = adopting;
  const meeting = conference.place === undefined ? conference.tag : `${conference.place}, ${conference.year}`;
  for (const { index, 0: words } of slice(document.text, span).matchAll(/\bthis (?:assembly|conference)\b/gi)) {
    const at: Span = { start: span.start + index, end: span.start + index + words.length };
    const citation = citations.find(
      ({ phrase, organSpan }) => contains(phrase, at) || (organSpan && contains(organSpan, at)),
    );
    if (isOf(citation?.adoption, adopting) || (isAdopted && citation?.adoption === undefined)) continue;
    const said = citation === undefined ? `“${words}”` : quoted(document, citation);
    const message =
      citation?.adoption === undefined
        ? `${said} will be read as that of ${meeting}; see that it is the one meant`
        : `${said} says “${words}”, which will be read as that of ${meeting}; write “the ${organs[conference.organ].name}” if another one is meant`;
    yield {
      kind: "this-meeting",
      message,
      place: placeAt(document, at.start),
      span: sourceSpan(document.reading, at),
    };
  }
}

/** Citations in another file of the text as it was. */
function* ofTheText(following: Following, file: string, other: Document): Generator<FollowUp> {
  const { chosen, adopting } = following;
  const { catalogue, conference } = adopting;
  const number = chosen.resolution.heading?.number;
  if (number === undefined) return;
  for (const cited of citedTexts({ document: other, catalogue, conference: undefined, asOf: undefined })) {
    const { citation } = cited;
    if (!isText(cited, chosen.resolution.form, number, conference.organ)) continue;
    if (citation.adoption === undefined || isOf(citation.adoption, adopting)) continue;
    const label = editionLabel(editionOf(conference), true);
    const message = `${quoted(other, citation, place(other, citation))} cites the text as it was; the new edition is “(${label})”`;
    const span = sourceSpan(other.reading, citation.span);
    yield { kind: "cited-elsewhere", message, place: placeAt(other, citation.span.start), file, span };
  }
}

function isText({ citation, query, organ, isOwn }: CitedText, form: string, number: string, own: OrganId): boolean {
  return !isOwn && query.form === form && citation.number === number && organ === own;
}

/** Where “resolves 2 of” starts before a citation: its labels may have changed. */
function place(document: Document, { phrase }: Citation): number {
  const before = document.references.find(
    ({ kind, span }) => kind === "internal" && span.end < phrase.start && phrase.start - span.end < 8,
  );
  return before !== undefined && slice(document.text, { start: before.span.end, end: phrase.start }).trim() === "of"
    ? before.span.start
    : phrase.start;
}

function quoted({ text }: Document, { span, phrase }: Citation, start?: number): string {
  const isAlone = span.start - phrase.start < 40;
  const from = isAlone ? (start ?? phrase.start) : span.start;
  return `“${text.slice(from, span.end).replace(/[*_]/g, "").replace(/\s+/g, " ")}”`;
}
