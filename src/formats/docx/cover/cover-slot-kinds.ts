import { lexicons } from "../../../lexicon/index.ts";
import { isPlaceholder } from "./read-cover-table.ts";
import { conferenceLine, dayForm, documentForm, originalLine, periodLine, plainLine } from "./read-header.ts";

/** What a place on a cover is for. */
export type SlotKind =
  | "document"
  | "date"
  | "conference"
  | "period"
  | "original"
  | "source"
  | "title"
  | "agendaItem"
  | "abstract"
  | "contact";

/** Titles and tags of content controls, without blanks and signs. */
const names: readonly (readonly [RegExp, SlotKind])[] = [
  [/^(?:document|documentnumber|docnumber|docno|documentno)$/, "document"],
  [/^(?:date|documentdate|docdate)$/, "date"],
  [/^(?:conference|assembly|meeting|event)$/, "conference"],
  [/^(?:venue|venuedate|place|placeanddates?|dates)$/, "period"],
  [/^(?:original|originallanguage|language)$/, "original"],
  [/^sources?$/, "source"],
  [/^(?:title|documenttitle)$/, "title"],
  [/^agendaitem$/, "agendaItem"],
  [/^(?:abstract|summary)$/, "abstract"],
  [/^contacts?$/, "contact"],
];

/** What a content control holds, by its title or tag. */
export function kindOfName(name: string): SlotKind | undefined {
  const plain = name.toLowerCase().replace(/[^\p{L}]/gu, "");
  return names.find(([pattern]) => pattern.test(plain))?.[1];
}

/** Labels in front of a cell, with those that texts have on their covers. */
const labels: ReadonlyMap<string, SlotKind> = new Map([
  ...Object.values(lexicons).flatMap(({ coverFields }) =>
    coverFields.flatMap(({ name, labels: words }) => {
      const kind = kindOfName(name === "agenda" ? "agendaItem" : name);
      return kind === undefined ? [] : words.map((word) => [word.toLowerCase(), kind] as const);
    }),
  ),
  ...(["document", "date", "conference"] as const).map((kind) => [kind, kind] as const),
]);

/** What a cell holds, by the label in front of it; without its colon it is the head of a column. */
export function kindOfLabel(label: string): SlotKind | undefined {
  const [, words = ""] = /^(.*?) ?:$/.exec(label) ?? [];
  return labels.get(words.toLowerCase());
}

/** What a paragraph holds, by the canonical name of its style. */
export const kindsOfStyles: ReadonlyMap<string, SlotKind> = new Map([
  ["logo", "conference"],
  ["logo1", "period"],
  ["venuedate", "period"],
  ["docnumber", "document"],
  ["source", "source"],
  ["tsbheadersource", "source"],
  ["lssource", "source"],
  ["title1", "title"],
  ["tsbheadertitle", "title"],
  ["lstitle", "title"],
  ["agendaitem", "agendaItem"],
  ["tsbheadersummary", "abstract"],
] as const);

/** What a line says now; it may be number and day at once. */
export function kindsOfWords(words: string): readonly SlotKind[] {
  if (conferenceLine.test(words)) return ["conference"];
  if (periodLine.test(words)) return ["period"];
  const forms = [
    ["document", documentForm],
    ["date", dayForm],
    ["original", originalLine],
  ] as const;
  return forms.flatMap(([kind, form]) => (form.test(words) ? [kind] : []));
}

const waitingNumber =
  /^(?:\p{L}+ )?(?:Document|Documento|Документ|文件|الوثيقة) ?(?:\[[^[\]]*\]|[Xx]+|[Nn]+|#+|_+|…|\.{2,})(?:-[EFSRCA])?$/u;
const waitingDay =
  /^(?:D{1,2}|d{1,2}|X{2}|x{2})[ .-](?:M{2,4}|m{2,4}|Month|month)[ .-](?:Y{4}|y{4}|20[Xx]{2}|20[Yy]{2})$/;

/** True for words that only wait for others. */
export function isWaiting(words: string): boolean {
  const plain = plainLine(words);
  return plain === "" || isPlaceholder(plain) || waitingNumber.test(plain) || waitingDay.test(plain);
}

/** What words wait for: as the label or the style of the cell say, else as they say themselves. */
export function waitingKind(words: string, known: SlotKind | undefined): SlotKind | undefined {
  if (waitingNumber.test(words)) return "document";
  if (waitingDay.test(words)) return "date";
  if (!isPlaceholder(words)) return undefined;
  if (known !== undefined) return known;
  const [, said] =
    /\b(abstract|summary|title|source|contact|place|venue|date|document|agenda item|conference|meeting)\b/i.exec(
      words.slice(0, 60),
    ) ?? [];
  return said === undefined ? undefined : kindOfName(said);
}
