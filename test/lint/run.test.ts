import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { bundledCatalogue } from "../../src/catalogue/index.ts";
import {
  defaultSettings,
  defineRule,
  type Finding,
  fix,
  lint,
  mergeSettings,
  type PartialSettings,
  prepareLinter,
  type Rule,
} from "../../src/lint/index.ts";
import { rules as allRules } from "../../src/rules/index.ts";
import { parse } from "../../src/syntax/index.ts";
import { law } from "../law.ts";

const plain = {
  title: "Nothing is red",
  why: "For tests.",
  source: { document: "tests", clause: "1" },
  severity: "warning",
  examples: [],
} as const;

/** Finds the word “red” and would write “blue”. */
const textRed = defineRule({
  ...plain,
  id: "text-red",
  messages: { red: "“{word}” is red, number {count}" },
  options: z.strictObject({ word: z._default(z.string(), "red") }),
  *check({ document, options }) {
    let count = 0;
    for (const match of document.text.matchAll(new RegExp(options.word, "g"))) {
      const span = { start: match.index, end: match.index + options.word.length };
      const fixes = [{ title: "Write “blue”", edits: [{ span, text: "blue" }], automatic: true }];
      yield { message: "red", data: { word: options.word, count: ++count }, span, fixes };
    }
  },
});

/** Breaks off after its first report. */
const textBroken = defineRule({
  ...plain,
  id: "text-broken",
  messages: { first: "This is said before it breaks" },
  *check() {
    yield { message: "first", span: { start: 0, end: 1 } };
    throw new TypeError("no such thing");
  },
});

function linterOf(rules: readonly Rule[], settings: PartialSettings = {}) {
  return prepareLinter({ rules, settings: mergeSettings(defaultSettings, settings), catalogue: bundledCatalogue });
}

function findings(source: string, rules: readonly Rule[], settings?: PartialSettings): readonly Finding[] {
  return lint(parse(source), linterOf(rules, settings));
}

function said(source: string, rules: readonly Rule[], settings?: PartialSettings): readonly string[] {
  return findings(source, rules, settings).map(
    ({ rule, severity, message, span }) => `${rule} ${severity} “${source.slice(span.start, span.end)}” ${message}`,
  );
}

describe("lint", () => {
  it("tells place, severity and message, in the order of places", () => {
    expect(said("a red one and a red two", [textRed])).toEqual([
      "text-red warning “red” “red” is red, number 1",
      "text-red warning “red” “red” is red, number 2",
    ]);
  });

  it("goes on when a rule breaks, and says so", () => {
    expect(said("a red one", [textBroken, textRed])).toEqual([
      expect.stringMatching(
        /^rule-failed warning “” The rule “text-broken” broke off on this text \(TypeError: no such thing\)/,
      ),
      "text-broken warning “a” This is said before it breaks",
      "text-red warning “red” “red” is red, number 1",
    ]);
  });

  it("takes severity and options from the settings", () => {
    expect(said("a green one", [textRed], { rules: { "text-red": ["error", { word: "green" }] } })).toEqual([
      "text-red error “green” “green” is red, number 1",
    ]);
    expect(said("a red one", [textRed], { rules: { "text-red": "off" } })).toEqual([]);
  });

  it("runs a rule that is off by default only when it is named", () => {
    const quiet = { ...textRed, enabled: false };
    expect(said("red", [quiet])).toEqual([]);
    expect(said("red", [quiet], { rules: { "text-red": "information" } })).toHaveLength(1);
  });

  it("runs a rule only in its modes", () => {
    const late: Rule = { ...textRed, modes: ["submission"] };
    expect(said("red", [late])).toEqual([]);
    expect(said("red", [late], { mode: "submission" })).toHaveLength(1);
  });

  it("lets a case weigh less than its rule, unless the settings say otherwise", () => {
    const light: Rule = {
      ...textRed,
      *check(context) {
        for (const report of textRed.check(context)) yield { ...report, severity: "information" };
      },
    };
    expect(findings("red", [light])[0]?.severity).toBe("information");
    expect(findings("red", [light], { rules: { "text-red": "error" } })[0]?.severity).toBe("error");
  });

  it("shortens long quotations and keeps them on one line", () => {
    const word = `a${"b".repeat(300)}`;
    const long = { rules: { "text-red": ["warning", { word }] } } as const;
    const message = findings(word, [textRed], long)[0]?.message ?? "";
    expect(message.length).toBeLessThan(200);
    expect(message).toContain("…”");
  });

  it("tells what the reader of the source could not read", () => {
    expect(said("---\nconferense: WTSA-24\n---\n\nIntroduction\n", []).join()).toMatch(/^front-matter-unknown warning/);
    expect(said("", []).join()).toMatch(/^text-empty information “” There is no text/);
    expect(said("  \n\n", [])).toHaveLength(1);
    expect(said("", [], { rules: { "text-empty": "off" } })).toEqual([]);
  });

  it("knows the conference of the front matter, else that of the settings", () => {
    const heard: (string | undefined)[] = [];
    const ear: Rule = {
      ...textRed,
      check({ conference }) {
        heard.push(conference?.tag);
        return [];
      },
    };
    findings("---\nconference: WTSA-24\n---\n\nIntroduction\n", [ear], { conference: "PP-18" });
    findings("Introduction", [ear], { conference: "PP-18" });
    findings("Introduction", [ear]);
    expect(heard).toEqual(["WTSA-24", "PP-18", undefined]);
  });
});

describe("places in marked text", () => {
  it("leads from the reading to the source", () => {
    expect(said("a {++very ++}red {--bad --}thing", [textRed])[0]).toMatch(/^text-red warning “red”/);
  });

  it("offers no fix that would destroy a mark or a comment", () => {
    for (const source of ["a r{++e++}d thing", "a r<!-- note -->ed thing", "a r{--a--}ed thing"]) {
      const [finding] = findings(source, [textRed]);
      expect(finding?.message, source).toMatch(/is red/);
      expect(finding?.fixes, source).toEqual([]);
    }
    expect(findings("a {++red++} thing", [textRed])[0]?.fixes).toHaveLength(1);
  });

  it("leaves places alone that are given in the source", () => {
    const marker: Rule = {
      ...textRed,
      *check({ document }) {
        for (const { span } of document.marks) {
          const fixes = [{ title: "Accept", edits: [{ span, text: "x" }], automatic: true }];
          yield { message: "red", data: { word: "mark", count: 1 }, span, in: "source", fixes };
        }
      },
    };
    expect(said("a {--bad --}b {++good++}", [marker])).toEqual([
      "text-red warning “{--bad --}” “mark” is red, number 1",
      "text-red warning “{++good++}” “mark” is red, number 1",
    ]);
    expect(fix("a {--bad --}b {++good++}", { parse, linter: linterOf([marker]) }).text).toBe("a xb x");
  });

  it("does not empty a mark", () => {
    const remover: Rule = {
      ...textRed,
      *check(context) {
        for (const report of textRed.check(context)) {
          const edits = [{ span: report.span, text: "" }];
          yield { ...report, fixes: [{ title: "Remove", edits, automatic: true }] };
        }
      },
    };
    expect(findings("a {++red++} thing", [remover])[0]?.fixes).toEqual([]);
    expect(findings("a {++red and++} thing", [remover])[0]?.fixes).toHaveLength(1);
  });

  it("puts words in behind the words they follow, inside their mark", () => {
    const adder: Rule = {
      ...textRed,
      *check(context) {
        for (const report of textRed.check(context)) {
          const edits = [{ span: { start: report.span.end, end: report.span.end }, text: ";" }];
          if (!context.document.text.includes(";"))
            yield { ...report, fixes: [{ title: "Add", edits, automatic: true }] };
        }
      },
    };
    const fixed = (source: string) => fix(source, { parse, linter: linterOf([adder]) }).text;
    expect(fixed("a {++red++}")).toBe("a {++red;++}");
    expect(fixed("a red{-- one--}")).toBe("a red;{-- one--}");
    expect(fixed("a red")).toBe("a red;");
  });
});

describe("fix", () => {
  const run = (source: string, rules: readonly Rule[]) => fix(source, { parse, linter: linterOf(rules) });

  it("makes all automatic fixes and tells what is left", () => {
    const fixed = run("red, red and a  b", [textRed, ...allRules.filter(({ id }) => id === "text-double-blank")]);
    expect(fixed).toMatchObject({ text: "blue, blue and a b", count: 3, isSettled: true, findings: [] });
  });

  it("leaves alone what a person has to decide", () => {
    const asking: Rule = {
      ...textRed,
      *check(context) {
        for (const report of textRed.check(context)) {
          yield { ...report, fixes: (report.fixes ?? []).map((one) => ({ ...one, automatic: false })) };
        }
      },
    };
    expect(run("red", [asking])).toMatchObject({ text: "red", count: 0, isSettled: true });
  });

  it("ends when two rules want opposite things", () => {
    const back = defineRule({
      ...plain,
      id: "text-blue",
      messages: { blue: "This is blue" },
      *check({ document }) {
        for (const match of document.text.matchAll(/blue/g)) {
          const span = { start: match.index, end: match.index + 4 };
          yield { message: "blue", span, fixes: [{ title: "Red", edits: [{ span, text: "red" }], automatic: true }] };
        }
      },
    });
    const fixed = run("a red  one", [textRed, back]);
    expect(fixed).toMatchObject({ text: "a red  one", count: 0, isSettled: false });
    expect([...fixed.unsettled].sort()).toEqual(["text-blue", "text-red"]);
    expect(fixed.findings.map(({ rule }) => rule)).toEqual(["text-red"]);
  });

  it("makes what rests on labels after the labels, and ends last", () => {
    const head =
      "The World Telecommunication Standardization Assembly (New Delhi, 2024),\n\nconsidering\n\nthat lamps shine,\n\n";
    const items = (first: string) => `${head}resolves\n\n${first}\tto test;\n\n2\tto publish;\n\n3\tto report.\n`;
    expect(run(items("a)"), allRules).text).toBe(items("1"));
  });

  it("takes no label and no end for wrong that a wrong label has led astray", () => {
    const head = "The World Telecommunication Standardization Assembly (New Delhi, 2024),\n\nconsidering\n\n";
    const source = `${head}a)\tthat lamps shine;\n\n2\tthat ships see them;\n\nc)\tthat keepers sleep,\n\nresolves\n\nto go on.\n`;
    expect(run(source, allRules)).toMatchObject({ text: source, count: 0, isSettled: true });
  });

  it("keeps the line breaks of the text", () => {
    const breaker: Rule = {
      ...textRed,
      *check(context) {
        for (const report of textRed.check(context)) {
          const edits = [{ span: report.span, text: "one\ntwo" }];
          yield { ...report, fixes: [{ title: "Break", edits, automatic: true }] };
        }
      },
    };
    expect(run("a\r\nred", [breaker]).text).toBe("a\r\none\r\ntwo");
    expect(run("a\nred", [breaker]).text).toBe("a\none\ntwo");
  });

  it("settles for any text, and a second run changes nothing", () => {
    const linter = linterOf(allRules, { profile: "strict" });
    const words = fc.constantFrom(
      "considering",
      "resolves",
      "a)\tthat  x;",
      "b) that y,",
      "1\tto do",
      "ADD\tAPT/37A43/1",
      "{++new  ++}",
      "{--old--}",
      "<!-- note -->",
      "RESOLUTION 71 (Rev. Dubai, 2018)",
      "Reasons: none",
      "  ",
      "(Dubai, 2018)",
      "<!-- preamble-disable-next-line text-double-blank: why -->",
    );
    const text = fc
      .array(fc.tuple(words, fc.constantFrom("\n", "\n\n", " ", "\r\n")))
      .map((all) => all.flat().join(""));
    law(
      fc.property(text, (source) => {
        const fixed = fix(source, { parse, linter });
        expect(fixed.isSettled).toBe(true);
        expect(fix(fixed.text, { parse, linter }).text).toBe(fixed.text);
        for (const { span } of fixed.findings) {
          expect(0 <= span.start && span.start <= span.end && span.end <= fixed.text.length).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});

it("the compiler holds a check to its messages, data and options", () => {
  const typed = {
    ...plain,
    id: "text-typed",
    messages: { one: "One {thing}", none: "None" },
    options: z.strictObject({ most: z._default(z.number(), 3) }),
  } as const;
  const span = { start: 0, end: 1 };
  defineRule({
    ...typed,
    *check({ options }) {
      yield { message: "one", data: { thing: options.most }, span };
      yield { message: "none", span };
    },
  });
  defineRule({
    ...typed,
    // @ts-expect-error there is no such message
    *check() {
      yield { message: "two", span };
    },
  });
  defineRule({
    ...typed,
    // @ts-expect-error the placeholder is not filled
    *check() {
      yield { message: "one", span };
    },
  });
  defineRule({
    ...typed,
    // @ts-expect-error there is no such placeholder
    *check() {
      yield { message: "one", data: { thong: "a" }, span };
    },
  });
  defineRule({
    ...typed,
    *check({ options }) {
      // @ts-expect-error there is no such option
      yield { message: "one", data: { thing: options.least }, span };
    },
  });
});
