import type { MessageBox } from "../messages.ts";
import { isOn } from "../package/styles.ts";
import { symbolIn } from "../package/symbol-fonts.ts";
import type { Tag } from "../package/xml.ts";
import { addObject, addSign, addText } from "./add-inline.ts";
import { closeField, openField, readFieldCode } from "./read-field.ts";
import type { OpenElements } from "./story.ts";

/** A stretch of one look begins. */
export function openRun({ paragraphs }: OpenElements): void {
  paragraphs.at(-1)?.runs.push({});
}

export function closeRun({ paragraphs }: OpenElements): void {
  paragraphs.at(-1)?.runs.pop();
}

/** What the words of the run look like. */
export function readRunProperty({ paragraphs, context }: OpenElements, tag: Tag): void {
  const run = paragraphs.at(-1)?.runs.at(-1);
  if (run === undefined) return;
  const value = tag.get("val");
  if (tag.name === "w:i") run.italic = isOn(value);
  else if (tag.name === "w:b") run.bold = isOn(value);
  else if (tag.name === "w:u") run.underline = isOn(value);
  else if (tag.name === "w:vertAlign") run.position = value ?? "";
  else if (tag.name === "w:position") run.lift = Number(value);
  else if (tag.name === "w:strike" || tag.name === "w:dstrike") run.struck ||= isOn(value);
  else if (tag.name === "w:vanish") run.hidden = isOn(value);
  else if (tag.name === "w:highlight") run.highlighted = isOn(value);
  else if (tag.name === "w:rStyle") {
    const style = context.styles.byId.get(value ?? "");
    if (style !== undefined) run.style = style;
  }
}

/** The signs of a run that are no words: tabs, breaks, hyphens, references, pictures, fields. */
export function readInRun(open: OpenElements, tag: Tag): void {
  const { messages } = open.context;
  switch (tag.name) {
    case "w:tab":
    case "w:ptab":
      addSign(open, "tab");
      break;
    case "w:br":
      if (!/^(?:page|column)$/.test(tag.get("type") ?? "")) addSign(open, "break");
      break;
    case "w:cr":
      addSign(open, "break");
      break;
    case "w:noBreakHyphen":
      addText(open, "\u2011");
      break;
    case "w:softHyphen":
      addText(open, "\u00ad");
      break;
    case "w:sym":
      addText(open, symbolOf(tag, messages));
      break;
    case "w:footnoteReference":
    case "w:endnoteReference":
      readNote(open, tag);
      break;
    case "w:commentReference":
      addSign(open, "comment", tag.get("id") ?? "");
      break;
    case "w:drawing":
    case "w:pict":
    case "w:object":
      messages.add("picture", picturesStay);
      addObject(open);
      break;
    case "w:fldChar":
      readField(open, tag.get("fldCharType"));
      break;
    default:
  }
}

/** What is told of pictures, wherever they stand. */
export const picturesStay = "Pictures stay in the Word file; the text names their places";

/** Collects what a field is told to do. */
export function readInstruction({ fields }: OpenElements, inside: string, words: string): void {
  const field = fields.at(-1);
  if (field !== undefined && (inside === "w:instrText" || inside === "w:delInstrText")) field.code += words;
}

/** Behind a note with a mark of its own the run holds that mark, which goes with the reference. */
function readNote(open: OpenElements, tag: Tag): void {
  addSign(open, "note", `${tag.name.charAt(2)}${tag.get("id") ?? ""}`);
  const run = open.paragraphs.at(-1)?.runs.at(-1);
  if (run !== undefined) run.holdsMark = isOn(tag.get("customMarkFollows") ?? "0");
}

function readField(open: OpenElements, type: string | undefined): void {
  if (type === "begin") openField(open);
  else if (type === "separate") readFieldCode(open);
  else if (type === "end") closeField(open);
}

function symbolOf(tag: Tag, messages: MessageBox): string {
  const known = symbolIn(tag.get("font") ?? "", Number.parseInt(tag.get("char") ?? "", 16));
  if (known !== undefined) return known;
  messages.add("symbol", "Signs of special fonts could not be read; they are shown as “\ufffd”");
  return "\ufffd";
}
