import { limits } from "../limits.ts";
import { liftOf, type Style } from "../package/styles.ts";
import { refuse } from "../refusal.ts";
import type { Format, Revision, WordSign } from "../word-model.ts";
import { isSameFormat } from "./same-format.ts";
import type { OpenElements, OpenRun } from "./story.ts";

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
  const look = formatOf(run, paragraph.own, open.urls.at(-1) ?? open.fields.at(-1)?.url);
  // Between the signs of two notes a comma looks as they do, and means nothing more.
  const format = look.raised && last?.kind === "note" && /^[\s,;]*$/.test(text) ? { ...look, raised: false } : look;
  // Word cuts a sentence into runs wherever somebody has once put the cursor.
  if (last?.kind === "text" && isSameFormat(format, last.format) && isSameHistory(open.revisions, last.revisions)) {
    paragraph.inlines[paragraph.inlines.length - 1] = { ...last, text: last.text + text };
  } else paragraph.inlines.push({ kind: "text", text, format, revisions: open.revisions });
}

/** Adds a sign to the open paragraph. */
export function addSign(open: OpenElements, kind: WordSign["kind"], key?: string): void {
  if (isInCode(open)) return;
  open.paragraphs.at(-1)?.inlines.push({ kind, revisions: open.revisions, ...(key !== undefined && { key }) });
}

/** Adds an object that the text names and the Word file holds; `shows` says what it is, if no picture. */
export function addObject(open: OpenElements, shows?: string): void {
  open.objects++;
  addSign(open, "object", `o${open.objects}`);
  const inlines = open.paragraphs.at(-1)?.inlines;
  const last = inlines?.at(-1);
  if (shows === undefined || inlines === undefined || last?.kind !== "object" || isInCode(open)) return;
  inlines[inlines.length - 1] = { ...last, shows };
}

function isInCode({ fields }: OpenElements): boolean {
  const field = fields.at(-1);
  return field !== undefined && (field.isCode || field.isInCode);
}

/** A note that was put between two others repeats the number of the first: `1bis`. */
function isAddition(text: string): boolean {
  return /^(?:bis|ter|quater|quinquies)$/.test(text);
}

function markOf(text: string, run: OpenRun | undefined): NonNullable<WordSign["mark"]> {
  return run?.holdsMark ? { typed: text.trim() } : { addition: text };
}

/** What sets a run off from its paragraph: italics in an italic call are nothing special. */
function formatOf(run: OpenRun | undefined, own: Style | undefined, url: string | undefined): Format {
  const { style, position } = run ?? {};
  const lift = liftOf(run?.lift ?? 0);
  return {
    ...((run?.italic ?? style?.italic) && !own?.italic && { italic: true }),
    ...((run?.bold ?? style?.bold) && !own?.bold && { bold: true }),
    ...(run?.underline && url === undefined && { underline: true }),
    ...((position ?? lift ?? (style?.raised && "superscript")) === "superscript" && { raised: true }),
    ...((position ?? lift ?? (style?.lowered && "subscript")) === "subscript" && { lowered: true }),
    ...((run?.struck ?? style?.struck ?? own?.struck) && { struck: true }),
    ...((run?.hidden ?? style?.hidden ?? own?.hidden) && { hidden: true }),
    ...(run?.highlighted && { highlighted: true }),
    ...(url !== undefined && { url }),
  };
}

function isSameHistory(a: readonly Revision[], b: readonly Revision[]): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((one, index) => isSameChange(one, b[index]));
}

function isSameChange(one: Revision, other: Revision | undefined): boolean {
  return one.kind === other?.kind && one.author === other.author && one.date === other.date && one.move === other.move;
}
