import { escapeXml } from "./escape-xml.ts";
import { appendTo, type Parts, partText } from "./package-parts.ts";
import { canonicalStyle, type StyleName } from "./style-names.ts";
import { readStyles } from "./styles.ts";
import { styleXml, usualId } from "./template-styles.ts";
import type { CharacterStyle } from "./write-context.ts";

/** The styles of a package by what they mean. */
export interface PackageStyles {
  /** The id of a style; one that is missing is added when it is first asked for. */
  idOf(name: StyleName | CharacterStyle): string;
  /** Writes the styles that were added. */
  write(): void;
}

/** The styles of the part of this name, which is written again only when one is added. */
export function packageStyles(parts: Parts, part: string): PackageStyles {
  const { byId, ofParagraphs } = readStyles(partText(parts, part) ?? "<w:styles/>");
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
    write: () => appendTo(parts, part, "</w:styles>", added),
  };
}
