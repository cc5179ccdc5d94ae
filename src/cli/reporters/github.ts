import type { Severity } from "../../index.ts";
import { printable } from "../terminal.ts";
import type { Reporter } from "./report.ts";

/** Workflow commands, which GitHub shows beside the lines of a pull request. */
export const github: Reporter = ({ files, failures }) => {
  const lines: string[] = [];
  for (const { name, findings } of files) {
    for (const { severity, from, to, rule, message } of findings) {
      const properties = [
        `file=${property(name)}`,
        `line=${from.line + 1}`,
        `endLine=${to.line + 1}`,
        // Columns are shown only for a finding within one line.
        ...(from.line === to.line ? [`col=${from.column + 1}`, `endColumn=${to.column + 1}`] : []),
        `title=${property(rule)}`,
      ];
      lines.push(`::${commands[severity]} ${properties.join(",")}::${content(message)}\n`);
    }
  }
  for (const failure of failures) lines.push(`::error ::${content(failure)}\n`);
  return lines.join("");
};

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", information: "notice" };

/** The runner undoes these three; other characters that a log would obey have no form of their own. */
function content(words: string): string {
  return printable(words.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A"));
}

function property(words: string): string {
  return content(words).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
