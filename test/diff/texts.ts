import fc from "fast-check";

/** A clause as a test writes it: a call and the words of its items, which get their labels from their places. */
export interface WrittenClause {
  readonly call: string;
  readonly items: readonly string[];
}

/** A resolution in tidy form. */
export function resolutionText(clauses: readonly WrittenClause[]): string {
  const head = [
    "### RESOLUTION 71 (Rev. New Delhi, 2024)",
    "Strengthening cooperation on networks for remote areas",
    "(Geneva, 2022; New Delhi, 2024)",
    "The World Telecommunication Standardization Assembly (New Delhi, 2024),",
  ];
  const body = clauses.flatMap(({ call, items }) => [
    `*${call}*`,
    ...items.map((words, index) => `${labelOf(call, index)}\t${words}`),
  ]);
  return `${[...head, ...body].join("\n\n")}\n`;
}

function labelOf(call: string, index: number): string {
  return /^(?:resolves|instructs|invites)/.test(call) ? `${index + 1}` : `${String.fromCharCode(97 + index)})`;
}

/** Items that a delegate would recognise, all different. */
export const sentences: readonly string[] = [
  "that many rural communities still lack affordable broadband access;",
  "the report of the regional seminar on submarine cables held last spring;",
  "that emergency services depend upon reliable numbering resources;",
  "the growing use of satellite backhaul by small island operators;",
  "that standards for accessibility remain unevenly applied among members;",
  "the need for training of engineers in developing countries;",
  "that spectrum monitoring equipment is expensive for least developed countries;",
  "the contribution of academia to open source reference implementations;",
  "that children require particular protection when they go online;",
  "the success of pilot projects on community networks in mountain villages;",
  "to collect case studies on energy saving in mobile networks;",
  "to publish a handbook about cable landing stations by next year;",
  "to convene a workshop with regulators and consumer associations;",
  "to submit proposals for revised tariffs to the advisory group;",
  "to maintain a public database of conformance test results;",
  "to examine quantum key distribution with other study groups;",
];

const calls = ["recalling", "considering", "noting", "recognizing", "resolves", "instructs the Director"] as const;

/** Two to six clauses in a usual order, whose items are all different. */
export const clausesArbitrary: fc.Arbitrary<readonly WrittenClause[]> = fc
  .tuple(fc.subarray([...calls], { minLength: 2 }), fc.shuffledSubarray([...sentences], { minLength: 6 }))
  .map(([chosen, items]) =>
    chosen.map((call, index) => ({ call, items: items.filter((_, at) => at % chosen.length === index) })),
  );

const edit = fc.record({
  clause: fc.nat(),
  item: fc.nat(),
  word: fc.nat(),
  what: fc.constantFrom("word", "drop", "add", "take", "bring"),
});

/** A text and the same text after some edits: words replaced, added and taken away, items taken away and brought. */
export const revisionArbitrary = fc
  .tuple(clausesArbitrary, fc.array(edit, { maxLength: 8 }))
  .map(([clauses, edits]) => {
    const revised = clauses.map(({ call, items }) => ({ call, items: [...items] }));
    for (const [index, { clause, item, word, what }] of edits.entries()) {
      const items = revised[clause % revised.length]?.items ?? [];
      const at = item % Math.max(1, items.length);
      const words = (items[at] ?? "").split(" ");
      const place = word % words.length;
      if (what === "word") words[place] = `reworded${index}`;
      else if (what === "drop" && words.length > 3) words.splice(place, 1);
      else if (what === "add") words.splice(place, 0, `additional${index}`, "matter");
      if (what === "take" && items.length > 1) items.splice(at, 1);
      else if (what === "bring") items.splice(at, 0, `the entirely fresh thought number ${index} of this region;`);
      else if (items[at] !== undefined) items[at] = words.join(" ");
    }
    return { old: resolutionText(clauses), new: resolutionText(revised), clauses, revised };
  });
