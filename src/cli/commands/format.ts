import { parse, patch, tidy } from "../../index.ts";
import { commonOptions, type Options, readArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { eachFile } from "../each-file.ts";
import { findFiles } from "../find-files.ts";
import { exit, Refusal } from "../io.ts";
import { readText } from "../read-text.ts";
import { complain, say, show } from "../say.ts";
import { settingsReader } from "../settings.ts";
import { writeText } from "../write-text.ts";

const options = {
  write: { type: "flag", help: "Write the files instead of showing the text" },
  check: { type: "flag", help: "Name the files that are not tidy, and exit with 1 when there are any" },
  diff: { type: "flag", help: "Show what would change, as a patch, and exit with 1 when something would" },
} as const satisfies Options;

/** `preamble format`: the tidy form of docs/format.md. */
export const formatCommand: Command = {
  usage: "preamble format [paths…|-]",
  help: "Shows one document in the tidy form: a paragraph a line, calls and labels in their usual dress. With --write files are changed in place; no word of the text is.",
  options,
  async run(argv, io) {
    const { flags, paths } = readArguments("format", argv, { ...options, ...commonOptions });
    const ways = (["write", "check", "diff"] as const).filter((way) => flags.has(way));
    if (ways.length > 1) throw new Refusal(`--${ways[0]} and --${ways[1]} cannot be used together`);
    const [way] = ways;
    if (paths.length === 0) throw new Refusal("“preamble format” needs a file, a folder, or “-” for standard input");
    const { files, refusals } = await findFiles(paths, io, settingsReader({}, io).isIgnored);
    if (way === undefined && files.length > 1) {
      throw new Refusal(`${files.length} documents are meant, and one can be shown; add --write, --check or --diff`);
    }
    let untidy = 0;
    const failures = await eachFile(files, io, async (file) => {
      const read = await readText(file.name, file.path, io);
      const { text, isSettled } = tidy(parse(read.text));
      if (!isSettled) {
        throw new Refusal(`${file.name} was not changed: no tidy form of it stays as it is when it is read again`);
      }
      if (way === undefined || (way === "write" && file.path === "-")) show(io, text);
      else if (text === read.text) return;
      else if (way === "check") show(io, `${file.name}\n`);
      else if (way === "diff") show(io, patch(file.name, read.text, text));
      else await writeText(file, text, read, io);
      if (text !== read.text) untidy++;
    });
    failures.unshift(...refusals);
    for (const failure of failures) complain(io, failure);
    if (way === "write") say(io, `${untidy} of ${files.length} documents changed`);
    if (failures.length > 0) return exit.failure;
    return untidy > 0 && (way === "check" || way === "diff") ? exit.findings : exit.clean;
  },
};
