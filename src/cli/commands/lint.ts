import { type Document, type Finding, fix, type Linter, lint, notices, parse, rules } from "../../index.ts";
import { commonOptions, type Options, readArguments } from "../arguments.ts";
import { colorFor } from "../color.ts";
import type { Command } from "../command.ts";
import { eachFile } from "../each-file.ts";
import { type Found, findFiles } from "../find-files.ts";
import { exit, type Io, Refusal } from "../io.ts";
import { progress } from "../progress.ts";
import { readText } from "../read-text.ts";
import { github } from "../reporters/github.ts";
import { json } from "../reporters/json.ts";
import { junit } from "../reporters/junit.ts";
import { pretty } from "../reporters/pretty.ts";
import {
  type FileReport,
  fileReport,
  type Report,
  type Reporter,
  summaryOf,
  withFingerprints,
} from "../reporters/report.ts";
import { sarif } from "../reporters/sarif.ts";
import { complain, show } from "../say.ts";
import { type SettingsReader, settingsOptions, settingsReader } from "../settings.ts";
import { writeText } from "../write-text.ts";

const reporters: Readonly<Record<string, Reporter>> = { pretty, json, sarif, junit, github };

const options = {
  format: { type: "text", choices: Object.keys(reporters), help: "How the findings are written (default pretty)" },
  fix: { type: "flag", help: "Make the automatic fixes and write the files" },
  "max-warnings": { type: "text", value: "N", help: "Exit with 1 when there are more warnings than this" },
  quiet: { type: "flag", help: "Show errors only" },
  ...settingsOptions,
} as const satisfies Options;

/** `preamble lint`: what is wrong in documents. */
export const lintCommand: Command = {
  usage: "preamble lint [paths…|-]",
  help: "Checks files, all documents in folders, or standard input for “-”; without paths the current folder. With --fix and “-” the repaired text goes to standard output.",
  options,
  async run(argv, io) {
    const { flags, texts, paths } = readArguments("lint", argv, { ...options, ...commonOptions });
    const mostWarnings = numberOf("--max-warnings", texts["max-warnings"]);
    const settings = settingsReader(texts, io);
    const { files, refusals } = await findFiles(paths.length === 0 ? ["."] : paths, io, settings.isIgnored);
    const fixes = flags.has("fix");
    const reporter = reporters[texts.format ?? "pretty"] ?? pretty;
    const report = await reportOn(files, refusals, { settings, fixes, reporter, io });
    for (const failure of report.failures) complain(io, failure);
    const shown = flags.has("quiet") ? onlyErrors(report) : report;
    const style = { color: colorFor(flags, io), columns: io.columns };
    // Standard output then holds the repaired text, and nothing else.
    if (fixes && files.some(({ path }) => path === "-")) io.err(pretty(shown, style));
    else if (reporter !== pretty) show(io, reporter(shown, style));
    else if (report.files.length > 0) io.out(pretty(shown, style));
    if (report.failures.length > 0) return exit.failure;
    const { errors, warnings } = report.summary;
    return errors > 0 || (mostWarnings !== undefined && warnings > mostWarnings) ? exit.findings : exit.clean;
  },
};

interface Work {
  readonly settings: SettingsReader;
  readonly fixes: boolean;
  readonly reporter: Reporter;
  readonly io: Io;
}

async function reportOn(files: readonly Found[], refusals: readonly string[], work: Work): Promise<Report> {
  const reports: FileReport[] = [];
  const bar = progress(files.length, work.io);
  const failures = await eachFile(files, work.io, async (file) => {
    bar.step();
    const linter = await work.settings.linterFor(file);
    const { report, failure } = await reportOnFile(file, linter, work);
    reports.push(report);
    if (failure !== undefined) throw new Refusal(failure);
  });
  bar.end();
  return {
    files: reports,
    failures: [...work.settings.problems, ...refusals, ...failures],
    summary: summaryOf(reports),
    rules: [...rules, ...notices],
    version: work.io.version(),
  };
}

interface Reported {
  readonly report: FileReport;
  /** Why the fixes of the file were not made. */
  readonly failure?: string;
}

async function reportOnFile(file: Found, linter: Linter, { fixes, reporter, io }: Work): Promise<Reported> {
  const read = await readText(file.name, file.path, io);
  if (!fixes) {
    const document = parse(read.text);
    return { report: reportFor(file, document, lint(document, linter), 0, reporter) };
  }
  const { text, document, findings, count, isSettled, unsettled } = fix(read.text, linter);
  const report = reportFor(file, document, findings, count, reporter);
  if (!isSettled) return { report, failure: goingOn(file.name, unsettled) };
  if (file.path === "-") show(io, text);
  else if (text !== read.text) await writeText(file, text, read, io);
  return { report };
}

function reportFor(
  file: Found,
  document: Document,
  findings: readonly Finding[],
  count: number,
  reporter: Reporter,
): FileReport {
  const report = fileReport(file.name, document, findings, count);
  return reporter === sarif ? withFingerprints(report, document) : report;
}

function goingOn(name: string, unsettled: readonly string[]): string {
  const rules = unsettled.map((rule) => `“${rule}”`).join(" and ");
  return `${name} was not changed: the automatic fixes of ${rules} undo one another; correct what they find by hand`;
}

function onlyErrors(report: Report): Report {
  const files = report.files.map((file) => ({
    ...file,
    findings: file.findings.filter(({ severity }) => severity === "error"),
  }));
  return { ...report, files, summary: summaryOf(files) };
}

function numberOf(name: string, words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  if (!/^\d{1,9}$/.test(words)) throw new Refusal(`${name} is “${words}”; a number such as 0 or 10 is expected`);
  return Number(words);
}
