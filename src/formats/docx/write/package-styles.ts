import { strToU8 } from "fflate";
import { escapeXml } from "../package/escape-xml.ts";
import { addContentType, addRelation, appendTo, type Parts, partText } from "../package/package-parts.ts";
import { canonicalStyle, type StyleName } from "../package/style-names.ts";
import { readStyles } from "../package/styles.ts";
import { namespaces, wordType, xmlHead } from "./template.ts";
import { styleXml, usualId } from "./template-styles.ts";
import type { CharacterStyle } from "./write-context.ts";

/** The styles of a package by what they mean. */
export interface PackageStyles {
  /** The id of a style; one that is missing is added when it is first asked for. */
  idOf(name: StyleName | CharacterStyle): string;
  /** True when a style that the package has prints small letters as capitals. */
  hasCapitals(name: StyleName): boolean;
  /** Writes the styles that were added. */
  write(): void;
}

/** The styles of a package with this main part; their part is written again only when one is added. */
export function packageStyles(parts: Parts, main: string): PackageStyles {
  const part = `${main.slice(0, main.lastIndexOf("/") + 1)}styles.xml`;
  const { byId, ofParagraphs } = readStyles(partText(parts, part) ?? "<styles/>");
  const ids = new Map<string, string>();
  for (const { id, name, kind } of byId.values()) {
    const key = `${kind} ${name}`;
    if (!ids.has(key)) ids.set(key, id);
  }
  let added = "";
  const add = (name: StyleName | CharacterStyle, isCharacter: boolean) => {
    let id = usualId(name);
    while (byId.has(id)) id = `${id}0`;
    const based = `<w:basedOn w:val="${escapeXml(ofParagraphs?.id ?? "Normal")}"/>`;
    added += styleXml(name)
      .replace(/w:styleId="[^"]*"/, `w:styleId="${id}"`)
      .replace(/<w:basedOn w:val="[^"]*"\/>/, isCharacter ? "" : based)
      .replace(/<w:next w:val="[^"]*"\/>/, "");
    return id;
  };
  return {
    idOf(name) {
      const isCharacter = name === "href" || name === "footnotereference" || name === "hyperlink";
      const key = `${isCharacter ? "character" : "paragraph"} ${canonicalStyle(name)}`;
      const known = name === "normal" ? (ofParagraphs?.id ?? ids.get(key)) : ids.get(key);
      if (known !== undefined) return known;
      const id = add(name, isCharacter);
      ids.set(key, id);
      return id;
    },
    hasCapitals: (name) => byId.get(ids.get(`paragraph ${canonicalStyle(name)}`) ?? "")?.capitals ?? false,
    write() {
      if (added !== "" && !parts.has(part)) addStylesPart(parts, main, part);
      appendTo(parts, part, "</w:styles>", added);
    },
  };
}

function addStylesPart(parts: Parts, main: string, part: string): void {
  parts.set(part, strToU8(`${xmlHead}<w:styles ${namespaces}></w:styles>`));
  addContentType(parts, part, `${wordType}.styles+xml`);
  addRelation(parts, main, { type: "styles", target: "styles.xml" });
}
