import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { anyFragment } from "../mutated-texts.ts";
import type { Random } from "../random.ts";

/** Parts of a Word file by name. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** The parts of a file; undefined for what is no package. */
export function partsIn(bytes: Uint8Array): Parts | undefined {
  try {
    return unzipSync(bytes);
  } catch {
    return undefined;
  }
}

/** A package of these parts. */
export function packed(parts: Parts): Uint8Array {
  return zipSync(parts as Zippable, { level: 1, mtime: new Date(2024, 0, 1) });
}

/** A Word file damaged in its bytes, or in the XML of its parts. */
export function mutatedWord(file: Uint8Array, random: Random): Uint8Array {
  const parts = random.oneIn(6) ? undefined : partsIn(file);
  if (parts === undefined) return mutatedBytes(file, random);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const changed: Record<string, Uint8Array> = { ...parts };
  for (let left = 1 + random.below(random.oneIn(3) ? 12 : 4); left > 0; left--) {
    const name =
      random.oneIn(3) || names.length === 0 ? random.pick(Object.keys(parts)) : (mainOf(names) ?? random.pick(names));
    const part = changed[name];
    if (part === undefined) continue;
    if (random.oneIn(40)) delete changed[name];
    else if (!/\.(?:xml|rels)$/.test(name)) changed[name] = mutatedBytes(part, random);
    else changed[name] = strToU8(random.pick(changes)(strFromU8(part), random));
  }
  const made = packed(changed);
  return random.oneIn(20) ? mutatedBytes(made, random) : made;
}

function mainOf(names: readonly string[]): string | undefined {
  return names.find((name) => name === "word/document.xml");
}

function mutatedBytes(file: Uint8Array, random: Random): Uint8Array {
  if (random.oneIn(4)) return file.slice(0, random.below(file.length));
  const bytes = file.slice();
  for (let left = 1 + random.below(8); left > 0; left--) {
    // The directory of a package stands at its end.
    const from = random.oneIn(2) ? 0 : Math.max(0, bytes.length - 600);
    bytes[from + random.below(bytes.length - from)] = random.oneIn(3) ? random.pick([0, 255, 80]) : random.below(256);
  }
  return bytes;
}

type Change = (xml: string, random: Random) => string;

const changes: readonly Change[] = [
  takenElement,
  takenElement,
  doubledElement,
  doubledElement,
  movedElement,
  nestedElement,
  otherElement,
  otherElement,
  otherAttribute,
  otherAttribute,
  takenAttribute,
  otherWords,
  otherWords,
  putElement,
  putElement,
  cut,
];

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The tag that starts behind a random place, and the element as far as a plain search finds its end. */
function element(xml: string, random: Random): Place & { readonly tagEnd: number; readonly name: string } {
  const found = xml.indexOf("<", random.below(xml.length));
  const start = found < 0 ? xml.indexOf("<") : found;
  const tagEnd = xml.indexOf(">", start) + 1;
  const name = /^<([\w:]+)/.exec(xml.slice(start, start + 60))?.[1] ?? "";
  const close = `</${name}>`;
  const ended = name === "" || xml[tagEnd - 2] === "/" ? -1 : xml.indexOf(close, tagEnd);
  return { start, tagEnd, name, end: ended < 0 ? tagEnd : ended + close.length };
}

function spliced(xml: string, { start, end }: Place, put: string): string {
  return xml.slice(0, start) + put + xml.slice(end);
}

function takenElement(xml: string, random: Random): string {
  const { start, end, tagEnd } = element(xml, random);
  return spliced(xml, { start, end: random.oneIn(4) ? tagEnd : end }, "");
}

function doubledElement(xml: string, random: Random): string {
  const { start, end } = element(xml, random);
  const times = random.oneIn(8) ? 2 + random.below(40) : 1;
  return spliced(xml, { start, end: start }, xml.slice(start, end).repeat(times));
}

function movedElement(xml: string, random: Random): string {
  const { start, end } = element(xml, random);
  const taken = xml.slice(start, end);
  const without = spliced(xml, { start, end }, "");
  const { start: at } = element(without, random);
  return spliced(without, { start: at, end: at }, taken);
}

/** An element inside itself, or inside another one, some or very many times. */
function nestedElement(xml: string, random: Random): string {
  const { start, end, tagEnd, name } = element(xml, random);
  if (name === "" || end === tagEnd) return xml;
  const times = random.pick([1, 1, 2, 30, 300, 3000]);
  const outer = random.oneIn(2) ? name : random.pick(names);
  const open = outer === name ? xml.slice(start, tagEnd) : `<${outer}>`;
  return spliced(xml, { start, end }, `${open.repeat(times)}${xml.slice(start, end)}${`</${outer}>`.repeat(times)}`);
}

function otherElement(xml: string, random: Random): string {
  const { start, end, name } = element(xml, random);
  if (name === "") return xml;
  const other = random.pick(names);
  return spliced(
    xml,
    { start, end },
    xml.slice(start, end).replaceAll(`<${name}`, `<${other}`).replaceAll(`</${name}>`, `</${other}>`),
  );
}

function attributes(xml: string, random: Random): (Place & { readonly name: string }) | undefined {
  const from = random.below(xml.length);
  const found = /\s([\w:]+)="[^"<>]{0,200}"/.exec(xml.slice(from, from + 4000));
  if (found === null) return undefined;
  const start = from + found.index;
  return { start, end: start + found[0].length, name: found[1] ?? "" };
}

function otherAttribute(xml: string, random: Random): string {
  const place = attributes(xml, random);
  if (place === undefined) return xml;
  const value = random.pick([
    "",
    "0",
    "-1",
    "1",
    "99999999999",
    "1.5",
    "true",
    "x",
    "rId1",
    "a".repeat(3000),
    "&#0;",
    "&x;",
    "&#x1F600;",
    "../../etc",
    "2024-13-45T00:00:00Z",
    "%1.%2.%9",
    "upperLetter",
  ]);
  return spliced(xml, place, ` ${place.name}="${value}"`);
}

function takenAttribute(xml: string, random: Random): string {
  const place = attributes(xml, random);
  return place === undefined
    ? xml
    : spliced(xml, place, random.oneIn(4) ? xml.slice(place.start, place.end).repeat(2) : "");
}

function otherWords(xml: string, random: Random): string {
  const at = xml.indexOf("<w:t", random.below(xml.length));
  const start = xml.indexOf(">", at) + 1;
  if (at < 0 || start === 0) return xml;
  const words = anyFragment(random).replace(/[<&]/g, (sign) =>
    random.oneIn(6) ? sign : sign === "<" ? "&lt;" : "&amp;",
  );
  return spliced(xml, { start, end: start }, words);
}

function putElement(xml: string, random: Random): string {
  const { start } = element(xml, random);
  return spliced(xml, { start, end: start }, random.pick(pieces));
}

function cut(xml: string, random: Random): string {
  return random.oneIn(3)
    ? xml.slice(0, random.below(xml.length))
    : spliced(xml, { start: random.below(xml.length), end: 0 }, "<");
}

const names = [
  "w:p",
  "w:r",
  "w:t",
  "w:ins",
  "w:del",
  "w:moveFrom",
  "w:moveTo",
  "w:delText",
  "w:tbl",
  "w:tr",
  "w:tc",
  "w:pPr",
  "w:rPr",
  "w:sdt",
  "w:sdtContent",
  "w:hyperlink",
  "w:fldSimple",
  "w:footnote",
  "w:txbxContent",
  "w:smartTag",
  "w:body",
  "mc:AlternateContent",
  "mc:Fallback",
  "m:oMath",
  "w:unknown",
];

const pieces = [
  '<w:p><w:pPr><w:rPr><w:del w:id="7" w:author="A"/></w:rPr></w:pPr></w:p>',
  '<w:p><w:pPr><w:rPr><w:ins w:id="7" w:author="A" w:date="x"/></w:rPr></w:pPr><w:r><w:t>so</w:t></w:r></w:p>',
  "<w:p/>",
  "<w:r><w:tab/><w:br/><w:cr/><w:noBreakHyphen/><w:softHyphen/></w:r>",
  '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>',
  '<w:r><w:footnoteReference w:id="1"/></w:r>',
  '<w:r><w:footnoteReference w:id="999"/></w:r>',
  '<w:commentRangeStart w:id="0"/>',
  '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
  '<w:r><w:instrText>HYPERLINK "https://example.org"</w:instrText></w:r>',
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  '<w:ins w:id="1" w:author="A"><w:del w:id="2" w:author="B"><w:r><w:delText>x</w:delText></w:r></w:del></w:ins>',
  '<w:del w:id="2" w:author="B"><w:ins w:id="1" w:author="A"><w:r><w:t>x</w:t></w:r></w:ins></w:del>',
  '<w:moveFromRangeStart w:id="5" w:name="m"/><w:moveFrom w:id="6"><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id="5"/>',
  '<w:moveTo w:id="8"><w:r><w:t>come</w:t></w:r></w:moveTo>',
  "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
  '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="9"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>a|b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  '<w:pPr><w:numPr><w:ilvl w:val="9"/><w:numId w:val="1"/></w:numPr></w:pPr>',
  '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>',
  '<w:rPr><w:b/><w:i w:val="0"/><w:vanish/><w:vertAlign w:val="superscript"/></w:rPr>',
  '<w:bookmarkStart w:id="1" w:name="b"/>',
  "<!-- a comment -->",
  "<![CDATA[ <w:p> ]]>",
  "<?target data?>",
  "<!DOCTYPE x>",
  "&nbsp;",
  "\u0000",
];
