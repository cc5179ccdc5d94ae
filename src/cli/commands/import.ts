import { basename } from "node:path";
import { importWord } from "../../index.ts";
import { commonOptions, type Options, readArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { onlyFile } from "../find-files.ts";
import { exit, Refusal } from "../io.ts";
import { refuseLoss } from "../outputs.ts";
import { readBytes } from "../read-bytes.ts";
import { complain, say, show } from "../say.ts";
import { writeResult } from "../write-text.ts";

const options = {
  output: { type: "text", short: "o", value: "FILE", help: "Write the text into this file, not to standard output" },
  marks: { type: "flag", help: "Tracked changes become marks (default)" },
  clean: { type: "flag", help: "Tracked changes are accepted" },
  base: {
    type: "text",
    value: "FILE",
    isValue: /\.(?:md|txt)$/i,
    help: "Tracked changes are accepted, and the text before them goes into this file, which the front matter names; without FILE it goes beside the text",
  },
  force: { type: "flag", help: "Replace files that are there already" },
} as const satisfies Options;

/** `preamble import`: a Word file as the text of a contribution. */
export const importCommand: Command = {
  usage: "preamble import FILE.docx [-o FILE] [--marks|--clean|--base [FILE]]",
  help: "Reads a Word file, with its tracked changes as marks, as clean text, or as clean text and its base. What the text cannot say is told on standard error. Exits with 2 when the file is no Word document, or is locked, damaged or hostile.",
  options,
  async run(argv, io) {
    const { flags, texts, paths } = readArguments("import", argv, { ...options, ...commonOptions });
    const wanted = ["marks", "clean"].filter((name) => flags.has(name as "marks" | "clean"));
    if (texts.base !== undefined) wanted.push("base");
    if (wanted.length > 1) throw new Refusal(`--${wanted[0]} and --${wanted[1]} exclude each other; take one`);
    const file = onlyFile("import", paths, io);
    const base = texts.base === "" ? baseBeside(texts.output ?? basename(file.name)) : texts.base;
    await refuseLoss({ outputs: [texts.output, base], inputs: [file], mayReplace: flags.has("force") }, io);
    const bytes = await readBytes(file.name, file.path, io);
    const read = importWord(bytes, {
      marks: wanted[0] === "clean" || wanted[0] === "base" ? "base" : "keep",
      ...(base !== undefined && { baseName: basename(base) }),
    });
    if (read.status === "refused") throw new Refusal(`${file.name} was not read. ${read.message}`);
    if (base !== undefined) {
      const isTold = read.messages.some(({ code }) => code === "no-base");
      if (read.base !== undefined) await writeResult(base, read.base, io);
      else if (!isTold) complain(io, `${file.name} has no tracked changes in any text; there is no base`);
    }
    if (texts.output === undefined) show(io, read.source);
    else await writeResult(texts.output, read.source, io);
    for (const { message, count } of read.messages) {
      say(io, `${file.name}: ${message}${count > 1 ? ` (${count} times)` : ""}`);
    }
    return exit.clean;
  },
};

/** `draft.contribution.md` has its base in `draft.base.resolution.md`. */
function baseBeside(name: string): string {
  return `${name === "<stdin>" ? "imported" : name.replace(/(?:\.contribution|\.resolution)?\.(?:md|txt|docx)$/i, "")}.base.resolution.md`;
}
