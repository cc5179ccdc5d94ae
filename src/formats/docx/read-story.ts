import { limits } from "./limits.ts";
import type { MessageBox } from "./messages.ts";
import type { LabelCounter } from "./numbering.ts";
import { readRevision, revisionKinds } from "./read-revision.ts";
import { refuse } from "./refusal.ts";
import { isOn, type Style, type Styles } from "./styles.ts";
import type { Format, Revision, WordBlock, WordInline, WordParagraph, WordRow, WordTable } from "./word-model.ts";
import { readXml, type Tag } from "./xml.ts";

/** What the reading of one part needs of the others. */
export interface StoryContext {
  readonly styles: Styles;
  readonly labels: LabelCounter;
  /** Where the links of this part lead, by id; web and mail addresses alone. */
  readonly links: ReadonlyMap<string, string>;
  readonly messages: MessageBox;
}

/** The blocks of a body, of one note or of one comment; `owner` is what the element around them says. */
export interface Story {
  readonly owner: Tag | undefined;
  readonly blocks: readonly WordBlock[];
}

type Draft<Type> = { -readonly [Key in keyof Type]: Type[Key] };
interface OpenParagraph extends Draft<Omit<WordParagraph, "inlines" | "mark">> {
  readonly inlines: WordInline[];
  readonly mark: Revision[];
  own: Style | undefined;
  list?: string;
  listLevel?: number;
}
interface OpenTable {
  readonly rows: Draft<WordRow>[];
  isSimple: boolean;
  child: number;
}
interface OpenRun {
  italic?: boolean;
  bold?: boolean;
  underline?: boolean;
  position?: string;
  style?: Style;
}
/** A field: what it shows is text, what it is told to do is not. */
interface OpenField {
  isCode: boolean;
  code: string;
}

/** Elements whose content is an older state, or the same content a second time. */
const passedOver = new Set([
  "mc:Fallback",
  "w:pPrChange",
  "w:rPrChange",
  "w:sectPrChange",
  "w:tblPrChange",
  "w:tblPrExChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:tblGridChange",
  "w:numberingChange",
]);

/** Elements that hold the stories of a part. */
const owners = new Set(["w:body", "w:footnote", "w:endnote", "w:comment"]);

/** Reads all stories of a part: the body, or every note, or every comment. */
export function readStories(xml: string, context: StoryContext): readonly Story[] {
  const { styles, labels, links, messages } = context;
  const stories: { owner: Tag; blocks: WordBlock[] }[] = [];
  const holders: WordBlock[][] = [];
  const paragraphs: OpenParagraph[] = [];
  const tables: OpenTable[] = [];
  const revisions: Revision[] = [];
  const fields: OpenField[] = [];
  const urls: (string | undefined)[] = [];
  let run: OpenRun | undefined;
  let skipped = 0;
  let isText = false;
  let characters = 0;
  let objects = 0;
  let move: string | undefined;
  let isMark = false;
  let child = { index: -1, start: 0, depth: 0 };

  const paragraph = () => paragraphs.at(-1);
  const isHidden = () => fields.some(({ isCode }) => isCode);
  const add = (inline: WordInline) => {
    if (!isHidden()) paragraph()?.inlines.push(inline);
  };
  const sign = (kind: "tab" | "break" | "note" | "comment" | "object", key?: string) =>
    add({ kind, revisions: [...revisions], ...(key !== undefined && { key }) });
  const write = (text: string) => {
    // Behind a note with a mark of its own the run holds that mark, which the note names.
    if (isMark) return;
    characters += text.length;
    if (characters > limits.text) refuse("too-large", "The file holds more text than is read");
    const format = formatOf(run, paragraph()?.own, urls.at(-1));
    add({ kind: "text", text, format, revisions: [...revisions] });
  };

  const startParagraph = () => {
    paragraphs.push({
      kind: "paragraph",
      style: styles.ofParagraphs?.name ?? "normal",
      own: styles.ofParagraphs,
      inlines: [],
      mark: [],
      rightToLeft: false,
      endsSection: false,
      child: child.index,
      xml: { start: child.start, end: child.start },
    });
  };
  const endParagraph = () => {
    const open = paragraphs.pop();
    if (open === undefined) return;
    const { own, list = own?.list, listLevel = own?.listLevel ?? 0, ...rest } = open;
    const label = list === undefined || list === "0" ? undefined : labels.next(list, listLevel);
    if (label !== undefined) messages.add("automatic-label", "Labels that Word counts by itself are written out");
    const heading = /^heading([1-9])$/.exec(rest.style)?.[1];
    holders.at(-1)?.push({
      ...rest,
      inlines: joined(rest.inlines),
      ...(label !== undefined && { label }),
      ...(heading !== undefined && { heading: Number(heading) }),
    });
  };
  const endTable = () => {
    const open = tables.pop();
    if (open === undefined) return;
    const table: WordTable = { kind: "table", xml: { start: child.start, end: child.start }, ...open };
    holders.at(-1)?.push(table);
  };

  const open = (tag: Tag, path: readonly string[]) => {
    const { name } = tag;
    const above = path.at(-2);
    if (skipped > 0 || passedOver.has(name)) {
      if (skipped === 0 && name !== "mc:Fallback") {
        messages.add("formatting-change", "Changes of formatting alone are kept as their new state");
      }
      skipped++;
      return;
    }
    if (owners.has(name)) {
      const story = { owner: tag, blocks: [] };
      stories.push(story);
      holders.push(story.blocks);
      child = { index: -1, start: tag.end, depth: path.length + 1 };
      return;
    }
    if (path.length === child.depth) child = { ...child, index: child.index + 1 };
    if (name in revisionKinds) openRevision(tag, above, path);
    else if (run !== undefined && above === "w:rPr" && path.at(-3) === "w:r") readRunProperty(run, tag, styles);
    else if (above === "w:pPr" || above === "w:numPr") readParagraphProperty(tag);
    else openElement(tag);
  };

  const openElement = (tag: Tag) => {
    switch (tag.name) {
      case "w:p":
        return startParagraph();
      case "w:tbl": {
        const outer = tables.at(-1);
        if (outer !== undefined) outer.isSimple = false;
        tables.push({ rows: [], isSimple: true, child: child.index });
        return;
      }
      case "w:tr":
        tables.at(-1)?.rows.push({ cells: [], mark: [] });
        return;
      case "w:tc": {
        const cell: WordBlock[] = [];
        const row = tables.at(-1)?.rows.at(-1);
        if (row !== undefined) row.cells = [...row.cells, cell];
        holders.push(cell);
        return;
      }
      case "w:gridSpan":
      case "w:vMerge":
      case "w:hMerge": {
        const table = tables.at(-1);
        if (table !== undefined) table.isSimple = false;
        return;
      }
      case "w:r":
        run = {};
        return;
      case "w:t":
      case "w:delText":
      case "m:t":
        isText = true;
        return;
      case "w:moveFromRangeStart":
      case "w:moveToRangeStart":
        move = tag.get("name");
        return;
      case "w:hyperlink":
        urls.push(links.get(tag.get("id") ?? ""));
        return;
      case "w:txbxContent":
        messages.add("text-box", "The words of text boxes are read behind the paragraph that they hang on");
        return;
      default:
        if (run !== undefined) openInRun(tag);
    }
  };

  const openInRun = (tag: Tag) => {
    switch (tag.name) {
      case "w:tab":
      case "w:ptab":
        return sign("tab");
      case "w:br":
        return /^(?:page|column)$/.test(tag.get("type") ?? "") ? undefined : sign("break");
      case "w:cr":
        return sign("break");
      case "w:noBreakHyphen":
        return write("\u2011");
      case "w:softHyphen":
        return write("\u00ad");
      case "w:sym":
        return write(symbolOf(tag, messages));
      case "w:footnoteReference":
      case "w:endnoteReference":
        isMark = isOn(tag.get("customMarkFollows") ?? "0");
        return sign("note", `${tag.name.charAt(2)}${tag.get("id") ?? ""}`);
      case "w:commentReference":
        return sign("comment", tag.get("id") ?? "");
      case "w:drawing":
      case "w:pict":
      case "w:object":
        messages.add("picture", "Pictures stay in the Word file; the text names their places");
        objects++;
        return sign("object", `o${objects}`);
      case "w:fldChar":
        return readField(tag.get("fldCharType"));
      default:
        return undefined;
    }
  };

  const readField = (type: string | undefined) => {
    const field = fields.at(-1);
    if (type === "begin") fields.push({ isCode: true, code: "" });
    else if (type === "separate" && field !== undefined) field.isCode = false;
    else if (type === "end") {
      const done = fields.pop();
      if (done?.code.trim()) messages.add("field", "Of fields that Word works out, the text keeps what they showed");
    }
  };

  const openRevision = (tag: Tag, above: string | undefined, path: readonly string[]) => {
    const revision = readRevision(tag, move);
    if (above === "w:rPr") {
      if (path.at(-3) === "w:pPr") paragraph()?.mark.push(revision);
    } else if (above === "w:trPr") {
      const row = tables.at(-1)?.rows.at(-1);
      if (row !== undefined) row.mark = [...row.mark, revision];
    } else if (above !== "w:numPr") revisions.push(revision);
  };

  const readParagraphProperty = (tag: Tag) => {
    const open = paragraph();
    if (open === undefined) return;
    if (tag.name === "w:pStyle") {
      open.own = styles.byId.get(tag.get("val") ?? "") ?? open.own;
      open.style = open.own?.name ?? open.style;
    } else if (tag.name === "w:numId") open.list = tag.get("val") ?? "0";
    else if (tag.name === "w:ilvl") open.listLevel = Number(tag.get("val"));
    else if (tag.name === "w:bidi") open.rightToLeft = isOn(tag.get("val"));
    else if (tag.name === "w:sectPr") {
      open.endsSection = true;
      messages.add("section", "Sections of pages, such as landscape pages, stay in the Word file alone");
    }
  };

  const close = (name: string, path: readonly string[], end: number) => {
    const above = path.at(-2);
    if (skipped > 0) {
      skipped--;
      return;
    }
    switch (name) {
      case "w:p":
        endParagraph();
        break;
      case "w:tbl":
        endTable();
        break;
      case "w:tc":
        holders.pop();
        break;
      case "w:r":
        run = undefined;
        isMark = false;
        break;
      case "w:t":
      case "w:delText":
      case "m:t":
        isText = false;
        break;
      case "w:hyperlink":
        urls.pop();
        break;
      default:
        if (name in revisionKinds && above !== "w:rPr" && above !== "w:trPr" && above !== "w:numPr") revisions.pop();
        else if (owners.has(name)) holders.pop();
    }
    if (path.length === child.depth) endChild(end);
  };

  /** The blocks of a child of the body all name its whole place in the part. */
  const endChild = (end: number) => {
    const blocks = holders.at(-1) ?? [];
    for (let at = blocks.length - 1; at >= 0; at--) {
      const block = blocks[at];
      if (block === undefined || block.child !== child.index) break;
      blocks[at] = { ...block, xml: { start: child.start, end } };
    }
    child = { ...child, start: end };
  };

  readXml(xml, {
    open,
    close,
    text(words, path) {
      if (skipped > 0) return;
      const field = fields.at(-1);
      const inside = path.at(-1);
      if (isText) write(words);
      else if (field !== undefined && (inside === "w:instrText" || inside === "w:delInstrText")) field.code += words;
    },
  });
  return stories;
}

function readRunProperty(run: OpenRun, tag: Tag, styles: Styles): void {
  const value = tag.get("val");
  if (tag.name === "w:i") run.italic = isOn(value);
  else if (tag.name === "w:b") run.bold = isOn(value);
  else if (tag.name === "w:u") run.underline = isOn(value);
  else if (tag.name === "w:vertAlign") run.position = value ?? "";
  else if (tag.name === "w:rStyle") {
    const style = styles.byId.get(value ?? "");
    if (style !== undefined) run.style = style;
  }
}

/** What sets a run off from its paragraph: italics in an italic call are nothing special. */
function formatOf(run: OpenRun | undefined, own: Style | undefined, url: string | undefined): Format {
  const { style } = run ?? {};
  const position = run?.position;
  return {
    ...((run?.italic ?? style?.italic) && !own?.italic && { italic: true }),
    ...((run?.bold ?? style?.bold) && !own?.bold && { bold: true }),
    ...(run?.underline && url === undefined && { underline: true }),
    ...((position === "superscript" || (position === undefined && style?.raised)) && { raised: true }),
    ...((position === "subscript" || (position === undefined && style?.lowered)) && { lowered: true }),
    ...(url !== undefined && { url }),
  };
}

/** Signs of the fonts Symbol and Wingdings that have a place of their own in Unicode. */
const symbols: Readonly<Record<number, string>> = {
  61482: "*",
  61485: "–",
  61607: "•",
  61623: "•",
  61664: "→",
  61611: "⇔",
  61614: "→",
  61692: "✓",
  61650: "®",
  61651: "©",
  61652: "™",
};

function symbolOf(tag: Tag, messages: MessageBox): string {
  const code = Number.parseInt(tag.get("char") ?? "", 16);
  const known = symbols[code];
  if (known !== undefined) return known;
  if (Number.isNaN(code) || code >= 0xe000) {
    messages.add("symbol", "Signs of special fonts could not be read; they are shown as “\ufffd”");
    return "\ufffd";
  }
  return String.fromCodePoint(code);
}

/** Word cuts a sentence into runs where somebody has once put the cursor; one look and one history is one text. */
function joined(inlines: readonly WordInline[]): readonly WordInline[] {
  const whole: WordInline[] = [];
  for (const inline of inlines) {
    const last = whole.at(-1);
    if (inline.kind === "text" && last?.kind === "text" && isAlike(inline.format, last.format)) {
      if (isSameHistory(inline.revisions, last.revisions)) {
        whole[whole.length - 1] = { ...last, text: last.text + inline.text };
        continue;
      }
    }
    whole.push(inline);
  }
  return whole;
}

function isAlike(a: Format, b: Format): boolean {
  const names = ["italic", "bold", "underline", "raised", "lowered", "url"] as const;
  return names.every((name) => a[name] === b[name]);
}

function isSameHistory(a: readonly Revision[], b: readonly Revision[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      return (
        one.kind === other?.kind && one.author === other.author && one.date === other.date && one.move === other.move
      );
    })
  );
}
