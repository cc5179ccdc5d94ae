import {
  type BaseText,
  baseOf,
  type Document,
  type Misfit,
  parse,
  plainOf,
  type Resolution,
  rebase,
  type Side,
} from "../index.ts";
import type { RebasedAnswer, RebasedQuestion } from "../protocol/index.ts";
import type { Analysis } from "./analysis.ts";
import { page, plain } from "./follow-page.ts";

/** A base of a proposal: a text of the library by its name, or a file with what it holds. */
export type ChosenBase = { readonly library: string } | { readonly name: string; readonly text: string };

/** A proposal to make on a newer base. What is not told is asked for. */
export interface TextToRebase extends Pick<RebasedQuestion, "text"> {
  readonly from?: ChosenBase;
  readonly onto?: ChosenBase;
}

/** Makes the changes of a proposal on a newer base. */
export function rebasedText(analysis: Analysis, asked: TextToRebase): RebasedAnswer {
  const { document } = analysis;
  const texts = document.resolutions.filter(({ heading }) => heading?.number !== undefined);
  const resolution = texts[asked.text ?? 0];
  if (resolution === undefined) return { kind: "nothing" };
  if (asked.text === undefined && texts.length > 1) return { kind: "text", texts: texts.map(nameOf) };
  const editions = editionsOf(analysis, resolution);
  if (asked.from === undefined) return { kind: "from", choices: choicesOf(editions) };
  if (asked.onto === undefined) {
    const { from } = asked;
    const others = editions.filter(({ name }) => !("library" in from) || name !== from.library);
    return { kind: "onto", choices: choicesOf([...others].reverse()) };
  }
  const old = sideOf(asked.from, editions, resolution);
  const fresh = sideOf(asked.onto, editions, resolution);
  if (old === undefined) return { kind: "empty", name: baseName(asked.from) };
  if (fresh === undefined) return { kind: "empty", name: baseName(asked.onto) };
  const { text, taken, misfits, notes } = rebase(analysis.given, old, fresh, resolution);
  const title = `What does not fit: ${nameOf(resolution)} on ${baseName(asked.onto)}`;
  const rows = page(title, [
    ["First of all", notes.map((note) => `- ${plain(note)}`)],
    ["To decide", misfits.map(rowOf)],
  ]);
  return { kind: "done", text, taken, misfits: misfits.length, page: rows };
}

/** The texts of the library with the number, oldest first; the one that the proposal starts from before all others. */
function editionsOf({ document, linter }: Analysis, resolution: Resolution): BaseText[] {
  const { form, heading } = resolution;
  const base = baseOf(linter.library, document, resolution, linter.catalogue);
  const found = linter.library.texts
    .filter((text) => text.resolution.form === form && text.resolution.heading?.number === heading?.number)
    .filter((text) => plainOf(text.document).source !== document.source)
    .sort((a, b) => yearOf(a.resolution) - yearOf(b.resolution));
  if (base.status !== "found") return found;
  return [base.base, ...found.filter((text) => text !== base.base)];
}

function choicesOf(texts: readonly BaseText[]) {
  return texts.map(({ name, resolution }) => ({ value: name, meaning: nameOf(resolution) }));
}

function sideOf(base: ChosenBase, editions: readonly BaseText[], { heading }: Resolution): Side | undefined {
  if ("library" in base) return editions.find(({ name }) => name === base.library);
  const document: Document = parse(base.text);
  const same = document.resolutions.find((one) => one.heading?.number === heading?.number);
  const resolution = same ?? document.resolutions[0];
  return resolution && { document, resolution };
}

function baseName(base: ChosenBase): string {
  return "library" in base ? base.library : base.name;
}

function rowOf({ place, message, proposal, base }: Misfit): string {
  const words = [
    ["Proposal", proposal],
    ["Newer base", base],
  ] as const;
  const said = words.filter(([, text]) => text !== "").map(([whose, text]) => `\n  - ${whose}: “${plain(text)}”`);
  return `- **${plain(place)}**: ${plain(message)}${said.join("")}`;
}

function nameOf({ heading, form }: Resolution): string {
  return heading?.text.replace(/\s+/g, " ") ?? `${form} without heading`;
}

function yearOf({ heading, enacting }: Resolution): number {
  return heading?.adoption?.year ?? enacting?.adoption?.year ?? 0;
}
