import { importWord, isOfLibrary, parse } from "../index.ts";
import type { SettingsSource } from "../service/index.ts";
import type { Editor } from "./editor.ts";

/** More Word files than this are not read: each is a package to open. */
const mostFiles = 300;

/** How many files are read at the same time; each may be large. */
const atOnce = 4;

/**
 * The Word files of a folder as texts with all changes accepted, named by their addresses. Files that are refused, and
 * those that hold no text in force, are passed over.
 */
export async function wordTexts(editor: Editor, folder: string): Promise<NonNullable<SettingsSource["library"]>> {
  const listed = await editor.listWordFiles().catch(() => []);
  const uris = listed.filter((uri) => uri.startsWith(folder) && isWordFile(uri)).slice(0, mostFiles);
  const texts: { name: string; text: string }[] = [];
  for (let from = 0; from < uris.length; from += atOnce) {
    const read = uris.slice(from, from + atOnce).map(async (name) => ({ name, text: await textOf(editor, name) }));
    for (const { name, text } of await Promise.all(read)) if (text !== undefined) texts.push({ name, text });
  }
  return texts;
}

async function textOf(editor: Editor, name: string): Promise<string | undefined> {
  const bytes = await editor.readBytes(name).catch(() => undefined);
  const read = bytes && importWord(bytes, { marks: "base" });
  if (read?.status !== "read") return undefined;
  return isOfLibrary({ name, document: parse(read.source) }) ? read.source : undefined;
}

/** True for a Word file; those that begin with `~$` are Word's own notes of who has the file open. */
export function isWordFile(uri: string): boolean {
  return /\.docx$/i.test(uri) && !/\/(?:~|%7E)(?:\$|%24)[^/]*$/i.test(uri);
}
