import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import {
  defaultSettings,
  defineRule,
  isIgnored,
  mergeSettings,
  optionsOf,
  parseSettings,
  parseSettingsText,
} from "../../src/lint/index.ts";

const rule = defineRule({
  id: "item-many",
  title: "A clause is short",
  why: "For tests.",
  source: { document: "tests", clause: "1" },
  severity: "information",
  messages: { many: "Too many" },
  options: z.strictObject({
    most: z._default(z.int().check(z.minimum(1), z.maximum(50)), 26),
    style: z._default(z.enum(["letter", "number"]), "letter"),
    words: z._default(z.array(z.string()), []),
  }),
  examples: [],
  *check() {},
});
const rules = [rule];

function problems(value: unknown): readonly string[] {
  return parseSettings(value, { rules, file: "x.json" }).problems.map(({ message }) => message);
}

describe("settings", () => {
  it("are read as they are written", () => {
    const value = { mode: "submission", rules: { "item-many": ["error", { most: 3 }] }, ignore: ["old/**"] };
    expect(parseSettings({ $schema: "…", ...value }, { rules, file: "x.json" })).toEqual({
      settings: value,
      problems: [],
    });
  });

  it.each([
    [{ mode: "final" }, 'x.json: “mode” is "final"; allowed are "draft" and "submission"'],
    [
      { mode: "submision" },
      'x.json: “mode” is "submision"; allowed are "draft" and "submission"; did you mean "submission"?',
    ],
    [{ profil: "pp" }, "x.json: “profil” is no setting; did you mean “profile”?"],
    [{ ignore: "old" }, 'x.json: “ignore” is "old"; a list in square brackets is expected'],
    [{ ignore: [1] }, "x.json: “ignore.0” is 1; words in quotation marks are expected"],
    [{ asOf: "tomorrow" }, 'x.json: “asOf” is "tomorrow"; a day such as 2026-11-21 is expected'],
    [{ rules: [] }, "x.json: “rules” is []; an object with a severity for each rule is expected"],
    [{ rules: { "item-mani": "off" } }, "x.json: “rules.item-mani” is no rule; did you mean “item-many”?"],
    [
      { rules: { "item-many": "loud" } },
      'x.json: “rules.item-many” is "loud"; allowed are "off", "error", "warning" and "information", or a list of one of them and options',
    ],
    [{ rules: { "item-many": ["error", { most: 0 }] } }, "x.json: “rules.item-many.most” is 0; at least 1 is expected"],
    [
      { rules: { "item-many": ["error", { most: 99 }] } },
      "x.json: “rules.item-many.most” is 99; at most 50 is expected",
    ],
    [{ rules: { "item-many": ["error", { last: 1 }] } }, "x.json: “rules.item-many.last” is no option"],
    [
      { rules: { "item-many": ["error", { style: "letters" }] } },
      'x.json: “rules.item-many.style” is "letters"; allowed are "letter" and "number"; did you mean "letter"?',
    ],
    [
      { rules: { "text-empty": ["error", { a: 1 }] } },
      'x.json: “rules.text-empty” has options {"a":1}; this rule has none',
    ],
    [[], 'x.json: the settings are a list; an object such as { "mode": "draft" } is expected'],
    [null, 'x.json: the settings are empty; an object such as { "mode": "draft" } is expected'],
  ])("%j is refused with what would be right", (value, message) => {
    expect(problems(value)).toEqual([message]);
  });

  it("keep what is right beside what is wrong", () => {
    const { settings } = parseSettings({ mode: "submission", profile: "x" }, { rules, file: "x.json" });
    expect(settings).toEqual({ mode: "submission" });
  });

  it("of a file that is no JSON are refused with the line", () => {
    const [problem] = parseSettingsText('{\n  "mode": draft\n}', { rules, file: "x.json" }).problems;
    expect(problem?.message).toMatch(/^x\.json(:2:\d+)?: this is not valid JSON \(.+\)$/);
    expect(parseSettingsText('\ufeff{"mode":"draft"}', { rules, file: "x.json" }).problems).toEqual([]);
  });

  it.each([
    ["lists", "[".repeat(100_000)],
    ["objects", '{"mode":'.repeat(100_000)],
    ["values of a rule", `{"rules":{"item-many":["error",${"[".repeat(100_000)}`],
  ])("of a file that nests %s without end are refused in a sentence", (_, text) => {
    const [problem, ...more] = parseSettingsText(text, { rules, file: "x.json" }).problems;
    expect(more).toEqual([]);
    expect(problem?.message).toMatch(
      /^x\.json:1:\d+: this is not valid JSON \(values are nested more than 32 deep, at “/,
    );
  });

  it("of a file that says one thing twice are refused, as nobody knows which counts", () => {
    const [problem] = parseSettingsText('{ "mode": "draft",\n"mode": "submission" }', {
      rules,
      file: "x.json",
    }).problems;
    expect(problem?.message).toBe("x.json:2:1: this is not valid JSON (the key “mode” stands twice)");
  });

  it("are refused from an editor too where they nest without end or in a circle", () => {
    let deep: unknown = 1;
    for (let at = 0; at < 100_000; at++) deep = [deep];
    const circle: Record<string, unknown> = {};
    circle["mode"] = circle;
    expect(problems({ mode: deep })).toEqual([expect.stringContaining("“mode” is a list")]);
    expect(problems(circle)).toEqual([expect.stringContaining("“mode” is an object")]);
  });

  it("never throw", () => {
    const odd: readonly unknown[] = [
      undefined,
      1,
      "x",
      { rules: null },
      { rules: { "item-many": [] } },
      { rules: { "item-many": [1, 2, 3] } },
      { __proto__: { mode: "x" } },
      { constructor: 1 },
    ];
    for (const value of odd) expect(() => problems(value)).not.toThrow();
    expect(problems({ constructor: 1 })[0]).toMatch(/“constructor” is no setting/);
  });

  it("are laid over one another rule by rule", () => {
    const merged = mergeSettings(
      defaultSettings,
      { mode: "submission", rules: { a: "off", b: "off" } },
      { rules: { b: "error" } },
    );
    expect(merged).toEqual({ mode: "submission", profile: "wtsa", rules: { a: "off", b: "error" }, ignore: [] });
  });

  it("give a rule its options over its defaults", () => {
    const settings = mergeSettings(defaultSettings, { rules: { "item-many": ["error", { most: 3 }] } });
    expect(optionsOf(settings, rule)).toEqual({ most: 3, style: "letter", words: [] });
    const wrong = mergeSettings(defaultSettings, { rules: { "item-many": ["error", { most: "x" }] } });
    expect(optionsOf(wrong, rule)["most"]).toBe(26);
  });
});

it.each([
  ["old/**", "old/a.contribution.md", true],
  ["old/", "old/deep/a.md", true],
  ["old", "new/old/a.md", true],
  ["/old", "new/old/a.md", false],
  ["*.old.md", "deep/x.old.md", true],
  ["drafts/*.md", "drafts/x.md", true],
  ["drafts/*.md", "drafts/deep/x.md", false],
  ["drafts/*.md", "new/drafts/x.md", false],
  ["**/x?.md", "a/b/x1.md", true],
  ["*.{txt,md}", "a.md", true],
  ["a.b", "aXb", false],
  ["(x", "(x", true],
])("the pattern %s on %s: %s", (pattern, path, expected) => {
  expect(isIgnored(path, [pattern])).toBe(expected);
});
