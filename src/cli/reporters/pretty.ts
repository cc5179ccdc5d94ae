import { plainText, type Severity } from "../../index.ts";
import { type Paint, painted, printable, widthOf } from "../terminal.ts";
import { type FileReport, isFixable, type PlacedFinding, type Report, type Reporter, type Style } from "./report.ts";

/** For people: the place, what is wrong, and the words with a line under them. */
export const pretty: Reporter = (report, style) => {
  const parts: string[] = [];
  for (const file of report.files) {
    const lines = plainText(file.source).text.split("\n");
    for (const finding of file.findings) parts.push(findingOf(file, finding, lines[finding.from.line] ?? "", style));
  }
  parts.push(summaryOf(report, style));
  return parts.join("\n");
};

const colours: Readonly<Record<Severity, Paint>> = { error: "red", warning: "yellow", information: "cyan" };

function findingOf({ name }: FileReport, finding: PlacedFinding, line: string, style: Style): string {
  const { severity, message, rule, from, to } = finding;
  const place = painted(style, "bold", `${printable(name)}:${from.line + 1}:${from.column + 1}`);
  const head = `${place} ${painted(style, colours[severity], severity)} ${printable(message)} ${painted(style, "dim", rule)}`;
  const end = to.line === from.line ? to.column : line.length;
  const { words, before, under } = excerptOf(line, from.column, end, style.columns - 4);
  if (words.trim() === "") return `${head}\n`;
  return `${head}\n    ${words}\n    ${" ".repeat(before)}${painted(style, colours[severity], under)}\n`;
}

function summaryOf({ files, summary }: Report, style: Style): string {
  const { errors, warnings, information } = summary;
  const fixed = files.reduce((sum, file) => sum + file.fixed, 0);
  const fixable = files.reduce((sum, { findings }) => sum + findings.filter(isFixable).length, 0);
  const counts = [
    ...(errors > 0 ? [painted(style, "red", counted(errors, "error"))] : []),
    ...(warnings > 0 ? [painted(style, "yellow", counted(warnings, "warning"))] : []),
    ...(information > 0 ? [painted(style, "cyan", counted(information, "remark"))] : []),
  ];
  const remarks = [
    ...(fixed > 0 ? [`${counted(fixed, "fix", "fixes")} made`] : []),
    ...(fixable > 0 ? [`${fixable} can be put right with --fix`] : []),
  ];
  const found = counts.length === 0 ? painted(style, "green", "nothing found") : counts.join(", ");
  return `${[`${counted(files.length, "document")}: ${found}`, ...remarks].join("; ")}\n`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The part of a line that fits, with the words found in it, how far in they start, and what underlines them. */
export function excerptOf(
  line: string,
  start: number,
  end: number,
  width: number,
): { readonly words: string; readonly before: number; readonly under: string } {
  const most = Math.max(20, width);
  const from = line.length <= most ? 0 : Math.max(0, Math.min(start - Math.floor(most / 3), line.length - most));
  const to = Math.min(line.length, from + most);
  const head = from > 0 ? "…" : "";
  const words = head + printable(line.slice(from, to)) + (to < line.length ? "…" : "");
  const before = widthOf(head) + widthOf(printable(line.slice(from, start)));
  const under = "^".repeat(Math.max(1, widthOf(printable(line.slice(start, Math.min(end, to))))));
  return { words, before, under };
}
