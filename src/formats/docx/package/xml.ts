import { SaxesParser } from "saxes";
import { limits } from "../limits.ts";
import { refuse } from "../refusal.ts";

/** A start tag. Names carry the usual prefix of their namespace, whatever the file calls it: `w:p`. */
export interface Tag {
  readonly name: string;
  /** An attribute of the Word namespace, or of none: `val`, `author`. Undefined when it is not there. */
  get(attribute: string): string | undefined;
  /** The place behind the tag's `>` in the part. */
  readonly end: number;
}

/** What a reader of a part wants to hear; `path` holds the names of the open elements, the innermost last. */
export interface XmlHandler {
  open?(tag: Tag, path: readonly string[]): void;
  /** `end` is the place behind the closing tag. */
  close?(name: string, path: readonly string[], end: number): void;
  text?(text: string, path: readonly string[]): void;
}

/** Reads a part from start to end. Malformed parts, document types and nesting past the limits are refused. */
export function readXml(xml: string, handler: XmlHandler): void {
  // Word writes no comments that could hold these letters.
  if (xml.includes("<!DOCTYPE"))
    refuse("doctype", "A part of the file has a document type, which no Word document has");
  // With a seventh listener the engine takes the parser for a dictionary, and it reads four times as long.
  const parser = new SaxesParser({ xmlns: true });
  const nameOf = namesOfPart();
  const path: string[] = [];
  let elements = 0;
  let attributesOfTag = 0;
  parser.on("error", () => refuse("xml", "The file is damaged inside; open it in Word and save it again as .docx"));
  // A tag with a hundred thousand attributes takes a strict reader seconds, so they are counted as they come.
  parser.on("attribute", () => {
    if (++attributesOfTag > limits.attributes) refuse("too-large", "The file holds a tag as no Word document has it");
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    attributesOfTag = 0;
    const name = nameOf(uri, local);
    path.push(name);
    if (path.length > limits.depth) refuse("too-large", `The file nests more than ${limits.depth} elements`);
    if (++elements > limits.elements) refuse("too-large", "The file has more elements than are read");
    const get = (wanted: string) => {
      for (const qualified in attributes) {
        const attribute = attributes[qualified];
        if (attribute?.local !== wanted) continue;
        if (attribute.uri === "" || prefixes.has(attribute.uri)) return attribute.value;
      }
      return undefined;
    };
    handler.open?.({ name, get, end: parser.position }, path);
  });
  parser.on("closetag", () => {
    handler.close?.(path.at(-1) ?? "", path, parser.position);
    path.pop();
  });
  const text = (words: string) => handler.text?.(words, path);
  parser.on("text", text);
  parser.on("cdata", text);
  const step = 2 ** 16;
  for (let at = 0; at < xml.length; at += step) parser.write(xml.slice(at, at + step));
  parser.close();
}

/** The transitional and the strict form of the format name the same elements. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
]);

/** Names elements; the same name is the same string each time, since readers look it up again and again. */
function namesOfPart(): (uri: string, local: string) => string {
  const known = new Map<string, Map<string, string>>();
  return (uri, local) => {
    const names = known.get(uri) ?? new Map<string, string>();
    known.set(uri, names);
    const name = names.get(local) ?? `${prefixes.get(uri) ?? "other"}:${local}`;
    names.set(local, name);
    return name;
  };
}
