import { access } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { commonOptions, type Options, readArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { exit, Refusal } from "../io.ts";

const options = {
  stdio: { type: "flag", help: "Speak over standard input and output" },
} as const satisfies Options;

/** `preamble lsp --stdio`: the language server, which takes the connection from the arguments of the process. */
export const lspCommand: Command = {
  usage: "preamble lsp --stdio",
  help: "The language server that the VS Code extension uses, for other editors. It ends when the editor says so.",
  options,
  async run(argv, io) {
    const { flags } = readArguments("lsp", argv, { ...options, ...commonOptions });
    if (!flags.has("stdio"))
      throw new Refusal("“preamble lsp” speaks over standard input and output; write “preamble lsp --stdio”");
    const server = join(io.folder, "server.js");
    await access(server).catch(() => {
      throw new Refusal(`the language server is not built: ${server} does not exist`);
    });
    await import(pathToFileURL(server).href);
    return exit.clean;
  },
};
