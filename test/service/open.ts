import type { Position, Range, TextEdit } from "vscode-languageserver-types";
import { applyEdits, lineMap, offsetAt } from "../../src/index.ts";
import { type Analysis, analyse, type SettingsSource, type TextKey } from "../../src/service/index.ts";

/** A text in memory, analysed as the server does it. */
export function open(
  text: string,
  settings: SettingsSource = { editor: {} },
  uri = "file:///draft.contribution.md",
): Analysis {
  const ruleAddress = (rule: string) => `rules:/${rule}`;
  const recordAddress = (record: TextKey) => `record:/${record.organ}/${record.form}/${record.number}`;
  return analyse({ uri, text, settings, ruleAddress, recordAddress });
}

/** A text with the cursor at the sign `‸`, which is taken out. */
export function openAt(text: string): { analysis: Analysis; position: Position } {
  const at = text.indexOf("‸");
  if (at < 0) throw new Error("the text has no ‸");
  const before = text.slice(0, at);
  const line = before.split("\n").length - 1;
  const character = at - (before.lastIndexOf("\n") + 1);
  return { analysis: open(text.replace("‸", "")), position: { line, character } };
}

/** The words of a range. */
export function wordsOf({ source }: Analysis, { start, end }: Range): string {
  const lines = lineMap(source.text);
  const offset = ({ line, character }: Position) => offsetAt(lines, { line, column: character });
  return source.text.slice(offset(start), offset(end));
}

/** The text after edits of the protocol. */
export function edited({ source }: Analysis, edits: readonly TextEdit[]): string {
  const lines = lineMap(source.text);
  const offset = ({ line, character }: Position) => offsetAt(lines, { line, column: character });
  return applyEdits(
    source.text,
    edits.map(({ range, newText }) => ({
      span: { start: offset(range.start), end: offset(range.end) },
      text: newText,
    })),
  );
}

/** The whole of a text as a range. */
export const everything: Range = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };

/** A contribution without mistakes, in the tidy form, for tests to vary. */
export const tidy = `---
conference: WTSA-24
document: 37
addendum: 43
source: APT
language: en
title: Proposed new resolution on trustworthy networks
abstract: A new resolution asks the study groups to work on the safety of networks.
---

## Introduction

Networks are everywhere, and so are their users.

## Proposal

The administrations propose a new resolution that gives the study groups this work.

## ADD APT/37A43/1

### DRAFT NEW RESOLUTION [APT-NET] (New Delhi, 2024)

Trustworthy telecommunication networks

(New Delhi, 2024)

The World Telecommunication Standardization Assembly (New Delhi, 2024),

*recalling*

a)\tResolution 214 (Bucharest, 2022) of the Plenipotentiary Conference, on emerging technologies;

b)\tResolution 71 (Rev. Bucharest, 2022) of the Plenipotentiary Conference, on the strategic plan for the Union,

*considering*

a)\tthat operators use artificial intelligence (AI) to plan and run their networks;

b)\tthat a mistake made by such a system may reach many users at once,

*recognizing*

that the ITU Telecommunication Standardization Sector is the place where operators, vendors and regulators agree on standards,

*resolves to instruct the study groups of the ITU Telecommunication Standardization Sector*

1\tto study, in view of considering b) above, how the safety of AI in networks can be tested:

  a)\tin networks of today;

  b)\tin networks to come;

2\tto share what they find under resolves 1 above with the other Sectors,

*instructs the Director of the Telecommunication Standardization Bureau*

1\tto support the study groups in this work;

2\tto report to the next assembly,

*invites the Member States*

to take part in these studies.

**Reasons:** No resolution of the assembly speaks of the safety of artificial intelligence in networks.
`;
