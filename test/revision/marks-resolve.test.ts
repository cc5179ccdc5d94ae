import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanMarks } from "../../src/revision/clean-marks.ts";
import { markChanges } from "../../src/revision/mark-changes.ts";
import { resolveMarks } from "../../src/revision/resolve-marks.ts";
import { parse } from "../../src/syntax/index.ts";
import { applyEdits, type Span } from "../../src/text/index.ts";
import { revisionArbitrary } from "../diff/texts.ts";
import { law } from "../law.ts";

describe("resolving marks", () => {
  it.each([
    ["that {++all ++}networks", "that all networks", "that networks"],
    ["that {--some --}{@c1}networks", "that networks", "that some networks"],
    ["{~~some~>all~~}{@c1} networks", "all networks", "some networks"],
    ["{++growing {--very --}{@c1}fast ++}{@c2}networks", "growing fast networks", "networks"],
    ["one;{++¶++}\n\n{++two;++}\n", "one;\n\ntwo;\n", "one;\n"],
    ["{--one;¶--}\n\n{++two;¶++}\n\nthree;\n", "two;\n\nthree;\n", "one;\n\nthree;\n"],
    ["{==all==}{>>why?<<} {++the ++}networks", "{==all==}{>>why?<<} the networks", "{==all==}{>>why?<<} networks"],
    ["one <!-- {++ two ++} --> three", "one <!-- {++ two ++} --> three", "one <!-- {++ two ++} --> three"],
  ])("makes or undoes all of %j", (source, accepted, rejected) => {
    expect(applyEdits(source, resolveMarks(parse(source), "accept"))).toBe(accepted);
    expect(applyEdits(source, resolveMarks(parse(source), "reject"))).toBe(rejected);
  });

  const source = "that {++all ++}networks {--still --}{++{--must --}can ++}grow";

  it("takes the mark that stands at a place", () => {
    const at = source.indexOf("still");
    expect(resolved(source, "accept", { start: at, end: at })).toBe(source.replace("{--still --}", ""));
    expect(resolved(source, "reject", { start: at, end: at })).toBe(source.replace("{--still --}", "still "));
    expect(resolved(source, "accept", { start: 2, end: 2 })).toBe(source);
  });

  it("takes all marks that a selection meets", () => {
    const selection = { start: source.indexOf("all"), end: source.indexOf("still") };
    expect(resolved(source, "accept", selection)).toBe("that all networks {++{--must --}can ++}grow");
  });

  it("takes only the words that were brought and taken away again when the place lies in them", () => {
    const at = source.indexOf("must");
    expect(resolved(source, "accept", { start: at, end: at })).toBe(source.replace("{--must --}", ""));
    expect(resolved(source, "reject", { start: at, end: at })).toBe(source.replace("{--must --}", "must "));
  });

  it("gives the two readings of the text", () => {
    law(
      fc.property(revisionArbitrary, ({ old, new: revised }) => {
        const marked = markChanges(parse(old), parse(revised));
        expect(resolved(marked, "accept")).toBe(revised);
        expect(resolved(marked, "reject")).toBe(old);
      }),
    );
  });

  it("comes to the same one by one, in any order", () => {
    law(
      fc.property(revisionArbitrary, fc.array(fc.nat()), ({ old, new: revised }, order) => {
        for (const verdict of ["accept", "reject"] as const) {
          let text = markChanges(parse(old), parse(revised));
          for (let turn = 0; /\{[+~-]/.test(text); turn++) {
            const { marks } = parse(text);
            const mark = marks[(order[turn] ?? 0) % marks.length];
            if (mark === undefined) break;
            const inside = mark.span.start + 1;
            text = resolved(text, verdict, { start: inside, end: inside });
          }
          expect(text).toBe(verdict === "accept" ? revised : old);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("cleaning a text", () => {
  const body = "one {++two++}{@c1} {--three--}{@c2} {>>why?<<}{@c3}\n";

  it("takes the keys out of the front matter that no mark has any more", () => {
    const changes =
      "changes:\n  c1:\n    author: APT\n    date: 2024-09-01\n  c2: { author: EUR }\n  c3: { author: RCC }\n";
    expect(cleaned(`---\nsource: APT\n${changes}title: Two\n---\n\n${body}`)).toBe(
      "---\nsource: APT\nchanges:\n  c3: { author: RCC }\ntitle: Two\n---\n\none two  {>>why?<<}{@c3}\n",
    );
  });

  it.each([
    "changes: { c1: { author: APT }, c2: { author: EUR } }\n",
    "changes:\r\n  c1:\r\n    author: APT\r\n",
    "changes: {\n  c1: { author: APT },\n}\n",
  ])("takes all of %j out where no key is used", (changes) => {
    const { metadata } = parse(`---\n${changes}source: APT\n---\n\none {++two++}{@c1}\n`);
    expect(metadata.changes).toBeDefined();
    expect(cleaned(`---\n${changes}source: APT\n---\n\none {++two++}{@c1}\n`)).toBe(
      "---\nsource: APT\n---\n\none two\n",
    );
  });

  it("changes nothing in a text without marks and keys", () => {
    expect(cleanMarks(parse("---\nsource: APT\n---\n\none\n"))).toEqual([]);
  });
});

function resolved(source: string, verdict: "accept" | "reject", within?: Span): string {
  return applyEdits(source, resolveMarks(parse(source), verdict, within));
}

function cleaned(source: string): string {
  return applyEdits(source, cleanMarks(parse(source)));
}
