import { isChange, parse } from "../../index.ts";
import { commonOptions, type Options, readArguments } from "../arguments.ts";
import { colorFor } from "../color.ts";
import type { Command } from "../command.ts";
import { type Compared, compareTwo, compareWithLibrary, type NamedSide } from "../comparisons.ts";
import { onlyFile } from "../find-files.ts";
import { exit, type Io, Refusal } from "../io.ts";
import { readText } from "../read-text.ts";
import { compareReporters } from "../reporters/compare.ts";
import type { CompareDepth } from "../reporters/compare-reporter.ts";
import { wholeReporters } from "../reporters/compare-whole.ts";
import { complain, show } from "../say.ts";
import { settingsOptions, settingsReader } from "../settings.ts";

const { config, library, catalogue } = settingsOptions;

const options = {
  format: {
    type: "text",
    choices: ["text", "html", "json", "markdown", "marks", "patch"],
    help: "text (default), html, json, markdown, marks or patch",
  },
  words: { type: "flag", help: "Every changed passage with its words (default)" },
  clauses: { type: "flag", help: "Only the clauses, each with what became of it" },
  summary: { type: "flag", help: "A line for each change, as for a briefing" },
  text: { type: "text", value: "NUMBER", help: "Compare the texts of this number, where a document has several" },
  config,
  library: { ...library, help: "The folder of base texts; with it one path is enough" },
  catalogue,
} as const satisfies Options;

/** `preamble compare`: what makes a new text out of an old one. */
export const compareCommand: Command = {
  usage: "preamble compare OLD NEW | preamble compare NEW --library DIR",
  help: "Shows what changed between two texts, clause by clause and word by word, whatever became of labels, line breaks and places. Either may be “-” for standard input. Exits with 0 when no words differ, with 1 when some do.",
  options,
  async run(argv, io) {
    const { flags, texts, paths } = readArguments("compare", argv, { ...options, ...commonOptions });
    const depth = depthOf(flags);
    const format = texts.format ?? "text";
    const { compared, problems } = await compareAll(paths, texts, io);
    const whole = wholeReporterOf(format, depth, compared);
    for (const line of [...compared.flatMap(({ remarks }) => remarks), ...problems]) complain(io, line);
    const style = { color: colorFor(flags, io), columns: io.isTerminal.out ? io.columns : Number.POSITIVE_INFINITY };
    const report = compareReporters[format as keyof typeof compareReporters];
    const result = whole === undefined ? report(compared, depth ?? "words", style) : compared.map(whole).join("");
    // What is painted is free already of what a terminal would obey.
    if (format === "text") io.out(result);
    else show(io, result);
    if (problems.length > 0) return exit.failure;
    return compared.some(({ comparison }) => comparison.changes.some(isChange)) ? exit.findings : exit.clean;
  },
};

function depthOf(flags: ReadonlySet<string>): CompareDepth | undefined {
  const depths = (["words", "clauses", "summary"] as const).filter((depth) => flags.has(depth));
  if (depths.length > 1) throw new Refusal(`--${depths[0]} and --${depths[1]} cannot be used together`);
  return depths[0];
}

type Texts = Partial<Readonly<Record<keyof typeof options, string>>>;

async function compareAll(paths: readonly string[], texts: Texts, io: Io) {
  const [first, second, ...more] = paths;
  if (first === undefined || more.length > 0 || (second === undefined && texts.library === undefined)) {
    throw new Refusal(`“preamble compare” compares two texts, or one with --library; named: ${paths.length}`);
  }
  if (first === "-" && second === "-") throw new Refusal("only one of the two texts can come from standard input");
  if (second !== undefined) {
    return { compared: [compareTwo(await read(first, io), await read(second, io), texts.text)], problems: [] };
  }
  const reader = settingsReader(texts, io);
  const revised = await read(first, io);
  const linter = await reader.linterFor(onlyFile("compare", [first], io));
  return { compared: compareWithLibrary(revised, linter, texts.text), problems: reader.problems };
}

async function read(given: string, io: Io): Promise<NamedSide> {
  const file = onlyFile("compare", [given], io);
  const { name, text } = await readText(file.name, file.path, io);
  return { name, document: parse(text) };
}

/** The reporter of a format that shows one comparison with all its words. */
function wholeReporterOf(format: string, depth: CompareDepth | undefined, compared: readonly Compared[]) {
  if (!isWhole(format)) return undefined;
  if (depth === "clauses" || depth === "summary") {
    const others = Object.keys(compareReporters).join(", ");
    throw new Refusal(`--${depth} goes with the formats ${others}; ${format} shows all words`);
  }
  if (compared.length > 1) {
    const numbers = compared.flatMap((one) => one.new.resolution?.heading?.number ?? []);
    const choice = numbers.map((number) => `--text ${number}`).join(" or ");
    throw new Refusal(`${format} shows one text, and ${compared.length} have a base; name one with ${choice}`);
  }
  return wholeReporters[format];
}

function isWhole(format: string): format is keyof typeof wholeReporters {
  return Object.hasOwn(wholeReporters, format);
}
