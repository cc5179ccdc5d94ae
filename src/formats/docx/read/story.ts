import type { MessageBox } from "../messages.ts";
import type { Style, Styles } from "../package/styles.ts";
import type { Tag } from "../package/xml.ts";
import type { ListPlace, Revision, WordBlock, WordCell, WordInline, WordParagraph } from "../word-model.ts";

/** What the reading of one part needs of the others. */
export interface StoryContext {
  readonly styles: Styles;
  /** Where the links of this part lead, by id; web and mail addresses alone. */
  readonly links: ReadonlyMap<string, string>;
  readonly messages: MessageBox;
  /** The number behind which the objects of this part are named: those of notes have names of their own. */
  readonly objectsFrom: number;
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
  /** The shapes that stand in a choice between two forms, by the keys of their signs; "" for a box of text. */
  readonly shapes: string[];
  /** How many pictures the part has had so far. */
  objects: number;
  /** How many characters of text and how many paragraphs the part has had so far. */
  characters: number;
  begun: number;
  /** How many changes the part has had so far. */
  changes: number;
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
  isOutlined: boolean;
}

export interface OpenRun {
  italic?: boolean;
  bold?: boolean;
  underline?: boolean;
  position?: string;
  /** How far the words stand above the line, or below it, in half points. */
  lift?: number;
  struck?: boolean;
  hidden?: boolean;
  highlighted?: boolean;
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
  /** Where it leads, if it or a field around it is a link. */
  url: string | undefined;
  /** True in what another field is told to do. */
  readonly isInCode: boolean;
  /** How much the part had shown before it. */
  readonly before: number;
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
    shapes: [],
    objects: context.objectsFrom,
    characters: 0,
    begun: 0,
    changes: 0,
  };
}
