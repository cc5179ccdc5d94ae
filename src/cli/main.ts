import { nearest } from "../index.ts";
import { commonOptions, helpOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { catalogueCommand } from "./commands/catalogue.ts";
import { compareCommand } from "./commands/compare.ts";
import { consolidateCommand } from "./commands/consolidate.ts";
import { exportCommand } from "./commands/export.ts";
import { formatCommand } from "./commands/format.ts";
import { importCommand } from "./commands/import.ts";
import { lintCommand } from "./commands/lint.ts";
import { lspCommand } from "./commands/lsp.ts";
import { marksCommand } from "./commands/marks.ts";
import { matrixCommand } from "./commands/matrix.ts";
import { outlineCommand } from "./commands/outline.ts";
import { rebaseCommand } from "./commands/rebase.ts";
import { referencesCommand } from "./commands/references.ts";
import { rulesCommand } from "./commands/rules.ts";
import { failureOf } from "./each-file.ts";
import { exit, type Io, Refusal } from "./io.ts";
import { complain } from "./say.ts";

/** All in one bundle, which drops what no command uses; the server and the code of Word files are loaded on demand. */
const commands: Readonly<Record<string, { readonly title: string; readonly command: Command }>> = {
  lint: {
    title: "Finds what is wrong in documents, and repairs it with --fix",
    command: lintCommand,
  },
  outline: {
    title: "Shows what was understood of a document",
    command: outlineCommand,
  },
  format: {
    title: "Writes documents in the tidy form",
    command: formatCommand,
  },
  compare: {
    title: "Shows what changed between two texts, clause by clause",
    command: compareCommand,
  },
  consolidate: {
    title: "Shows a proposed text as if adopted, and what has to follow",
    command: consolidateCommand,
  },
  marks: {
    title: "Lists marked changes, makes or undoes them",
    command: marksCommand,
  },
  matrix: {
    title: "Lays proposals on one text side by side and judges where they conflict",
    command: matrixCommand,
  },
  rebase: {
    title: "Makes the changes of a proposal on a newer base",
    command: rebaseCommand,
  },
  import: {
    title: "Reads a Word file as the text of a contribution",
    command: importCommand,
  },
  export: {
    title: "Writes a document as a Word file, a printable page, Markdown, text, JSON or XML",
    command: exportCommand,
  },
  references: {
    title: "Lists the citations of documents, with what is known of each",
    command: referencesCommand,
  },
  catalogue: {
    title: "Lists, shows, checks and builds the facts about resolutions",
    command: catalogueCommand,
  },
  rules: {
    title: "Lists the rules, or shows one",
    command: rulesCommand,
  },
  lsp: {
    title: "Serves an editor over the language server protocol",
    command: lspCommand,
  },
};

/** Runs the command line and returns its exit code. Results go to `io.out`, everything else to `io.err`. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    for (const line of failureOf(error, io).split("\n")) complain(io, line);
    return exit.failure;
  }
}

async function dispatch([first, ...rest]: readonly string[], io: Io): Promise<number> {
  if (first === undefined) {
    io.err(overview());
    return exit.failure;
  }
  if (first === "--version" || first === "-v" || first === "version") {
    io.out(`${io.version()}\n`);
    return exit.clean;
  }
  const isHelp = first === "--help" || first === "-h" || first === "help";
  const name = isHelp ? rest[0] : first;
  if (name === undefined) {
    io.out(overview());
    return exit.clean;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry === undefined) throw new Refusal(unknownCommand(name));
  const { command } = entry;
  if (isHelp || rest.includes("--help") || rest.includes("-h")) {
    io.out(`${command.usage}\n\n${command.help}\n\nOptions:\n${helpOf({ ...command.options, ...commonOptions })}\n`);
    return exit.clean;
  }
  return command.run(rest, io);
}

function overview(): string {
  const rows = Object.entries(commands).map(([name, { title }]) => `  ${name.padEnd(12)} ${title}`);
  return `preamble: checks contributions to ITU conferences and assemblies

Commands:
${rows.join("\n")}

  preamble COMMAND --help   the options of a command
  preamble --version

Exit codes: 0 clean, 1 findings, 2 something could not be done
`;
}

function unknownCommand(name: string): string {
  if (/[./\\]/.test(name)) return `“${name}” is no command; to check a file write “preamble lint ${name}”`;
  const near = nearest(name, Object.keys(commands));
  const hint = near === undefined ? `known are ${Object.keys(commands).join(", ")}` : `did you mean “${near}”?`;
  return `“${name}” is no command; ${hint}`;
}
