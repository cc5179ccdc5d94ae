import { addObject } from "./add-inline.ts";
import { picturesStay } from "./read-run.ts";
import type { OpenElements } from "./story.ts";

/** A shape or chart of newer programs, beside which the file has another form for older ones. */
export function openShape(open: OpenElements): void {
  addObject(open);
  open.shapes.push(`o${open.objects}`);
}

export function closeShape({ shapes, context }: OpenElements): void {
  if (shapes.pop() !== "") context.messages.add("picture", picturesStay);
}

/** Of a box of text the words are read, and no sign stands for it. */
export function openTextBox(open: OpenElements): void {
  const { context, holders, shapes, paragraphs } = open;
  context.messages.add("text-box", "The words of text boxes are read behind the paragraph that they hang on");
  holders.push([]);
  const key = shapes.at(-1);
  if (key === undefined || key === "") return;
  const inlines = paragraphs.at(-1)?.inlines;
  const last = inlines?.at(-1);
  if (last?.kind === "object" && last.key === key) inlines?.pop();
  shapes[shapes.length - 1] = "";
}

/** Closes it: its words stand behind the paragraph. */
export function closeTextBox({ holders, paragraphs }: OpenElements): void {
  for (const block of holders.pop() ?? []) paragraphs.at(-1)?.behind.push(block);
}
