import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import {
  bundledCatalogue,
  catalogueFromTexts,
  catalogueText,
  lineMap,
  mergeTexts,
  type NamedDocument,
  type OwnCatalogue,
  organIds,
  parse,
  positionAt,
  sourceOffset,
  type TextRecord,
  withConferences,
} from "../../index.ts";
import { eachFile } from "../each-file.ts";
import { filesIn } from "../find-files.ts";
import { exit, type Io, Refusal } from "../io.ts";
import { progress } from "../progress.ts";
import { readOfficial } from "../read-official.ts";
import { complain, say, show } from "../say.ts";
import { problemLines, readOwnCatalogue } from "../settings.ts";
import { writeResult } from "../write-text.ts";

/** `preamble catalogue build FOLDER`: a catalogue file from official texts; what could not be read is told. */
export async function buildCatalogue(
  rest: readonly string[],
  { output }: { readonly output?: string },
  io: Io,
): Promise<number> {
  const [given, ...more] = rest;
  if (given === undefined || more.length > 0) throw new Refusal("“preamble catalogue build” reads one folder");
  const before = output === undefined ? nothing : await olderFile(output, io);
  const endings = [".resolution.md", ".txt", ".docx"];
  const { files, refusals } = await filesIn(given, { endings }, io);
  if (files.length === 0) {
    throw new Refusal(`${given} holds no text: no file in it ends in .resolution.md, .txt or .docx`);
  }
  const documents: NamedDocument[] = [];
  const bar = progress(files.length, io);
  const failures = await eachFile(files, io, async (file) => {
    bar.step();
    documents.push({ name: file.name, document: parse(await readOfficial(file, io)) });
  });
  bar.end();
  const all = withConferences(bundledCatalogue, before.conferences);
  const { texts: read, conferences, unread } = catalogueFromTexts(documents, all);
  const merged = mergeTexts(before.texts, read);
  const made = catalogueText([...merged].sort(byNumber), [...before.conferences, ...conferences]);
  if (output === undefined) show(io, made);
  else await writeResult(output, made, io);
  for (const { name, offset, message, hasRecord } of unread) {
    const document = documents.find((one) => one.name === name)?.document;
    const line =
      document === undefined ? 0 : positionAt(lineMap(document.source), sourceOffset(document.reading, offset)).line;
    say(io, `${name}:${line + 1}: ${hasRecord ? "" : "left out: "}${message}`);
  }
  for (const failure of [...refusals, ...failures]) complain(io, failure);
  say(
    io,
    `${read.length} texts from ${files.length} files${output === undefined ? "" : `, now ${merged.length} in ${output}`}`,
  );
  return refusals.length + failures.length > 0 ? exit.failure : exit.clean;
}

const nothing: Pick<OwnCatalogue, "conferences" | "texts"> = { conferences: [], texts: [] };

/** What the file holds that is to be written, if it is there. */
async function olderFile(name: string, io: Io): Promise<typeof nothing> {
  const path = resolve(io.cwd, name);
  if (!(await exists(path))) return nothing;
  const own = await readOwnCatalogue(path, name);
  if (own.problems.length > 0) throw new Refusal(problemLines(name, own).join("\n"));
  return own;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

function byNumber(a: TextRecord, b: TextRecord): number {
  return (
    organIds.indexOf(a.organ) - organIds.indexOf(b.organ) ||
    a.form.localeCompare(b.form) * -1 ||
    a.number.localeCompare(b.number, "en", { numeric: true })
  );
}
