import type { OrganId } from "../model/index.ts";
import { editionLabel, sameEdition } from "./edition.ts";
import { organs } from "./organ.ts";
import type { Edition, TextRecord } from "./text-record.ts";

const formWords = {
  resolution: "Resolution",
  decision: "Decision",
  recommendation: "Recommendation",
  opinion: "Opinion",
} as const;

/** The newest edition listed, if any is. */
export function newestEdition({ adopted, revisions }: TextRecord): Edition | undefined {
  return revisions.at(-1) ?? adopted;
}

/** True when an edition is a revision and not the first one. */
export function isRevision(record: TextRecord, edition: Edition): boolean {
  const { adopted } = record;
  if (edition.index !== undefined && adopted?.index !== undefined) return edition.index > adopted.index;
  return adopted === undefined
    ? record.revisions.some((one) => sameEdition(one, edition))
    : !sameEdition(adopted, edition);
}

/**
 * A citation as adopted texts have it (domain: counts of PP-18). Full, for the first mention:
 * `Resolution 71 (Rev. Bucharest, 2022) of the Plenipotentiary Conference, on …`; short, for later ones:
 * `Resolution 76 (Rev. Hammamet, 2016) of WTSA`. `here` is the organ of the text that cites.
 */
export function citationOf(
  record: TextRecord,
  edition: Edition | undefined,
  style: "full" | "short",
  here?: OrganId,
): string {
  const words = `${named(record, edition)}${ofOrgan(record.organ, style, here)}`;
  if (style === "short" || record.title === undefined) return words;
  return `${words}, on ${inSentence(record.title)}`;
}

function named(record: TextRecord, edition: Edition | undefined): string {
  const { organ, form, number } = record;
  const word = formWords[form];
  if (organ === "UNGA") return `${word} ${/^\d+\/\d+$/.test(number) ? `A/RES/${number}` : number}`;
  const bracket = edition === undefined ? "" : ` (${editionLabel(edition, isRevision(record, edition))})`;
  if (organ === "Council") return `Council ${word} ${number}${bracket}`;
  if (organ !== "RA") return `${word} ${number}${bracket}`;
  const index = edition?.index === undefined || edition.index === 0 ? "" : `-${edition.index}`;
  return `${word} ITU-R ${number}${index}${bracket}`;
}

function ofOrgan(organ: OrganId, style: "full" | "short", here: OrganId | undefined): string {
  // The bracket or the number itself names these.
  if (organ === "WRC" || organ === "RA" || organ === "Council") return "";
  if (organ === here) return style === "short" ? "" : ` of this ${organ === "WTSA" ? "assembly" : "conference"}`;
  if (style === "full") return ` of the ${organs[organ].name}`;
  return organ === "PP" ? "" : ` of ${organ === "UNGA" ? "the United Nations General Assembly" : organ}`;
}

/** A title inside a sentence: its first word small, unless it is a name. */
function inSentence(title: string): string {
  const [, first = "", second = ""] = /^(\S+)(?:\s+(\S))?/.exec(title) ?? [];
  const isName = !/^\p{Lu}[\p{Ll}-]*(?:[,’'][,’'\p{Ll}]*)?$/u.test(first) || /\p{Lu}/u.test(second) || names.has(first);
  return isName ? title : title.slice(0, 1).toLowerCase() + title.slice(1);
}

const names = new Set(["Internet", "Union", "Council", "Africa", "Palestine", "Lebanon", "Ukraine", "Iraq"]);
