import type { InstructionWord } from "../index.ts";

/** What an instruction word asks the conference to do. */
export interface InstructionNote {
  /** On one line, for lists: `New text`. */
  readonly title: string;
  /** For hovers and completions: what it means and what it needs. */
  readonly text: string;
}

/** The instruction words of proposals, after the definitions of the Union's proposal system of WTDC-21. */
export const instructionNotes: Readonly<Record<InstructionWord, InstructionNote>> = {
  ADD: {
    title: "New text",
    text: "Proposes a new text as a whole: a draft new resolution, decision, recommendation or opinion. Words added inside an existing text are a MOD. The text carries no marked changes.",
  },
  "ADD*": {
    title: "Text moved in",
    text: "Takes over an existing text from another place. The text is reproduced here; where it stood before it has a SUP*.",
  },
  MOD: {
    title: "Change of an existing text",
    text: "Proposes a change of a text in force. Every addition and every deletion is marked, against the official text.",
  },
  "(MOD)": {
    title: "Editorial change",
    text: "Proposes a change of wording that leaves the sense as it is. The changes are marked as in a MOD.",
  },
  SUP: {
    title: "Suppression",
    text: "Proposes that a text as a whole ceases to be in force. Its words need not be reproduced, but reasons are needed. Words taken out of a text that stays are a MOD.",
  },
  "SUP*": {
    title: "Text moved away",
    text: "The text moves to another place, where it stands with an ADD*. Its words need not be reproduced here.",
  },
  NOC: {
    title: "No change",
    text: "Says that nothing is proposed for this text. Its words need not be reproduced.",
  },
  "NOC!": {
    title: "No change, on purpose",
    text: "The underlined NOC: asks the conference to keep the text as it is. It is a proposal with a number of its own, and needs reasons.",
  },
  OTHER: {
    title: "General proposal",
    text: "A proposal that neither adds nor changes nor suppresses a text.",
  },
};
