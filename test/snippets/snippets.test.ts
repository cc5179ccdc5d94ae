import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { bundledCatalogue, type Finding, lexicons, lint, lookUpConference, parse, print } from "../../src/index.ts";
import { englishSnippets, type Snippet } from "./english.ts";
import { expand } from "./expand.ts";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const snippets = englishSnippets();
const rows = Object.entries(snippets).map(([name, snippet]) => ({ name, snippet, text: expand(snippet.body) }));
const confirmed = lexicons.en.calls.filter(({ status }) => status === "confirmed");

it("the snippets are fresh", async () => {
  await expect(`${JSON.stringify(snippets, undefined, 2)}\n`).toMatchFileSnapshot(path("../../snippets/en.json"));
});

it("the snippets read well when nothing is filled in", async () => {
  const shown = rows.map(({ name, snippet, text }) => `=== ${name}\n${snippet.prefix.join(" · ")}\n\n${text}\n`);
  await expect(shown.join("\n")).toMatchFileSnapshot(path("snippets.txt"));
});

describe("every confirmed call", () => {
  it.each(confirmed.map(({ word, part }) => [word, part] as const))("“%s” has a snippet that is one", (word, part) => {
    const { prefix, body } = snippets[`Call: ${word}`] ?? expect.fail("no snippet");
    expect(prefix[0]).toBe(word);
    const { resolutions } = read(inFrame(expand(body), part));
    const clause = resolutions[0]?.clauses.find(({ call }) => call.verb === word);
    expect([clause?.part, clause?.call.known, clause?.items.length]).toEqual([part, true, 2]);
  });

  it("has a short prefix of its own", () => {
    const all = confirmed.flatMap(({ word }) => snippets[`Call: ${word}`]?.prefix ?? []);
    expect(all.filter((prefix, index) => all.indexOf(prefix) !== index)).toEqual([]);
  });
});

describe.each(rows)("the snippet “$name”", ({ name, snippet, text }) => {
  it("has prefixes, a description and a last place for the cursor", () => {
    expect(snippet.prefix.every((prefix) => prefix !== "")).toBe(true);
    expect(snippet.description).not.toBe("");
  });

  it("is tidy and without structural findings", () => {
    const source = placed(name, text);
    expect(print(parse(source))).toBe(source);
    expect(
      lint(parse(source))
        .filter(isStructural)
        .map(({ rule, message }) => `${rule}: ${message}`),
    ).toEqual([]);
  });
});

describe("whole proposals", () => {
  it.each([
    ["Whole draft new resolution of WTSA", "ADD", "DRAFT NEW RESOLUTION [APT-SUBJECT] (New Delhi, 2024)", 7],
    ["Whole draft new resolution of PP", "ADD", "DRAFT NEW RESOLUTION [APT-SUBJECT] (Doha, 2026)", 7],
    ["ADD: new resolution of WTSA", "ADD", "DRAFT NEW RESOLUTION [APT-SUBJECT] (New Delhi, 2024)", 0],
    ["MOD: revised resolution of WTSA", "MOD", "RESOLUTION 1 (Rev. New Delhi, 2024)", 3],
  ])("%s", (name, word, heading, clauses) => {
    const { contribution, problems } = read(expand((snippets[name] as Snippet).body));
    const [proposal] = contribution.proposals;
    expect(problems).toEqual([]);
    expect(proposal?.instruction.word).toBe(word);
    expect(proposal?.resolution?.heading?.text).toBe(heading);
    expect(proposal?.resolution?.enacting?.organ).toBe(name.split(" ").at(-1));
    expect(proposal?.resolution?.clauses.length).toBe(clauses);
    expect(proposal?.resolution?.strays).toEqual([]);
  });

  it.each(["SUP", "NOC", "NOC!"])("%s has a heading, a title and reasons", (word) => {
    const [, snippet] = Object.entries(snippets).find(([name]) => name.startsWith(`${word}:`)) ?? expect.fail(word);
    const [proposal] = read(expand(snippet.body)).contribution.proposals;
    expect(proposal?.instruction.word).toBe(word);
    expect(proposal?.resolution?.title?.text).toBe("Title of the resolution");
    expect(proposal?.reasons?.body.text).not.toBe("");
  });

  it("the front matter is read whole and names known conferences", () => {
    const { metadata, problems } = read(expand(snippets["Front matter"]?.body ?? []));
    expect(problems).toEqual([]);
    expect(metadata).toMatchObject({ document: 37, addendum: 1, source: "APT", language: "en" });
    const tags = /\|(.+)\|/.exec(snippets["Front matter"]?.body[1] ?? "")?.[1]?.split(",") ?? [];
    expect(tags.map((tag) => lookUpConference(bundledCatalogue, tag).status)).toEqual(tags.map(() => "found"));
  });
});

const read = (text: string) => parse(`${text}\n`);

/** Text that the snippet stands in when it is no proposal by itself. */
function placed(name: string, text: string): string {
  const call = confirmed.find(({ word }) => name === `Call: ${word}`);
  if (call !== undefined) return inFrame(text, call.part);
  const first = "*considering*\n\na)\tthat one;";
  switch (name) {
    case "Call: … further":
      return inFrame(`*considering*\n\nthat one,\n\n${text}`, "preamble");
    case "Call: resolves to instruct …":
      return inFrame(text, "operative");
    case "Items below an item":
      return inFrame(`*considering*\n\na)\t${text}\n\nb)\tthat two,`, "preamble");
    case "Mark: inserted paragraph":
      return inFrame(`${first}\n\n${text}\n\nc)\tthat three,`, "preamble");
    case "Mark: deleted paragraph":
      return inFrame(`${first}\n\n${text}\n\nb)\tthat two,`, "preamble");
    case "Reference: this text":
      return inFrame(`${first}\n\nb)\tthat two follows from ${text},`, "preamble");
    case "Footnote":
      return inFrame("*considering*\n\nthat all is well[^1],", "preamble", [text]);
    case "Annex":
      return inFrame("*considering*\n\nthat all is well,", "preamble", [text]);
    case "Reasons":
      return `## SUP APT/37A1/1\n\n### RESOLUTION 1 (Rev. Geneva, 2022)\n\nTitle\n\n${text}\n`;
    case "Put a finding aside":
      return `${text}\n\nThe administrations recognise it.\n`;
    default:
      return /^(?:Reference|Mark)/.test(name)
        ? inFrame(`*considering*\n\nthat the words ${text} stand here,`, "preamble")
        : `${text.trim()}\n`;
  }
}

/** A resolution with the text as one of its clauses. */
function inFrame(text: string, part: "preamble" | "operative", behind: readonly string[] = []): string {
  const opens = /^\*(?:resolves|decides|recommends)/.test(text);
  return `${[
    "### RESOLUTION 1 (Rev. New Delhi, 2024)",
    "Title",
    "The World Telecommunication Standardization Assembly (New Delhi, 2024),",
    ...(part === "operative" ? ["*considering*", "that all is well,"] : []),
    ...(part === "operative" && !opens ? ["*resolves*", "to act,"] : []),
    part === "operative" ? text.replace(/,$/, ".") : text,
    ...(part === "preamble" ? ["*resolves*", "to act."] : []),
    ...behind,
  ].join("\n\n")}\n`;
}

/** Structure is right from the start; words that hold a place are the author's to fill in. */
function isStructural({ rule, severity }: Finding): boolean {
  if (severity === "information" || /placeholder|missing$/.test(rule)) return false;
  return severity === "error" || /^(?:clause|item|resolution|proposal|reference|front-matter|mark)-/.test(rule);
}
