import {
  applyEdits,
  cleanMarks,
  isMarkedChange,
  lineMap,
  nearest,
  parse,
  positionAt,
  resolveMarks,
} from "../../index.ts";
import { commonOptions, type Options, readArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { eachFile } from "../each-file.ts";
import { type Found, findFiles } from "../find-files.ts";
import { exit, type Io, Refusal } from "../io.ts";
import { type ListedMark, listMarks, markLine } from "../listed-marks.ts";
import { readText } from "../read-text.ts";
import { complain, say, show } from "../say.ts";
import { settingsReader } from "../settings.ts";
import { writeText } from "../write-text.ts";

const options = {
  write: { type: "flag", help: "Write the files instead of showing the text" },
  format: { type: "text", choices: ["text", "json"], help: "How list writes: text (default) or json" },
} as const satisfies Options;

/** `preamble marks`: the marked changes of documents, listed, made or undone. */
export const marksCommand: Command = {
  usage: "preamble marks list|accept|reject|clean [paths…|-]",
  help: `list    every marked change with its place and its author; exits with 1 when there are any
accept  the text with all marked changes made
reject  the text as it was before them
clean   as accept, and the front matter no longer explains keys that no mark has

One document is shown; with --write files are changed in place. Remarks and comments stay.`,
  options,
  async run(argv, io) {
    const { flags, texts, paths } = readArguments("marks", argv, { ...options, ...commonOptions });
    const [verb, ...rest] = paths;
    if (verb === undefined || !isVerb(verb)) throw new Refusal(unknownVerb(verb));
    if (rest.length === 0) throw new Refusal(`“preamble marks ${verb}” needs a file, a folder, or “-”`);
    const { files, refusals } = await findFiles(rest, io, settingsReader({}, io).isIgnored);
    const write = flags.has("write");
    if (verb === "list" && write) throw new Refusal("--write goes with accept, reject and clean; list changes nothing");
    if (verb !== "list" && texts.format !== undefined) throw new Refusal("--format goes with list");
    if (verb !== "list" && !write && files.length > 1) {
      throw new Refusal(`${files.length} documents are meant, and one can be shown; add --write`);
    }
    const listed: ListedMark[] = [];
    const failures = await eachFile(files, io, async (file) => {
      if (verb === "list") listed.push(...listMarks(file.name, (await readText(file.name, file.path, io)).text));
      else await resolve(file, verb, write, io);
    });
    failures.unshift(...refusals);
    if (texts.format === "json") show(io, `${JSON.stringify({ version: 1, marks: listed }, null, 2)}\n`);
    else for (const one of listed) show(io, `${markLine(one)}\n`);
    for (const failure of failures) complain(io, failure);
    if (failures.length > 0) return exit.failure;
    return listed.length > 0 ? exit.findings : exit.clean;
  },
};

const verbs = ["list", "accept", "reject", "clean"] as const;
type Verb = (typeof verbs)[number];

function isVerb(word: string): word is Verb {
  return verbs.some((verb) => verb === word);
}

function unknownVerb(verb: string | undefined): string {
  if (verb === undefined) return "“preamble marks” needs to know what to do: list, accept, reject or clean";
  const near = nearest(verb, verbs);
  const hint = near === undefined ? "write “list”, “accept”, “reject” or “clean”" : `did you mean “${near}”?`;
  return `“preamble marks” cannot “${verb}”; ${hint}`;
}

async function resolve(file: Found, verb: Exclude<Verb, "list">, write: boolean, io: Io): Promise<void> {
  const read = await readText(file.name, file.path, io);
  const document = parse(read.text);
  const edits = verb === "clean" ? cleanMarks(document) : resolveMarks(document, verb);
  const text = applyEdits(read.text, edits);
  if (!write || file.path === "-") show(io, text);
  else if (text !== read.text) await writeText(file, text, read, io);
  const lines = lineMap(read.text);
  for (const { code, span, message } of document.problems) {
    if (!code.startsWith("mark-")) continue;
    const { line, column } = positionAt(lines, span.start);
    io.err(`${file.name}:${line + 1}:${column + 1}  ${message}\n`);
  }
  if (!write) return;
  const count = document.marks.filter(isMarkedChange).length;
  const done = { accept: "accepted", reject: "rejected", clean: "accepted" }[verb];
  say(io, `${file.name}: ${count === 1 ? "1 change" : `${count} changes`} ${done}`);
}
