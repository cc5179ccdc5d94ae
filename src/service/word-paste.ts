import { htmlSource } from "../index.ts";
import type { InsertedText } from "../protocol/index.ts";
import type { Analysis } from "./analysis.ts";
import { insertedText } from "./word-insertion.ts";

/** Word says that a page is its own; other programs write paragraphs, lists, headings or tables. */
const ofWord = /urn:schemas-microsoft-com:office:word|content=["']?Word\.Document|class=["']?Mso/i;
const structure = /<(?:p|li|h[1-6]|table)[\s>]/i;

/**
 * The tidy text of words from the clipboard, fit for the middle of a document. Undefined for words that come from
 * elsewhere than Word and have no structure: pasting them as they are does as well.
 */
export async function pastedHtml(
  { document }: Analysis,
  html: string,
): Promise<Pick<InsertedText, "text" | "front"> | undefined> {
  if (!ofWord.test(html) && !structure.test(html)) return undefined;
  const source = await htmlSource(html);
  return source === undefined ? undefined : insertedText(document, source);
}
