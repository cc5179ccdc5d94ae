import {
  adoptableTexts,
  type Conference,
  type Consolidated,
  conferenceOf,
  consolidate,
  type Document,
  type FollowUp,
  fold,
  type Linter,
  lineMap,
  lookUpConference,
  parse,
  positionAt,
  type Resolution,
} from "../../index.ts";
import { commonOptions, type Options, readArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { onlyFile } from "../find-files.ts";
import { exit, Refusal } from "../io.ts";
import { refuseLoss } from "../outputs.ts";
import { readText } from "../read-text.ts";
import { complain, say, show } from "../say.ts";
import { settingsOptions, settingsReader } from "../settings.ts";
import { writeResult } from "../write-text.ts";

const { config, library, catalogue } = settingsOptions;

const options = {
  conference: {
    type: "text",
    value: "TAG",
    help: "The conference that adopts, such as WTSA-24; else that of the document",
  },
  number: { type: "text", value: "NUMBER", help: "The number that the conference gave a new text" },
  text: { type: "text", value: "NUMBER", help: "The text with this number or name, where a document has several" },
  output: { type: "text", short: "o", value: "FILE", help: "Write the text into this file, not to standard output" },
  format: { type: "text", choices: ["text", "json"], help: "text (default) or json, with the list in it" },
  config,
  library: { ...library, help: "The folder of base texts: those that cite the text are listed" },
  catalogue,
  force: { type: "flag", help: "Replace a file that is there already" },
} as const satisfies Options;

/** `preamble consolidate`: a proposed text as if adopted, and what has to follow. */
export const consolidateCommand: Command = {
  usage: "preamble consolidate FILE [--conference TAG] [--number NUMBER] [-o FILE] [--library DIR]",
  help: "Shows a MOD or ADD as if adopted: marks accepted, heading, history and enacting line of the conference, labels and internal references renewed. What has to follow is listed on standard error. Exits with 1 when the text itself still wants a decision: its number, a label, a reference that leads nowhere.",
  options,
  async run(argv, io) {
    const { flags, texts, paths } = readArguments("consolidate", argv, { ...options, ...commonOptions });
    const file = onlyFile("consolidate", paths, io);
    await refuseLoss({ outputs: [texts.output], inputs: [file], mayReplace: flags.has("force") }, io);
    const reader = settingsReader(texts, io);
    const linter = await reader.linterFor(file);
    const { name, text } = await readText(file.name, file.path, io);
    const document = parse(text);
    const conference = conferenceFor(document, texts.conference, linter);
    const resolution = resolutionFor(document, texts.text, name);
    const { number } = texts;
    const done = consolidate(document, { resolution, conference, number, ...linter });
    if (done === undefined) {
      throw new Refusal(`${name} has no text that a conference could adopt: no ADD, no MOD, and no bare resolution`);
    }
    if (texts.output !== undefined) await writeResult(texts.output, done.text, io);
    const rows = done.follow.map((one) => rowOf(one, name, document, linter));
    if (texts.format === "json") {
      const { tag } = conference;
      show(
        io,
        `${JSON.stringify({ version: 1, path: name, conference: tag, text: done.text, follow: rows }, null, 2)}\n`,
      );
    } else {
      if (texts.output === undefined) show(io, done.text);
      for (const { path, line, column, place, message } of rows)
        say(io, `${path}:${line}:${column} ${place}: ${message}`);
    }
    for (const problem of reader.problems) complain(io, problem);
    if (reader.problems.length > 0) return exit.failure;
    return isUnfinished(done) ? exit.findings : exit.clean;
  },
};

function conferenceFor(document: Document, tag: string | undefined, { catalogue, settings }: Linter): Conference {
  if (tag !== undefined) {
    const known = lookUpConference(catalogue, tag);
    if (known.status === "found" || known.status === "candidate") return known.conference;
    const [near] = "suggestions" in known ? known.suggestions : [];
    const hint = near === undefined ? "write it as in WTSA-24" : `did you mean ${near.tag}?`;
    throw new Refusal(`the catalogue has no conference “${tag}”; ${hint}`);
  }
  const found = conferenceOf(document, { catalogue, conference: settings.conference });
  if (found !== undefined) return found;
  const said = document.metadata.conference;
  throw new Refusal(
    said === undefined
      ? "the document does not name the conference that adopts; add --conference, for instance --conference WTSA-24"
      : `the catalogue does not have the conference “${said}” of the document; add --conference`,
  );
}

function resolutionFor(document: Document, asked: string | undefined, name: string): Resolution | undefined {
  if (asked === undefined) return undefined;
  const texts = adoptableTexts(document).map(({ resolution }) => resolution);
  const namesOf = ({ heading }: Resolution) => [heading?.number, heading?.placeholder].flatMap((one) => one ?? []);
  const found = texts.find((text) => namesOf(text).some((one) => fold(one) === fold(asked.replace(/^\[|\]$/g, ""))));
  if (found !== undefined) return found;
  const known = texts.flatMap(namesOf);
  const hint = known.length === 0 ? "none has a number" : `there is ${known.join(", ")}`;
  throw new Refusal(`${name} has no text ${asked} that a conference could adopt; ${hint}`);
}

/** A thing that has to follow, as a row of the list: a stable contract, described in docs/cli.md. */
function rowOf({ kind, message, place, file, span }: FollowUp, name: string, document: Document, { library }: Linter) {
  const other = file === undefined ? document : library.texts.find((text) => text.name === file)?.document;
  const { line, column } = positionAt(lineMap((other ?? document).source), span.start);
  return { kind, path: file ?? name, line: line + 1, column: column + 1, place, message };
}

function isUnfinished({ follow }: Consolidated): boolean {
  const open = new Set(["head", "labels", "lost-place", "shifted-place"]);
  return follow.some(({ kind }) => open.has(kind));
}
