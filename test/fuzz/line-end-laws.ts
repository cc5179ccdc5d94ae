import { linterFor, plainText } from "../../src/index.ts";
import { changes, lineEndKinds, understood, withLineEnds } from "../line-ends.ts";
import { broken, type Law } from "./law.ts";
import { difference, type TextFiles } from "./text-laws.ts";

const linter = linterFor();

/** What is understood and made of a text does not depend on how its lines end, and its line ends stay as they are. */
export const lineEndLaw: Law<TextFiles> = {
  name: "line ends",
  check: (files) => {
    const { text } = plainText(files["text.contribution.md"]);
    for (const kind of lineEndKinds) {
      const source = withLineEnds(text, kind);
      const [wanted, found] = [understood(text, linter), understood(source, linter)].map((all) =>
        Object.entries(all).map(([part, value]) => [part, JSON.stringify(value)] as const),
      );
      for (const [index, [part, value]] of (wanted ?? []).entries()) {
        const other = found?.[index]?.[1] ?? "";
        if (other !== value) throw broken(`${kind}: ${difference(value, other)}`, part);
      }
      // A text of one line says nothing of how its lines end.
      if (!text.includes("\n")) continue;
      for (const [name, change] of Object.entries(changes)) {
        const [expected, after] = [change(text, linter), change(source, linter)];
        const isSame = kind === "mixed" ? plainText(after).text === expected : after === withLineEnds(expected, kind);
        if (!isSame) throw broken(`${name}, ${kind}: ${difference(withLineEnds(expected, kind), after)}`, name);
      }
    }
  },
};
