import { stat } from "node:fs/promises";
import { dirname, relative } from "node:path";
import {
  type Catalogue,
  catalogueFromTexts,
  isOfLibrary,
  type Library,
  libraryEndings,
  libraryOf,
  parse,
  withConferences,
  withTexts,
} from "../index.ts";
import { failureOf } from "./each-file.ts";
import { filesIn } from "./find-files.ts";
import { type Io, Refusal } from "./io.ts";
import { readOfficial } from "./read-official.ts";
import { complain } from "./say.ts";

/** A library with more files and folders than this is some other folder, such as the root of a disk. */
const mostInLibrary = 50_000;

/** How many characters the texts of a library may have together; some fifty thousand pages. */
const longestLibrary = 100_000_000;

/** What is known beside the document itself. */
export interface Facts {
  readonly catalogue: Catalogue;
  readonly library: Library;
}

/** Refuses what is no folder, and a whole disk. */
export async function refuseNoLibrary(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) throw new Refusal(`the library ${path} is not a folder`);
  if (dirname(path) === path)
    throw new Refusal(`the library is ${path}, a whole disk; name the folder of the base texts`);
}

/** The catalogue with the facts that the texts of a folder tell, and the texts. A text that cannot be read is left out. */
export async function withLibrary(catalogue: Catalogue, library: string, io: Io): Promise<Facts> {
  const documents = [];
  const shelf = relative(io.cwd, library) || ".";
  const { files, refusals } = await filesIn(shelf, { endings: libraryEndings, most: mostInLibrary }, io);
  for (const line of refusals) complain(io, `left out of the library: ${line}`);
  let length = 0;
  for (const { name, path } of files) {
    if (name.endsWith(".contribution.md")) continue;
    try {
      const text = { name, document: parse(await readOfficial({ name, path }, io)) };
      if (!isOfLibrary(text)) continue;
      documents.push(text);
      length += text.document.source.length;
    } catch (error) {
      complain(io, `left out of the library: ${failureOf(error, io, name)}`);
    }
    if (length > longestLibrary) {
      const most = longestLibrary / 1_000_000;
      throw new Refusal(
        `the library ${library} has more than ${most} million characters; name a folder with fewer texts`,
      );
    }
  }
  const { conferences, texts } = catalogueFromTexts(documents, catalogue);
  const whole = withTexts(withConferences(catalogue, conferences), texts);
  return { catalogue: whole, library: libraryOf(documents) };
}
