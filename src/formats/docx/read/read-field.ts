import { addObject, addText } from "./add-inline.ts";
import { fieldAddress, fieldKind, fieldSymbol, isEquationField, silentFields } from "./fields.ts";
import { objectWords } from "./object-words.ts";
import type { OpenElements } from "./story.ts";

/** A field begins; `code` is what it is told to do, where the file says that at once. */
export function openField(open: OpenElements, code?: string): void {
  const outer = open.fields.at(-1);
  const isInCode = outer !== undefined && (outer.isCode || outer.isInCode);
  open.fields.push({ isCode: code === undefined, isInCode, code: code ?? "", url: outer?.url, before: shownIn(open) });
  if (code !== undefined) readFieldCode(open);
}

/** All of what the field is told to do was read; what it shows comes now. */
export function readFieldCode({ fields }: OpenElements): void {
  const field = fields.at(-1);
  if (field === undefined) return;
  field.isCode = false;
  field.url = fieldAddress(field.code) ?? field.url;
}

/** A field ends. Some show what no text of the file says: signs by their number, equations. */
export function closeField(open: OpenElements): void {
  const field = open.fields.pop();
  const { messages } = open.context;
  const code = field?.code.trim() ?? "";
  if (field === undefined || code === "" || fieldAddress(code) !== undefined) return;
  const symbol = fieldSymbol(code);
  if (isEquationField(code)) {
    messages.add("equation", equationsStay);
    addObject(open, objectWords("equation", code.replace(/^EQ\s*/i, "").replace(/\\(?=\S)/g, "")));
  } else if (shownIn(open) > field.before) {
    messages.add("field", "Of fields that Word works out, the text keeps what they showed");
  } else if (symbol !== undefined) addText(open, symbol);
  else if (!silentFields.has(fieldKind(code))) {
    messages.add("field", "Of some fields the Word file does not hold what they show; they are not in the text", code);
  }
}

/** What is told of equations, whichever way Word has them. */
export const equationsStay =
  "Equations stay in the Word file; the text names their places and says in one line what they show";

function shownIn({ characters, objects }: OpenElements): number {
  return characters + objects;
}
