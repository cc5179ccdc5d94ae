import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, type Matrix, type MatrixRow, matrixOf, type NamedSide, parse } from "../../src/index.ts";
import { resolutionText, revisionArbitrary, sentences } from "../diff/texts.ts";
import { law } from "../law.ts";

const base = resolutionText([
  { call: "considering", items: sentences.slice(2, 6) },
  { call: "resolves", items: sentences.slice(10, 13) },
]);

describe("a matrix of proposals", () => {
  it("has a row for each passage of the base, and leaves those alone that nobody changes", () => {
    const { rows } = matrixOf(parse(base), [proposal("A", base), proposal("B", base)]);
    expect(rows.map(({ place }) => place)).toEqual([
      "heading",
      "title",
      "history",
      "enacting line",
      "considering",
      ...["a)", "b)", "c)", "d)"].map((label) => `considering ${label}`),
      "resolves",
      ...["1", "2", "3"].map((label) => `resolves ${label}`),
    ]);
    expect(new Set(rows.map(({ judgement }) => judgement))).toEqual(new Set(["untouched"]));
  });

  it("judges the same words identical, other words at other places compatible, other words at one place conflicting", () => {
    const secure = base.replace("reliable numbering", "secure numbering");
    const rows = (others: readonly string[]) =>
      said(
        matrixOf(
          parse(base),
          [secure, ...others].map((text, at) => proposal(`${at}`, text)),
        ),
      );
    expect(rows([])).toEqual([
      "considering a) compatible: that emergency services depend upon secure numbering resources;",
    ]);
    expect(rows([secure])).toEqual([
      "considering a) identical: that emergency services depend upon secure numbering resources;",
    ]);
    expect(rows([base.replace("emergency services", "all emergency services")])).toEqual([
      "considering a) compatible: that all emergency services depend upon secure numbering resources;",
    ]);
    expect(rows([base.replace("reliable numbering", "trusted numbering")])).toEqual(["considering a) conflicting"]);
  });

  it("calls changes of neighbouring words conflicting, because they may not read well together", () => {
    const rows = said(
      matrixOf(parse(base), [
        proposal("A", base.replace("reliable numbering", "secure numbering")),
        proposal("B", base.replace("numbering resources", "naming resources")),
      ]),
    );
    expect(rows).toEqual(["considering a) conflicting"]);
  });

  it("calls it conflicting when one strikes out what another rewords", () => {
    const without = base.replace(/b\)\tthe growing[^\n]*\n\n/, "");
    const { rows } = matrixOf(parse(base), [
      proposal("A", without),
      proposal("B", base.replace("growing use", "rapidly growing use")),
    ]);
    const row = rows.find(({ place }) => place === "considering b)");
    expect(row?.cells.map(({ kind }) => kind)).toEqual(["deleted", "changed"]);
    expect(row?.judgement).toBe("conflicting");
  });

  it("does not quarrel about the sign at the end of an item", () => {
    expect(
      said(
        matrixOf(parse(base), [
          proposal("A", base.replace("numbering resources;", "numbering resources.")),
          proposal("B", base.replace("emergency services", "all emergency services")),
          proposal("C", base.replace("numbering resources;", "numbering resources, without exception;")),
        ]),
      ),
    ).toEqual([
      "considering a) compatible: that all emergency services depend upon reliable numbering resources, without exception.",
    ]);
  });

  it("finds no change where only labels differ", () => {
    const relabelled = base.replace(/^([a-z])\)/gm, "$1$1)");
    expect(said(matrixOf(parse(base), [proposal("A", relabelled)]))).toEqual([]);
  });

  it("puts additions that say nearly the same into one row behind the passage that they follow", () => {
    const added = (words: string) => base.replace("c)\tthat", `c)\t${words}\n\nd)\tthat`);
    const { rows } = matrixOf(parse(base), [
      proposal("A", added("the cost of repairing submarine cables;")),
      proposal("B", added("the high cost of repairing submarine cables;")),
      proposal("C", added("the shortage of handsets for blind users;")),
      proposal("D", base),
    ]);
    const news = rows.filter((row) => row.base === undefined);
    expect(news.map(({ place, judgement, cells }) => [place, judgement, cells.map(({ kind }) => kind)])).toEqual([
      ["after considering b)", "conflicting", ["added", "added", "absent", "absent"]],
      ["after considering b)", "compatible", ["absent", "absent", "added", "absent"]],
    ]);
    const differing = news[0]?.cells.map(({ pieces }) =>
      pieces.filter(({ differs }) => differs).map(({ text }) => text),
    );
    expect(differing).toEqual([[], ["high"], [], []]);
    expect(rows.indexOf(news[0] as MatrixRow)).toBe(rows.findIndex(({ place }) => place === "considering b)") + 1);
  });

  it("puts the same addition into one row where proposals have it some items apart", () => {
    const words = "the cost of repairing submarine cables in the open sea;";
    const { rows } = matrixOf(parse(base), [
      proposal("A", base.replace("b)\tthe", `b)\t${words}\n\nc)\tthe`)),
      proposal("B", base.replace("d)\tthe", `d)\t${words}\n\ne)\tthe`)),
    ]);
    const [row, ...more] = rows.filter((one) => one.base === undefined);
    expect(more).toEqual([]);
    expect([row?.judgement, row?.cells.map(({ place }) => place)]).toEqual([
      "identical",
      ["considering b)", "considering d)"],
    ]);
  });

  it("finds the same additions also where there are too many to look at every pair", () => {
    const items = (from: number) => Array.from({ length: 150 }, (_, at) => `c)bis\tthe matter of port ${from + at};`);
    const long = (from: number) => base.replace("c)\tthat", () => `${items(from).join("\n\n")}\n\nc)\tthat`);
    const { rows } = matrixOf(parse(base), [proposal("A", long(0)), proposal("B", long(50)), proposal("C", long(50))]);
    const news = rows.filter((row) => row.base === undefined);
    const counts = ["identical", "compatible", "conflicting"].map(
      (judgement) => news.filter((row) => row.judgement === judgement).length,
    );
    expect(counts).toEqual([150, 50, 0]);
    expect(news.map(({ cells }) => cells.length)).toEqual(news.map(() => 3));
    const own = news.flatMap(({ cells }) => cells[1]?.pieces.map(({ text }) => text).join("") || []);
    expect(own).toEqual(items(50).map((item) => item.slice("c)bis\t".length)));
  });

  it("shows that a passage was moved, and with it the words that were changed", () => {
    const item = "that emergency services depend upon reliable numbering resources;";
    const moved = base.replace(`a)\t${item}\n\n`, "").replace(/(3\tto convene[^\n]*\n)/, `$1\n4\t${item}\n`);
    const { rows } = matrixOf(parse(base), [proposal("A", moved), proposal("B", base.replace("reliable", "secure"))]);
    const row = rows.find(({ place }) => place === "considering a)");
    expect(row?.cells[0]).toMatchObject({ kind: "kept", moved: "after resolves 3", place: "resolves 4" });
    expect([row?.judgement, row?.combined]).toEqual(["compatible", item.replace("reliable", "secure")]);
  });

  it("shows SUP and NOC of the whole text as such, and leaves the rows to those who change words", () => {
    const head = base.slice(0, base.indexOf("\n\n"));
    const changed = proposal("A", base.replace("reliable", "secure"));
    const matrix = matrixOf(parse(base), [
      { ...proposal("B", head), instruction: "SUP" },
      { ...proposal("C", head), instruction: "NOC" },
      { ...changed, instruction: "MOD" },
    ]);
    expect(matrix.whole).toBe("conflicting");
    expect(matrix.columns.map(({ instruction }) => instruction)).toEqual(["SUP", "NOC", "MOD"]);
    const row = matrix.rows.find(({ place }) => place === "considering a)");
    expect([row?.judgement, row?.cells.map(({ kind }) => kind)]).toEqual([
      "compatible",
      ["deleted", "kept", "changed"],
    ]);
  });

  it("judges instructions on the text as a whole", () => {
    const whole = (...words: readonly (NamedSide["instruction"] | undefined)[]) =>
      matrixOf(
        parse(base),
        words.map((word) => ({ ...proposal("A", base), ...(word && { instruction: word }) })),
      ).whole;
    expect(whole("MOD", "MOD")).toBe("untouched");
    expect(whole("SUP", "SUP*")).toBe("identical");
    expect(whole("SUP", "NOC")).toBe("compatible");
    expect(whole("SUP", "MOD")).toBe("conflicting");
    expect(whole("NOC!", "MOD")).toBe("conflicting");
    expect(whole("NOC!", "SUP")).toBe("conflicting");
  });

  it("compares the revised reading of a text with marks", () => {
    const marked = base.replace("reliable", "{~~reliable~>secure~~}");
    expect(said(matrixOf(parse(base), [proposal("A", marked)]))).toEqual([
      "considering a) compatible: that emergency services depend upon secure numbering resources;",
    ]);
  });

  it("can be made of nothing", () => {
    expect(matrixOf(parse(""), []).rows).toEqual([]);
    expect(matrixOf(parse(""), [proposal("A", base)]).rows.every(({ base: words }) => words === undefined)).toBe(true);
    expect(matrixOf(parse(base), []).rows.every(({ cells }) => cells.length === 0)).toBe(true);
  });
});

/** A base and some proposals on it, each made by edits of its own. */
const proposalsArbitrary = revisionArbitrary.chain(({ old, clauses }) =>
  fc
    .array(
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(2), fc.constantFrom("word", "take", "bring", "move", "call")), {
        maxLength: 5,
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((edits) => ({ old, texts: edits.map((own) => resolutionText(revisedBy(clauses, own))) })),
);

type Clauses = Parameters<typeof resolutionText>[0];
type Edit = readonly [clause: number, item: number, variant: number, what: "word" | "take" | "bring" | "move" | "call"];

function revisedBy(clauses: Clauses, edits: readonly Edit[]): Clauses {
  const revised = clauses.map(({ call, items }) => ({ call, items: [...items] }));
  for (const [clause, item, variant, what] of edits) {
    const items = revised[clause % revised.length]?.items ?? [];
    const at = item % Math.max(1, items.length);
    const words = (items[at] ?? "").split(" ");
    const fresh = `the thought on ${["tariffs", "handsets", "roaming"][variant]} of people at sea;`;
    if (what === "word" && items[at] !== undefined) words[item % words.length] = `reworded${variant}`;
    if (what === "word" && items[at] !== undefined) items[at] = words.join(" ");
    if (what === "take" && items.length > 1) items.splice(at, 1);
    if (what === "bring") items.splice(at, 0, fresh);
    if (what === "move") revised[item % revised.length]?.items.push(...items.splice(at, 1));
    if (what === "call") revised.splice(clause % revised.length, 0, { call: "bearing in mind", items: [fresh] });
  }
  return revised;
}

describe("laws of the matrix", () => {
  it("one proposal gives what a comparison gives", () => {
    law(
      fc.property(revisionArbitrary, ({ old, new: revised }) => {
        const comparison = compare(parse(old), parse(revised));
        const { rows } = matrixOf(parse(old), [proposal("A", revised)]);
        const cells = rows.flatMap(({ cells: [cell], place }) =>
          cell ? [{ ...cell, place: cell.place ?? place }] : [],
        );
        const expected = comparison.changes
          .filter(({ kind }) => kind !== "left")
          .map(({ kind, old: was, new: now, move, pieces }) => ({
            kind: kind === "inserted" ? "added" : kind,
            place: (now[0] ?? was[0])?.place,
            moved: move !== undefined,
            pieces: pieces.map((piece) => ({
              kind: piece.kind,
              text: (piece.kind === "deleted"
                ? comparison.old.slice(piece.old.start, piece.old.end)
                : comparison.new.slice(piece.new.start, piece.new.end)
              ).replace(/\s+/g, " "),
            })),
          }));
        // A merged passage has a cell in each of its rows; these texts have none.
        fc.pre(comparison.changes.every(({ old: was }) => was.length < 2));
        const sorted = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).sort();
        expect(
          sorted(cells.map(({ kind, place, moved, pieces }) => ({ kind, place, moved: moved !== undefined, pieces }))),
        ).toEqual(sorted(expected));
      }),
    );
  });

  it("the order of the proposals orders the columns and nothing else", () => {
    law(
      fc.property(
        proposalsArbitrary.chain(({ old, texts }) =>
          fc.tuple(
            fc.constant(old),
            fc.constant(texts),
            fc.shuffledSubarray([...texts.keys()], { minLength: texts.length }),
          ),
        ),
        ([old, texts, order]) => {
          const sides = texts.map((text, at) => proposal(`${at}`, text));
          const straight = matrixOf(parse(old), sides);
          const shuffled = matrixOf(
            parse(old),
            order.flatMap((at) => sides[at] ?? []),
          );
          expect(shuffled.rows.map((row) => ({ ...row, cells: [] }))).toEqual(
            straight.rows.map((row) => ({ ...row, cells: [] })),
          );
          for (const [index, row] of shuffled.rows.entries()) {
            expect(row.cells).toEqual(order.map((at) => straight.rows[index]?.cells[at]));
          }
        },
      ),
    );
  });

  it("each word of each proposal and of the base is in exactly one cell of a column", () => {
    law(
      fc.property(proposalsArbitrary, ({ old, texts }) => {
        const { rows } = matrixOf(
          parse(old),
          texts.map((text, at) => proposal(`${at}`, text)),
        );
        for (const [column, text] of texts.entries()) {
          const pieces = rows.flatMap(({ cells }) => cells[column]?.pieces ?? []);
          const of = (without: string) => pieces.flatMap((piece) => (piece.kind === without ? [] : piece.text));
          expect(lettersOf(of("deleted").join(""))).toEqual(lettersOf(bare(text)));
          expect(lettersOf(of("inserted").join(""))).toEqual(lettersOf(bare(old)));
        }
      }),
    );
  });

  it("identical proposals agree in every row that they touch", () => {
    law(
      fc.property(revisionArbitrary, fc.integer({ min: 2, max: 4 }), ({ old, new: revised }, times) => {
        const sides = Array.from({ length: times }, (_, at) => proposal(`${at}`, revised));
        const { rows } = matrixOf(parse(old), sides);
        const touched = rows.filter(({ cells }) =>
          cells.some(({ kind, moved }) => kind !== "kept" || moved !== undefined),
        );
        expect(touched.filter(({ judgement }) => judgement !== "identical")).toEqual([]);
      }),
    );
  });

  it("what one proposal alone wants is what comes out of its row", () => {
    law(
      fc.property(revisionArbitrary, ({ old, new: revised }) => {
        const { rows } = matrixOf(parse(old), [proposal("A", revised), proposal("B", old)]);
        for (const { cells, combined, judgement } of rows) {
          const [cell] = cells;
          const isTouched = cell !== undefined && (cell.kind !== "kept" || cell.moved !== undefined);
          expect(judgement).toBe(isTouched ? "compatible" : "untouched");
          if (!isTouched || cell.kind === "deleted" || cell.kind === "split" || cell.kind === "merged") continue;
          const words = cell.pieces.flatMap(({ kind, text }) => (kind === "deleted" ? [] : text)).join("");
          expect(squeezed(combined ?? "")).toBe(squeezed(words));
        }
      }),
    );
  });

  it("taking two compatible changes together changes just the words of both", () => {
    law(
      fc.property(fc.nat(7), fc.nat(7), fc.constantFrom("swap", "add", "drop"), (first, second, what) => {
        const words = "one two three four five six seven eight nine ten".split(" ");
        fc.pre(Math.abs(first - second) > 2);
        const edited = (...places: readonly (readonly [number, string])[]) =>
          words.flatMap((word, at) => {
            const fresh = places.find(([place]) => place === at)?.[1];
            if (fresh === undefined) return word;
            return what === "swap" ? fresh : what === "add" ? [word, fresh] : [];
          });
        const text = (list: readonly string[]) => base.replace(/a\)\tthat[^;]*/, `a)\tzero ${list.join(" ")} end`);
        const { rows } = matrixOf(parse(text(words)), [
          proposal("A", text(edited([first, "alpha"]))),
          proposal("B", text(edited([second, "beta"]))),
        ]);
        const row = rows.find(({ place }) => place === "considering a)");
        expect(row?.judgement).toBe("compatible");
        expect(row?.combined).toBe(`zero ${edited([first, "alpha"], [second, "beta"]).join(" ")} end;`);
      }),
    );
  });
});

function proposal(name: string, text: string): NamedSide {
  return { name, document: parse(text) };
}

/** `considering a) compatible: the words taken together`, for each row that is touched. */
function said({ rows }: Matrix): readonly string[] {
  return rows
    .filter(({ judgement }) => judgement !== "untouched")
    .map(({ place, judgement, combined }) => `${place} ${judgement}${combined === undefined ? "" : `: ${combined}`}`);
}

function bare(source: string): string {
  const { text, blocks } = parse(source);
  return blocks.map(({ body }) => text.slice(body.start, body.end)).join("");
}

function squeezed(words: string): string {
  return words.replace(/\s+/g, "");
}

/** Rows stand in another order than a proposal has them, so letters are counted. */
function lettersOf(words: string): readonly string[] {
  return [...squeezed(words)].sort();
}
