import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMarkedChange, resolveMarks, type Verdict } from "../../src/revision/index.ts";
import { parse } from "../../src/syntax/index.ts";
import { applyEdits, type Span } from "../../src/text/index.ts";
import { law } from "../law.ts";
import { brokenMarks } from "./pairs.ts";

const verdicts = ["accept", "reject"] as const;

describe("accepting and rejecting marks that stand where they should not", () => {
  it.each([
    ["that {++a {++b++} c++} shine", "that a b c shine", "that  shine"],
    ["that {--d {--e--} f--} shine", "that  shine", "that d e f shine"],
    ["that {++g {~~h~>i~~} j++} shine", "that g i j shine", "that  shine"],
    ["that {~~k {--l--}~>m {++n++}~~} shine", "that m n shine", "that k l shine"],
    [
      "{==all {++new ++}lamps==}{>>why {--not--}?<<} shine",
      "{==all new lamps==}{>>why {--not--}?<<} shine",
      "{==all lamps==}{>>why {--not--}?<<} shine",
    ],
    ["that {++lamps {>>which?<<}and masts ++}shine", "that lamps {>>which?<<}and masts shine", "that shine"],
    ["{++++}that{----} lamps{~~~>~~} shine", "that lamps shine", "that lamps shine"],
    ["{++++}\n\nthat lamps shine", "\n\nthat lamps shine", "\n\nthat lamps shine"],
    ["that {{++x++}++ lamps ++}shine", "that {x++ lamps ++}shine", "that \\{++ lamps ++}shine"],
    ["that {++a {--b++} lamps--} shine", "that a \\{--b lamps--} shine", "that  lamps--} shine"],
    ["{==lamps==}{++{@c1}++} shine", "{==lamps==}\\{@c1} shine", "{==lamps==} shine"],
    ["{==lamps=={++}{@c1}++} shine", "\\{==lamps==}{@c1} shine", "{==lamps== shine"],
    ["{--a)\tlamps;¶--}{--{>>?<<}--}\n\nb)\tmasts;", "b)\tmasts;", "a)\tlamps;{>>?<<}\n\nb)\tmasts;"],
    ["| a |{--¶--}\n{--| b |--}\n", "| a |\n", "| a |\n| b |\n"],
  ])("%j", (source, accepted, rejected) => {
    expect([resolved(source, "accept"), resolved(source, "reject")]).toEqual([accepted, rejected]);
  });

  it("keeps the end of a paragraph that is still to go apart from the next, when what stood between has gone", () => {
    const source = "| a |{--¶--}\n{--| b |--}\n\nThe next.\n";
    const inRow = source.indexOf("b");
    const first = resolved(source, "accept", { start: inRow, end: inRow });
    expect(parse(first).text).toBe(parse(source).text);
    expect(resolved(first, "accept")).toBe("| a |\n\nThe next.\n");
  });

  it("gives what was read, leaves no change and makes no new mark, and changes nothing the second time", () => {
    law(
      fc.property(brokenMarks, (source) => {
        for (const verdict of verdicts) {
          const done = resolved(source, verdict);
          const wanted = parse(source, verdict === "accept" ? "revised" : "original").text;
          expect(parse(done).marks.filter(isMarkedChange)).toEqual([]);
          expect(unsealed(parse(done).text)).toBe(unsealed(wanted));
          if (!done.includes("\\")) expect(parse(done).text).toBe(wanted);
          for (const again of verdicts) expect(resolved(done, again)).toBe(done);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("comes to the same one by one, in any order", () => {
    law(
      fc.property(brokenMarks, fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), (source, order) => {
        for (const verdict of verdicts) {
          let text = source;
          for (let turn = 0; ; turn++) {
            const changes = parse(text).marks.filter(isMarkedChange);
            const change = changes[(order[turn % order.length] ?? 0) % changes.length];
            if (change === undefined) break;
            const place = change.span.start + 1;
            const next = resolved(text, verdict, { start: place, end: place });
            expect(next).not.toBe(text);
            text = next;
          }
          expect(unsealed(text)).toBe(unsealed(resolved(source, verdict)));
        }
      }),
      { numRuns: 200 },
    );
  });
});

function resolved(source: string, verdict: Verdict, within?: Span): string {
  return applyEdits(source, resolveMarks(parse(source), verdict, within));
}

/** Without the backslashes that keep brackets apart: which of them there have to be may depend on the order. */
function unsealed(text: string): string {
  return text.replaceAll("\\", "");
}
