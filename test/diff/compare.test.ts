import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Comparison, compare, isChange, type Piece, parse, slice } from "../../src/index.ts";
import { corpusTexts } from "../corpus-texts.ts";
import { law } from "../law.ts";
import { comparedWords, wordsOfSide } from "./comparison-words.ts";
import { clausesArbitrary, resolutionText, revisionArbitrary, sentences } from "./texts.ts";

const base = [
  { call: "recalling", items: sentences.slice(0, 2) },
  { call: "considering", items: sentences.slice(2, 6) },
  { call: "resolves", items: sentences.slice(10, 13) },
  { call: "instructs the Director", items: sentences.slice(13, 15) },
];

describe("comparing a text with its revision", () => {
  it("finds nothing in the same text", () => {
    expect(said(base, base)).toEqual([]);
  });

  it("finds the words that were changed in an item", () => {
    const revised = withItems(1, (items) => [items[0]?.replace("reliable", "secure"), ...items.slice(1)]);
    expect(said(base, revised)).toEqual([
      "changed considering a): that emergency services depend upon [-reliable-]{+secure+} numbering resources;",
    ]);
  });

  it("takes place and year around a comma for one edit, and a word that stayed for two", () => {
    const revised = withItems(1, (items) => [
      items[0]?.replace("emergency services depend", "hospitals and services rely"),
      ...items.slice(1),
    ]);
    const old = resolutionText(base);
    expect(said(base, revised)[0]).toContain("that [-emergency-]{+hospitals and+} services [-depend-]{+rely+} upon");
    expect(
      changes(compare(parse(old), parse(old.replace("71 (Rev. New Delhi, 2024)", "71 (Rev. Riga, 2028)")))),
    ).toEqual(["changed heading: RESOLUTION 71 (Rev. [-New Delhi, 2024-]{+Riga, 2028+})"]);
  });

  it("takes a new item for one insertion, though every label behind it has moved on", () => {
    const revised = withItems(1, (items) => [items[0], "the cost of maintenance at sea;", ...items.slice(1)]);
    expect(said(base, revised)).toEqual(["inserted considering b): {+the cost of maintenance at sea;+}"]);
  });

  it("takes b)bis for one insertion", () => {
    const old = resolutionText(base);
    const revised = old.replace("c)\t", "b)bis\tthe cost of maintenance at sea;\n\nc)\t");
    expect(changes(compare(parse(old), parse(revised)))).toEqual([
      "inserted considering b)bis: {+the cost of maintenance at sea;+}",
    ]);
  });

  it("finds no change where only labels differ, and says that they do", () => {
    const old = resolutionText(base);
    const comparison = compare(parse(old), parse(old.replace(/^([a-z])\)/gm, "$1$1)").replace(/^(\d)\t/gm, "$10\t")));
    expect(changes(comparison)).toEqual([]);
    expect(comparison.changes.filter(({ relabelled }) => relabelled)).toHaveLength(11);
  });

  it("takes a clause that was moved for one move", () => {
    const [recalling, considering, resolves, instructs] = base;
    const revised = [considering, recalling, resolves, instructs].flatMap((clause) => clause ?? []);
    const comparison = compare(parse(resolutionText(base)), parse(resolutionText(revised)));
    const moved = comparison.changes.filter(({ kind, move }) => kind !== "left" && move !== undefined);
    expect(moved.map(({ new: [passage] }) => passage?.place)).toEqual(["recalling", "recalling a)", "recalling b)"]);
    expect(new Set(moved.map(({ move }) => move))).toEqual(new Set([1]));
    expect(comparison.changes.filter(isChange)).toEqual(moved);
  });

  it("takes an item that was moved and reworded for a move with a change", () => {
    const [item = "", ...rest] = base[1]?.items ?? [];
    const revised = base.map((clause, index) =>
      index === 1
        ? { ...clause, items: rest }
        : index === 3
          ? { ...clause, items: [...clause.items, item.replace("upon", "on")] }
          : clause,
    );
    expect(said(base, revised)).toEqual([
      "changed move 1 instructs the Director 3: that emergency services depend [-upon-]{+on+} reliable numbering resources;",
    ]);
  });

  it("knows a call by its items when it was reworded", () => {
    const revised = base.map((clause) => (clause.call === "considering" ? { ...clause, call: "recognizing" } : clause));
    expect(said(base, revised)).toEqual(["changed recognizing: [-considering-]{+recognizing+}"]);
  });

  it("sees that one item was split in two", () => {
    const whole = "to convene a workshop with regulators, and to invite consumer associations from every region;";
    const parts = ["to convene a workshop with regulators;", "to invite consumer associations from every region;"];
    const old = withItems(2, (items) => [whole, ...items.slice(0, 2)]);
    const revised = withItems(2, (items) => [...parts, ...items.slice(0, 2)]);
    expect(said(old, revised)).toEqual([
      "split resolves 1 + resolves 2: to convene a workshop with regulators[-, and -]{+;+}to invite consumer associations from every region;",
    ]);
    expect(said(revised, old)[0]).toMatch(/^merged resolves 1: /);
  });

  it("finds a call that a copy has put at the end of an item", () => {
    const text = resolutionText(base);
    const pasted = text.replace(/;\n\n\*resolves\*\n\n/, ", resolves\n\n");
    expect(changes(compare(parse(pasted), parse(text)))).toEqual([
      "split considering d) + resolves: the need for training of engineers in developing countries[-, -]{+;+}resolves",
    ]);
  });

  it("keeps that call where the item before it was deleted", () => {
    const text = resolutionText(base);
    const pasted = text.replace(/;\n\n\*resolves\*\n\n/, ", resolves\n\n");
    const revised = text.replace(/d\)\t.*\n\n/, "");
    expect(changes(compare(parse(pasted), parse(revised)))).toEqual([
      "changed resolves: [-the need for training of engineers in developing countries, -]resolves",
    ]);
  });

  it("finds the items that a copy has put behind one another, though they were reworded", () => {
    const [first = "", second = "", third = ""] = base[2]?.items ?? [];
    const pasted = resolutionText(withItems(2, () => [`${first} ii) ${second} iii) ${third}`]));
    const revised = resolutionText(
      withItems(2, () => [first, second.replace("cable landing stations", "submarine cables"), third]),
    );
    expect(changes(compare(parse(pasted), parse(revised)))).toEqual([
      "split resolves 1 + resolves 2 + resolves 3: to collect case studies on energy saving in mobile networks;[- ii) -]to publish a handbook about [-cable landing stations-]{+submarine cables+} by next year;[- iii) -]to convene a workshop with regulators and consumer associations;",
    ]);
  });

  it("gives no weight to hyphens, blanks, quotation marks and line breaks", () => {
    const old = resolutionText(base).replace(
      "emergency services",
      "ITU-T “emergency” services of the Secretary-General",
    );
    const revised = old
      .replace("ITU-T “emergency”", 'ITU\u2011T\u00a0"emergency"')
      .replace("Secretary-General", "Secretary-\nGeneral");
    expect(changes(compare(parse(old), parse(revised)))).toEqual([]);
    expect(changes(compare(parse(old.replace("ITU-T", "ITU- T")), parse(old)))).toEqual([]);
  });

  it("compares pasted text with the tidy form of the same text", () => {
    const tidy = resolutionText(base);
    const pasted = tidy.replace(/[*#]/g, "").replace(/\n\n/g, "\n").replace(/^ /gm, "");
    expect(changes(compare(parse(pasted), parse(tidy)))).toEqual([]);
  });

  it("compares Chinese by words, not by paragraphs", () => {
    const old = "第71号决议\n\n*认识到*\n\na)\t电信网络对农村地区的发展非常重要；\n";
    const comparison = compare(parse(old), parse(old.replace("农村", "山区")));
    const pieces = comparison.changes.flatMap((change) => change.pieces).filter(({ kind }) => kind !== "kept");
    expect(pieces.map((piece) => wordsOf(comparison, piece))).toEqual(["农村", "山区"]);
  });

  it("sees that ADD has become ADD*", () => {
    const old = "## ADD APT/37A1/1\n\n## SUP APT/37A1/2\n";
    expect(changes(compare(parse(old), parse(old.replace("ADD", "ADD*"))))).toHaveLength(1);
  });
});

describe("what is said of the comparison as a whole", () => {
  it("an empty text is called empty, and the other one new", () => {
    const comparison = compare(parse(""), parse(resolutionText(base)));
    expect(comparison.notes.map(({ message }) => message)).toEqual(["The old text has no words"]);
    expect(new Set(comparison.changes.map(({ kind }) => kind))).toEqual(new Set(["inserted"]));
    expect(compare(parse(""), parse(" \n")).notes[0]?.message).toBe("Neither text has any words");
  });

  it("the numbers of two resolutions are named where they differ", () => {
    const old = resolutionText(base);
    const { notes } = compare(parse(old), parse(old.replace("RESOLUTION 71", "RESOLUTION 72")));
    expect(notes.map(({ message }) => message)).toEqual(["Resolution 71 is compared with Resolution 72"]);
  });

  it("two texts with little in common are said to be unrelated", () => {
    const letter = "Dear colleague,\n\nplease find attached the programme of our excursion to the vineyards.\n";
    expect(compare(parse(resolutionText(base)), parse(letter)).notes.map(({ code }) => code)).toEqual(["unrelated"]);
  });
});

describe("laws", () => {
  it("the pieces cover both texts, each word once and in order; kept words are the same words", () => {
    law(
      fc.property(revisionArbitrary, ({ old, new: revised }) => {
        const comparison = compare(parse(old), parse(revised));
        expect(wordsOfSide(comparison, "old")).toBe(comparedWords(old));
        expect(wordsOfSide(comparison, "new")).toBe(comparedWords(revised));
        for (const piece of comparison.changes.flatMap(({ pieces }) => pieces)) {
          if (piece.kind === "kept") expect(slice(comparison.old, piece.old)).toBe(slice(comparison.new, piece.new));
          if (piece.kind === "inserted") expect(piece.old.end).toBe(piece.old.start);
          if (piece.kind === "deleted") expect(piece.new.end).toBe(piece.new.start);
        }
      }),
    );
  });

  it("any two strings can be compared, and nothing of either is lost", () => {
    const words = fc.array(
      fc.constantFrom(
        "a)",
        "b)",
        "*noting*",
        "\n",
        "\n\n",
        "resolves",
        "that",
        "ITU-T",
        "{++",
        "x++}",
        "第",
        "\t",
        "1",
        "##",
        "ADD",
        ";",
      ),
    );
    const text = words.map((parts) => parts.join(" "));
    law(
      fc.property(text, text, (old, revised) => {
        const comparison = compare(parse(old), parse(revised));
        expect(wordsOfSide(comparison, "old")).toBe(comparedWords(old));
        expect(wordsOfSide(comparison, "new")).toBe(comparedWords(revised));
      }),
    );
  });

  it("clauses in any other order lose and gain no words", () => {
    law(
      fc.property(
        clausesArbitrary.chain((clauses) =>
          fc.tuple(fc.constant(clauses), fc.shuffledSubarray([...clauses], { minLength: clauses.length })),
        ),
        ([clauses, shuffled]) => {
          const { changes: found } = compare(parse(resolutionText(clauses)), parse(resolutionText(shuffled)));
          const items = found.filter(({ old: [before], new: [after] }) => (after ?? before)?.kind === "item");
          expect(items.filter(({ kind }) => kind !== "kept" && kind !== "left")).toEqual([]);
        },
      ),
    );
  });
});

const texts = corpusTexts();

describe.skipIf(texts.length === 0)("real texts", () => {
  it("are the same as themselves", () => {
    for (const text of texts) expect(compare(parse(text), parse(text)).changes.filter(isChange)).toEqual([]);
  });

  it("are covered by the pieces of a comparison with another text", () => {
    for (const [index, text] of texts.entries()) {
      const other = texts[(index + 7) % texts.length] ?? "";
      const comparison = compare(parse(text), parse(other));
      expect(wordsOfSide(comparison, "old")).toBe(comparedWords(text));
      expect(wordsOfSide(comparison, "new")).toBe(comparedWords(other));
    }
  });
});

type Clauses = Parameters<typeof resolutionText>[0];

function withItems(clause: number, change: (items: readonly string[]) => readonly (string | undefined)[]): Clauses {
  return base.map((one, index) =>
    index === clause ? { ...one, items: change(one.items).flatMap((item) => item ?? []) } : one,
  );
}

function said(old: Clauses, revised: Clauses): readonly string[] {
  return changes(compare(parse(resolutionText(old)), parse(resolutionText(revised))));
}

function changes(comparison: Comparison): readonly string[] {
  return comparison.changes.filter(isChange).map(({ kind, move, old, new: now, pieces }) => {
    const place = (now.length > 0 ? now : old).map((passage) => passage.place).join(" + ");
    const words = pieces.map((piece) => marked(piece, wordsOf(comparison, piece))).join("");
    return `${kind}${move === undefined ? "" : ` move ${move}`} ${place}: ${words}`;
  });
}

function marked({ kind }: Piece, words: string): string {
  return kind === "kept" ? words : kind === "deleted" ? `[-${words}-]` : `{+${words}+}`;
}

function wordsOf(comparison: Comparison, piece: Piece): string {
  return piece.kind === "deleted" ? slice(comparison.old, piece.old) : slice(comparison.new, piece.new);
}
