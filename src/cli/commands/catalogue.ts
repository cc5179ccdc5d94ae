import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import {
  bundledCatalogue,
  type Catalogue,
  catalogueFromTexts,
  catalogueText,
  citationOf,
  conferenceAt,
  type Edition,
  editionLabel,
  fold,
  isRevision,
  lineMap,
  lookUpRecommendation,
  mergeTexts,
  nearest,
  newestEdition,
  type OwnCatalogue,
  organIds,
  organs,
  parse,
  positionAt,
  type RecommendationRecord,
  searchTexts,
  sourceOffset,
  type TextForm,
  type TextRecord,
  withConferences,
} from "../../index.ts";
import { commonOptions, type Options, readArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { filesIn } from "../find-files.ts";
import { exit, type Io, Refusal } from "../io.ts";
import { progress } from "../progress.ts";
import { readText } from "../read-text.ts";
import { catalogueName, problemLines, readOwnCatalogue, settingsOptions, settingsReader } from "../settings.ts";
import { writeResult } from "../write-text.ts";

const { config, library, catalogue, "as-of": asOf } = settingsOptions;

const options = {
  organ: { type: "text", choices: organIds, help: "Only the texts of this body" },
  format: { type: "text", choices: ["text", "json"], help: "text (default) or json" },
  output: { type: "text", short: "o", value: "FILE", help: "Where build writes; what the file holds already is kept" },
  config,
  library,
  catalogue,
  "as-of": asOf,
} as const satisfies Options;

type Texts = Partial<Readonly<Record<keyof typeof options | keyof typeof commonOptions, string>>>;

const usage = `preamble catalogue list [WORDS…] [--organ ORGAN] [--format text|json]
preamble catalogue show ID [--format text|json]
preamble catalogue check FILE
preamble catalogue build FOLDER [-o FILE]`;

/** `preamble catalogue`: the facts about resolutions, those that come with the tool and the user's. */
export const catalogueCommand: Command = {
  usage,
  help: `list    the texts that are known, or those that some words fit: preamble catalogue list cybersecurity
show    all about one: preamble catalogue show PP 71, A/RES/78/265, ITU-R 7, ITU-T A.5
check   whether a ${catalogueName} can be read, with the place of each mistake
build   reads a folder of official texts (*.resolution.md, *.txt) and writes what they tell as a catalogue file`,
  options,
  async run(argv, io) {
    const { texts, paths } = readArguments("catalogue", argv, { ...options, ...commonOptions });
    const [verb, ...rest] = paths;
    const action = verb !== undefined && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (action !== undefined) return action(rest, texts, io);
    const near = verb === undefined ? undefined : nearest(verb, Object.keys(verbs));
    const hint =
      near === undefined ? "write “list”, “show ID”, “check FILE” or “build FOLDER”" : `did you mean “${near}”?`;
    throw new Refusal(
      `“preamble catalogue” ${verb === undefined ? "needs to know what to do" : `cannot “${verb}”`}; ${hint}`,
    );
  },
};

type Action = (rest: readonly string[], texts: Texts, io: Io) => Promise<number>;

const verbs: Readonly<Record<string, Action>> = { list, show, check, build };

async function known(texts: Texts, io: Io): Promise<Catalogue> {
  return (await settingsReader(texts, io).linterFor({ name: "-", path: "-" })).catalogue;
}

async function list(words: readonly string[], texts: Texts, io: Io): Promise<number> {
  const all = await known(texts, io);
  const found = words.length === 0 ? all.texts : searchTexts(all, words.join(" "));
  const records = found.filter(({ organ }) => texts.organ === undefined || organ === texts.organ);
  if (texts.format === "json") io.out(`${JSON.stringify({ version: 1, asOf: all.asOf, texts: records }, null, 2)}\n`);
  else {
    const rows = records.map(listed);
    const widths = [0, 1, 2].map((at) => Math.max(0, ...rows.map((row) => row[at]?.length ?? 0)));
    for (const row of rows)
      io.out(
        `${row
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
      );
    io.err(`${records.length} texts, as of ${all.asOf}\n`);
  }
  return exit.clean;
}

const formNames = { resolution: "", decision: "Decision ", recommendation: "Recommendation ", opinion: "Opinion " };
const statusWords = { "in-force": "in force", suppressed: "suppressed", unknown: "–" };

function listed(record: TextRecord): readonly string[] {
  const newest = newestEdition(record);
  const title = record.title ?? (record.candidate?.title === undefined ? "" : `${record.candidate.title} (no source)`);
  return [
    `${record.organ} ${formNames[record.form]}${record.number}`,
    record.confidence === "unverified" ? "no source" : statusWords[record.status],
    newest === undefined ? "" : editionLabel(newest, isRevision(record, newest)),
    title,
  ];
}

async function show(words: readonly string[], texts: Texts, io: Io): Promise<number> {
  const id = words.join(" ");
  if (id === "") throw new Refusal("“preamble catalogue show” needs a text: PP 71, A/RES/78/265, ITU-T A.5");
  const all = await known(texts, io);
  const recommendation = lookUpRecommendation(all, id);
  const records = recommendation === undefined ? recordsOf(all, id) : [];
  if (recommendation === undefined && records.length === 0) {
    throw new Refusal(`the catalogue has no “${id}”; “preamble catalogue list” shows what it has`);
  }
  const shown = recommendation === undefined ? records : [recommendation];
  if (texts.format === "json") io.out(`${JSON.stringify(shown, null, 2)}\n`);
  else if (recommendation !== undefined) io.out(recommendationPage(recommendation));
  else io.out(records.map((record) => page(record, all)).join("\n"));
  return exit.clean;
}

/** The texts that `PP 71`, `Resolution 71 of PP`, `PP Decision 5`, `71` mean. */
function recordsOf(all: Catalogue, id: string): readonly TextRecord[] {
  const words = fold(id)
    .replace(/[(),]/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "" && word !== "of");
  const organ = organIds.find((one) => words.some((word) => word === fold(one) || word.startsWith(`${fold(one)}-`)));
  const form = forms.find(([start]) => words.some((word) => word.startsWith(start)))?.[1];
  const radio = words.includes("itu-r");
  const numbers = words.flatMap((word) => {
    const bare = word.replace(/^a\/res\//, "").replace(organ === undefined ? /^$/ : new RegExp(`^${fold(organ)}-`), "");
    return radio || organ === "RA" ? [bare.replace(/-\d+$/, "")] : [bare];
  });
  return all.texts.filter(
    (record) =>
      numbers.includes(fold(record.number)) &&
      (organ === undefined || record.organ === organ) &&
      (!radio || record.organ === "RA") &&
      (form === undefined || record.form === form),
  );
}

const forms: readonly (readonly [string, TextForm])[] = [
  ["res", "resolution"],
  ["dec", "decision"],
  ["rec", "recommendation"],
  ["op", "opinion"],
];

function page(record: TextRecord, all: Catalogue): string {
  const { title, adopted, revisions, status, suppressedAt, successor, candidate, note, sources } = record;
  const newest = newestEdition(record);
  const editions = [...(adopted ? [adopted] : []), ...revisions];
  const lines = [
    citationOf({ ...record }, newest, "short"),
    title ?? "Its title is not known",
    "",
    `Adopted by  ${organs[record.organ].name}`,
    `Status      ${statusWords[status] === "–" ? "not known" : statusWords[status]}${suppressedAt ? `, by ${editionLabel(suppressedAt)}` : ""}`,
    ...(successor ? [`Successor   ${successor.organ} ${successor.number}`] : []),
    `Editions    ${editions.length === 0 ? "none listed" : editions.map((one) => label(record, one)).join(" → ")}`,
    ...(candidate ? [`No source   ${candidateWords(candidate)}`] : []),
    ...(note ? [`Note        ${note}`] : []),
    `Known       as of ${all.asOf}; a later edition may exist`,
    ...(sources.length === 0
      ? ["Sources     none: check before you rely on it"]
      : sources.map((one, at) => `${at === 0 ? "Sources     " : "            "}${one}`)),
  ];
  return `${lines.join("\n")}\n`;
}

function label(record: TextRecord, edition: Edition): string {
  return editionLabel(edition, isRevision(record, edition));
}

function candidateWords(candidate: NonNullable<TextRecord["candidate"]>): string {
  const { title, adopted, revisions = [], status, suppressedAt, successor } = candidate;
  return [
    title === undefined ? "" : `title “${title}”`,
    adopted === undefined ? "" : `adopted ${editionLabel(adopted)}`,
    revisions.length === 0 ? "" : `revised ${revisions.map((one) => editionLabel(one)).join(", ")}`,
    status === undefined ? "" : statusWords[status],
    suppressedAt === undefined ? "" : `suppressed by ${editionLabel(suppressedAt)}`,
    successor === undefined ? "" : `followed by ${successor.organ} ${successor.number}`,
  ]
    .filter(Boolean)
    .join("; ");
}

function recommendationPage({ id, title, edition, status, source }: RecommendationRecord): string {
  const words = status === "unknown" ? "not known" : status === "in-force" ? "in force" : status;
  return `Recommendation ${id}\n${title}\n\nStatus      ${words}\nEdition     ${edition}\nSources     ${source}\n`;
}

async function check(rest: readonly string[], _texts: Texts, io: Io): Promise<number> {
  const [given, ...more] = rest;
  if (given === undefined || more.length > 0) throw new Refusal("“preamble catalogue check” checks one file");
  const own = await readOwnCatalogue(resolve(io.cwd, given), given);
  const all = withConferences(bundledCatalogue, own.conferences);
  const lines = [...problemLines(given, own), ...own.texts.flatMap((record) => doubts(record, all, given))];
  for (const line of lines) io.out(`${line}\n`);
  io.err(`${own.conferences.length} conferences and ${own.texts.length} texts in ${given}\n`);
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

async function build(rest: readonly string[], texts: Texts, io: Io): Promise<number> {
  const [given, ...more] = rest;
  if (given === undefined || more.length > 0) throw new Refusal("“preamble catalogue build” reads one folder");
  const { output } = texts;
  const before = output === undefined ? nothing : await olderFile(output, io);
  const files = await filesIn(given, [".resolution.md", ".txt", ".docx"], io);
  const readable = files.filter(({ name }) => !name.endsWith(".docx"));
  if (readable.length === 0) throw new Refusal(`${given} holds no text: no file in it ends in .resolution.md or .txt`);
  const documents = [];
  const failures: string[] = [];
  const bar = progress(readable.length, io);
  for (const file of readable) {
    bar.step();
    try {
      const { text } = await readText(file.name, file.path, io);
      documents.push({ name: file.name, document: parse(text) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failures.push(error.message);
    }
  }
  bar.end();
  const all = withConferences(bundledCatalogue, before.conferences);
  const { texts: read, conferences, unread } = catalogueFromTexts(documents, all);
  const merged = mergeTexts(before.texts, read);
  const made = catalogueText([...merged].sort(byNumber), [...before.conferences, ...conferences]);
  if (output === undefined) io.out(made);
  else await writeResult(resolve(io.cwd, output), output, made);
  for (const { name, offset, message, hasRecord } of unread) {
    const document = documents.find((one) => one.name === name)?.document;
    const line =
      document === undefined ? 0 : positionAt(lineMap(document.source), sourceOffset(document.reading, offset)).line;
    io.err(`${name}:${line + 1}: ${hasRecord ? "" : "left out: "}${message}\n`);
  }
  for (const failure of failures) io.err(`preamble: ${failure}\n`);
  const words = files.length - readable.length;
  if (words > 0) io.err(`${words} Word files were left out; save them as text to have them read\n`);
  io.err(
    `${read.length} texts from ${readable.length} files${output === undefined ? "" : `, now ${merged.length} in ${output}`}\n`,
  );
  return failures.length > 0 ? exit.failure : exit.clean;
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
