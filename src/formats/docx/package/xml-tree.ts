import { readXml } from "./xml.ts";

/** An element of a stretch of a part, with its places in that stretch. */
export interface XmlElement {
  /** With the usual prefix of its namespace: `w:p`. */
  readonly name: string;
  readonly start: number;
  /** Behind the start tag, and before the end tag; both are `end` for an element without content. */
  readonly inner: number;
  readonly innerEnd: number;
  readonly end: number;
  readonly children: readonly XmlElement[];
  /** The words that stand in it and in none of its children. */
  readonly text: string;
  /** An attribute out of those that `wanted` names. */
  get(attribute: Attribute): string | undefined;
}

const wanted = ["id", "type", "author", "date", "fldCharType", "customMarkFollows", "font", "char", "val"] as const;

type Attribute = (typeof wanted)[number];

type Draft = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { readonly children: XmlElement[] };

/** What stands around a stretch in its part: the start tags that bind its prefixes, and their end tags. */
export interface XmlFrame {
  readonly head: string;
  readonly tail: string;
}

/** The elements of a stretch, such as one paragraph. */
export function xmlTree(xml: string, { head, tail }: XmlFrame): readonly XmlElement[] {
  const roots: XmlElement[] = [];
  const open: Draft[] = [];
  const outside = { start: head.length, end: head.length + xml.length };
  const whole = head + xml + tail;
  readXml(whole, {
    open({ name, get, end }) {
      if (end <= outside.start || end > outside.end) return;
      const attributes = new Map(wanted.map((attribute) => [attribute, get(attribute)]));
      const at = end - outside.start;
      open.push({
        name,
        start: whole.lastIndexOf("<", end - 1) - outside.start,
        ...{ inner: at, innerEnd: at, end: at, children: [], text: "" },
        get: (attribute) => attributes.get(attribute),
      });
    },
    close(_name, _path, end) {
      if (end <= outside.start || end > outside.end) return;
      const element = open.pop();
      if (element === undefined) return;
      element.end = end - outside.start;
      if (element.end > element.inner) element.innerEnd = xml.lastIndexOf("</", element.end - 1);
      (open.at(-1)?.children ?? roots).push(element);
    },
    text(words) {
      const element = open.at(-1);
      if (element !== undefined) element.text += words;
    },
  });
  return roots;
}
