import { expect, it } from "vitest";
import { type CompletionItem, InsertTextFormat, TextEdit } from "vscode-languageserver-types";
import { completions } from "../../src/service/index.ts";
import { edited, openAt, tidy } from "./open.ts";

/** What is offered at the sign `‸`, the likeliest first. */
function offersAt(text: string): CompletionItem[] {
  const { analysis, position } = openAt(text);
  return completions(analysis, { position }).sort((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1));
}

const labelsAt = (text: string) => offersAt(text).map(({ label }) => label);

/** The text after the offer of that label was taken; fields show their first word. */
function taken(text: string, label: string): string {
  const { analysis, position } = openAt(text);
  const offer = completions(analysis, { position }).find((each) => each.label === label);
  if (!TextEdit.is(offer?.textEdit)) throw new Error(`“${label}” is not offered`);
  const typed = analysis.source.text
    .split("\n")
    [position.line]?.slice(offer.textEdit.range.start.character, position.character);
  // An editor shows an offer only while what was typed is in its filter.
  expect(offer.filterText?.toLowerCase().startsWith(typed?.toLowerCase() ?? "")).toBe(true);
  const newText = offer.textEdit.newText
    .replace(/\$\{\d+\|((?:[^,|\\]|\\.)*)[^}]*\|\}/g, "$1")
    .replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, "$1")
    .replace(/(?<!\\)\$(?:\d|\{\d+\})/g, "")
    .replace(/\\([\\$},|])/g, "$1");
  return edited(analysis, [{ range: offer.textEdit.range, newText }]);
}

/** The tidy text up to some words, with the sign `‸` behind an empty line. */
function upTo(words: string, typed = ""): string {
  const end = tidy.indexOf(words);
  if (end < 0) throw new Error(`the text has no “${words}”`);
  return `${tidy.slice(0, end + words.length)}\n\n${typed}‸`;
}

it("behind the enacting line the first calls of a preamble come first", () => {
  expect(labelsAt(upTo("(New Delhi, 2024),")).slice(0, 4)).toEqual([
    "recalling",
    "considering",
    "recognizing",
    "noting",
  ]);
});

it("behind a clause the usual next calls come first, those used last", () => {
  const labels = labelsAt(upTo("the strategic plan for the Union,"));
  expect(labels.slice(0, 3)).toEqual(["considering", "recalling further", "recognizing"]);
  expect(labels.indexOf("resolves")).toBeLessThan(labels.indexOf("instructs"));
  expect(labels.indexOf("instructs")).toBeLessThan(labels.indexOf("recalling"));
});

it("behind three clauses of preamble the operative part may start", () => {
  expect(labelsAt(upTo("agree on standards,")).slice(0, 4)).toContain("resolves");
});

it("behind an operative clause preamble calls are not offered", () => {
  const labels = labelsAt(upTo("to the next assembly,"));
  expect(labels[0]).toBe("instructs");
  expect(labels[1]).toBe("invites");
  expect(labels).not.toContain("noting");
});

it("calls that follow below come last", () => {
  const labels = labelsAt(tidy.replace("*recognizing*", "‸\n\n*recognizing*"));
  expect(labels.slice(0, 2)).toEqual(["noting", "considering further"]);
  expect(labels.indexOf("recognizing")).toBeGreaterThan(labels.indexOf("aware"));
});

it("between two clauses of preamble operative calls are not offered", () => {
  const text = tidy.replace("*considering*", "‸\n\n*considering*");
  expect(labelsAt(text)).toContain("noting");
  expect(labelsAt(text)).not.toContain("resolves");
});

it("a call is written in emphasis with the label of its first item", () => {
  expect(taken(upTo("the strategic plan for the Union,", "cons"), "considering")).toBe(
    upTo("the strategic plan for the Union,").replace("‸", "*considering*\n\na)\t"),
  );
  expect(taken(upTo("agree on standards,", "*res‸*").replace(/‸$/, ""), "resolves")).toBe(
    upTo("agree on standards,").replace("‸", "*resolves*\n\n1\t"),
  );
});

it("a call that has its items below gets no label", () => {
  const text = tidy.replace("*considering*", "*cons‸*");
  expect(taken(text, "considering")).toBe(tidy);
});

it("a call comes with the usual addressees, the Director of the conference's own Sector first", () => {
  expect(taken(upTo("to the next assembly,", "ins"), "instructs")).toMatch(
    /\*instructs the Director of the Telecommunication Standardization Bureau\*\n\n1\t$/,
  );
  const development = upTo("to the next assembly,", "ins").replace("WTSA-24", "WTDC-25");
  expect(taken(development, "instructs")).toMatch(
    /\*instructs the Director of the Telecommunication Development Bureau\*/,
  );
});

it("in a pasted text without emphasis and empty lines calls are written like those that are there", () => {
  const text =
    "The World Telecommunication Standardization Assembly (New Delhi, 2024),\nrecalling\na)\tone;\nb)\ttwo,\n‸";
  expect(taken(text, "considering")).toBe(`${text.replace("‸", "")}considering\na)\t`);
});

it("behind a verb its addressees are offered, those of this text first", () => {
  const labels = labelsAt(upTo("to the next assembly,", "*instructs "));
  expect(labels[0]).toBe("the Director of the Telecommunication Standardization Bureau");
  expect(labels).toContain("the ITU Council");
  expect(labelsAt(upTo("to the next assembly,", "*invites Mem"))).toEqual([
    "Member States",
    "Member States and Sector Members",
    "Member States, Sector Members, Associates and Academia",
  ]);
  expect(labelsAt(upTo("agree on standards,", "*resolves to ins"))).toEqual(["to instruct"]);
  expect(taken(upTo("to the next assembly,", "*instructs the ITU C"), "the ITU Council")).toMatch(
    /\*instructs the ITU Council\*$/,
  );
});

it("behind a call the first label of its part is offered", () => {
  expect(labelsAt(upTo("*considering*"))).toEqual(["a)"]);
  expect(labelsAt(upTo("*instructs the Director of the Telecommunication Standardization Bureau*"))).toEqual(["1"]);
});

it("behind an item with a semicolon the next label comes first, behind a comma the next call", () => {
  expect(labelsAt(upTo("run their networks;"))[0]).toBe("b)");
  expect(labelsAt(upTo("for the Union,"))[0]).toBe("considering");
  expect(labelsAt(upTo("for the Union,"))).toContain("c)");
});

it("behind a colon the first label of a deeper level is offered, indented", () => {
  expect(labelsAt(upTo("can be tested:")).slice(0, 2)).toEqual(["a)", "2"]);
  expect(taken(upTo("can be tested:"), "a)")).toMatch(/tested:\n\n {2}a\)\t$/);
});

it("on a deeper level its next label and those of the levels above are offered", () => {
  expect(labelsAt(upTo("networks of today;")).slice(0, 2)).toEqual(["b)", "2"]);
  expect(taken(upTo("networks of today;", "    "), "b)")).toMatch(/today;\n\n {2}b\)\t$/);
  expect(taken(upTo("networks of today;", "  "), "2")).toMatch(/today;\n\n2\t$/);
});

it("prose is left alone", () => {
  expect(labelsAt(upTo("run their networks;", "b)\tthat the con"))).toEqual([]);
  expect(labelsAt(tidy.replace("that operators", "that re‸ operators"))).toEqual([]);
  expect(labelsAt(tidy.replace("Networks are", "Networks re‸ are"))).toEqual([]);
  expect(labelsAt(upTo("*considering*", "that networks"))).toEqual([]);
});

it("behind an instruction word the next identifier is offered", () => {
  expect(labelsAt(`${tidy}\n## ADD ‸`)).toEqual(["APT/37A43/2"]);
  expect(taken(`${tidy}\n## SUP AP‸`, "APT/37A43/2")).toBe(`${tidy}\n## SUP APT/37A43/2`);
  expect(labelsAt("ADD\tACP/12/01\n\nSUP\t‸")).toEqual(["ACP/12/02"]);
});

it("the first identifier follows from the front matter, or is a form to fill in", () => {
  expect(labelsAt("---\nsource: APT\ndocument: 37\naddendum: 2\n---\n\n## ADD ‸")).toEqual(["APT/37A2/1"]);
  expect(labelsAt("ADD\t‸")).toEqual(["SOURCE/[document]/1"]);
});

it("a proposal starts where a paragraph may start outside of clauses", () => {
  expect(taken(`${tidy}\nSU‸`, "SUP")).toBe(`${tidy}\n## SUP APT/37A43/2`);
  expect(taken(`${tidy}\n## M‸`, "MOD")).toBe(`${tidy}\n## MOD APT/37A43/2`);
  expect(labelsAt(upTo("run their networks;", "A"))).not.toContain("ADD");
  expect(taken("ADD\tAPT/1/1\n\nRESOLUTION 1\n\nresolves\n\nto act.\n\nSUP‸", "SUP")).toMatch(/\n\nSUP\tAPT\/1\/2$/);
});

it("behind an instruction its heading is offered", () => {
  const [draft] = offersAt(`${tidy}\n## ADD APT/37A43/2\n\n‸`);
  expect(draft?.label).toBe("DRAFT NEW RESOLUTION");
  expect(taken(`${tidy}\n## ADD APT/37A43/2\n\n‸`, "DRAFT NEW RESOLUTION")).toMatch(
    /\n### DRAFT NEW RESOLUTION \[APT-SUBJECT\] \(New Delhi, 2024\)$/,
  );
  expect(taken(`${tidy}\n## MOD APT/37A43/2\n\n### RES‸`, "RESOLUTION")).toMatch(
    /\n### RESOLUTION \[number\] \(Rev\. New Delhi, 2024\)$/,
  );
  const radio = "---\nconference: WRC-27\n---\n\n## MOD IAP/1/1\n\n‸";
  expect(taken(radio, "RESOLUTION")).toMatch(/RESOLUTION \[number\] \(Rev\.WRC-27\)$/);
});

it("behind the title the assemblies and the enacting line are offered", () => {
  const labels = labelsAt(upTo("Trustworthy telecommunication networks"));
  expect(labels.slice(0, 2)).toEqual([
    "(New Delhi, 2024)",
    "The World Telecommunication Standardization Assembly (New Delhi, 2024),",
  ]);
  expect(labelsAt(upTo("Trustworthy telecommunication networks\n\n(New Delhi, 2024)", "The W"))).toEqual([
    "The World Telecommunication Standardization Assembly (New Delhi, 2024),",
  ]);
});

it("behind the last item the reasons come first", () => {
  expect(labelsAt(upTo("take part in these studies."))[0]).toBe("Reasons");
  expect(taken(upTo("take part in these studies.", "**"), "Reasons")).toMatch(/studies\.\n\n\*\*Reasons:\*\* $/);
});

it("in the free part sections are offered that are not there yet", () => {
  const labels = labelsAt(upTo("so are their users."));
  expect(labels).toContain("Background");
  expect(labels).not.toContain("Introduction");
});

it("in the front matter the keys are offered that are not there yet, with their values", () => {
  const keys = labelsAt(tidy.replace("document: 37\n", "‸\n"));
  expect(keys).toContain("document");
  expect(keys).not.toContain("conference");
  expect(taken("---\nlang‸\n---\n", "language")).toBe("---\nlanguage: en\n---\n");
  expect(taken("---\nconf‸", "conference")).toMatch(/^---\nconference: [A-Z]+-\d\d$/);
});

it("the values of the front matter come from the catalogue, the latest meeting first", () => {
  const tags = labelsAt("---\nconference: ‸\n---\n");
  expect(tags).toContain("WTSA-24");
  expect(tags.indexOf("WTSA-28")).toBeLessThan(tags.indexOf("WTSA-24"));
  expect(taken("---\nconference: PP-2‸\n---\n", "PP-26")).toBe("---\nconference: PP-26\n---\n");
  expect(labelsAt("---\nlanguage: ‸\n---\n")).toEqual(["en", "fr", "es", "ru", "zh", "ar"]);
  expect(labelsAt("---\nsource: A‸\n---\n")).toContain("APT");
  expect(labelsAt("---\ntitle: On ‸\n---\n")).toEqual([]);
});

it("an empty text starts with its front matter", () => {
  expect(labelsAt("‸")[0]).toBe("front matter");
  expect(taken("--‸", "front matter")).toMatch(/^---\nconference: [A-Z]+-\d\d\ndocument: 37\n/);
});

it("comments offer the suppressions and the rules, those that found something here first", () => {
  const text = tidy.replace("a)\tthat operators use", "<!-- ‸\n\na)\tthat operators  use");
  expect(labelsAt(text)).toContain("preamble-disable-next-line");
  const rules = offersAt(text.replace("‸", "preamble-disable-next-line te‸ -->"));
  expect(rules[0]).toMatchObject({ label: "text-double-blank", detail: "found in the next paragraph" });
  expect(taken(text.replace("‸", "preamble-disable-next-line te‸ -->"), "text-double-blank")).toContain(
    "<!-- preamble-disable-next-line text-double-blank -->",
  );
  expect(labelsAt(text.replace("‸", "preamble-disable-next-line a, b: because ‸"))).toEqual([]);
  expect(taken(tidy.replace("*recalling*", "<‸\n\n*recalling*"), "<!-- preamble-disable -->")).toContain(
    "<!-- preamble-disable rule: reason -->",
  );
});

it("an editor without snippets gets the words as they are", () => {
  const { analysis, position } = openAt(upTo("to the next assembly,", "ins"));
  const plain = { ...analysis, source: { ...analysis.source, snippets: false } };
  const [offer] = completions(plain, { position });
  expect(offer?.insertTextFormat).toBe(InsertTextFormat.PlainText);
  expect(offer?.textEdit?.newText).toBe(
    "*instructs the Director of the Telecommunication Standardization Bureau*\n\n1\t",
  );
});

it("offers work in a text with CRLF and with marks", () => {
  const text = upTo("the strategic plan for the Union,", "cons").replaceAll("\n", "\r\n");
  expect(taken(text, "considering")).toMatch(/\r\n\r\n\*considering\*\r\n\r\na\)\t$/);
  const marked = upTo("run their networks;", "b").replace("that operators", "{--that--}{++how++} operators");
  expect(taken(marked, "b)")).toMatch(/\n\nb\)\t$/);
});
