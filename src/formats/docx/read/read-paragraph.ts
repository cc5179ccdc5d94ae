import { limits } from "../limits.ts";
import { isOn, type Style } from "../package/styles.ts";
import type { Tag } from "../package/xml.ts";
import { refuse } from "../refusal.ts";
import type { ListPlace, WordParagraph } from "../word-model.ts";
import type { OpenElements, OpenParagraph } from "./story.ts";

/** A paragraph begins, in the style that holds where none is named. */
export function openParagraph(open: OpenElements): void {
  const { paragraphs, context } = open;
  if (++open.begun > limits.paragraphs) refuse("too-large", "The file holds more paragraphs than are read");
  const usual = context.styles.ofParagraphs;
  paragraphs.push({
    style: usual?.name ?? "normal",
    own: usual,
    inlines: [],
    mark: [],
    behind: [],
    runs: [],
    list: {},
    former: undefined,
    isListAdded: false,
    isOutlined: false,
    rightToLeft: false,
    endsSection: false,
  });
}

/** The paragraph is complete and goes where its text stands. */
export function closeParagraph({ paragraphs, holders, child, move }: OpenElements): void {
  const open = paragraphs.pop();
  if (open === undefined) return;
  const { style, inlines, rightToLeft, endsSection } = open;
  // What is said of the end of a paragraph stands before the range that names the move.
  const mark = open.mark.map((one) => (one.move !== undefined && move !== undefined ? { ...one, move } : one));
  const heading = /^heading([1-9])$/.exec(style)?.[1];
  const lists = listsOf(open);
  const holder = holders.at(-1);
  holder?.push({
    kind: "paragraph",
    style,
    inlines,
    mark,
    rightToLeft,
    endsSection,
    child: child.index,
    xml: { start: child.start, end: child.start },
    ...(lists !== undefined && { lists }),
    ...(heading !== undefined && { heading: Number(heading) }),
    ...(open.isOutlined && { isOutlined: true }),
  });
  for (const block of open.behind) holder?.push(block);
}

/** Style, list, direction. */
export function readParagraphProperty({ paragraphs, context }: OpenElements, tag: Tag): void {
  const open = paragraphs.at(-1);
  if (open === undefined) return;
  switch (tag.name) {
    case "w:pStyle":
      open.own = context.styles.byId.get(tag.get("val") ?? "") ?? open.own;
      open.style = open.own?.name ?? open.style;
      break;
    case "w:numId":
    case "w:ilvl":
      readList(open.list, tag);
      break;
    case "w:outlineLvl":
      open.isOutlined = true;
      break;
    case "w:bidi":
      open.rightToLeft = isOn(tag.get("val"));
      break;
    case "w:sectPr":
      open.endsSection = true;
      context.messages.add("section", "Sections of pages, such as landscape pages, stay in the Word file alone");
      break;
    default:
  }
}

/** Of what the paragraph looked like before only its label is text. */
export function readFormerProperty({ paragraphs, context }: OpenElements, tag: Tag): void {
  const open = paragraphs.at(-1);
  if (open === undefined) return;
  open.former ??= { own: context.styles.ofParagraphs, list: {} };
  if (tag.name === "w:pStyle") open.former.own = context.styles.byId.get(tag.get("val") ?? "");
  else readList(open.former.list, tag);
}

function readList(list: { id?: string; level?: number }, tag: Tag): void {
  const value = tag.get("val") ?? "0";
  if (tag.name === "w:numId") list.id = value;
  else if (tag.name === "w:ilvl") list.level = Number(value);
}

function listsOf({ own, list, former, isListAdded }: OpenParagraph): WordParagraph["lists"] {
  const revised = placeOf(own, list);
  const before = former === undefined ? revised : placeOf(former.own, former.list);
  const original = isListAdded ? undefined : before;
  if (revised === undefined && original === undefined) return undefined;
  return { ...(revised && { revised }), ...(original && { original }) };
}

/** What a paragraph says of its list goes before what its style says; the list “0” is none. */
function placeOf(own: Style | undefined, { id = own?.list, level = own?.listLevel }: Partial<ListPlace>) {
  return id === undefined || id === "0" ? undefined : { id, level: level ?? 0 };
}
