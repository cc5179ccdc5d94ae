import {
  type Catalogue,
  type Conference,
  citationOf,
  conferenceAt,
  type Edition,
  editionLabel,
  isRevision,
  lastBracket,
  lookUpText,
  newestEdition,
  organs,
  sameEdition,
  type TextLookUp,
  type TextRecord,
} from "../index.ts";
import { isOrganId, isTextForm, recordsIn } from "./cited-texts.ts";
import { conferenceInWords, knownConference } from "./meetings.ts";
import { quoted } from "./quoted.ts";

/** What the catalogue knows of a text in a few lines of Markdown: name, title, history, status, source, day. */
export function recordInWords(record: TextRecord, catalogue: Catalogue, cited?: Edition): string {
  const meeting = cited && heldAt(cited, record, catalogue);
  return [
    `**${nameOf(record)}** of the ${organs[record.organ].name}`,
    titleInWords(record),
    timeline(record, cited),
    meeting === undefined ? undefined : `The edition cited: ${conferenceInWords(meeting)}`,
    statusInWords(record),
    noteInWords(record),
    provenance(record, catalogue),
  ]
    .filter((line) => line !== undefined && line !== "")
    .join("\n\n");
}

/** `Resolution 71`, `Resolution ITU-R 7`, `Resolution A/RES/78/265`. */
export function nameOf({ organ, form, number }: Pick<TextRecord, "organ" | "form" | "number">): string {
  const prefix = organ === "RA" ? "ITU-R " : organ === "UNGA" && /^\d+\/\d+$/.test(number) ? "A/RES/" : "";
  return `${form.slice(0, 1).toUpperCase()}${form.slice(1)} ${prefix}${quoted(number)}`;
}

/** What an answer of the catalogue means for a citation, in one sentence; nothing for a citation that is up to date. */
export function verdict(known: TextLookUp): string | undefined {
  switch (known.status) {
    case "superseded":
      return `A later edition is listed: **${quoted(editionLabel(known.by, true))}**.`;
    case "suppressed":
      return "This text no longer holds.";
    case "unlisted":
      return "The catalogue does not list this edition. That does not make it wrong: the list may have gaps.";
    case "impossible":
      return "The organ had no meeting at this place in this year.";
    case "ambiguous":
      return `Several organs have a text of this number: ${known.records.map(inShort).join("; ")}.`;
    case "elsewhere":
      return `The organ named has no text of this number that is known. Others have: ${known.records.map(inShort).join("; ")}.`;
    default:
      return undefined;
  }
}

/** The bracket of an edition: `Rev. Bucharest, 2022`, or `Bucharest, 2022` where the text was new. */
export function bracketOf(record: TextRecord, edition: Edition): string {
  return editionLabel(edition, isRevision(record, edition));
}

/** The editions of a text, oldest first. */
export function editionsOf({ adopted, revisions }: Pick<TextRecord, "adopted" | "revisions">): readonly Edition[] {
  return [...(adopted === undefined ? [] : [adopted]), ...revisions];
}

/** The page of a text of the catalogue as Markdown; nothing for a text that it does not have. */
export function recordPageOf(
  catalogue: Catalogue,
  { organ, form, number }: { readonly organ: string; readonly form: string; readonly number: string },
): string | undefined {
  if (!isOrganId(organ) || !isTextForm(form)) return undefined;
  const record = recordsIn(lookUpText(catalogue, { organ, form, number }))[0];
  return record && pageOf(record, catalogue);
}

function pageOf(record: TextRecord, catalogue: Catalogue): string {
  const rows = editionsOf(record).map((edition, index) => {
    const isFirst = index === 0 && record.adopted !== undefined;
    return `| ${isFirst ? "adopted" : "revised"} | ${quoted(editionLabel(edition, false))} | ${heldAt(edition, record, catalogue)?.tag ?? ""} |`;
  });
  const sources = record.sources.map((source) => `- \`${source.replace(/[`\s]+/g, " ")}\``);
  return `${[
    `# ${nameOf(record)} of the ${organs[record.organ].name}`,
    titleInWords(record),
    statusInWords(record),
    noteInWords(record),
    "## History",
    rows.length === 0
      ? "No source tells when it was adopted."
      : ["| | place and year | meeting |", "| --- | --- | --- |", ...rows].join("\n"),
    ...unsourcedEditions(record).map((edition) => `No source was found for ${quoted(editionLabel(edition, false))}.`),
    "The revisions are those that were met in sources. A later one may exist.",
    "## How to cite it",
    `At the first mention: ${quoted(citationOf(record, newestEdition(record), "full"), 600)}`,
    `Later: ${quoted(citationOf(record, newestEdition(record), "short"), 600)}`,
    ...(record.keywords.length === 0 ? [] : ["## Subjects", record.keywords.map((word) => quoted(word)).join(", ")]),
    "## Where this was read",
    sources.length === 0 ? "No source was found. Check it before you rely on it." : sources.join("\n"),
    `The facts are those known on ${catalogue.asOf}. The official text holds.`,
  ]
    .filter((part) => part !== undefined && part !== "")
    .join("\n\n")}\n`;
}

function titleInWords({ title, candidate }: TextRecord): string | undefined {
  if (title !== undefined) return `*${quoted(title)}*`;
  return candidate?.title === undefined
    ? undefined
    : `*${quoted(candidate.title)}* (no source was found for the title)`;
}

/** The history as a small timeline, the cited edition in bold. */
function timeline(record: TextRecord, cited: Edition | undefined): string | undefined {
  const shown = editionsOf(record).map((edition) => {
    const label = quoted(editionLabel(edition, false));
    return cited !== undefined && sameEdition(edition, cited) ? `**${label}**` : label;
  });
  const cut = shown.length > 8 ? [...shown.slice(0, 2), "…", ...shown.slice(-5)] : shown;
  const sourced = shown.length === 0 ? "" : `${record.adopted === undefined ? "… → " : ""}${cut.join(" → ")}`;
  const guesses = unsourcedEditions(record).map((edition) => quoted(editionLabel(edition, false)));
  const guessed = guesses.length === 0 ? "" : `No source was found for: ${guesses.join(", ")}.`;
  return [sourced, guessed].filter((line) => line !== "").join("\n\n");
}

/** Editions that no source tells of and that are newer than those that one does. They may be hinted at, no more. */
export function unsourcedEditions(record: TextRecord): readonly Edition[] {
  const since = newestEdition(record)?.year ?? 0;
  return editionsOf({ revisions: [], ...record.candidate }).filter(({ year }) => year > since);
}

function statusInWords(record: TextRecord): string {
  const { status, suppressedAt, successor, candidate } = record;
  const newest = newestEdition(record);
  switch (status) {
    case "in-force":
      return newest === undefined
        ? "In force."
        : `In force, newest edition listed: ${quoted(bracketOf(record, newest))}.`;
    case "suppressed": {
      const when = suppressedAt === undefined ? "" : ` at ${quoted(editionLabel(suppressedAt, false))}`;
      const by =
        successor === undefined
          ? ""
          : ` ${nameOf({ form: record.form, ...successor })} of the ${organs[successor.organ].name} took its place.`;
      return `Suppressed${when}.${by}`;
    }
    default:
      return candidate?.status === undefined || candidate.status === "unknown"
        ? "No source says whether it is in force."
        : `No source says whether it is in force; it may be ${candidate.status === "suppressed" ? "suppressed" : "in force"}.`;
  }
}

function provenance(record: TextRecord, { asOf }: Catalogue): string {
  const { confidence, sources } = record;
  if (confidence === "unverified") return `⚠ Unsourced: check it before you rely on it. As of ${asOf}.`;
  const newest = String(newestEdition(record)?.year);
  // The one that tells of the newest edition is what people ask for.
  const first = sourceInShort(sources.find((source) => source.includes(newest)) ?? sources[0] ?? "the catalogue");
  const more = sources.length > 1 ? ` and ${sources.length - 1} more` : "";
  return `As of ${asOf}. Source: ${first}${more}.`;
}

function inShort(record: TextRecord): string {
  return `${record.organ}${record.title === undefined ? "" : ` (${quoted(record.title, 80)})`}`;
}

/** The meeting that adopted an edition, where the catalogue lists it. */
function heldAt(edition: Edition, { organ }: TextRecord, catalogue: Catalogue): Conference | undefined {
  const { session, place, year } = edition;
  if (session !== undefined) return knownConference(catalogue, session);
  const known = place === undefined ? undefined : conferenceAt(catalogue, organ, place, year);
  return known?.status === "found" ? known.conference : undefined;
}

function noteInWords({ note = "" }: TextRecord): string {
  return note.slice(0, 1).toUpperCase() + quoted(note).slice(1);
}

/** A source in few words: `Final Acts PP-18, Dubai 2018` where the source says what it holds. */
function sourceInShort(source: string): string {
  const bracket = lastBracket(source) ?? "";
  return quoted(bracket.length >= 6 ? bracket : source.replace(/^https?:\/\//, ""), 120);
}
