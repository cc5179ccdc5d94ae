import {
  type Catalogue,
  editionLabel,
  fold,
  isRevision,
  lookUpRecommendation,
  nearest,
  newestEdition,
  organIds,
  searchTexts,
  type TextForm,
  type TextRecord,
} from "../../index.ts";
import { commonOptions, type Options, readArguments } from "../arguments.ts";
import { buildCatalogue } from "../catalogue/build.ts";
import { checkCatalogue } from "../catalogue/check.ts";
import { recommendationPage, textPage } from "../catalogue/page.ts";
import { formNames, statusWords } from "../catalogue/words.ts";
import type { Command } from "../command.ts";
import { exit, type Io, Refusal } from "../io.ts";
import { complain, say, show } from "../say.ts";
import { catalogueName, settingsOptions, settingsReader } from "../settings.ts";

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
build   reads a folder of official texts (*.resolution.md, *.txt, *.docx) and writes what they tell as a catalogue file`,
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

const verbs: Readonly<Record<string, Action>> = {
  list,
  show: showText,
  check: (rest, _texts, io) => checkCatalogue(rest, io),
  build: buildCatalogue,
};

interface Known {
  readonly all: Catalogue;
  /** The exit code: what a catalogue file with a mistake tells is missing. */
  readonly code: number;
}

async function known(texts: Texts, io: Io): Promise<Known> {
  const reader = settingsReader(texts, io);
  const { catalogue } = await reader.linterFor({ name: "-", path: "-" });
  for (const problem of reader.problems) complain(io, problem);
  return { all: catalogue, code: reader.problems.length > 0 ? exit.failure : exit.clean };
}

async function list(words: readonly string[], texts: Texts, io: Io): Promise<number> {
  const { all, code } = await known(texts, io);
  const found = words.length === 0 ? all.texts : searchTexts(all, words.join(" "));
  const records = found.filter(({ organ }) => texts.organ === undefined || organ === texts.organ);
  if (texts.format === "json") show(io, `${JSON.stringify({ version: 1, asOf: all.asOf, texts: records }, null, 2)}\n`);
  else {
    const rows = records.map(listed);
    const widths = [0, 1, 2].map((at) => Math.max(0, ...rows.map((row) => row[at]?.length ?? 0)));
    for (const row of rows)
      show(
        io,
        `${row
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
      );
    say(io, `${records.length} texts, as of ${all.asOf}`);
  }
  return code;
}

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

async function showText(words: readonly string[], texts: Texts, io: Io): Promise<number> {
  const id = words.join(" ");
  if (id === "") throw new Refusal("“preamble catalogue show” needs a text: PP 71, A/RES/78/265, ITU-T A.5");
  const { all, code } = await known(texts, io);
  const recommendation = lookUpRecommendation(all, id);
  const records = recommendation === undefined ? recordsOf(all, id) : [];
  if (recommendation === undefined && records.length === 0) {
    throw new Refusal(`the catalogue has no “${id}”; “preamble catalogue list” shows what it has`);
  }
  const shown = recommendation === undefined ? records : [recommendation];
  if (texts.format === "json") show(io, `${JSON.stringify(shown, null, 2)}\n`);
  else if (recommendation !== undefined) show(io, recommendationPage(recommendation));
  else show(io, records.map((record) => textPage(record, all)).join("\n"));
  return code;
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
