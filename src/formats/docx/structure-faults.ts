/** A Word file that was made: its main part, and the parts beside it by their names (`footnotes.xml`). */
export interface MadeFile {
  readonly main: string;
  partOf(name: string): string;
}

/**
 * What is wrong with the build of a Word file that reading it does not show: words of a deletion that are no deleted
 * words, numbers that are there twice, halves without their other half, notes, comments, links and styles that are
 * missing. Looks at each tag of the main part once.
 */
export function structureFaults({ main, partOf }: MadeFile): readonly string[] {
  const faults = new Set<string>();
  const numbers = new Set<string>();
  const open = new Map<string, number>();
  const used = new Map<string, Set<string>>();
  let deletions = 0;
  let fields = 0;
  const count = (what: string, by: number) => open.set(what, (open.get(what) ?? 0) + by);
  for (const [, end = "", name = "", attributes = ""] of main.matchAll(tags)) {
    const id = / (?:w|r):id="([^"]*)"/.exec(attributes)?.[1] ?? "";
    if (name === "del" && !attributes.endsWith("/")) deletions += end === "" ? 1 : -1;
    if (end !== "") continue;
    if (name === "t" && deletions > 0) faults.add("words in a deletion are no deleted words");
    else if (name === "delText" && deletions === 0) faults.add("deleted words stand outside a deletion");
    else if (name === "fldChar") {
      if (attributes.includes('"begin"')) fields++;
      else if (attributes.includes('"end"') && --fields < 0) faults.add("a field ends that has not begun");
    } else if (name in users) {
      const key = name === "pStyle" || name === "rStyle" ? (/ w:val="([^"]*)"/.exec(attributes)?.[1] ?? "") : id;
      const known = used.get(name) ?? new Set();
      if (key !== "") used.set(name, known.add(key));
    } else if (halves.test(name)) count(`${name.replace(/(?:Start|End)$/, "")} ${id}`, name.endsWith("Start") ? 1 : -1);
    if (numbered.test(name) && id !== "") {
      if (numbers.has(id)) faults.add(`two changes have the number ${id}`);
      numbers.add(id);
    }
    const move = name.endsWith("RangeStart") ? / w:name="([^"]*)"/.exec(attributes)?.[1] : undefined;
    if (move !== undefined) {
      if (numbers.has(name + move)) faults.add(`two moves have the name ${move}`);
      numbers.add(name + move);
    }
  }
  if (fields > 0) faults.add("a field has no end");
  for (const [what, difference] of open) if (difference !== 0) faults.add(`${what} does not begin and end once`);
  for (const [name, ids] of used) {
    const { part, pattern, what } = users[name] as User;
    const made = new Set([...partOf(part).matchAll(pattern)].map(([, id]) => id));
    for (const id of ids) if (!made.has(id)) faults.add(`${what} ${id} is missing`);
  }
  return [...faults];
}

/** Where what a tag names has to be. */
interface User {
  readonly part: string;
  readonly pattern: RegExp;
  readonly what: string;
}

const style: User = { part: "styles.xml", pattern: / w:styleId="([^"]*)"/g, what: "the style" };
const users: Readonly<Record<string, User>> = {
  pStyle: style,
  rStyle: style,
  footnoteReference: { part: "footnotes.xml", pattern: /<w:footnote [^<>]*?\bw:id="([^"<]*)"/g, what: "the note" },
  endnoteReference: { part: "endnotes.xml", pattern: /<w:endnote [^<>]*?\bw:id="([^"<]*)"/g, what: "the endnote" },
  commentReference: { part: "comments.xml", pattern: /<w:comment [^<>]*?\bw:id="([^"<]*)"/g, what: "the comment" },
  hyperlink: { part: "_rels/document.xml.rels", pattern: / Id="([^"]*)"/g, what: "the link" },
};

const halves = /^(?:bookmark|perm|commentRange|moveFromRange|moveToRange)(?:Start|End)$/;
const numbered = /^(?:ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart)$/;
const tags =
  /<(\/?)w:(del|ins|t|delText|fldChar|pStyle|rStyle|footnoteReference|endnoteReference|commentReference|hyperlink|(?:bookmark|perm|commentRange)(?:Start|End)|move(?:From|To)(?:Range(?:Start|End))?)(?=[\s/>])([^<>]*)>/g;
