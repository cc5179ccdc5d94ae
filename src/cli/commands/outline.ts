import { parse } from "../../index.ts";
import { commonOptions, type Options, readArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { onlyFile } from "../find-files.ts";
import { exit } from "../io.ts";
import { outlineOf } from "../outline.ts";
import { readText } from "../read-text.ts";
import { textOutline } from "../reporters/outline-text.ts";
import { complain, show } from "../say.ts";
import { settingsOptions, settingsReader } from "../settings.ts";

const options = {
  format: { type: "text", choices: ["text", "json"], help: "text (default) or json" },
  ...settingsOptions,
} as const satisfies Options;

/** `preamble outline`: what was understood of a document. */
export const outlineCommand: Command = {
  usage: "preamble outline FILE [--format text|json]",
  help: "Shows proposals, texts with their calls and items, and references, as they were understood.",
  options,
  async run(argv, io) {
    const { texts, paths } = readArguments("outline", argv, { ...options, ...commonOptions });
    const file = onlyFile("outline", paths, io);
    const reader = settingsReader(texts, io);
    const linter = await reader.linterFor(file);
    const { name, text } = await readText(file.name, file.path, io);
    const outline = outlineOf(parse(text), linter);
    show(io, texts.format === "json" ? `${JSON.stringify(outline, null, 2)}\n` : textOutline(name, outline));
    for (const problem of reader.problems) complain(io, problem);
    return reader.problems.length > 0 ? exit.failure : exit.clean;
  },
};
