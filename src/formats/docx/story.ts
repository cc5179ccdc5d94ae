import { limits } from "./limits.ts";
import type { MessageBox } from "./messages.ts";
import { refuse } from "./refusal.ts";
import type { Style, Styles } from "./styles.ts";
import type { ListPlace, Revision, WordBlock, WordCell, WordInline, WordParagraph, WordSign } from "./word-model.ts";
import type { Tag } from "./xml.ts";

/** What the reading of one part needs of the others. */
export interface StoryContext {
  readonly styles: Styles;
  /** Where the links of this part lead, by id; web and mail addresses alone. */
  readonly links: ReadonlyMap<string, string>;
  readonly messages: MessageBox;
}

/** The blocks of a body, of one note or of one comment; `owner` is what the element around them says. */
export interface Story {
  readonly owner: Tag;
  readonly blocks: WordBlock[];
}

/** What is open at a place of a part; the innermost of each kind stands last. */
export interface OpenElements {
  readonly context: StoryContext;
  readonly stories: Story[];
  /** Where finished blocks go: the story, a cell, a text box. */
  readonly holders: WordBlock[][];
  readonly paragraphs: OpenParagraph[];
  readonly tables: OpenTable[];
  readonly fields: OpenField[];
  readonly urls: (string | undefined)[];
  /** The changes around this place. Never changed in place, so that runs of one history share one list. */
  revisions: readonly Revision[];
  /** The name of the move whose range was opened last. */
  move: string | undefined;
  child: BodyChild;
  /** How many pictures the part has had so far. */
  objects: number;
  /** How many characters of text and how many paragraphs the part has had so far. */
  characters: number;
  begun: number;
}

type Draft<Type> = { -readonly [Key in keyof Type]: Type[Key] };

export interface OpenParagraph extends Draft<Pick<WordParagraph, "style" | "rightToLeft" | "endsSection">> {
  readonly inlines: WordInline[];
  readonly mark: Revision[];
  /** What hangs on the paragraph and is read behind it. */
  readonly behind: WordBlock[];
  readonly runs: OpenRun[];
  own: Style | undefined;
  list: Partial<Draft<ListPlace>>;
  /** Style and list before a change of formatting. */
  former: { own: Style | undefined; list: Partial<Draft<ListPlace>> } | undefined;
  isListAdded: boolean;
}

export interface OpenRun {
  italic?: boolean;
  bold?: boolean;
  underline?: boolean;
  position?: string;
  style?: Style;
  /** True behind the reference of a note whose mark the run itself holds. */
  holdsMark?: boolean;
}

export interface OpenTable {
  readonly rows: { readonly cells: Draft<WordCell>[]; readonly mark: Revision[] }[];
  isSimple: boolean;
}

/** A field: what it shows is text, what it is told to do is not. */
export interface OpenField {
  isCode: boolean;
  code: string;
}

/** The child of the body that is being read: its number, its place in the part, its depth. */
export interface BodyChild {
  readonly index: number;
  readonly start: number;
  readonly depth: number;
}

/** Nothing is open yet. */
export function openElements(context: StoryContext): OpenElements {
  return {
    context,
    stories: [],
    holders: [],
    paragraphs: [],
    tables: [],
    fields: [],
    urls: [],
    revisions: [],
    move: undefined,
    child: { index: -1, start: 0, depth: 0 },
    objects: 0,
    characters: 0,
    begun: 0,
  };
}

/** Adds text to the open paragraph, in the look of the open run. */
export function addText(open: OpenElements, words: string): void {
  // A line may break anywhere in a part; only elements break lines and set tabs.
  const text = words.replace(/[\t\r\n]/g, " ");
  const paragraph = open.paragraphs.at(-1);
  const run = paragraph?.runs.at(-1);
  if (paragraph === undefined || isInCode(open)) return;
  const last = paragraph.inlines.at(-1);
  if (last?.kind === "note" && (run?.holdsMark || isAddition(text))) {
    paragraph.inlines[paragraph.inlines.length - 1] = { ...last, mark: { ...last.mark, ...markOf(text, run) } };
    return;
  }
  open.characters += text.length;
  if (open.characters > limits.text) refuse("too-large", "The file holds more text than is read");
  const format = formatOf(run, paragraph.own, open.urls.at(-1));
  // Word cuts a sentence into runs wherever somebody has once put the cursor.
  if (last?.kind === "text" && isAlike(format, last.format) && isSameHistory(open.revisions, last.revisions)) {
    paragraph.inlines[paragraph.inlines.length - 1] = { ...last, text: last.text + text };
  } else paragraph.inlines.push({ kind: "text", text, format, revisions: open.revisions });
}

/** Adds a sign to the open paragraph. */
export function addSign(open: OpenElements, kind: WordSign["kind"], key?: string): void {
  if (isInCode(open)) return;
  open.paragraphs.at(-1)?.inlines.push({ kind, revisions: open.revisions, ...(key !== undefined && { key }) });
}

function isInCode({ fields }: OpenElements): boolean {
  return fields.some(({ isCode }) => isCode);
}

/** A note that was put between two others repeats the number of the first: `1bis`. */
function isAddition(text: string): boolean {
  return /^(?:bis|ter|quater|quinquies)$/.test(text);
}

function markOf(text: string, run: OpenRun | undefined): NonNullable<WordSign["mark"]> {
  return run?.holdsMark ? { typed: text.trim() } : { addition: text };
}

type Format = Extract<WordInline, { kind: "text" }>["format"];

/** What sets a run off from its paragraph: italics in an italic call are nothing special. */
function formatOf(run: OpenRun | undefined, own: Style | undefined, url: string | undefined): Format {
  const { style, position } = run ?? {};
  return {
    ...((run?.italic ?? style?.italic) && !own?.italic && { italic: true }),
    ...((run?.bold ?? style?.bold) && !own?.bold && { bold: true }),
    ...(run?.underline && url === undefined && { underline: true }),
    ...((position === "superscript" || (position === undefined && style?.raised)) && { raised: true }),
    ...((position === "subscript" || (position === undefined && style?.lowered)) && { lowered: true }),
    ...(url !== undefined && { url }),
  };
}

function isAlike(a: Format, b: Format): boolean {
  const names = ["italic", "bold", "underline", "raised", "lowered", "url"] as const;
  return names.every((name) => a[name] === b[name]);
}

function isSameHistory(a: readonly Revision[], b: readonly Revision[]): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((one, index) => isSameChange(one, b[index]));
}

function isSameChange(one: Revision, other: Revision | undefined): boolean {
  return one.kind === other?.kind && one.author === other.author && one.date === other.date && one.move === other.move;
}
