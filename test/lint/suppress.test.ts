import { expect, it } from "vitest";
import { bundledCatalogue } from "../../src/catalogue/index.ts";
import {
  defaultSettings,
  defineRule,
  lint,
  mergeSettings,
  type PartialSettings,
  prepareLinter,
} from "../../src/lint/index.ts";
import { parse } from "../../src/syntax/index.ts";

/** Finds each “bad”. */
const textBad = defineRule({
  id: "text-bad",
  title: "Nothing is bad",
  why: "For tests.",
  source: { document: "tests", clause: "1" },
  severity: "warning",
  messages: { bad: "This is bad" },
  examples: [],
  *check({ document }) {
    for (const match of document.text.matchAll(/bad/g)) {
      yield { message: "bad", span: { start: match.index, end: match.index + 3 } };
    }
  },
});
const textWorse = { ...textBad, id: "text-worse" };

function linterOf(settings: PartialSettings) {
  return prepareLinter({
    rules: [textBad, textWorse],
    settings: mergeSettings(defaultSettings, { rules: { "text-worse": "off", "text-empty": "off" } }, settings),
    catalogue: bundledCatalogue,
  });
}

/** `3 text-bad` for a finding in line 3; what is said of suppressions with its message. */
function found(source: string, settings: PartialSettings = {}): readonly string[] {
  return lint(parse(source), linterOf(settings)).map(({ rule, message, severity, span }) => {
    const line = source.slice(0, span.start).split("\n").length;
    return rule.startsWith("suppression") ? `${line} ${rule} ${severity} ${message}` : `${line} ${rule}`;
  });
}

it("the next paragraph", () => {
  const comment = "<!-- preamble-disable-next-line text-bad: quoted -->";
  expect(found(`bad\n\n${comment}\n\nbad and bad\n\nbad`)).toEqual(["1 text-bad", "7 text-bad"]);
  expect(found(`bad\n\n${comment}\nbad\n\nbad`)).toEqual(["1 text-bad", "6 text-bad"]);
  expect(found(`considering\n\n${comment}\n\na)\tthat bad;\n\nb)\tthat bad,`)).toEqual(["7 text-bad"]);
});

it("this paragraph, with the comment before, in or behind it", () => {
  const comment = "<!-- preamble-disable-line text-bad: quoted -->";
  expect(found(`${comment} one bad\n\nbad`)).toEqual(["3 text-bad"]);
  expect(found(`one ${comment} bad\n\nbad`)).toEqual(["3 text-bad"]);
  expect(found(`one bad ${comment}\n\nbad`)).toEqual(["3 text-bad"]);
});

it("from here to there, or to the end", () => {
  const from = "<!-- preamble-disable text-bad: quoted -->";
  const to = "<!-- preamble-enable text-bad -->";
  expect(found(`bad\n\n${from}\n\nbad\n\nbad\n\n${to}\n\nbad`)).toEqual(["1 text-bad", "11 text-bad"]);
  expect(found(`bad\n\n${from}\n\nbad\n\n<!-- preamble-enable -->\n\nbad`)).toEqual(["1 text-bad", "9 text-bad"]);
  expect(found(`bad\n\n${from}\n\nbad`)).toEqual(["1 text-bad"]);
});

it("the whole file, wherever the comment stands", () => {
  expect(found("bad\n\n<!-- preamble-disable-file text-bad: an old text -->\n\nbad")).toEqual([]);
});

it("several rules at once", () => {
  const settings = { rules: { "text-worse": "error" } } as const;
  expect(found("<!-- preamble-disable-next-line text-bad text-worse: quoted -->\n\nbad", settings)).toEqual([]);
  expect(found("<!-- preamble-disable-next-line text-bad, text-worse: quoted -->\n\nbad", settings)).toEqual([]);
  expect(found("<!-- preamble-disable-next-line text-bad: quoted -->\n\nbad", settings)).toEqual(["3 text-worse"]);
});

it("a missing reason is told, and the suppression holds", () => {
  expect(found("<!-- preamble-disable-next-line text-bad -->\n\nbad")).toEqual([
    "1 suppression-reason information “preamble-disable-next-line” gives no reason; write it after a colon",
  ]);
});

it("a rule or a form that does not exist is told", () => {
  expect(found("<!-- preamble-disable-next-line text-bed: why -->\n\nfine")).toEqual([
    "1 suppression-unknown information There is no rule “text-bed” to suppress; “text-bad” is one",
  ]);
  expect(found("<!-- preamble-disable-next: why -->\n\nfine")[0]).toMatch(/“preamble-disable-next” is no suppression/);
  expect(found("<!-- preamble-disable-line -->\n\nfine")[0]).toMatch(/names no rule/);
  expect(found("<!-- preamble: a note of the author -->\n\nfine")).toEqual([]);
});

it("a suppression of nothing is told, unless its rule does not run", () => {
  const unused =
    "1 suppression-unused information Nothing of “text-bad” is found here that could be suppressed; remove the comment";
  expect(found("<!-- preamble-disable-next-line text-bad: why -->\n\nfine")).toEqual([unused]);
  expect(found("<!-- preamble-disable-file text-bad: why -->\n\nfine")).toEqual([unused]);
  expect(found("<!-- preamble-disable-next-line text-bad: why -->")).toEqual([unused]);
  expect(found("<!-- preamble-disable-next-line text-worse: why -->\n\nfine")).toEqual([]);
  expect(found("<!-- preamble-enable text-bad -->\n\nfine")[0]).toMatch(/ends nothing/);
});

it("what is said of suppressions follows the settings and cannot be suppressed", () => {
  expect(
    found("<!-- preamble-disable-line text-bad -->", {
      rules: { "suppression-reason": "off", "suppression-unused": "off" },
    }),
  ).toEqual([]);
  const itself =
    "<!-- preamble-disable-file suppression-reason: why -->\n\n<!-- preamble-disable-next-line text-bad -->\n\nbad";
  expect(found(itself).join()).toMatch(/3 suppression-reason/);
});

it("many suppressions silence many findings", () => {
  const one = "<!-- preamble-disable-next-line text-bad: why -->\n\nbad\n\n<!-- preamble-disable text-bad: why -->\n\n";
  const document = parse(one.repeat(5000));
  const findings = lint(document, linterOf({}));
  expect(findings.filter(({ rule }) => rule === "text-bad")).toEqual([]);
});
