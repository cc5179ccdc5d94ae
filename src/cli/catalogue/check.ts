import { resolve } from "node:path";
import { bundledCatalogue, type Catalogue, conferenceAt, type TextRecord, withConferences } from "../../index.ts";
import { exit, type Io, Refusal } from "../io.ts";
import { say, show } from "../say.ts";
import { problemLines, readOwnCatalogue } from "../settings.ts";
import { formNames } from "./words.ts";

/** `preamble catalogue check FILE`: the mistakes of a catalogue file, and places at which an organ did not meet. */
export async function checkCatalogue(rest: readonly string[], io: Io): Promise<number> {
  const [given, ...more] = rest;
  if (given === undefined || more.length > 0) throw new Refusal("“preamble catalogue check” checks one file");
  const own = await readOwnCatalogue(resolve(io.cwd, given), given);
  const all = withConferences(bundledCatalogue, own.conferences);
  const lines = [...problemLines(given, own), ...own.texts.flatMap((record) => doubts(record, all, given))];
  for (const line of lines) show(io, `${line}\n`);
  say(io, `${own.conferences.length} conferences and ${own.texts.length} texts in ${given}`);
  return lines.length > 0 ? exit.findings : exit.clean;
}

function doubts({ organ, form, number, adopted, revisions, suppressedAt }: TextRecord, all: Catalogue, name: string) {
  const editions = [...(adopted ? [adopted] : []), ...revisions, ...(suppressedAt ? [suppressedAt] : [])];
  return editions.flatMap(({ place, year }) => {
    if (place === undefined) return [];
    const met = conferenceAt(all, organ, place, year);
    if (met.status !== "none") return [];
    const [first] = met.suggestions;
    const hint = first?.place === undefined ? "" : `; did you mean “${first.place}, ${first.year}”?`;
    return [`${name}: ${organ} ${formNames[form]}${number}: ${organ} did not meet at “${place}, ${year}”${hint}`];
  });
}
