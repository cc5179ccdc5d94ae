import {
  type Judgement,
  judgements,
  type Matrix,
  type MatrixOptions,
  type MatrixTexts,
  matrixCsv,
  matrixHtml,
  matrixJson,
  matrixMarkdown,
  matrixOf,
  matrixTexts,
  type NamedDocument,
  parse,
} from "../../index.ts";
import { commonOptions, type Options, readArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { eachFile } from "../each-file.ts";
import { type Found, findFiles } from "../find-files.ts";
import { exit, type Io, Refusal } from "../io.ts";
import { refuseLoss } from "../outputs.ts";
import { readText } from "../read-text.ts";
import { complain, show } from "../say.ts";
import { settingsOptions, settingsReader } from "../settings.ts";
import { writeResult } from "../write-text.ts";

const forms: Readonly<Record<string, (matrix: Matrix, options: MatrixOptions) => string>> = {
  html: matrixHtml,
  markdown: matrixMarkdown,
  json: matrixJson,
  csv: matrixCsv,
};

const options = {
  format: { type: "text", choices: Object.keys(forms), help: "html (default), markdown, json or csv" },
  output: { type: "text", short: "o", value: "FILE", help: "Writes the matrix into this file" },
  only: { type: "text", value: "JUDGEMENTS", help: "The rows of these judgements: conflicting,compatible" },
  title: { type: "text", value: "WORDS", help: "What stands over the matrix" },
  library: settingsOptions.library,
  force: { type: "flag", help: "Replace a file that is there already" },
} as const satisfies Options;

/** `preamble matrix`: proposals on one text side by side. */
export const matrixCommand: Command = {
  usage: `preamble matrix BASE PROPOSAL… [--format html|markdown|json|csv] [-o FILE]
       preamble matrix --library DIR PROPOSAL…`,
  help: `Lays proposals on one text beside each other, passage by passage, and judges each row: untouched, identical,
compatible or conflicting. With --library the base is found by its number. A first text that is a proposal itself,
such as a draft new resolution, stands in for the base.`,
  options,
  async run(argv, io) {
    const { flags, texts, paths } = readArguments("matrix", argv, { ...options, ...commonOptions });
    const only = judgementsOf(texts.only);
    const { documents, refusals } = await read(paths, { output: texts.output, mayReplace: flags.has("force") }, io);
    const found = await textsOf(documents, texts.library, io);
    if (found.status === "none") throw new Refusal([...refusals, found.message].join("\n"));
    const write = forms[texts.format ?? "html"] ?? matrixHtml;
    const { language } = found.base.document;
    const result = write(matrixOf(found.base, found.proposals), {
      language,
      ...(texts.title !== undefined && { title: texts.title }),
      ...(only && { only }),
    });
    if (texts.output === undefined) show(io, result);
    else await writeResult(texts.output, result, io);
    for (const line of [...refusals, ...found.leftOut]) complain(io, line);
    return refusals.length + found.leftOut.length > 0 ? exit.failure : exit.clean;
  },
};

function judgementsOf(words: string | undefined): readonly Judgement[] | undefined {
  if (words === undefined) return undefined;
  return words.split(",").map((word) => {
    const known = judgements.find((one) => one === word.trim());
    if (known === undefined) throw new Refusal(`--only has “${word.trim()}”; known are ${judgements.join(", ")}`);
    return known;
  });
}

interface Target {
  readonly output: string | undefined;
  readonly mayReplace: boolean;
}

async function read(paths: readonly string[], { output, mayReplace }: Target, io: Io) {
  if (paths.length === 0) throw new Refusal("name the base and the proposals: preamble matrix BASE PROPOSAL…");
  const { files, refusals } = await findFiles(paths, io, async () => false);
  await refuseLoss({ outputs: [output], inputs: files, mayReplace }, io);
  const documents: NamedDocument[] = [];
  const failures = await eachFile(files, io, async (file) => void documents.push(await documentOf(file, io)));
  return { documents, refusals: [...refusals, ...failures] };
}

async function documentOf(file: Found, io: Io): Promise<NamedDocument> {
  const { name, text } = await readText(file.name, file.path, io);
  return { name, document: parse(text) };
}

/** With a library all files are proposals; without one the first is the base. */
async function textsOf(documents: readonly NamedDocument[], library: string | undefined, io: Io): Promise<MatrixTexts> {
  const [first, ...others] = documents;
  if (library !== undefined) {
    const linter = await settingsReader({ library }, io).linterFor({ name: "<stdin>", path: "-" });
    return matrixTexts(documents, { library: linter.library, catalogue: linter.catalogue });
  }
  if (first === undefined || others.length === 0) {
    throw new Refusal(`a matrix needs a base and at least one proposal; texts that could be read: ${documents.length}`);
  }
  return matrixTexts(others, { base: first });
}
