import { partOf, partsOf } from "./parts.ts";

/** What is wrong with a Word file that a validator does not say; each fault a sentence. */
export function faultsOf(bytes: Uint8Array): readonly string[] {
  const main = partOf(bytes, "word/document.xml");
  const notes = partOf(bytes, "word/footnotes.xml");
  const remarks = partOf(bytes, "word/comments.xml");
  const relations = partOf(bytes, "word/_rels/document.xml.rels");
  const faults: string[] = [];
  for (const [deleted = ""] of main.matchAll(/<w:del [^>]*[^/]>.*?<\/w:del>/gs)) {
    if (/<w:t[ >]/.test(deleted)) faults.push(`words in a deletion are no deleted words: ${deleted.slice(0, 80)}`);
  }
  if (/<w:delText/.test(main.replace(/<w:del [^>]*[^/]>.*?<\/w:del>/gs, "")))
    faults.push("deleted words outside a deletion");
  const changes = valuesOf(main, /<w:(?:ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart) w:id="(\d+)"/g);
  if (new Set(changes).size < changes.length) faults.push("two changes of one number");
  const defined = new Set(valuesOf(partOf(bytes, "word/styles.xml"), /w:styleId="([^"]*)"/g));
  for (const id of valuesOf(main + notes + remarks, /<w:[pr]Style w:val="([^"]*)"/g)) {
    if (!defined.has(id)) faults.push(`the style ${id} is not defined`);
  }
  expectAll(main, /<w:footnoteReference [^>]*w:id="(\d+)"/g, notes, /<w:footnote [^>]*w:id="(-?\d+)"/g, "note");
  expectAll(main, /<w:commentReference w:id="(\d+)"/g, remarks, /<w:comment w:id="(\d+)"/g, "comment");
  expectAll(main, /<w:hyperlink [^>]*r:id="([^"]*)"/g, relations, /Id="([^"]*)"/g, "link");
  for (const name of partsOf(bytes).keys()) {
    if (/^\/|\.\./.test(name)) faults.push(`a part is named ${name}`);
  }
  return faults;

  function expectAll(users: string, used: RegExp, makers: string, made: RegExp, what: string): void {
    const known = new Set(valuesOf(makers, made));
    for (const id of valuesOf(users, used)) if (!known.has(id)) faults.push(`there is no ${what} ${id}`);
  }
}

function valuesOf(xml: string, pattern: RegExp): readonly string[] {
  return [...xml.matchAll(pattern)].map(([, value = ""]) => value);
}
