import { numberIn } from "./number-format.ts";

/** Counts the labels that Word does not store, paragraph by paragraph in the order of the text. */
export interface LabelCounter {
  /** The label of the next paragraph of a list, `a)`, `1.2`, `•`; undefined where the list shows none. */
  next(list: string, level: number): string | undefined;
}

/** A level of a list. */
export interface Level {
  /** The name of a format of numbers, or the first numbers of one with zeros: `001, 002, 003, ...`. */
  format: string;
  /** The label with `%1` for the number of the first level. */
  text: string;
  start: number;
  /** True where all numbers of the label are Arabic ones, whatever the format of their level. */
  isLegal: boolean;
  /** True for a level that never begins anew. */
  isContinued: boolean;
  /** True for a bullet that is a picture. */
  isPicture: boolean;
}

/** A list: paragraphs that are counted together. */
export interface List {
  readonly levels: ReadonlyMap<number, Level>;
  /** Lists of one kind count on where the other one stopped. */
  readonly kind: string;
  readonly restarts: ReadonlyMap<number, number>;
}

/** The lists of a document by id. */
export type Lists = ReadonlyMap<string, List>;

/** What a counter is told beside the lists. */
export interface CounterOptions {
  /** The language of the document, `en-GB`: some numbers are words. */
  readonly language?: string | undefined;
  /** Hears of a format that is not known here, with the label that is written in its place. */
  readonly onUnknown?: (format: string, label: string) => void;
}

/** A counter that has counted nothing yet. */
export function labelCounter(lists: Lists, options: CounterOptions = {}): LabelCounter {
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next(id, level) {
      const list = lists.get(id);
      const own = list?.levels.get(level);
      if (list === undefined || own === undefined) return undefined;
      const count = counts.get(list.kind) ?? [];
      counts.set(list.kind, count);
      if (!begun.has(id)) {
        begun.add(id);
        for (const [at, start] of list.restarts) count[at] = start - 1;
      }
      count[level] = (count[level] ?? own.start - 1) + 1;
      for (let below = level + 1; below < count.length; below++) {
        if (!list.levels.get(below)?.isContinued) delete count[below];
      }
      return labelOf(list, level, count, options);
    },
  };
}

function labelOf(
  { levels }: List,
  level: number,
  count: readonly (number | undefined)[],
  { language, onUnknown }: CounterOptions,
): string | undefined {
  const own = levels.get(level);
  if (own === undefined || own.format === "none") return undefined;
  if (own.format === "bullet") return bulletOf(own);
  let unknown: string | undefined;
  const label = own.text
    .replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = levels.get(at);
      const format = own.isLegal && other?.format !== "none" ? "decimal" : (other?.format ?? "decimal");
      const number = count[at] ?? other?.start ?? 1;
      const written = numberIn(format, number, language);
      if (written === undefined) unknown = format;
      return written ?? String(number);
    })
    .trim();
  if (unknown !== undefined) onUnknown?.(unknown, label);
  return label === "" ? undefined : label;
}

/** Bullets stand in fonts of their own; a text has a dash and a dot. A bullet of blanks shows nothing. */
function bulletOf({ text, isPicture }: Level): string | undefined {
  if (text.trim() === "" && !isPicture) return undefined;
  return /[-\u2010-\u2015\uf02d\uf0be]/.test(text) ? "–" : "•";
}
