import { expect, it } from "vitest";
import type { CodeAction, Range } from "vscode-languageserver-types";
import { bundledCatalogue } from "../../src/catalogue/index.ts";
import { defaultSettings, prepareLinter, type Rule } from "../../src/lint/index.ts";
import { textDoubleBlank } from "../../src/rules/text-double-blank.ts";
import { type Analysis, codeActions, codeActionsRemark, diagnostics } from "../../src/service/index.ts";
import { edited, everything, open, openAt, tidy } from "./open.ts";

function actionsOf(analysis: Analysis, range: Range = everything, only?: string[]): CodeAction[] {
  return codeActions(analysis, { range, context: { diagnostics: diagnostics(analysis), ...(only && { only }) } });
}

function after(analysis: Analysis, action: CodeAction | undefined): string {
  const edits = action?.edit?.changes?.[analysis.source.uri];
  if (edits === undefined) throw new Error("there is no such action");
  return edited(analysis, edits);
}

/** The actions at the sign `‸`. */
function actionsAt(text: string): { analysis: Analysis; actions: CodeAction[] } {
  const { analysis, position } = openAt(text);
  return { analysis, actions: actionsOf(analysis, { start: position, end: position }) };
}

const twice = tidy.replace("plan and run", "plan  and run").replace("to share what", "to  share what");

it("a correction that needs no eyes is preferred and tied to its problem", () => {
  const { analysis, actions } = actionsAt(twice.replace("plan  and", "plan ‸ and"));
  const [first] = actions;
  expect(first).toMatchObject({ title: "Leave one blank", kind: "quickfix", isPreferred: true });
  expect(first?.diagnostics).toEqual([diagnostics(analysis)[0]]);
  expect(after(analysis, first)).toBe(twice.replace("plan  and", "plan and"));
});

it("the same mistake in several places is corrected in all of them", () => {
  const { analysis, actions } = actionsAt(twice.replace("plan  and", "plan ‸ and"));
  const all = actions.find(({ title }) => title === "Correct all 2 of “text-double-blank” in this text");
  expect(after(analysis, all)).toBe(tidy);
});

it("a problem is put aside for its paragraph with a comment that works", () => {
  const { analysis, actions } = actionsAt(twice.replace("plan  and", "plan ‸ and"));
  const text = after(
    analysis,
    actions.find(({ title }) => title === "Put “text-double-blank” aside for this paragraph"),
  );
  expect(text).toContain("<!-- preamble-disable-next-line text-double-blank: reason -->\n\na)\tthat operators");
  expect(diagnostics(open(text))).toHaveLength(1);
});

it("the comment stands before a mark, on the indentation of no list, and with the line breaks of the text", () => {
  const marked = "considering\r\n\r\na)\t{++that++} networks  grow,\r\n".replace("a)", "{++a)++}");
  const analysis = open(marked);
  const put = actionsOf(analysis).find(({ title }) => title.startsWith("Put “text-double-blank” aside"));
  expect(after(analysis, put)).toBe(
    `considering\r\n\r\n<!-- preamble-disable-next-line text-double-blank: reason -->\r\n\r\n${marked.slice(15)}`,
  );
});

it("in a text without empty lines the comment brings none", () => {
  const analysis = open("considering\na)\tthat networks  grow,\n");
  const put = actionsOf(analysis).find(({ title }) => title.startsWith("Put “text-double-blank” aside"));
  const text = after(analysis, put);
  expect(text).toBe(
    "considering\n<!-- preamble-disable-next-line text-double-blank: reason -->\na)\tthat networks  grow,\n",
  );
  expect(diagnostics(open(text)).filter(({ code }) => code === "text-double-blank")).toEqual([]);
});

it("an item on the line of its call is put aside there", () => {
  const analysis = open("*considering* that networks  grow,\n\n*resolves*\n\nto act.\n");
  const put = actionsOf(analysis).find(({ title }) => title.startsWith("Put “text-double-blank” aside"));
  const text = after(analysis, put);
  expect(diagnostics(open(text)).map(({ code }) => code)).not.toContain("text-double-blank");
});

it("a problem of the front matter is put aside behind it", () => {
  const analysis = open(tidy.replace("conference:", "conferense:"));
  const put = actionsOf(analysis).find(({ title }) => title === "Put “front-matter-unknown” aside in this text");
  const text = after(analysis, put);
  expect(text).toContain("---\n\n<!-- preamble-disable-file front-matter-unknown: reason -->\n\n## Introduction");
  expect(diagnostics(open(text)).map(({ code }) => code)).not.toContain("front-matter-unknown");
});

it("all automatic corrections are one action, asked for by name, that leaves other lines alone", () => {
  const analysis = open(twice);
  expect(actionsOf(analysis).filter(({ kind }) => kind?.startsWith("source"))).toEqual([]);
  for (const only of ["source", "source.fixAll", "source.fixAll.preamble"]) {
    const actions = actionsOf(analysis, everything, [only]);
    expect(actions.map(({ kind }) => kind)).toEqual(["source.fixAll.preamble"]);
    expect(after(analysis, actions[0])).toBe(tidy);
    expect(actions[0]?.edit?.changes?.[analysis.source.uri]).toHaveLength(2);
  }
  expect(actionsOf(open(tidy), everything, ["source.fixAll"])).toEqual([]);
  expect(actionsOf(analysis, everything, ["source.fixAll.other"])).toEqual([]);
});

it("automatic corrections that undo one another are not made, and why is said", () => {
  const swapping = (id: string, from: string, to: string): Rule => ({
    ...textDoubleBlank,
    id,
    *check({ document }) {
      const start = document.text.indexOf(from);
      if (start < 0) return;
      const span = { start, end: start + from.length };
      const fixes = [{ title: "Swap", edits: [{ span, text: to }], automatic: true }];
      yield { message: "double", data: { before: from, after: to, count: 2 }, span, fixes };
    },
  });
  const rules = [swapping("text-red", "red", "blue"), swapping("text-blue", "blue", "red")];
  const linter = prepareLinter({ rules, settings: defaultSettings, catalogue: bundledCatalogue });
  const analysis = { ...open("A red  lamp.\n"), linter };
  expect(actionsOf(analysis, everything, ["source.fixAll"])).toEqual([]);
  const asked = (only: string) => codeActionsRemark(analysis, { context: { diagnostics: [], only: [only] } });
  expect(asked("source.fixAll")).toMatch(/^Preamble made no automatic corrections: those of “text-(?:red|blue)” and “/);
  expect(asked("quickfix")).toBeUndefined();
  expect(codeActionsRemark(open(twice), { context: { diagnostics: [], only: ["source"] } })).toBeUndefined();
});

it("items are counted anew with the references to them", () => {
  const { analysis, actions } = actionsAt(
    tidy.replace("a)\tthat operators", "a)\tthat networks grow;\n\na‸)\tthat operators"),
  );
  const relabel = actions.find(({ title }) => title === "Relabel the items of “considering”");
  expect(relabel?.kind).toBe("refactor.rewrite");
  const text = after(analysis, relabel);
  expect(text).toContain("a)\tthat networks grow;\n\nb)\tthat operators");
  expect(text).toContain("c)\tthat a mistake");
  expect(text).toContain("in view of considering c) above");
});

it("sub-items are counted anew under their item, decimals with its number", () => {
  const { analysis, actions } = actionsAt(
    "resol‸ves\n\n1\tto act:\n\n1.1\tsoon;\n\n1.3\twell;\n\n3\tto report:\n\n3.1\toften;\n\n3.2\tbriefly.\n",
  );
  const relabel = actions.find(({ title }) => title.startsWith("Relabel"));
  expect(after(analysis, relabel)).toBe(
    "resolves\n\n1\tto act:\n\n1.1\tsoon;\n\n1.2\twell;\n\n2\tto report:\n\n2.1\toften;\n\n2.2\tbriefly.\n",
  );
});

it("items in order are not offered to be counted", () => {
  const { actions } = actionsAt(tidy.replace("*considering*", "*consider‸ing*"));
  expect(actions).toEqual([]);
});
