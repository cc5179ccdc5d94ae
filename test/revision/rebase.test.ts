import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, isChange, parse, type Rebased, rebase } from "../../src/index.ts";
import { clausesArbitrary, resolutionText, type WrittenClause } from "../diff/texts.ts";
import { law } from "../law.ts";

const base: readonly WrittenClause[] = [
  {
    call: "considering",
    items: [
      "that cables break often at sea;",
      "that cables have become very cheap;",
      "that repair of a cable takes weeks,",
    ],
  },
  {
    call: "resolves",
    items: [
      "to study what considering c) above says;",
      "to publish a list of repair ships each year;",
      "to help small islands,",
    ],
  },
  { call: "instructs the Director", items: ["to report to the next assembly;", "to collect examples of practice."] },
];

describe("a proposal on a newer base", () => {
  it("has the changes of both, marked against the newer base", () => {
    const ours = withItem(0, 1, "that cables have not become very cheap;");
    const theirs = withItem(2, 0, "to report in writing to the next assembly;");
    expect(lines(rebased(ours, theirs))).toEqual([
      "b)\tthat cables have {++not ++}become very cheap;",
      "1\tto report in writing to the next assembly;",
    ]);
  });

  it("has the words of both in one item, where they are different words", () => {
    const ours = withItem(1, 1, "to publish a complete list of repair ships each year;");
    const theirs = withItem(1, 1, "to publish a list of repair ships each quarter;");
    expect(lines(rebased(ours, theirs))).toEqual(["2\tto publish a {++complete ++}list of repair ships each quarter;"]);
  });

  it("takes a change that both made once", () => {
    const same = withItem(1, 1, "to publish a list of repair ships each month;");
    const { text, misfits } = rebased(same, same);
    expect(misfits).toEqual([]);
    expect(text).not.toMatch(/\{[+~-]/);
  });

  it("keeps the words of the newer base where both change the same, and the others in a remark and in the report", () => {
    const ours = withItem(1, 1, "to publish a list of repair ships each month;");
    const theirs = withItem(1, 1, "to publish a list of repair ships each quarter;");
    const { text, misfits } = rebased(ours, theirs);
    expect(misfits).toEqual([
      {
        kind: "words",
        place: "resolves 2",
        message: "The proposal and the newer base change the same words; those of the newer base stand",
        proposal: "to publish a list of repair ships each month;",
        base: "to publish a list of repair ships each quarter;",
      },
    ]);
    expect(parse(text).text).toContain("each quarter;");
    expect(text).toContain(
      "{>>The proposal and the newer base change the same words; those of the newer base stand. The proposal has: “to publish a list of repair ships each month;”<<}",
    );
  });

  it("keeps what the newer base rewords and the proposal deletes", () => {
    const { text, misfits } = rebased(withItem(0, 1), withItem(0, 1, "that cables have become rather cheap;"));
    expect(misfits.map(({ kind, place }) => [kind, place])).toEqual([["kept", "considering b)"]]);
    expect(parse(text).text).toMatch(/b\)\tthat cables have become rather cheap; *\n/);
  });

  it("tells the words that the proposal put where the newer base has nothing any more", () => {
    const { text, misfits } = rebased(withItem(0, 1, "that cables have become awfully cheap;"), withItem(0, 1));
    expect(misfits.map(({ kind, proposal }) => [kind, proposal])).toEqual([
      ["gone", "that cables have become awfully cheap;"],
    ]);
    expect(parse(text).text).not.toContain("awfully");
    expect(text).toMatch(/a\)\tthat cables break often at sea; \{>>.*awfully/);
  });

  it("tells of items that were put under a clause which is gone", () => {
    const ours = base.map((clause, at) =>
      at === 2 ? { ...clause, items: [...clause.items, "to learn from divers."] } : clause,
    );
    const { text, misfits } = rebased(ours, base.slice(0, 2));
    expect(misfits.map(({ kind, proposal }) => [kind, proposal])).toEqual([["gone", "to learn from divers."]]);
    expect(parse(text).text).not.toContain("divers");
  });

  it("counts items anew where both put some in, and carries the references of both along", () => {
    const ours = base.map((clause, at) =>
      at === 0 ? { ...clause, items: ["that the sea is deep, see resolves 3 below;", ...clause.items] } : clause,
    );
    const oursCited = ours.map((clause, at) =>
      at === 1
        ? { ...clause, items: clause.items.map((item) => item.replace("considering c)", "considering d)")) }
        : clause,
    );
    const theirs = base.map((clause, at) =>
      at === 1 ? { ...clause, items: ["to act in line with considering a) above;", ...clause.items] } : clause,
    );
    const { text, misfits } = rebased(oursCited, theirs);
    expect(misfits).toEqual([]);
    expect(items(text)).toEqual([
      "a)\tthat the sea is deep, see resolves 4 below;",
      "b)\tthat cables break often at sea;",
      "c)\tthat cables have become very cheap;",
      "d)\tthat repair of a cable takes weeks,",
      "1\tto act in line with considering b) above;",
      "2\tto study what considering d) above says;",
      "3\tto publish a list of repair ships each year;",
      "4\tto help small islands,",
      "1\tto report to the next assembly;",
      "2\tto collect examples of practice.",
    ]);
  });

  it("has the edition of the proposal and the history of both", () => {
    const old = head("Rev. Dubai, 2012", "Johannesburg, 2008; Dubai, 2012", "Dubai, 2012");
    const ours = head("Rev. Geneva, 2022", "Johannesburg, 2008; Dubai, 2012; Geneva, 2022", "Geneva, 2022");
    const theirs = head("Rev. Hammamet, 2016", "Johannesburg, 2008; Dubai, 2012; Hammamet, 2016", "Hammamet, 2016");
    const { text, misfits } = rebase(parse(`## MOD APT/1/1\n\n${ours}`), sideOf(old), sideOf(theirs));
    expect(misfits).toEqual([]);
    expect(parse(text).text).toBe(
      `## MOD APT/1/1\n\n${head("Rev. Geneva, 2022", "Johannesburg, 2008; Dubai, 2012; Hammamet, 2016; Geneva, 2022", "Geneva, 2022")}`,
    );
  });

  it("keeps cover, reasons, remarks and comments of the proposal", () => {
    const ours = proposalOf(withItem(0, 1, "that cables {>>ask!<<} have not become cheap;")).replace(
      "*resolves*",
      "<!-- the main part -->\n\n*resolves*",
    );
    const { text } = rebase(parse(ours), sideOf(resolutionText(base)), sideOf(resolutionText(withItem(2, 0))));
    expect(text).toMatch(/^## Introduction\n\nCables\.\n\n## MOD APT\/42\/1\n/);
    expect(text).toMatch(/\{>>ask!<<\}/);
    expect(text).toMatch(/<!-- the main part -->\n\n\*resolves\*/);
    expect(text).toMatch(/\n\n\*\*Reasons:\*\* Ships\.\n$/);
  });

  it("is given back as it is when it holds no text", () => {
    const { text, misfits } = rebase(parse("Dear all,\n"), sideOf(resolutionText(base)), sideOf(""));
    expect([text, misfits]).toEqual(["Dear all,\n", []]);
  });
});

describe("laws", () => {
  // A whole text is written and compared four times over in each.
  const runs = { numRuns: 50 };

  it("any three texts can be taken, and each misfit has a place and a message", () => {
    const parts =
      "a) b) 2 *noting* resolves that ITU-T {++ ++} {>> <<} <!-- --> ; # MOD ADD RESOLUTION 7 (Geneva, 2022)";
    const soup = fc
      .array(fc.constantFrom(...parts.split(" "), "\n", "\n\n", "\t", "x", "y"))
      .map((words) => `## MOD A/1/1\n\nRESOLUTION 7 (Geneva, 2022)\n\n${words.join(" ")}`);
    law(
      fc.property(soup, soup, soup, (proposal, old, newer) => {
        const { text, misfits } = rebase(parse(proposal), sideOf(old), sideOf(newer));
        expect(text).toContain("MOD A/1/1");
        for (const { message, place } of misfits) expect([message, place]).not.toContain("");
      }),
    );
  });

  it("on the same base it is the proposal", () => {
    law(
      fc.property(
        revisions("o", () => true),
        ({ clauses, ours }) => {
          const proposal = proposalOf(ours);
          expect(rebase(parse(proposal), sideOf(resolutionText(clauses)), sideOf(resolutionText(clauses))).text).toBe(
            proposal,
          );
        },
      ),
      runs,
    );
  });

  it("without changes it is the newer base", () => {
    law(
      fc.property(
        revisions("t", () => true),
        ({ clauses, ours: theirs }) => {
          const { text, misfits } = rebased(clauses, theirs, clauses);
          expect(misfits).toEqual([]);
          expect(reading(text)).toBe(resolutionText(theirs).trim());
        },
      ),
      runs,
    );
  });

  it("changes of different items are all there", () => {
    const odd = (at: number) => at % 2 === 1;
    law(
      fc.property(
        both(odd, (at) => !odd(at)),
        ({ clauses, ours, theirs }) => {
          const { text, misfits } = rebased(ours, theirs, clauses);
          expect(misfits).toEqual([]);
          const words = new Set(reading(text).split(/\s+/));
          for (const word of [...newWords(clauses, ours), ...newWords(clauses, theirs)]) expect(words).toContain(word);
        },
      ),
      runs,
    );
  });

  it("no word that the proposal put in is lost, and rejecting its marks gives the newer base", () => {
    const any = () => true;
    law(
      fc.property(fc.oneof(both(any, any), reordered), ({ clauses, ours, theirs }) => {
        const { text, misfits, taken } = rebased(ours, theirs, clauses);
        const told = `${reading(text)} ${misfits.map(({ proposal }) => proposal).join(" ")}`;
        const written = new Set(text.split(/[\s“”{}~+>¶-]+/));
        for (const word of newWords(clauses, ours)) {
          expect(told.split(/\s+/)).toContain(word);
          expect(written).toContain(word);
        }
        const words = new Set(reading(text).split(/\s+/));
        for (const word of newWords(clauses, theirs)) expect(words).toContain(word);
        // A proposal whose base has not changed is given back as it is, with or without marks.
        if (taken === 0) return;
        const original = parse(text, "original");
        const [resolution] = original.resolutions;
        const rejected = compare(sideOf(resolutionText(theirs)), {
          document: original,
          ...(resolution && { resolution }),
        });
        expect(rejected.changes.filter(isChange)).toEqual([]);
      }),
      runs,
    );
  });
});

type Clauses = readonly WrittenClause[];

/** The base with other words for one item, or without it. */
function withItem(clause: number, item: number, words?: string): Clauses {
  return base.map((one, at) =>
    at === clause
      ? { ...one, items: one.items.flatMap((each, index) => (index === item ? (words ?? []) : each)) }
      : one,
  );
}

function proposalOf(clauses: Clauses): string {
  return `## Introduction\n\nCables.\n\n## MOD APT/42/1\n\n${resolutionText(clauses)}\n**Reasons:** Ships.\n`;
}

function rebased(ours: Clauses, theirs: Clauses, old: Clauses = base): Rebased {
  return rebase(parse(proposalOf(ours)), sideOf(resolutionText(old)), sideOf(resolutionText(theirs)));
}

function sideOf(text: string) {
  return { document: parse(text) };
}

/** The items that differ from those of the base. */
function lines({ text, misfits }: Rebased): readonly string[] {
  expect(misfits).toEqual([]);
  const known = resolutionText(base).trimEnd().split("\n\n");
  return text.split("\n\n").filter((line) => /^(?:[a-z]\)|\d+)\t/.test(line) && !known.includes(line.trim()));
}

function items(text: string): readonly string[] {
  return parse(text)
    .text.split("\n\n")
    .filter((line) => /^(?:[a-z]\)|\d+)\t/.test(line));
}

/** The resolution with all marks accepted. */
function reading(text: string): string {
  const document = parse(text);
  const [resolution] = document.resolutions;
  return document.text.slice(resolution?.span.start, resolution?.span.end);
}

function head(edition: string, history: string, meeting: string): string {
  return `### RESOLUTION 79 (${edition})\n\nSafer cables\n\n(${history})\n\nThe World Telecommunication Standardization Assembly (${meeting}),\n\n*resolves*\n\nto act.\n`;
}

const editArbitrary = fc.record({
  clause: fc.nat(),
  item: fc.nat(),
  word: fc.nat(),
  what: fc.constantFrom("word", "add", "take", "bring", "split", "join"),
});

type Edit = typeof editArbitrary extends fc.Arbitrary<infer T> ? T : never;

function revisions(tag: string, may: (item: number) => boolean) {
  return fc
    .tuple(clausesArbitrary, fc.array(editArbitrary, { maxLength: 6 }))
    .map(([clauses, edits]) => ({ clauses, ours: edited(clauses, edits, tag, may) }));
}

function both(ours: (item: number) => boolean, theirs: (item: number) => boolean) {
  const edits = fc.array(editArbitrary, { maxLength: 5 });
  return fc.tuple(clausesArbitrary, edits, edits).map(([clauses, own, other]) => ({
    clauses,
    ours: edited(clauses, own, "o", ours),
    theirs: edited(clauses, other, "t", theirs),
  }));
}

/** Two revisions of which one or both have the clauses in another order. */
const reordered = both(
  () => true,
  () => true,
).chain((texts) =>
  fc
    .tuple(
      fc.shuffledSubarray([...texts.ours], { minLength: texts.ours.length }),
      fc.shuffledSubarray([...texts.theirs], { minLength: texts.theirs.length }),
      fc.constantFrom("ours", "theirs", "both"),
    )
    .map(([ours, theirs, which]) => ({
      clauses: texts.clauses,
      ours: which === "theirs" ? texts.ours : ours,
      theirs: which === "ours" ? texts.theirs : theirs,
    })),
);

/** Some edits of the items that may be touched; new words tell by their tag whose they are. */
function edited(clauses: Clauses, edits: readonly Edit[], tag: string, may: (item: number) => boolean): Clauses {
  return clauses.map(({ call, items: own }, at) => {
    const result = own.map((item) => [item]);
    for (const [number, { clause, item, word, what }] of edits.entries()) {
      const index = item % own.length;
      if (clause % clauses.length !== at || !may(index)) continue;
      const name = `${tag}${at}${number}`;
      const first = result[index]?.[0];
      const words = (first ?? "").split(" ");
      const place = word % words.length;
      if (what === "split" && words.length > 6) {
        const [head, tail] = [words.slice(0, 4), words.slice(4)];
        result[index] = [`${head.join(" ")};`, tail.join(" "), ...(result[index]?.slice(1) ?? [])];
      } else if (
        what === "join" &&
        first !== undefined &&
        index > 0 &&
        may(index - 1) &&
        result[index - 1]?.length === 1
      ) {
        result[index - 1] = [`${result[index - 1]?.[0]?.slice(0, -1)} and ${first}`];
        result[index] = result[index]?.slice(1) ?? [];
      } else if (what === "bring")
        result[index]?.push(`the fresh${name} thought${name} that came from region${name} lately;`);
      else if (what === "take" && own.length > 2) result[index] = result[index]?.slice(1) ?? [];
      else if (first !== undefined && !first.startsWith("the fresh")) {
        if (what === "word") words[place] = `reworded${name}`;
        else words.splice(place, 0, `additional${name}`);
        result[index] = [words.join(" "), ...(result[index]?.slice(1) ?? [])];
      }
    }
    return { call, items: result.flat() };
  });
}

/** The words that only the revised text has. */
function newWords(old: Clauses, revised: Clauses): readonly string[] {
  const known = new Set(resolutionText(old).split(/\s+/));
  return [...new Set(revised.flatMap(({ items: own }) => own.flatMap((item) => item.split(" "))))].filter(
    (word) => !known.has(word) && /[ot]\d+;?$/.test(word),
  );
}
