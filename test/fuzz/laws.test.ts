import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { findingsOf, inputOf } from "./case.ts";
import { kindsOf } from "./kinds.ts";
import { sourcesIn } from "./sources.ts";

const kinds = kindsOf(sourcesIn(fileURLToPath(new URL("../..", import.meta.url))));
/** Another one finds more: `npm run fuzz`. */
const seed = "1";

it.each(kinds)("the laws for $name hold for the first cases of a seed", ({ name: kind, laws }) => {
  // Growth is judged by processor time, which the command does alone.
  const judged = laws.map(({ name }) => name).filter((name) => name !== "growth");
  for (let number = 0; number < 2; number++) {
    const input = inputOf({ seed, kind, number }, kinds);
    for (const law of judged) expect(findingsOf({ ...input, law }, kinds), `case ${kind}:${number}`).toEqual([]);
  }
});
