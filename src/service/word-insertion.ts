import { type ChangeAuthor, type Document, type Metadata, parse, sourceSpan } from "../index.ts";
import type { InsertedText } from "../protocol/index.ts";
import { frontMatterAddition } from "./word-front-matter.ts";

/**
 * A whole text made fit for the middle of a document: its front matter stays behind, but who made its changes goes
 * into the document's, under other keys where a key is taken; footnotes get other labels where a label is taken. An
 * empty document takes the text as it is.
 */
export function insertedText(document: Document, source: string): Pick<InsertedText, "text" | "front"> {
  if (document.source.trim() === "") return { text: source };
  const inserted = parse(source);
  const { renamed, added } = mergedKeys(document, inserted);
  const text = withKeys(withoutFront(inserted), renamed);
  const front = frontMatterAddition(document, added);
  return { text: withOtherNotes(text, document.source).trim(), ...(front && { front }) };
}

type Authors = NonNullable<Metadata["changes"]>;

/** What the key of marks without one is called in the front matter. */
const unkeyed = "default";

/** The keys of a text by those that they get in the document, and the rows that its front matter does not have yet. */
function mergedKeys(document: Document, inserted: Document): { renamed: Map<string, string>; added: Authors } {
  const known: Authors = document.metadata.changes ?? {};
  const taken = new Set([unkeyed, ...Object.keys(known), ...document.marks.flatMap(({ key }) => key ?? [])]);
  const moves = new Map<string, string>();
  const takenMoves = new Set(Object.values(known).flatMap(({ move }) => move ?? []));
  const renamed = new Map<string, string>();
  const added: Record<string, ChangeAuthor> = {};
  for (const [key, given] of Object.entries(inserted.metadata.changes ?? {})) {
    const who = given.move === undefined ? given : { ...given, move: renamedMove(given.move) };
    const same = Object.keys(known).find((name) => isSame(known[name], who));
    const name = same ?? (taken.has(key) ? free("c", taken) : key);
    taken.add(name);
    renamed.set(key, name);
    if (same === undefined) added[name] = who;
  }
  return { renamed, added };

  function renamedMove(move: string): string {
    const name = moves.get(move) ?? (takenMoves.has(move) ? free("m", takenMoves) : move);
    takenMoves.add(name);
    moves.set(move, name);
    return name;
  }
}

function isSame(one: ChangeAuthor | undefined, other: ChangeAuthor): boolean {
  return one?.author === other.author && one.date === other.date && one.move === other.move;
}

function free(letter: string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`${letter}${number}`)) number++;
  return `${letter}${number}`;
}

function withoutFront({ source, blocks, reading }: Document): string {
  const [first] = blocks;
  return first?.kind === "front-matter" ? source.slice(sourceSpan(reading, first.span).end) : source;
}

/** The end of a mark with its key; the words of a mark do not hold its closing brackets. */
const keysOfMarks = /(\+\+\}|--\}|~~\}|<<\})(?:\{@([\w-]{1,40})\})?/g;

/** Marks under their new keys; those without a key get one where somebody is named for them. */
function withKeys(text: string, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0) return text;
  return text.replace(keysOfMarks, (whole: string, close: string, key: string | undefined, at: number) => {
    if (text[at - 1] === "\\") return whole;
    // A remark without a key is nobody's change.
    const name = key === undefined && close === "<<}" ? undefined : (renamed.get(key ?? unkeyed) ?? key);
    return name === undefined || name === unkeyed ? close : `${close}{@${name}}`;
  });
}

const noteLabels = /(?<!\\)\[\^([^\]\s]{1,40})\]/g;

function withOtherNotes(text: string, beside: string): string {
  const taken = new Set([...beside.matchAll(noteLabels)].map(([, label]) => label ?? ""));
  const own = new Set([...text.matchAll(noteLabels)].map(([, label]) => label ?? ""));
  if (![...own].some((label) => taken.has(label))) return text;
  const renamed = new Map<string, string>();
  for (const label of own) {
    if (!taken.has(label)) continue;
    let number = 1;
    while (taken.has(String(number)) || own.has(String(number))) number++;
    taken.add(String(number));
    renamed.set(label, String(number));
  }
  return text.replace(noteLabels, (whole, label: string) => (renamed.has(label) ? `[^${renamed.get(label)}]` : whole));
}
