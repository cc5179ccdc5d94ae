import { strToU8 } from "fflate";
import { endRun } from "../../../text/index.ts";
import { xmlHead } from "../write/template.ts";
import { decode } from "./decode.ts";
import { escapeXml } from "./escape-xml.ts";
import { readXml } from "./xml.ts";

/** The parts of a package while they are written, by name. */
export type Parts = Map<string, Uint8Array>;

const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const relationTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The text of a part that is being written. */
export function partText(parts: Parts, name: string): string | undefined {
  const bytes = parts.get(name);
  return bytes === undefined ? undefined : decode(bytes);
}

/** Adds words at the end of a part's outermost element; the part is only touched when there are some. */
export function appendTo(parts: Parts, name: string, closing: string, xml: string): void {
  const text = partText(parts, name);
  if (xml === "" || text === undefined) return;
  const at = text.lastIndexOf(closing);
  if (at >= 0) parts.set(name, strToU8(text.slice(0, at) + xml + text.slice(at)));
}

/** Says in the package what kind of part a new one is. */
export function addContentType(parts: Parts, name: string, type: string): void {
  const known = partText(parts, "[Content_Types].xml") ?? "";
  if (known.includes(`"/${name}"`)) return;
  appendTo(parts, "[Content_Types].xml", "</Types>", `<Override PartName="/${name}" ContentType="${type}"/>`);
}

/** The ids of links out of a part; a relation is added for an address when it is first asked for. */
export function linksOf(parts: Parts, part: string): (url: string) => string {
  return (url) => addRelation(parts, part, { type: "hyperlink", target: url, isOutside: true });
}

/** Relates the main part to another one, or to an address outside; answers the id of the relation. */
export function addRelation(
  parts: Parts,
  main: string,
  relation: { readonly type: string; readonly target: string; readonly isOutside?: boolean },
): string {
  const slash = main.lastIndexOf("/") + 1;
  const name = `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`;
  if (!parts.has(name))
    parts.set(name, strToU8(`${xmlHead}<Relationships xmlns="${packageRelations}"></Relationships>`));
  let highest = 0;
  let known: string | undefined;
  readXml(partText(parts, name) ?? "", {
    open(tag) {
      const id = tag.get("Id") ?? "";
      highest = Math.max(highest, Number(endRun(id, /\d/)));
      if (tag.get("Target") === relation.target && tag.get("Type")?.endsWith(`/${relation.type}`)) known = id;
    },
  });
  if (known !== undefined) return known;
  const id = `rId${highest + 1}`;
  const mode = relation.isOutside ? ' TargetMode="External"' : "";
  const type = `${relationTypes}/${relation.type}`;
  appendTo(
    parts,
    name,
    "</Relationships>",
    `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(relation.target)}"${mode}/>`,
  );
  return id;
}
