import { lint, linterFor, parse } from "../../src/index.ts";
import { resolutionText, sentences } from "../diff/texts.ts";
import { broken, type Law } from "./law.ts";
import type { TextFiles } from "./text-laws.ts";

const linter = linterFor();

/** How much more time a character may take than one of an ordinary text. */
const most = 40;
const shortest = 2_000;

/** Reading and checking a text takes a time that its length bounds, compared with an ordinary text beside it. */
export const growthLaw: Law<TextFiles> = {
  name: "growth",
  check: (files) => {
    const text = files["text.contribution.md"];
    let least = Number.POSITIVE_INFINITY;
    // A machine that is busy disturbs some of the rounds, hardly all.
    for (let round = 0; round < 5; round++) {
      const given = timeOf(text) / Math.max(text.length, shortest);
      least = Math.min(least, given / (timeOf(ordinary) / ordinary.length));
      if (least < most) return;
    }
    throw broken(`a character takes ${Math.round(least)} times as long as one of an ordinary text`);
  },
};

const ordinary = ["recalling", "considering", "noting", "resolves", "invites Member States"]
  .map((call) => resolutionText([{ call, items: sentences }]))
  .join("\n\n");

/** Processor time in microseconds. */
function timeOf(text: string): number {
  const before = process.cpuUsage();
  lint(parse(text), linter);
  const { user, system } = process.cpuUsage(before);
  return user + system + 1;
}
