import {
  type Document,
  fold,
  type Misfit,
  parse,
  type Rebased,
  type Resolution,
  rebase,
  type Side,
} from "../../index.ts";
import { commonOptions, type Options, readArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { onlyFile } from "../find-files.ts";
import { exit, type Io, Refusal } from "../io.ts";
import { refuseLoss } from "../outputs.ts";
import { readText } from "../read-text.ts";
import { say, show } from "../say.ts";
import { writeResult } from "../write-text.ts";

const options = {
  from: { type: "text", value: "FILE", help: "The text that the proposal was made on" },
  onto: { type: "text", value: "FILE", help: "The newer text that it is to change" },
  text: { type: "text", value: "NUMBER", help: "The text of this number, where the proposal has several" },
  output: {
    type: "text",
    short: "o",
    value: "FILE",
    help: "Write the proposal into this file, not to standard output",
  },
  format: { type: "text", choices: ["text", "json"], help: "text (default) or json, with the list in it" },
  force: { type: "flag", help: "Replace a file that is there already" },
} as const satisfies Options;

/** `preamble rebase`: the changes of a proposal made on a newer base. */
export const rebaseCommand: Command = {
  usage: "preamble rebase FILE --from OLDBASE --onto NEWBASE [-o FILE]",
  help: "Makes the changes of a MOD on a newer text, and marks them against it. What does not fit any more is listed on standard error with the words of both, and stands as a remark at its place. Exits with 0 when everything fits, with 1 when something does not.",
  options,
  async run(argv, io) {
    const { flags, texts, paths } = readArguments("rebase", argv, { ...options, ...commonOptions });
    const file = onlyFile("rebase", paths, io);
    if (texts.from === undefined)
      throw new Refusal("add --from with the file of the text that the proposal was made on");
    if (texts.onto === undefined) throw new Refusal("add --onto with the file of the newer text");
    if ([file.path, texts.from, texts.onto].filter((path) => path === "-").length > 1) {
      throw new Refusal("only one of the three texts can come from standard input");
    }
    const inputs = [file, ...[texts.from, texts.onto].map((given) => onlyFile("rebase", [given], io))];
    await refuseLoss({ outputs: [texts.output], inputs, mayReplace: flags.has("force") }, io);
    const { name, text } = await readText(file.name, file.path, io);
    const proposal = parse(text);
    if (proposal.resolutions.length === 0) throw new Refusal(`${name} has no text that it changes`);
    const wanted = resolutionIn(proposal, texts.text, name);
    const number = wanted?.heading?.number ?? texts.text;
    const old = await baseFrom(texts.from, number, proposal, io);
    const fresh = await baseFrom(texts.onto, number, proposal, io);
    const done = rebase(proposal, old, fresh, wanted);
    if (texts.output !== undefined) await writeResult(texts.output, done.text, io);
    if (texts.format === "json") show(io, `${JSON.stringify({ version: 1, path: name, ...done }, null, 2)}\n`);
    else {
      if (texts.output === undefined) show(io, done.text);
      say(io, report(name, done));
    }
    return done.misfits.length > 0 ? exit.findings : exit.clean;
  },
};

async function baseFrom(given: string, number: string | undefined, proposal: Document, io: Io): Promise<Side> {
  const file = onlyFile("rebase", [given], io);
  const { name, text } = await readText(file.name, file.path, io);
  const document = parse(text);
  if (document.resolutions.length === 0) throw new Refusal(`${name} has no text that a proposal could change`);
  const numbers = number === undefined ? proposal.resolutions.map(({ heading }) => heading?.number) : [number];
  const same = document.resolutions.find(
    ({ heading }) => heading?.number !== undefined && numbers.includes(heading.number),
  );
  const resolution = same ?? document.resolutions[0];
  return { document, ...(resolution && { resolution }) };
}

function resolutionIn(document: Document, number: string | undefined, name: string): Resolution | undefined {
  if (number === undefined) return undefined;
  const found = document.resolutions.find(({ heading }) => fold(heading?.number ?? "") === fold(number));
  if (found !== undefined) return found;
  const numbers = document.resolutions.flatMap(({ heading }) => heading?.number ?? []);
  throw new Refusal(`${name} has no text ${number}; there is ${numbers.join(", ") || "none with a number"}`);
}

function report(name: string, { taken, misfits, notes }: Rebased): string {
  const lines = [
    ...notes,
    ...misfits.flatMap((misfit) => [`${name} ${misfit.place}: ${misfit.message}`, ...wordsOf(misfit)]),
    `${taken} changed ${taken === 1 ? "passage" : "passages"} of the newer base taken over; ${misfits.length} to decide`,
  ];
  return lines.join("\n");
}

function wordsOf({ proposal, base }: Misfit): readonly string[] {
  const rows = [
    ["  proposal: ", proposal],
    ["  newer base: ", base],
  ] as const;
  return rows.filter(([, words]) => words !== "").map(([label, words]) => `${label}“${words.replace(/\s+/g, " ")}”`);
}
