import { defineRule, type Rule } from "./rule.ts";

/**
 * What the engine itself has to say: about the reading of the text, about suppressions, about a rule that broke.
 * Notices have pages and severities like rules; the engine writes them, so that only `text-empty` checks anything.
 */
export const notices: readonly Rule[] = [
  defineRule({
    id: "comment-unclosed",
    title: "Every comment is closed",
    why: "A comment that is opened with `<!--` and never closed would swallow the rest of the text. It is read as words instead.",
    source: { document: "docs/format.md", clause: "Comments" },
    severity: "error",
    messages: { problem: "{message}" },
    examples: [
      {
        bad: "considering\n\na)\tthat networks grow, <!-- check",
        good: "considering\n\na)\tthat networks grow, <!-- check -->",
      },
    ],
    *check() {},
  }),
  defineRule({
    id: "front-matter-syntax",
    title: "The front matter is valid YAML",
    why: "The lines between the two `---` at the top tell the conference, the document number and the source. When they cannot be read, nothing of them is used, and everything that rests on them stays unchecked.",
    source: { document: "docs/format.md", clause: "Front matter" },
    severity: "error",
    messages: { problem: "{message}" },
    examples: [
      {
        bad: "---\nconference: [WTSA-24\n---\n\nIntroduction\n",
        good: "---\nconference: WTSA-24\n---\n\nIntroduction\n",
      },
    ],
    *check() {},
  }),
  defineRule({
    id: "front-matter-unknown",
    title: "The front matter has no unknown keys",
    why: "A key that is misspelled says nothing: the value behind it is not used.",
    source: { document: "docs/format.md", clause: "Front matter" },
    severity: "warning",
    messages: { problem: "{message}" },
    examples: [
      {
        bad: "---\nconferense: WTSA-24\n---\n\nIntroduction\n",
        good: "---\nconference: WTSA-24\n---\n\nIntroduction\n",
      },
    ],
    *check() {},
  }),
  defineRule({
    id: "front-matter-value",
    title: "The values of the front matter can be read",
    why: "A value of the wrong kind is not used, and everything that rests on it stays unchecked.",
    source: { document: "docs/format.md", clause: "Front matter" },
    severity: "error",
    messages: { problem: "{message}" },
    examples: [
      { bad: "---\ndocument: thirty-seven\n---\n\nIntroduction\n", good: "---\ndocument: 37\n---\n\nIntroduction\n" },
    ],
    *check() {},
  }),
  defineRule({
    id: "mark-unclosed",
    title: "Every marked change is closed",
    why: "A change that is opened with `{++`, `{--` or `{~~` and not closed in the same paragraph is no change: its signs would be printed.",
    source: { document: "docs/format.md", clause: "Marked changes" },
    severity: "error",
    messages: { problem: "{message}" },
    examples: [
      {
        bad: "considering\n\na)\tthat {++many networks grow,",
        good: "considering\n\na)\tthat {++many++} networks grow,",
      },
    ],
    *check() {},
  }),
  defineRule({
    id: "mark-unopened",
    title: "Every marked change is opened",
    why: "Signs that close a change which nobody has opened are no mark: they would be printed, and the change that was meant is not one.",
    source: { document: "docs/format.md", clause: "Marked changes" },
    severity: "error",
    messages: { problem: "{message}" },
    examples: [
      {
        bad: "considering\n\na)\tthat many++} networks grow,",
        good: "considering\n\na)\tthat {++many++} networks grow,",
      },
    ],
    *check() {},
  }),
  defineRule({
    id: "mark-nested",
    title: "Changes do not stand inside each other",
    why: "Only words that somebody added can have been taken away again by somebody else. Any other change inside a change is read as made or undone together with the outer one, which other readers of marks may not do.",
    source: { document: "docs/format.md", clause: "Marked changes" },
    severity: "error",
    messages: { problem: "{message}" },
    examples: [
      {
        bad: "considering\n\na)\tthat {++many {++new++} networks++} grow,",
        good: "considering\n\na)\tthat {++many new networks++} grow,",
      },
    ],
    *check() {},
  }),
  defineRule({
    id: "rule-failed",
    title: "Every rule ends its work",
    why: "A rule that breaks off is a mistake in the tool, not in the text. The other rules have done their work; what this one would have found is missing.",
    source: { document: "ARCHITECTURE.md", clause: "Errors" },
    severity: "warning",
    messages: {
      failed: "The rule “{rule}” broke off on this text ({error}); this is a mistake in the tool, please report it",
    },
    examples: [],
    *check() {},
  }),
  defineRule({
    id: "suppression-reason",
    title: "Every suppression has a reason",
    why: "Who reads the text next wants to know why a finding was put aside. The reason stands after a colon: `<!-- preamble-disable-next-line text-double-blank: quoted as published -->`.",
    source: { document: "docs/cli.md", clause: "Suppressions" },
    severity: "information",
    messages: { missing: "“{directive}” gives no reason; write it after a colon" },
    examples: [
      {
        bad: "<!-- preamble-disable-next-line text-double-blank -->\n\nTwo  blanks.",
        good: "<!-- preamble-disable-next-line text-double-blank: quoted as published -->\n\nTwo  blanks.",
      },
    ],
    *check() {},
  }),
  defineRule({
    id: "suppression-unknown",
    title: "A suppression names rules that exist",
    why: "A suppression of a rule that does not exist, or in words that are none of the five forms, suppresses nothing.",
    source: { document: "docs/cli.md", clause: "Suppressions" },
    severity: "information",
    messages: {
      rule: "There is no rule “{rule}” to suppress",
      nearest: "There is no rule “{rule}” to suppress; “{nearest}” is one",
      directive: "“{directive}” is no suppression; known are {known}",
      none: "“{directive}” names no rule; write the ids of the rules behind it",
    },
    examples: [
      {
        bad: "<!-- preamble-disable-next-line text-duble-blank: quoted as published -->\n\nTwo  blanks.",
        good: "<!-- preamble-disable-next-line text-double-blank: quoted as published -->\n\nTwo  blanks.",
      },
    ],
    *check() {},
  }),
  defineRule({
    id: "suppression-unused",
    title: "Every suppression suppresses something",
    why: "A suppression that is no longer needed hides the next real finding at its place.",
    source: { document: "docs/cli.md", clause: "Suppressions" },
    severity: "information",
    messages: {
      unused: "Nothing of “{rule}” is found here that could be suppressed; remove the comment",
      closed: "“preamble-enable” of “{rule}” ends nothing; there is no “preamble-disable” of it before",
    },
    examples: [
      {
        bad: "<!-- preamble-disable-next-line text-double-blank: quoted as published -->\n\nOne blank.",
        good: "<!-- preamble-disable-next-line text-double-blank: quoted as published -->\n\nTwo  blanks.",
      },
    ],
    *check() {},
  }),
  defineRule({
    id: "text-empty",
    title: "The document holds a text",
    why: "A file without words is handed in by mistake: the wrong file, or one that was not saved.",
    source: { document: "docs/cli.md", clause: "What is read" },
    severity: "information",
    messages: { empty: "There is no text in this document" },
    examples: [{ bad: "\n", good: "Introduction\n" }],
    *check({ document }) {
      const isEmpty = document.blocks.every((block) => block.kind === "front-matter") && !hasWords(document);
      if (isEmpty) yield { message: "empty", span: { start: 0, end: 0 } };
    },
  }),
];

function hasWords({ text, blocks }: { readonly text: string; readonly blocks: readonly unknown[] }): boolean {
  return blocks.length === 0 && /\S/.test(text);
}
