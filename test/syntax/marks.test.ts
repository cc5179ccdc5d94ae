import { describe, expect, it } from "vitest";
import { readingOffset, sourceSpan } from "../../src/model/index.ts";
import { parse } from "../../src/syntax/index.ts";

describe("marked changes", () => {
  it.each([
    ["that {++all++} networks", "that all networks", "that  networks"],
    ["that {--some --}networks", "that networks", "that some networks"],
    ["{~~some~>all~~} networks", "all networks", "some networks"],
    ["networks{>>ask Fiji<<} stay", "networks stay", "networks stay"],
    ["{==networks==} stay", "networks stay", "networks stay"],
    ["{++growing {--very --}{@c1}fast++}{@c2} networks", "growing fast networks", " networks"],
    ["a \\{++ in braces", "a \\{++ in braces", "a \\{++ in braces"],
    ["one;{++¶++}\n\ntwo", "one;\n\ntwo", "one;two"],
    ["one {--¶--}\n\ntwo", "one two", "one \n\ntwo"],
    ["{--c)\tgone;¶--}\n\nd)\tstays;", "d)\tstays;", "c)\tgone;\n\nd)\tstays;"],
  ])("reads both sides of %j", (source, revised, original) => {
    expect(parse(source).text).toBe(revised);
    expect(parse(source, "original").text).toBe(original);
  });

  it("keeps what the marks take away and bring, and the key of who and when", () => {
    const [mark] = parse("{~~some~>all~~}{@c1} networks").marks;
    expect(mark).toMatchObject({ kind: "substitution", removed: "some", added: "all", key: "c1" });
  });

  it("reports a mark that does not end in its paragraph and leaves it in the text", () => {
    const { problems, text } = parse("that {++all networks\n\nstay++} open");
    expect(problems.map(({ code }) => code)).toEqual(["mark-unclosed"]);
    expect(text).toContain("{++all");
  });

  it.each([
    ["that {++a {++b++} c++} shine", ["mark-nested", 10]],
    ["that {--d {--e--} f--} shine", ["mark-nested", 10]],
    ["that {++g {~~h~>i~~} j++} shine", ["mark-nested", 10]],
    ["that {--d {++e++} f--} shine", ["mark-nested", 10]],
    ["that {++a {--b++} c--} shine", ["mark-unclosed", 10]],
    ["that lamps++} shine", ["mark-unopened", 10]],
    ["that lam{~~ps~~} shine", ["mark-unclosed", 8]],
  ] as const)("reports the bracket that is wrong in %j, once", (source, [code, start]) => {
    const { problems } = parse(source);
    expect(problems.map((problem) => [problem.code, problem.span.start])).toEqual([[code, start]]);
    expect(problems[0]?.message).toContain(source.slice(start, start + 3));
  });

  it.each([
    "that {++growing {--very --}{@c1}fast++} networks",
    "{==all {++new ++}lamps==}{>>why {--not--}?<<}",
    "{++lamps {>>which?<<}++}",
    "{++++}{----}{~~~>~~}",
    "\\{++ and \\{--",
    "a -- b, {c}, x = {y}",
  ])("finds nothing wrong in %j", (source) => {
    expect(parse(source).problems).toEqual([]);
  });

  it.each([
    ["- {~~3~>4~~} -", "a line that is a page number on both sides"],
    ["{++Page ++}{--Seite --}4", "a line that is a page number on one side"],
  ])("leaves out the page head %j as if the changes had been made: %s", (line) => {
    const source = `that networks grow\n\n${line}\n\nand cables break;\n`;
    expect(parse(source).text).toBe("that networks grow\nand cables break;\n");
  });

  it("reads a mark inside a comment as a part of the comment, and a comment inside a mark as one", () => {
    const { text, comments, marks } = parse("a <!-- {++b --> {++c <!-- ++} --> d++} e");
    expect(text).toBe("a  c  d e");
    expect(comments).toHaveLength(2);
    expect(marks).toHaveLength(1);
  });

  it("leads from the words read back to the source and forth", () => {
    const source = "a)\tthat {--some--}{++all++} networks stay open;";
    const { text, reading } = parse(source);
    const at = text.indexOf("networks");
    const span = sourceSpan(reading, { start: at, end: at + 8 });
    expect(source.slice(span.start, span.end)).toBe("networks");
    expect(readingOffset(reading, span.start)).toBe(at);
    expect(readingOffset(reading, source.indexOf("some"))).toBe(text.indexOf("all"));
  });

  it("parts paragraphs at the end of a page where the last words are marked", () => {
    const source =
      "a)\tthat networks {~~grow~>spread~~};\n\n{++b)\tthat cables break;¶++}\n\nPage 4\n\nc)\tthat masts fall,\n";
    expect(parse(source).text).toBe("a)\tthat networks spread;\n\nb)\tthat cables break;\n\n\nc)\tthat masts fall,\n");
  });

  it("leaves comments out and keeps where they stood", () => {
    const { text, comments } = parse("one\n\n<!-- ask the chair -->\n\ntwo <!-- here --> three\n");
    expect(text).toBe("one\n\n\ntwo  three\n");
    expect(comments.map(({ text: said }) => said)).toEqual(["ask the chair", "here"]);
  });

  it("reports a comment that is not closed", () => {
    expect(parse("one <!-- two").problems.map(({ code }) => code)).toEqual(["comment-unclosed"]);
  });
});

describe("front matter", () => {
  it("reads the keys that it knows and names the others", () => {
    const { metadata, problems } = parse(
      "---\nconference: WTSA-24\ndocument: 37\nsource: APT\nsponsers: [AUS]\n---\n\nADD\tAPT/37/1\n",
    );
    expect(metadata).toEqual({ conference: "WTSA-24", document: 37, source: "APT" });
    expect(problems.map(({ message }) => message)).toEqual([
      "The front matter has no key “sponsers”; did you mean “sponsors”?",
    ]);
  });

  it("leaves a value of a wrong kind out and says what is expected", () => {
    const { metadata, problems } = parse("---\ndocument: thirty-seven\nlanguage: de\n---\n");
    expect(metadata).toEqual({});
    expect(problems.map(({ message }) => message)).toEqual([
      "The value “thirty-seven” of “document” in the front matter does not fit: a number is expected, such as 37",
      "The value “de” of “language” in the front matter does not fit: one of en, fr, es, ru, zh, ar is expected",
    ]);
  });

  it("reports YAML that cannot be read, at its place", () => {
    const source = "---\nconference: [WTSA-24\n---\n\nADD\tAPT/37/1\n";
    const { problems, contribution } = parse(source);
    expect(problems.map(({ code }) => code)).toEqual(["front-matter-syntax"]);
    expect(contribution.proposals).toHaveLength(1);
  });

  it("takes a rule at the top of a text for a rule", () => {
    expect(parse("---\n\nIntroduction\n").problems).toEqual([]);
  });

  it.each(["__proto__: 1", "constructor: x", "? [a, b]\n: c", "a: &a [*a]", "- one\n- two"])("survives %j", (yaml) => {
    expect(() => parse(`---\n${yaml}\n---\n`)).not.toThrow();
  });
});
