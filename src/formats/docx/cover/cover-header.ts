import { bundledCatalogue, type Conference, lookUpConference, organs } from "../../../catalogue/index.ts";
import { lexiconOf } from "../../../lexicon/index.ts";
import type { LanguageTag, Metadata, OrganId } from "../../../model/index.ts";
import type { StyleName } from "../package/style-names.ts";
import { dayInWords, periodInWords } from "./cover-days.ts";
import { coverWords } from "./cover-words.ts";

/** One paragraph of the table at the head of a conference document; a line break in it is `\n`. */
export interface HeaderLine {
  readonly says: "conference" | "period" | "document" | "date" | "original";
  /** The style of the paragraph, as `styleNames` names it. */
  readonly style: StyleName;
  readonly words: string;
}

const styles: Readonly<Record<HeaderLine["says"], StyleName>> = {
  conference: "logo",
  period: "logo1",
  document: "address",
  date: "address",
  original: "address",
};

/**
 * What the table at the head of a document says of its front matter, in the language of the document. None when
 * neither number nor date nor conference is known; a date that is no day is left out.
 */
export function headerLines(metadata: Metadata, language: LanguageTag): readonly HeaderLine[] {
  const meeting = meetingLines(metadata.conference, language);
  const document = documentWords(metadata, language);
  const date = metadata.date === undefined ? undefined : dayInWords(metadata.date, language);
  const lines = [...meeting, ...line("document", document), ...line("date", date)];
  return lines.length === 0 ? [] : [...lines, ...line("original", originalWords(language))];
}

function line(says: HeaderLine["says"], words: string | undefined): readonly HeaderLine[] {
  return words === undefined ? [] : [{ says, style: styles[says], words }];
}

/** `Addendum 7 to⏎Document 42-E`; of a revised addendum `Revision 1 to⏎Document 42(Add.7)-E`. */
export function documentWords(metadata: Metadata, language: LanguageTag): string | undefined {
  const { document, addendum, revision } = metadata;
  if (document === undefined) return undefined;
  const { above, letter, document: word } = coverWords[language];
  const added = addendum === undefined ? "" : `(Add.${addendum})`;
  const revised = revision === undefined ? "" : `(Rev.${revision})`;
  if (above === undefined || added + revised === "") return `${word} ${document}${added}${revised}-${letter}`;
  const number = revision === undefined ? document : `${document}${added}`;
  const kind = revision === undefined ? above.addendum : above.revision;
  return `${kind.replace("#", String(revision ?? addendum))}\n${above.document} ${number}-${letter}`;
}

/** `Original: English`, in English. */
export function originalWords(of: LanguageTag, language: LanguageTag = of): string {
  return coverWords[language].original + coverWords[language].languages[of];
}

/**
 * The meeting with its place and days as the catalogue knows them, else the name as it was written. The catalogue
 * knows places by their English names, which stand in English documents alone.
 */
export function meetingLines(name: string | undefined, language: LanguageTag): readonly HeaderLine[] {
  if (name === undefined || name.trim() === "") return [];
  const known = lookUpConference(bundledCatalogue, name);
  if (known.status !== "found" && known.status !== "candidate")
    return line("conference", name.trim().replace(/\s+/g, " "));
  const { conference } = known;
  return [...line("conference", nameOf(conference, language)), ...line("period", placeAndDays(conference, language))];
}

function placeAndDays({ place, year, start, end }: Conference, language: LanguageTag): string | undefined {
  const days = start === undefined || end === undefined ? undefined : periodInWords(start, end, language);
  if (language !== "en" || place === undefined) return days;
  return `${place}, ${days ?? year}`;
}

/** `World Telecommunication Standardization Assembly (WTSA-24)`; older meetings had names that are not known. */
function nameOf({ organ, tag }: Conference, language: LanguageTag): string {
  const number = organ === "Council" ? tag : tag.startsWith(`${organ}-`) ? tag.slice(organ.length) : undefined;
  if (number === undefined) return tag;
  const meeting = meetingOf(organ, language) ?? { name: organs[organ].name, acronym: organ };
  const short = organ === "Council" ? tag : `${meeting.acronym}${number}`;
  return language === "zh" ? `${meeting.name}（${short}）` : `${meeting.name} (${short})`;
}

function meetingOf(
  organ: OrganId,
  language: LanguageTag,
): { readonly name: string; readonly acronym: string } | undefined {
  const own = coverWords[language].meetings[organ];
  if (own !== undefined || language === "en") return own;
  const { names, acronyms } = lexiconOf(language).organs.find((one) => one.organ === organ) ?? {};
  return names?.[0] === undefined ? undefined : { name: names[0], acronym: acronyms?.[0] ?? organ };
}

/** The organs of short names such as `AMNT`, in all languages. */
export const organsByAcronym: ReadonlyMap<string, OrganId> = new Map(
  (Object.keys(coverWords) as readonly LanguageTag[]).flatMap((language) =>
    (Object.keys(organs) as readonly OrganId[]).map(
      (organ) => [meetingOf(organ, language)?.acronym ?? organ, organ] as const,
    ),
  ),
);
