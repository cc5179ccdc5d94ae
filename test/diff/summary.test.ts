import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, isChange, parse, summarise, summaryText } from "../../src/index.ts";
import { law } from "../law.ts";
import { resolutionText, revisionArbitrary, sentences } from "./texts.ts";

const base = [
  { call: "considering", items: sentences.slice(0, 3) },
  { call: "noting", items: sentences.slice(3, 5) },
  { call: "resolves", items: sentences.slice(10, 13) },
];

describe("the summary of a comparison", () => {
  it("says in a line for each change what was changed, by clause", () => {
    const [considering, , resolves] = base;
    const revised = [
      { call: "considering", items: [considering?.items[0], ...(considering?.items.slice(2) ?? [])] },
      { call: "resolves", items: [...(resolves?.items ?? []), sentences[13]] },
      { call: "invites", items: [sentences[14]] },
    ];
    expect(summaryOf(base, revised)).toMatchInlineSnapshot(`
      "considering
        b): deleted: “the report of the regional seminar on submarine cables held last spring;”
      noting: the clause is deleted
        deleted: “noting”
        a): deleted: “the growing use of satellite backhaul by small island operators;”
        b): deleted: “that standards for accessibility remain unevenly applied among members;”
      resolves
        4: new: “to submit proposals for revised tariffs to the advisory group;”
      invites: the clause is new
        new: “invites”
        1: new: “to maintain a public database of conformance test results;”
      "
    `);
  });

  it("quotes the words before and after", () => {
    const revised = base.map((clause) => ({
      ...clause,
      items: clause.items.map((item) =>
        item
          .replace("lack affordable", "lack")
          .replace("growing use", "rapid growth")
          .replace("by next", "in print by next"),
      ),
    }));
    expect(summaryOf(base, revised)).toMatchInlineSnapshot(`
      "considering
        a): “affordable” is deleted
      noting
        a): “growing use” is now “rapid growth”
      resolves
        2: “in print” is added
      "
    `);
  });

  it("says where a moved item was", () => {
    const [considering, noting, resolves] = base;
    const [taken, ...rest] = considering?.items ?? [];
    const revised = [
      { call: "considering", items: rest },
      { call: "noting", items: [...(noting?.items ?? []), taken] },
      { call: "resolves", items: resolves?.items ?? [] },
    ];
    const [change] = summarise(comparisonOf(base, revised)).flatMap(({ changes }) => changes);
    expect(change).toMatchObject({ number: 1, kind: "kept", move: 1, place: "noting c)", from: "considering a)" });
    expect(change?.text).toBe("moved from considering a)");
  });

  it("says what a clause stood behind, since its call names it wherever it stands", () => {
    const [considering, noting, resolves] = base;
    const moved = [noting, considering, resolves].flatMap((clause) => clause ?? []);
    const [change] = summarise(comparisonOf(base, moved)).flatMap(({ changes }) => changes);
    expect(change).toMatchObject({
      place: "noting",
      from: "behind considering",
      text: "moved from behind considering",
    });
    expect(summaryOf(base, moved)).toBe("noting: the clause is moved\n  moved from behind considering\n");
    const [first] = summarise(comparisonOf(moved, base)).flatMap(({ changes }) => changes);
    expect(first).toMatchObject({ place: "noting", from: "before considering" });
  });

  it("says what an item stood behind when its label is the same at both places", () => {
    const text = (items: readonly (string | undefined)[]) => [{ call: "noting", items }];
    const long = `that ${sentences[0]} ${sentences[1]} ${sentences[2]}`;
    const [, noting] = summarise(comparisonOf(text([long, sentences[3]]), text([sentences[4], sentences[3], long])));
    expect(noting?.changes.map(({ place, text: said }) => `${place}: ${said}`)).toContain(
      "noting b): moved from behind noting a)",
    );
  });

  it("names the parts of a split from its clause, and tells no blanks that the break took away", () => {
    const old =
      "*noting*\n\na)\tthe first study of ships and harbours, *noting also* the second study of wells and roads,\n";
    const revised =
      "*noting*\n\na)\tthe first study of ships and harbours,\n\n*noting also*\n\nthe second study of wells and roads,\n";
    const said = summaryText(summarise(compare(parse(old), parse(revised))));
    expect(said).toContain("split from noting a)");
    expect(said).not.toContain("“”");
  });

  it("calls the head of a text no clause", () => {
    expect(summaryText(summarise(compare(parse(""), parse(resolutionText(base)))))).toContain("heading: all is new");
  });

  it("says that nothing changed where only labels did, and counts them", () => {
    const old = resolutionText(base);
    const comparison = compare(parse(old), parse(old.replace(/^([a-z])\)/gm, "$1$1)")));
    expect(summaryText(summarise(comparison))).toBe("No words have changed.\n");
    expect(summarise(comparison).map(({ relabelled }) => relabelled)).toEqual([0, 3, 2, 0]);
  });

  it("tells every change once, and numbers them in the order of the text", () => {
    law(
      fc.property(revisionArbitrary, ({ old, new: revised }) => {
        const comparison = compare(parse(old), parse(revised));
        const changes = summarise(comparison).flatMap((clause) => clause.changes);
        expect(new Set(changes.map(({ change }) => change))).toEqual(new Set(comparison.changes.filter(isChange)));
        expect(changes.map(({ number }) => number).sort((a, b) => a - b)).toEqual(changes.map((_, index) => index + 1));
      }),
    );
  });
});

interface Written {
  readonly call: string;
  readonly items: readonly (string | undefined)[];
}

function comparisonOf(old: readonly Written[], revised: readonly Written[]) {
  const text = (clauses: readonly Written[]) =>
    resolutionText(clauses.map(({ call, items }) => ({ call, items: items.flatMap((item) => item ?? []) })));
  return compare(parse(text(old)), parse(text(revised)));
}

function summaryOf(old: readonly Written[], revised: readonly Written[]): string {
  return summaryText(summarise(comparisonOf(old, revised)));
}
