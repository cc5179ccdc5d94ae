import { strToU8 } from "fflate";
import type { Document, Metadata } from "../../../model/index.ts";
import { readFrontMatter } from "../package/front-matter-part.ts";
import { readStyles } from "../package/styles.ts";
import type { Package } from "../package/zip.ts";
import { type ReadParts, readParts, textOf } from "../read/read-word.ts";
import { toSource, type WordSource } from "../read/to-source.ts";
import { fillCover } from "./fill-cover.ts";

/** A template with its cover filled in, read again. */
export interface FilledTemplate {
  readonly read: ReadParts;
  /** What the cover has places for. */
  readonly shown: ReadonlySet<keyof Metadata>;
  /** The paragraphs of the text, as the template has them, that stand for a table which says something else now. */
  readonly rewritten: ReadonlyMap<string, string>;
}

/** Fills in the cover of a template; `known` is the text that it held before. */
export function withFilledCover(
  template: Package,
  given: ReadParts,
  known: WordSource,
  document: Document,
): FilledTemplate {
  const texts = new Set(document.source.split(/\n{2,}/));
  const edited = known.paragraphs.filter(({ text }) => !text.startsWith("```word") && texts.has(text.trim()));
  const children = new Set(edited.map(({ child }) => child));
  const { main, shown } = fillCover(given, document, {
    known: known.metadata,
    isText: (child) => children.has(child),
    styleOf: stylesOf(template, given.mainName),
  });
  if (main === given.main) return { read: given, shown, rewritten: new Map() };
  const read = readParts({
    ...template,
    read: (name) => (name === given.mainName ? strToU8(main) : template.read(name)),
  });
  const now = new Map(
    toSource(read.word, readFrontMatter(template)).paragraphs.map(({ child, text }) => [child, text]),
  );
  const changed = known.paragraphs.flatMap(({ child, text }) => {
    const after = child === undefined ? undefined : now.get(child);
    return after === undefined || after === text ? [] : [[text, after] as const];
  });
  return { read, shown, rewritten: new Map(changed) };
}

/** The canonical names of the styles of a package, by id. */
function stylesOf(template: Package, mainName: string): (id: string) => string {
  const xml = textOf(template, `${mainName.slice(0, mainName.lastIndexOf("/") + 1)}styles.xml`);
  const styles = xml === undefined ? undefined : readStyles(xml);
  return (id) => styles?.byId.get(id)?.name ?? "";
}
