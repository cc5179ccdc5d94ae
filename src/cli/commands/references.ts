import { type Document, type Linter, lineMap, type OrganId, parse, positionAt, sourceOffset } from "../../index.ts";
import { commonOptions, type Options, readArguments } from "../arguments.ts";
import { type CitationState, statesOf } from "../citations.ts";
import type { Command } from "../command.ts";
import { eachFile } from "../each-file.ts";
import { findFiles } from "../find-files.ts";
import { exit, Refusal } from "../io.ts";
import { progress } from "../progress.ts";
import { readText } from "../read-text.ts";
import { complain, show } from "../say.ts";
import { settingsOptions, settingsReader } from "../settings.ts";

const { config, library, catalogue, "as-of": asOf } = settingsOptions;

const options = {
  format: { type: "text", choices: ["text", "json", "csv"], help: "text (default), json or csv" },
  config,
  library,
  catalogue,
  "as-of": asOf,
} as const satisfies Options;

/** A citation with what is known of it: a row of the list, and a stable contract, described in docs/cli.md. */
interface CitationRow {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly kind: string;
  readonly organ: OrganId | null;
  readonly number: string;
  readonly edition: string | null;
  readonly state: CitationState;
  readonly newest: string | null;
  readonly title: string | null;
  readonly source: string | null;
}

interface FileRows {
  readonly path: string;
  readonly asOf: string;
  readonly citations: readonly CitationRow[];
}

/** `preamble references`: every citation with its state, so that a whole volume can be checked. */
export const referencesCommand: Command = {
  usage: "preamble references FILE|DIR… [--format text|json|csv]",
  help: "Lists the citations of documents: which text is cited, in which edition, and whether the catalogue has a newer one.",
  options,
  async run(argv, io) {
    const { texts, paths } = readArguments("references", argv, { ...options, ...commonOptions });
    if (paths.length === 0)
      throw new Refusal("“preamble references” needs a file, a folder, or “-” for standard input");
    const settings = settingsReader(texts, io);
    const { files, refusals } = await findFiles(paths, io, settings.isIgnored);
    const rows: FileRows[] = [];
    const bar = progress(files.length, io);
    const failures = await eachFile(files, io, async (file) => {
      bar.step();
      const linter = await settings.linterFor(file);
      const { name, text } = await readText(file.name, file.path, io);
      const citations = rowsOf(parse(text), linter);
      rows.push({ path: name, asOf: linter.catalogue.asOf, citations });
    });
    bar.end();
    if (rows.length > 0) show(io, writers[texts.format ?? "text"]?.(rows) ?? "");
    const lines = [...refusals, ...failures, ...settings.problems];
    for (const line of lines) complain(io, line);
    return lines.length > 0 ? exit.failure : exit.clean;
  },
};

function rowsOf(document: Document, linter: Linter): readonly CitationRow[] {
  const map = lineMap(document.source);
  return [...statesOf(document, linter)].map(([citation, known]) => {
    const { span, family, number, adoption } = citation;
    const { state, organ, newest, title, source } = known;
    const { line, column } = positionAt(map, sourceOffset(document.reading, span.start));
    return {
      line: line + 1,
      column: column + 1,
      text: document.text.slice(span.start, span.end).replace(/\s+/g, " "),
      kind: family,
      organ: organ ?? null,
      number,
      edition: adoption?.text.replace(/\s+/g, " ") ?? null,
      state,
      newest: newest ?? null,
      title: title ?? null,
      source: source ?? null,
    };
  });
}

const writers: Readonly<Record<string, (files: readonly FileRows[]) => string>> = { text, json, csv };

function text(files: readonly FileRows[]): string {
  const blocks = files.map(({ path, citations }) => {
    const rows = citations.map((row) => [
      `${row.line}:${row.column}`,
      row.state,
      row.text,
      [
        row.organ,
        row.state === "superseded" || row.state === "unlisted" ? `newest listed: ${row.newest ?? "none"}` : "",
      ]
        .filter(Boolean)
        .join(", "),
    ]);
    const widths = [0, 1, 2].map((at) => Math.min(48, Math.max(0, ...rows.map((row) => row[at]?.length ?? 0))));
    const lines = rows.map(
      (row) =>
        `  ${row
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    );
    return `${path}\n${lines.join("")}`;
  });
  return `${blocks.join("\n")}\n${summary(files)}`;
}

function summary(files: readonly FileRows[]): string {
  const counts = new Map<string, number>();
  for (const { state } of files.flatMap(({ citations }) => citations)) counts.set(state, (counts.get(state) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const said = [...counts].sort((a, b) => b[1] - a[1]).map(([state, count]) => `${count} ${state}`);
  const days = [...new Set(files.map(({ asOf: day }) => day))].join(", ");
  return `${total} citations${said.length === 0 ? "" : `: ${said.join(", ")}`}; as of ${days}\n`;
}

function json(files: readonly FileRows[]): string {
  return `${JSON.stringify({ version: 1, files }, null, 2)}\n`;
}

const columns = [
  "line",
  "column",
  "text",
  "kind",
  "organ",
  "number",
  "edition",
  "state",
  "newest",
  "title",
  "source",
] as const;

/** RFC 4180, with a header. */
function csv(files: readonly FileRows[]): string {
  const rows = files.flatMap(({ path, citations }) =>
    citations.map((row) => [path, ...columns.map((name) => row[name])]),
  );
  return [["file", ...columns], ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: string | number | null): string {
  const said = String(value ?? "");
  // A spreadsheet would take these for the start of a formula.
  const safe = /^[=+@\t\r-]/.test(said) ? `'${said}` : said;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
