import { readXml, type Tag } from "../package/xml.ts";
import { addObject, addText } from "./add-inline.ts";
import { type EquationReader, equationReader, equations } from "./equation-text.ts";
import { isWebOrMail } from "./fields.ts";
import { objectWords } from "./object-words.ts";
import { closeField, equationsStay, openField } from "./read-field.ts";
import { closeParagraph, openParagraph, readFormerProperty, readParagraphProperty } from "./read-paragraph.ts";
import { closeRevision, openRevision, revisionKinds } from "./read-revision.ts";
import { closeRun, openRun, readInRun, readInstruction, readRunProperty } from "./read-run.ts";
import { closeShape, closeTextBox, openShape, openTextBox } from "./read-shape.ts";
import {
  closeCell,
  closeTable,
  openCell,
  openRow,
  openTable,
  readCellProperty,
  readTableProperty,
} from "./read-tables.ts";
import { type OpenElements, openElements, type Story, type StoryContext } from "./story.ts";

/** Reads all stories of a part: the body, or every note, or every comment. */
export function readStories(xml: string, context: StoryContext): readonly Story[] {
  const open = openElements(context);
  /** The element of an older state that is passed over, and how deep it stands. */
  let passed: { readonly name: string; readonly depth: number } | undefined;
  /** True behind a form that is not known here: the form for older programs holds the same words. */
  let isOtherForm = false;
  let equation: { readonly reader: EquationReader; readonly depth: number } | undefined;
  readXml(xml, {
    open(tag, path) {
      if (equation !== undefined) equation.reader.open(tag);
      else if (passed !== undefined) {
        if (passed.name === "w:pPrChange") readFormerProperty(open, tag);
      } else if (tag.name === "mc:Choice" && isUnknown(tag.get("Requires"))) {
        passed = { name: tag.name, depth: path.length };
        isOtherForm = true;
      } else if (tag.name === "mc:Fallback" && isOtherForm) isOtherForm = false;
      else if (olderStates.has(tag.name)) {
        passed = { name: tag.name, depth: path.length };
        if (tag.name === "w:pPrChange") readFormerProperty(open, tag);
        if (tag.name !== "mc:Fallback") {
          context.messages.add("formatting-change", "Changes of formatting alone are kept as their new state");
        }
      } else {
        openElement(open, tag, path);
        if (equations.has(tag.name)) equation = { reader: equationReader(tag.name), depth: path.length };
      }
    },
    close(name, path, end) {
      if (equation !== undefined) {
        if (path.length > equation.depth) return equation.reader.close();
        addEquation(open, equation.reader);
        equation = undefined;
      }
      if (passed === undefined) closeElement(open, name, path, end);
      else if (passed.depth === path.length) passed = undefined;
    },
    text(words, path) {
      if (equation !== undefined) return equation.reader.text(words);
      if (passed !== undefined) return;
      const inside = path.at(-1) ?? "";
      if (texts.has(inside)) addText(open, words);
      else readInstruction(open, inside, words);
    },
  });
  return open.stories;
}

/** Elements whose content is an older state, or the same content a second time. */
const olderStates = new Set([
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

/** True for signs of Emoji, which the other form has as letters. */
function isUnknown(needed: string | undefined): boolean {
  return needed === "w16se";
}

/** Elements that hold the stories of a part. */
const owners = new Set(["w:body", "w:footnote", "w:endnote", "w:comment"]);

const texts = new Set(["w:t", "w:delText"]);

function openElement(open: OpenElements, tag: Tag, path: readonly string[]): void {
  const above = path.at(-2);
  if (path.length === open.child.depth) open.child = { ...open.child, index: open.child.index + 1 };
  if (owners.has(tag.name)) openStory(open, tag, path.length);
  else if (tag.name in revisionKinds) openRevision(open, tag, path);
  else if (above === "w:rPr" && path.at(-3) === "w:r") readRunProperty(open, tag);
  else if (above === "w:pPr" || above === "w:numPr") readParagraphProperty(open, tag);
  else if (above === "w:tcPr") readCellProperty(open, tag);
  else if (above === "w:r") readInRun(open, tag);
  else openBlock(open, tag);
}

/** Elements that hold others: paragraphs, runs, tables, links, text boxes. */
function openBlock(open: OpenElements, tag: Tag): void {
  switch (tag.name) {
    case "w:p":
      openParagraph(open);
      break;
    case "w:tbl":
      openTable(open);
      break;
    case "w:tr":
      openRow(open);
      break;
    case "w:tc":
      openCell(open);
      break;
    case "w:r":
      openRun(open);
      break;
    case "w:fldSimple":
      openField(open, tag.get("instr") ?? "");
      break;
    case "w:hyperlink":
      open.urls.push(addressOf(open, tag));
      break;
    case "w:moveFromRangeStart":
    case "w:moveToRangeStart":
      open.move = tag.get("name");
      break;
    case "w:txbxContent":
      openTextBox(open);
      break;
    case "w:drawing":
    case "w:pict":
    case "w:object":
      openShape(open);
      break;
    default:
      readTableProperty(open, tag);
  }
}

function closeElement(open: OpenElements, name: string, path: readonly string[], end: number): void {
  if (name in revisionKinds) closeRevision(open, path);
  else if (owners.has(name)) open.holders.pop();
  else {
    switch (name) {
      case "w:p":
        closeParagraph(open);
        break;
      case "w:tbl":
        closeTable(open);
        break;
      case "w:tc":
        closeCell(open);
        break;
      case "w:r":
        closeRun(open);
        break;
      case "w:fldSimple":
        closeField(open);
        break;
      case "w:hyperlink":
        open.urls.pop();
        break;
      case "w:txbxContent":
        closeTextBox(open);
        break;
      case "w:drawing":
      case "w:pict":
      case "w:object":
        if (path.at(-2) !== "w:r") closeShape(open);
        break;
      default:
    }
  }
  if (path.length === open.child.depth) closeChild(open, end);
}

/** Where a link leads, with the place in the page that it leads to. */
function addressOf({ context }: OpenElements, tag: Tag): string | undefined {
  const page = context.links.get(tag.get("id") ?? "");
  const place = tag.get("anchor");
  const address = page === undefined || place === undefined || page.includes("#") ? page : `${page}#${place}`;
  return address === undefined || isWebOrMail(address) ? address : page;
}

/** An equation that stands beside paragraphs has one of its own. */
function addEquation(open: OpenElements, reader: EquationReader): void {
  const { messages } = open.context;
  const isAlone = open.paragraphs.length === 0;
  if (isAlone) openParagraph(open);
  addObject(open, objectWords("equation", reader.line()));
  if (isAlone) closeParagraph(open);
  messages.add("equation", equationsStay);
  if (reader.isChanged())
    messages.add("equation", "Changes inside equations stay in the Word file alone", reader.line());
}

function openStory(open: OpenElements, owner: Tag, depth: number): void {
  const story: Story = { owner, blocks: [] };
  open.stories.push(story);
  open.holders.push(story.blocks);
  open.child = { index: -1, start: owner.end, depth: depth + 1 };
}

/** The blocks of a child of the body all name its whole place in the part. */
function closeChild(open: OpenElements, end: number): void {
  const { index, start } = open.child;
  const blocks = open.holders.at(-1) ?? [];
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at];
    if (block === undefined || block.child !== index) break;
    blocks[at] = { ...block, xml: { start, end } };
  }
  open.child = { ...open.child, start: end };
}
