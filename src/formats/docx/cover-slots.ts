import { lexicons } from "../../lexicon/index.ts";
import type { CoverParagraph, CoverPiece } from "./cover-cells.ts";
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

/** A place on a cover: a paragraph, or the words of a content control in it. */
export interface Slot {
  readonly kind: SlotKind;
  readonly paragraph: CoverParagraph;
  readonly pieces: readonly CoverPiece[];
  /** True where the words only wait for others: `[Insert title]`, `DD Month YYYY`. */
  readonly waits: boolean;
}

/**
 * The places of a cover, found by a content control of that name, else by words that wait for others, else by the
 * style of the cell, else by the label in front of it, else by what stands there now. `nameOf` gives the canonical name
 * of a style by its id.
 */
export function slotsOf(paragraphs: readonly CoverParagraph[], nameOf: (id: string) => string): readonly Slot[] {
  let label: string | undefined;
  let row = -1;
  let cell = -1;
  const slots: Slot[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const { place } = paragraph;
    if (place?.row !== row) label = undefined;
    else if (place.cell !== cell) label = labelOf(paragraphs[index - 1]);
    row = place?.row ?? -1;
    cell = place?.cell ?? -1;
    if (!paragraph.isFixed) slots.push(...slotsIn(paragraph, nameOf(paragraph.styleId), label));
  }
  return slots;
}

function slotsIn(paragraph: CoverParagraph, style: string, label: string | undefined): readonly Slot[] {
  const controlled = controlSlots(paragraph);
  if (controlled.length > 0) return controlled;
  const { pieces } = paragraph;
  const words = plainLine(paragraph.words);
  const labelled = kindOfLabel(label ?? "");
  const waiting = waitingKind(words, labelled ?? styles.get(style));
  if (waiting !== undefined) return [{ kind: waiting, paragraph, pieces, waits: true }];
  const known = styles.get(style) ?? labelled;
  const kinds = known === undefined ? kindsOfWords(words) : [known];
  return kinds.map((kind) => ({ kind, paragraph, pieces, waits: words === "" }));
}

/** The content controls in a paragraph, or around it, whose title or tag says what they hold. */
function controlSlots(paragraph: CoverParagraph): readonly Slot[] {
  const slots: Slot[] = [];
  for (const piece of paragraph.pieces) {
    const kinds = piece.controls.flatMap(({ names }) => names.flatMap((name) => kindOfName(name) ?? []));
    const kind = kinds.at(-1);
    const last = slots.at(-1);
    if (kind === undefined) continue;
    if (last?.kind === kind) slots[slots.length - 1] = { ...last, pieces: [...last.pieces, piece] };
    else slots.push({ kind, paragraph, pieces: [piece], waits: false });
  }
  return slots.map((slot) => ({ ...slot, waits: isHint(slot) }));
}

/** True where a content control does not hold what it is for, but something in its place. */
function isHint({ kind, pieces }: Slot): boolean {
  const words = plainLine(pieces.map(({ text }) => text).join(""));
  if (pieces.some(({ controls }) => controls.some(({ showsHint }) => showsHint)) || isWaiting(words)) return true;
  if (kind === "document") return !documentForm.test(words) && !/^\d/.test(words);
  return kind === "date" && !dayForm.test(words);
}

/** Names of content controls, without blanks and signs. */
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

function kindOfName(name: string): SlotKind | undefined {
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

function labelOf(paragraph: CoverParagraph | undefined): string | undefined {
  return paragraph === undefined ? undefined : plainLine(paragraph.words);
}

function kindOfLabel(label: string): SlotKind | undefined {
  return labels.get(label.replace(/ ?:$/, "").toLowerCase());
}

const styles: ReadonlyMap<string, SlotKind> = new Map([
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

/** One line may hold number and day. */
function kindsOfWords(words: string): readonly SlotKind[] {
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

function isWaiting(words: string): boolean {
  const plain = plainLine(words);
  return plain === "" || isPlaceholder(plain) || waitingNumber.test(plain) || waitingDay.test(plain);
}

/** What words wait for: as the label or the style of the cell say, else as they say themselves. */
function waitingKind(words: string, known: SlotKind | undefined): SlotKind | undefined {
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
