import {
  type Catalogue,
  citationOf,
  type Edition,
  editionLabel,
  isRevision,
  newestEdition,
  organs,
  type RecommendationRecord,
  type TextRecord,
} from "../../index.ts";
import { statusWords } from "./words.ts";

/** All that the catalogue has of a text, with its sources, for people to read. */
export function textPage(record: TextRecord, all: Catalogue): string {
  const { title, adopted, revisions, status, suppressedAt, successor, candidate, note, sources } = record;
  const newest = newestEdition(record);
  const editions = [...(adopted ? [adopted] : []), ...revisions];
  const lines = [
    citationOf({ ...record }, newest, "short"),
    title ?? "Its title is not known",
    "",
    `Adopted by  ${organs[record.organ].name}`,
    `Status      ${statusWords[status] === "–" ? "not known" : statusWords[status]}${suppressedAt ? `, by ${editionLabel(suppressedAt)}` : ""}`,
    ...(successor ? [`Successor   ${successor.organ} ${successor.number}`] : []),
    `Editions    ${editions.length === 0 ? "none listed" : editions.map((one) => label(record, one)).join(" → ")}`,
    ...(candidate ? [`No source   ${candidateWords(candidate)}`] : []),
    ...(note ? [`Note        ${note}`] : []),
    `Known       as of ${all.asOf}; a later edition may exist`,
    ...(sources.length === 0
      ? ["Sources     none: check before you rely on it"]
      : sources.map((one, at) => `${at === 0 ? "Sources     " : "            "}${one}`)),
  ];
  return `${lines.join("\n")}\n`;
}

function label(record: TextRecord, edition: Edition): string {
  return editionLabel(edition, isRevision(record, edition));
}

function candidateWords(candidate: NonNullable<TextRecord["candidate"]>): string {
  const { title, adopted, revisions = [], status, suppressedAt, successor } = candidate;
  return [
    title === undefined ? "" : `title “${title}”`,
    adopted === undefined ? "" : `adopted ${editionLabel(adopted)}`,
    revisions.length === 0 ? "" : `revised ${revisions.map((one) => editionLabel(one)).join(", ")}`,
    status === undefined ? "" : statusWords[status],
    suppressedAt === undefined ? "" : `suppressed by ${editionLabel(suppressedAt)}`,
    successor === undefined ? "" : `followed by ${successor.organ} ${successor.number}`,
  ]
    .filter(Boolean)
    .join("; ");
}

/** The same of a Recommendation. */
export function recommendationPage({ id, title, edition, status, source }: RecommendationRecord): string {
  const words = status === "unknown" ? "not known" : status === "in-force" ? "in force" : status;
  return `Recommendation ${id}\n${title}\n\nStatus      ${words}\nEdition     ${edition}\nSources     ${source}\n`;
}
