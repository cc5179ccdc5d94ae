import { escapeXml } from "../package/escape-xml.ts";
import type { Format } from "../word-model.ts";
import type { WriteContext } from "../write/write-context.ts";
import type { Look, Property } from "./original-words.ts";

/** The start of a run: its tag and its properties. */
export function lookXml({ tag, properties }: Look): string {
  if (properties.length === 0) return tag;
  return `${tag}<w:rPr>${properties.map(({ xml }) => xml).join("")}</w:rPr>`;
}

/** A run of words of the text that stand in no file yet. */
export function plainLook(format: Format, context: WriteContext): Look {
  return { tag: "<w:r>", properties: formatProperties(format, context) };
}

/** The look of words that stayed, with the emphasis that the text gives them now. */
export function restyledLook({ tag, properties }: Look, format: Format, context: WriteContext): Look {
  const kept = properties.filter(({ name }) => !emphasis.has(name));
  return { tag, properties: inOrder([...kept, ...formatProperties(format, context)]) };
}

/** The look of new words that stand beside others: the same letters, and the emphasis of the text. */
export function neighbourLook({ properties }: Look, format: Format, context: WriteContext): Look {
  const kept = properties.filter(({ name }) => letters.has(name));
  return { tag: "<w:r>", properties: inOrder([...kept, ...formatProperties(format, context)]) };
}

function formatProperties(format: Format, context: WriteContext): readonly Property[] {
  const properties: Property[] = [];
  const add = (name: string, attributes = "") => properties.push({ name, xml: `<${name}${attributes}/>` });
  const style = format.isNumber ? "href" : format.url === undefined ? undefined : "hyperlink";
  const position = format.raised ? "superscript" : format.lowered ? "subscript" : undefined;
  if (style !== undefined) add("w:rStyle", ` w:val="${escapeXml(context.styleId(style))}"`);
  for (const name of format.bold ? ["w:b", "w:bCs"] : []) add(name);
  for (const name of format.italic ? ["w:i", "w:iCs"] : []) add(name);
  if (format.isMixedCase && context.hasCapitals) add("w:caps", ' w:val="0"');
  if (format.struck) add("w:strike");
  if (format.underline) add("w:u", ' w:val="single"');
  if (position !== undefined) add("w:vertAlign", ` w:val="${position}"`);
  if (context.rightToLeft) add("w:rtl");
  return properties;
}

/** In the order of the schema; of two of one name the last one holds. */
function inOrder(properties: readonly Property[]): readonly Property[] {
  const byName = new Map(properties.map((property) => [property.name, property]));
  return [...byName.values()].sort((a, b) => rank(a) - rank(b));
}

function rank({ name }: Property): number {
  const at = order.indexOf(name);
  return at < 0 ? order.length - 1.5 : at;
}

/** What the text itself says of words. */
const emphasis = new Set(
  "rStyle b bCs i iCs u strike dstrike position vertAlign".split(" ").map((name) => `w:${name}`),
);

/** What makes neighbours look as if written by one hand. */
const letters = new Set(
  "rFonts noProof color spacing w kern sz szCs rtl cs lang eastAsianLayout".split(" ").map((name) => `w:${name}`),
);

const order = (
  "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish " +
  "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang " +
  "eastAsianLayout specVanish oMath rPrChange"
)
  .split(" ")
  .map((name) => `w:${name}`);
