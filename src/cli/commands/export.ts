import { type Document, documentMarkdown, documentPage, documentText, parse, type WordOptions } from "../../index.ts";
import { commonOptions, type Options, readArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { type Found, onlyFile } from "../find-files.ts";
import { exit, type Io, Refusal } from "../io.ts";
import { outlineOf } from "../outline.ts";
import { refuseLoss } from "../outputs.ts";
import { readBytes } from "../read-bytes.ts";
import { readText } from "../read-text.ts";
import { show } from "../say.ts";
import { isDay, settingsOptions, settingsReader } from "../settings.ts";
import { writeResult } from "../write-text.ts";
import { writeWordFile } from "../write-word-file.ts";
import { xmlOf } from "../xml-of.ts";

const forms = ["docx", "html", "markdown", "text", "json", "xml"] as const;

const options = {
  to: { type: "text", choices: forms, help: "docx, html, markdown, text, json or xml" },
  output: {
    type: "text",
    short: "o",
    value: "FILE",
    help: "Writes into this file; a Word file else goes beside the text",
  },
  template: { type: "text", value: "FILE", help: "A Word file that gives styles, pages and untouched paragraphs" },
  base: { type: "text", value: "FILE", help: "The text before the changes, which become tracked changes" },
  author: { type: "text", value: "NAME", help: "Who made the changes (default: the source of the contribution)" },
  date: { type: "text", value: "YYYY-MM-DD", help: "The day of the changes (default: the date of the contribution)" },
  receipt: { type: "text", value: "FILE", help: "Saves the proof of a Word file as JSON" },
  force: { type: "flag", help: "Replace files that are there already" },
  library: settingsOptions.library,
  catalogue: settingsOptions.catalogue,
} as const satisfies Options;

/** `preamble export`: a document in the form that others need. */
export const exportCommand: Command = {
  usage: "preamble export FILE --to docx|html|markdown|text|json|xml [-o FILE]",
  help: `Writes a document as a Word file with tracked changes, as a page to print, as Markdown for other readers, as plain
text for a mail, as its model in JSON, or as Akoma Ntoso. A Word file is read back before it is written: when it does
not say the same as the text, nothing is written. Exits with 2 when something could not be written.`,
  options,
  async run(argv, io) {
    const { flags, texts, paths } = readArguments("export", argv, { ...options, ...commonOptions });
    const form = texts.to;
    if (form === undefined) throw new Refusal(`--to says what is written: ${forms.join(", ")}`);
    for (const name of ["template", "base", "author", "date", "receipt"] as const) {
      if (form !== "docx" && texts[name] !== undefined) throw new Refusal(`--${name} goes with --to docx`);
    }
    if (texts.date !== undefined && !isDay(texts.date)) {
      throw new Refusal(`--date is “${texts.date}”; a day such as 2026-11-21 is expected`);
    }
    if (texts.author?.trim() === "")
      throw new Refusal("--author is empty; name who makes the changes, or leave it out");
    const file = onlyFile("export", paths, io);
    const output = texts.output ?? (form === "docx" ? wordName(file) : undefined);
    const others = [texts.template, texts.base].flatMap((name) =>
      name === undefined ? [] : [onlyFile("export", [name], io)],
    );
    await refuseLoss(
      { outputs: [output, texts.receipt], inputs: [file, ...others], mayReplace: flags.has("force") },
      io,
    );
    const document = await documentOf(file, io);
    if (form === "docx") {
      const { template, base, author, date, receipt } = texts;
      await writeWordFile(
        document,
        await wishOf({ template, base, author, date }, io),
        { output: output ?? "", receipt },
        io,
      );
      return exit.clean;
    }
    const result = await resultOf(form, document, { file, texts, io });
    if (output === undefined) show(io, result);
    else await writeResult(output, result, io);
    return exit.clean;
  },
};

/** `APT.contribution.md` becomes `APT.docx`, in the folder where the command was given. */
function wordName({ name, path }: Found): string {
  if (path === "-") throw new Refusal("a Word file of standard input needs a name: -o FILE.docx");
  return `${name.replace(/(?:\.contribution|\.resolution)?\.(?:md|txt)$/, "")}.docx`;
}

async function documentOf({ name, path }: Found, io: Io): Promise<Document> {
  return parse((await readText(name, path, io)).text);
}

interface Given {
  readonly file: Found;
  readonly texts: { readonly library?: string; readonly catalogue?: string };
  readonly io: Io;
}

async function resultOf(form: string, document: Document, given: Given) {
  switch (form) {
    case "html":
      return documentPage(document);
    case "markdown":
      return documentMarkdown(document);
    case "text":
      return documentText(document);
    case "xml":
      return xmlOf(document, given.file.name);
    default: {
      const linter = await settingsReader(given.texts, given.io).linterFor(given.file);
      return `${JSON.stringify(outlineOf(document, linter), null, 2)}\n`;
    }
  }
}

type Texts = Partial<Readonly<Record<"template" | "base" | "author" | "date", string | undefined>>>;

async function wishOf({ template, base, author, date }: Texts, io: Io): Promise<WordOptions> {
  const read = template === undefined ? undefined : onlyFile("export", [template], io);
  const before = base === undefined ? undefined : onlyFile("export", [base], io);
  return {
    ...(read !== undefined && { template: await readBytes(read.name, read.path, io) }),
    ...(before !== undefined && { base: await documentOf(before, io) }),
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date }),
  };
}
