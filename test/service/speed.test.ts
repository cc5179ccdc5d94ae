import { expect, it } from "vitest";
import * as service from "../../src/service/index.ts";
import { open, tidy } from "./open.ts";

const proposal = tidy.slice(tidy.indexOf("## ADD"));
const long = tidy + `\n${proposal}`.repeat(Math.ceil(200_000 / proposal.length));

/** The shortest of some runs, in milliseconds: other work on the machine only makes runs longer. */
function shortest(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return Math.min(...times);
}

// The bounds are about ten times what is measured on a quiet machine.
it("a text of 200 KB is answered while somebody types", () => {
  const middle = { line: long.slice(0, long.indexOf("*considering*", 100_000)).split("\n").length - 1, character: 3 };
  const at = { position: middle };
  expect(shortest(() => service.diagnostics(open(long)))).toBeLessThan(500);
  const analyses = Array.from({ length: 5 }, () => open(long));
  let next = 0;
  const fresh = (answer: (analysis: service.Analysis) => unknown) => {
    next = 0;
    return shortest(() => answer(analyses[next++] ?? open(long)));
  };
  expect(fresh((analysis) => service.hover(analysis, at))).toBeLessThan(100);
  expect(fresh((analysis) => service.completions(analysis, at))).toBeLessThan(100);
  expect(fresh((analysis) => service.documentHighlights(analysis, at))).toBeLessThan(100);
  expect(fresh((analysis) => service.semanticTokens(analysis))).toBeLessThan(300);
  expect(fresh((analysis) => service.documentSymbols(analysis))).toBeLessThan(300);
});
