import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bundledCatalogue,
  type Conference,
  type Consolidated,
  consolidate,
  type Document,
  internalTargets,
  itemAt,
  itemsOf,
  libraryOf,
  lookUpConference,
  parse,
  print,
} from "../../src/index.ts";
import { clausesArbitrary, resolutionText } from "../diff/texts.ts";
import { law } from "../law.ts";

const assembly = conference("WTSA-24");

const revised = `---
conference: WTSA-24
document: 42
source: APT
---

## Introduction

Networks grow.

## MOD APT/42/1

### RESOLUTION 79 (Rev. {~~Geneva, 2022~>New Delhi, 2024~~})

Safer cables

(Dubai, 2012; Geneva, 2022)

The World Telecommunication Standardization Assembly (Geneva, 2022),

*considering*

a)\tthat cables break;

{++b)*bis*\tthat repair ships are few;¶++}

{--b)\tthat cables are cheap;¶--}

c)\tthat repair takes weeks, as Resolution 72 (Rev. Geneva, 2022) says,

*resolves*

1\tto study what *considering* c) above says;

1*bis*\tto help those named in considering b)*bis*;

2\tto publish:

  a)\ta list;

  b)\ta map, once resolves 2a) above is done.

ANNEX 1 (TO RESOLUTION 79 (REV. GENEVA, 2022))

Names of ships.

**Reasons:** Cables break more often.
`;

describe("a text as adopted", () => {
  it("has the conference in heading, history, enacting line and annex, and nothing of the contribution", () => {
    expect(done(revised).text).toBe(`---
conference: WTSA-24
---

### RESOLUTION 79 (Rev. New Delhi, 2024)

Safer cables

(Dubai, 2012; Geneva, 2022; New Delhi, 2024)

The World Telecommunication Standardization Assembly (New Delhi, 2024),

*considering*

a)\tthat cables break;

b)\tthat repair ships are few;

c)\tthat repair takes weeks, as Resolution 72 (Rev. Geneva, 2022) says,

*resolves*

1\tto study what *considering* c) above says;

2\tto help those named in considering b);

3\tto publish:

  a)\ta list;

  b)\ta map, once resolves 3a) above is done.

### ANNEX 1 (TO RESOLUTION 79 (REV. NEW DELHI, 2024))

Names of ships.
`);
  });

  it("has its own number when it is new, also in its annex", () => {
    const text =
      "## ADD APT/42/1\n\n### DRAFT NEW RESOLUTION [APT-AI] (New Delhi, 2024)\n\nSafe machines\n\n*resolves*\n\nto act.\n\n### ANNEX 1 (to draft new Resolution [APT-AI] (New Delhi, 2024))\n\nWords.\n";
    expect(done(text, { number: "110" }).text).toBe(
      "### RESOLUTION 110 (New Delhi, 2024)\n\nSafe machines\n\n(New Delhi, 2024)\n\nThe World Telecommunication Standardization Assembly (New Delhi, 2024),\n\n*resolves*\n\nto act.\n\n### ANNEX 1 (to Resolution 110 (New Delhi, 2024))\n\nWords.\n",
    );
    expect(done(text).text).toMatch(/^### RESOLUTION \[APT-AI\] \(New Delhi, 2024\)\n/);
    expect(said(done(text))).toContain(
      "heading: “DRAFT NEW RESOLUTION [APT-AI] (New Delhi, 2024)” has no final number yet; write the one that the conference gives it",
    );
  });

  it("has capitals in its bracket where it had them, and no history where the organ keeps none", () => {
    const text =
      "MOD\tAPT/1/1\n\nDECISION 5 (REV. BUCHAREST, 2022)\n\nMoney\n\nThe Plenipotentiary Conference of the International Telecommunication Union (Bucharest, 2022),\n\ndecides\n\nto save.\n";
    expect(
      done(text, { conference: conference("PP-26") })
        .text.split("\n\n")
        .slice(0, 3),
    ).toEqual([
      "### DECISION 5 (REV. DOHA, 2026)",
      "Money",
      "The Plenipotentiary Conference of the International Telecommunication Union (Doha, 2026),",
    ]);
  });

  it("has the session in its bracket where the organ cites by it", () => {
    const text =
      "MOD\tAPT/1/1\n\nRESOLUTION 28 (REV.WRC-15)\n\nWaves\n\nThe World Radiocommunication Conference (Geneva, 2015),\n\nresolves\n\nto act.\n";
    const lines = done(text, { conference: conference("WRC-23") }).text.split("\n\n");
    expect([lines[0], lines[2]]).toEqual([
      "### RESOLUTION 28 (REV.WRC-23)",
      "The World Radiocommunication Conference (Dubai, 2023),",
    ]);
  });

  it("keeps the words that are not agreed, and its footnotes wherever they stand", () => {
    const text = revised.replace("cables break;", "cables [often] break[^1];").concat("\n[^1]: At sea.\n");
    expect(done(text).text).toMatch(/cables \[often\] break\[\^1\];[\s\S]*\[\^1\]: At sea\.\n$/);
    expect(said(done(text))).toContain(
      "considering a): “[often]” stands in square brackets; keep the words or leave them out",
    );
  });

  it("is undefined where there is nothing to adopt", () => {
    for (const text of ["", "Dear all,\n", "## SUP APT/42/1\n\n### RESOLUTION 79 (Geneva, 2022)\n\nOld\n"]) {
      expect(consolidate(parse(text), { conference: assembly, catalogue: bundledCatalogue })).toBeUndefined();
    }
  });

  it("is the text that is asked for, where a document has several", () => {
    const second = revised
      .slice(revised.indexOf("## MOD"))
      .replace("APT/42/1", "APT/42/2")
      .replace(/\b79\b/g, "80");
    const document = parse(`${revised}\n${second}`);
    const [, resolution] = document.resolutions;
    const { text } = consolidate(document, { resolution, conference: assembly, catalogue: bundledCatalogue }) ?? {};
    expect(text).toMatch(/### RESOLUTION 80 \(Rev\. New Delhi, 2024\)/);
    expect(text).not.toMatch(/79/);
  });
});

describe("what has to follow", () => {
  it("names what was left out", () => {
    expect(said(done(revised)).filter((line) => line.startsWith("document"))).toEqual([
      "document: Not part of the text, and left out: the section “Introduction”",
      "document: Not part of the text, and left out: the reasons of MOD APT/42/1",
    ]);
  });

  it("names references whose item is gone, and those that lead to another item since", () => {
    const text = revised
      .replace("that cables break;", "that cables break, see considering b) below;")
      .replace("1*bis*", "{++1 bis++}");
    expect(said(done(text)).slice(0, 1)).toEqual([
      "considering a): “considering b) below” leads to “b”, which “considering” does not have any more; correct or remove it",
    ]);
    const shifted = revised.replace("{++b)*bis*", "{++b)").replace(" considering b)*bis*;", " considering b) above;");
    expect(said(done(shifted)).filter((line) => line.includes("was written for"))).toEqual([
      "resolves 1bis: “considering b) above” was written for “that cables are cheap;” and leads to “that repair ships are few;” now; correct it",
    ]);
  });

  it("names notes, highlights and comments", () => {
    const text = revised.replace(
      "that cables break;",
      "that {==cables==} break{>>how often?<<};\n\n<!-- ask Oceania -->",
    );
    expect(said(done(text)).slice(0, 3)).toEqual([
      "considering a): The highlighted words “cables” want a look",
      "considering a): The note “how often?” is left out; settle it",
      "considering: The comment “ask Oceania” is left out",
    ]);
  });

  it("names cited texts that the same conference revises or suppresses", () => {
    const other = (word: string) => ({
      name: "b.contribution.md",
      document: parse(
        `## ${word} APT/42/2\n\n### RESOLUTION 72 (Rev. New Delhi, 2024)\n\nOther\n\nThe World Telecommunication Standardization Assembly (New Delhi, 2024),\n`,
      ),
    });
    expect(said(done(revised, { beside: [other("MOD")] }))[0]).toBe(
      "considering c): “Resolution 72 (Rev. Geneva, 2022)” is revised by the same conference; if that is adopted, cite “(Rev. New Delhi, 2024)”",
    );
    expect(said(done(revised, { beside: [other("SUP")] }))[0]).toMatch(
      /“Resolution 72 \(Rev\. Geneva, 2022\)” is proposed for suppression at the same conference/,
    );
  });

  it("names texts of the library that cite the text as it was, with the place they cite", () => {
    const citing = parse(
      "RESOLUTION 5 (Geneva, 2022)\n\nOther\n\nThe World Telecommunication Standardization Assembly (Geneva, 2022),\n\nconsidering\n\na)\tresolves 2 of Resolution 79 (Rev. Geneva, 2022) of this assembly;\n\nb)\tResolution 79 (Rev. Dubai, 2014) of WTDC,\n\nresolves\n\nto act.\n",
    );
    const library = libraryOf([{ name: "5.resolution.md", document: citing }]);
    const { follow } = done(revised, { library });
    expect(
      follow.filter(({ file }) => file !== undefined).map(({ file, place, message }) => [file, place, message]),
    ).toEqual([
      [
        "5.resolution.md",
        "considering a)",
        "“resolves 2 of Resolution 79 (Rev. Geneva, 2022)” cites the text as it was; the new edition is “(Rev. New Delhi, 2024)”",
      ],
    ]);
  });

  it("names “this assembly”, which is another one now", () => {
    const text = revised.replace(
      "that cables break;",
      "Resolution 50 (Rev. Geneva, 2022) of this assembly; and what was said at this assembly;",
    );
    expect(said(done(text)).filter((line) => line.includes("will be read"))).toEqual([
      "considering a): “Resolution 50 (Rev. Geneva, 2022)” says “this assembly”, which will be read as that of New Delhi, 2024; write “the World Telecommunication Standardization Assembly” if another one is meant",
      "considering a): “this assembly” will be read as that of New Delhi, 2024; see that it is the one meant",
    ]);
  });

  it("says where each thing stands in the source", () => {
    for (const { span, message } of done(revised.replace("break;", "[often] break;")).follow) {
      if (message.startsWith("“[often]”"))
        expect(revised.replace("break;", "[often] break;").slice(span.start, span.end)).toBe("[often]");
    }
  });
});

describe("laws", () => {
  it("any text can be consolidated, and each thing to follow has a place and a message", () => {
    const parts =
      "a) b)bis 2 1.1 *noting* resolves 2 above considering b) that [x] {++ ++} {-- --} {>> <<} <!-- --> ; # MOD ADD SUP RESOLUTION [A-1] (Geneva, 2022) ANNEX this assembly";
    const soup = fc
      .array(fc.constantFrom(...parts.split(" "), "\n", "\n\n", "\t", "x"))
      .map((words) => `## ADD A/1/1\n\nDRAFT NEW RESOLUTION [A-1] (Geneva, 2022)\n\n${words.join(" ")}`);
    law(
      fc.property(soup, (text) => {
        const { text: adopted, follow } = done(text, { number: "7" });
        expect(adopted).toContain("RESOLUTION 7 (New Delhi, 2024)");
        for (const { message, place, span } of follow) {
          expect([message, place]).not.toContain("");
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("a text of the conference without marks is only made tidy", () => {
    law(
      fc.property(clausesArbitrary, (clauses) => {
        const text = resolutionText(clauses).replaceAll("\n\n", "\n");
        expect(done(text).text).toBe(print(parse(text)));
      }),
    );
  });

  it("twice is once, no label stands twice, and a reference leads to the item that it led to", () => {
    law(
      fc.property(marked, (text) => {
        const document = parse(text);
        const { text: once } = done(text);
        expect(done(once).text).toBe(once);
        const adopted = parse(once);
        for (const { clauses } of adopted.resolutions) {
          for (const { items } of clauses) {
            const labels = items.flatMap(({ label }) => label?.text ?? []);
            expect(new Set(labels).size).toBe(labels.length);
          }
        }
        expect(leads(adopted)).toEqual(expect.arrayContaining([...leads(document)]));
        expect([...itemsIn(adopted)]).toEqual([...itemsIn(document)]);
      }),
    );
  });
});

const corpus = new URL("../../../shared/corpus/", import.meta.url);

describe.skipIf(!existsSync(corpus))("real texts", () => {
  it("keep all their items, and are the same when they are consolidated again", () => {
    for (const folder of ["pp18", "basic2023"]) {
      for (const name of readdirSync(new URL(`${folder}/`, corpus)).filter((each) => each.endsWith(".txt"))) {
        const text = readFileSync(new URL(`${folder}/${name}`, corpus), "utf8");
        const options = { conference: conference("PP-26"), catalogue: bundledCatalogue };
        const once = consolidate(parse(text), options)?.text ?? "";
        expect(once, name).toMatch(/DOHA, 2026|Doha, 2026/i);
        expect(consolidate(parse(once), options)?.text, name).toBe(once);
      }
    }
  });
});

/** A MOD whose items are taken away, put in with `bis`, and cited. */
const marked: fc.Arbitrary<string> = fc
  .tuple(
    clausesArbitrary,
    fc.array(fc.record({ at: fc.nat(), what: fc.constantFrom("gone", "bis", "cite") }), { maxLength: 8 }),
  )
  .map(([clauses, edits]) => {
    let text = resolutionText(clauses).trimEnd().replace("Geneva, 2022; New Delhi, 2024", "Geneva, 2022");
    for (const [index, { at, what }] of edits.entries()) {
      const lines = text.split("\n\n");
      const items = lines.flatMap((line, place) => (/^(?:[a-z]\)|\d+)\t/.test(line) ? [place] : []));
      const place = items[at % items.length];
      const line = place === undefined ? undefined : lines[place];
      if (place === undefined || line === undefined) continue;
      const label = line.slice(0, line.indexOf("\t"));
      const clause = lines.slice(0, place).findLast((each) => each.startsWith("*")) ?? "";
      if (what === "gone" && items.length > 2) lines[place] = `{--${line}¶--}`;
      else if (what === "bis" && !text.includes(`${label}bis`)) {
        lines.splice(place + 1, 0, `{++${label}bis\tthe fresh thought number ${index} of a region;¶++}`);
      } else if (what === "cite") {
        const cited = `${clause.replaceAll("*", "")} ${label.replace(")", "")}${label.endsWith(")") ? ")" : ""} above`;
        const last = lines.findLastIndex((each) => /^\d+\t/.test(each));
        if (last >= 0) lines[last] = `${lines[last]?.replace(/[;.]$/, "")}, see ${cited};`;
      }
      text = lines.join("\n\n");
    }
    return `## MOD APT/42/1\n\n${text}`;
  });

/** The words of each item with those of the items that it cites, in order. */
function leads(document: Document): readonly string[] {
  return internalTargets(document).flatMap(({ reference, clause, missing }) =>
    reference.labels
      .filter((label) => clause !== undefined && !missing.includes(label))
      .map(({ text }) => bare((clause && itemAt(clause, text)?.text) ?? "")),
  );
}

function* itemsIn(document: Document): Generator<string> {
  for (const { clauses } of document.resolutions) {
    for (const clause of clauses) for (const { text } of itemsOf(clause)) yield bare(text);
  }
}

/** Words without what the labels cited in them may change. */
function bare(words: string): string {
  return words.replace(/, see .*/, "");
}

interface Options {
  readonly number?: string;
  readonly conference?: Conference;
  readonly library?: ReturnType<typeof libraryOf>;
  readonly beside?: readonly { readonly name: string; readonly document: Document }[];
}

function done(text: string, options: Options = {}): Consolidated {
  const found = consolidate(parse(text), { conference: assembly, catalogue: bundledCatalogue, ...options });
  if (found === undefined) throw new Error("nothing to adopt");
  return found;
}

function said({ follow }: Consolidated): readonly string[] {
  return follow.map(({ place, message }) => `${place}: ${message}`);
}

function conference(tag: string): Conference {
  const found = lookUpConference(bundledCatalogue, tag);
  if (found.status !== "found" && found.status !== "candidate") throw new Error(tag);
  return found.conference;
}
