import { closers, closing, nextSign, tags } from "../read/inline-signs.ts";
import type { Format, Revision, WordInline } from "../word-model.ts";

/** What a key of the source stands for; `undefined` is a mark without a key. */
export type WhoOf = (key: string | undefined) => Pick<Revision, "author" | "date" | "move">;

/** A paragraph of the source as Word has it. */
export interface InlineParagraph {
  readonly inlines: readonly WordInline[];
  /** Who has added or taken away the end of the paragraph. */
  readonly mark: readonly Revision[];
}

/** Marks inside each other beyond this stay as they are written. People write two, a mark and a highlight. */
const deepest = 16;

/** Reads the marks, emphasis, notes and links of a paragraph: what `inlineSource` has written, and what people write. */
export function readInline(source: string, whoOf: WhoOf): InlineParagraph {
  const inlines: WordInline[] = [];
  const mark: Revision[] = [];
  let at = 0;
  let text = "";
  const format: { -readonly [Key in keyof Format]: Format[Key] } = {};

  const unclosed = new Set<string>();
  let depth = 0;

  const flush = (revisions: readonly Revision[]) => {
    if (text !== "") inlines.push({ kind: "text", text, format: { ...format }, revisions });
    text = "";
  };

  /** Reads up to one of the closers, or to the end; the words belong to a change when there are revisions. */
  const read = (closers: readonly string[], revisions: readonly Revision[]): void => {
    while (at < source.length) {
      const next = nextSign(source, at);
      text += source.slice(at, next);
      at = next;
      if (at >= source.length || closers.some((closer) => source.startsWith(closer, at))) break;
      const sign = source[at] ?? "";
      if (sign === "\\" && /[!-/:-@[-`{-~¶]/.test(source[at + 1] ?? "")) {
        text += source[at + 1];
        at += 2;
      } else if (sign === "¶" && revisions.length > 0 && closers.some((closer) => source.startsWith(closer, at + 1))) {
        mark.push(...revisions);
        at++;
      } else if (!readSign(revisions)) {
        text += sign;
        at++;
      }
    }
    flush(revisions);
  };

  const readSign = (revisions: readonly Revision[]): boolean => {
    if (source.startsWith("{", at)) return readMark(revisions);
    if (source.startsWith("<", at)) return readTag(revisions);
    if (source.startsWith("[", at) || source.startsWith("![", at)) return readLink(revisions);
    if (source[at] === "\t") return take("tab", 1, revisions);
    if (source[at] === "*") return readStars(revisions);
    return false;
  };

  const take = (kind: "tab" | "break" | "note", length: number, revisions: readonly Revision[], key?: string) => {
    flush(revisions);
    inlines.push({ kind, revisions, ...(key !== undefined && { key }) });
    at += length;
    return true;
  };

  const readMark = (outer: readonly Revision[]): boolean => {
    const opener = source.slice(at, at + 3);
    const closer = closers[opener];
    if (closer === undefined || unclosed.has(closer)) return false;
    const end = closing(source, at + 3, closer);
    if (end < 0) {
      // What does not end behind this place does not end behind a later one either.
      unclosed.add(closer);
      return false;
    }
    if (depth === deepest) {
      text += source.slice(at, end + closer.length);
      at = end + closer.length;
      return true;
    }
    depth++;
    const key = /^\{@([\w-]{1,40})\}/.exec(source.slice(end + closer.length, end + closer.length + 44));
    const who = whoOf(key?.[1]);
    flush(outer);
    at += 3;
    if (opener === "{>>")
      inlines.push({ kind: "comment", key: `${key?.[1] ?? ""}\u0000${source.slice(at, end)}`, revisions: outer });
    else if (opener === "{==") read([closer], outer);
    else if (opener === "{~~") {
      read(["~>"], [...outer, { kind: "deletion", ...who }]);
      at += 2;
      read([closer], [...outer, { kind: "insertion", ...who }]);
    } else read([closer], [...outer, { kind: opener === "{++" ? "insertion" : "deletion", ...who }]);
    at = end + closer.length + (key?.[0].length ?? 0);
    depth--;
    return true;
  };

  const readTag = (revisions: readonly Revision[]): boolean => {
    const [whole, slash, name = ""] = /^<(\/?)(sup|sub|u|s|b|i|br)\s*\/?>/.exec(source.slice(at, at + 8)) ?? [];
    if (whole === undefined) return false;
    if (name === "br") return take("break", whole.length, revisions);
    flush(revisions);
    const property = tags[name];
    if (property !== undefined && slash === "/") delete format[property];
    else if (property !== undefined) format[property] = true;
    at += whole.length;
    return true;
  };

  const readStars = (revisions: readonly Revision[]): boolean => {
    const isDouble = source.startsWith("**", at);
    const property = isDouble ? "bold" : "italic";
    const length = isDouble ? 2 : 1;
    const before = source[at - 1] ?? " ";
    const after = source[at + length] ?? " ";
    const closes = format[property] === true && !/\s/.test(before);
    const opens =
      format[property] !== true && !/\s/.test(after) && source.indexOf(isDouble ? "**" : "*", at + length) > 0;
    if (!closes && !opens) return false;
    flush(revisions);
    if (closes) delete format[property];
    else format[property] = true;
    at += length;
    return true;
  };

  const readLink = (revisions: readonly Revision[]): boolean => {
    const rest = source.slice(at, at + 4000);
    const note = /^\[\^([^\]\s]{1,40})\]/.exec(rest);
    if (note !== null) return take("note", note[0].length, revisions, note[1]);
    const object = /^!\[([^\]]*)\]\(word:(o\d+)\)/.exec(rest);
    if (object !== null) {
      const [whole, shows = "", key = ""] = object;
      flush(revisions);
      inlines.push({ kind: "object", revisions, key, ...(!/^(?:picture)?$/.test(shows) && { shows }) });
      at += whole.length;
      return true;
    }
    // A link holds no other link.
    if (format.url !== undefined || unclosed.has("](")) return false;
    if (source.indexOf("](", at) < 0) {
      unclosed.add("](");
      return false;
    }
    const link = /^\[((?:[^\]\\]|\\.){0,1000})\]\((https?:[^)\s]+|mailto:[^)\s]+)\)/.exec(rest);
    if (link === null) return false;
    flush(revisions);
    format.url = link[2] ?? "";
    at += 1;
    const end = at + (link[1]?.length ?? 0);
    read([source.slice(end, end + 2 + format.url.length)], revisions);
    at = end + 3 + format.url.length;
    delete format.url;
    return true;
  };

  read([], []);
  return { inlines, mark };
}
