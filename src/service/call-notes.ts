import type { CallWord, Lexicon, Part } from "../index.ts";

/** What the part that a call belongs to is called. */
export const partNames: Readonly<Record<Part, string>> = { preamble: "Preamble", operative: "Operative part" };

/** Where calls stand in the texts that conferences have adopted: the Final Acts of PP-18 and resolutions of WTSA. */
const places: Readonly<Record<string, string>> = {
  recalling: "Usually the first call of the preamble.",
  considering: "Usually first, or right after “recalling”; at radiocommunication conferences always first.",
  recognizing: "Usually after “recalling” and “considering”; before or after “noting”.",
  noting: "Usually after “considering”; before or after “recognizing”.",
  "taking into account": "Usually towards the end of the preamble.",
  "bearing in mind": "Usually towards the end of the preamble.",
  emphasizing: "Usually near the end of the preamble.",
  aware: "Usually the last or last but one call of the preamble.",
  resolves: "The first call of the operative part.",
  decides: "The first call of the operative part of a decision.",
  recommends: "The first call of the operative part of a recommendation.",
  instructs: "After “resolves”, before “invites”; one call for each organ or officer.",
  invites: "After “resolves” and “instructs”; usually the last calls of the text.",
  encourages: "After “resolves” and “instructs”.",
  urges: "After “resolves”.",
};

const generalPlaces: Readonly<Record<Part, string>> = {
  preamble: "Before every call of the operative part.",
  operative: "After every call of the preamble; the first is “resolves”, “decides” or “recommends”.",
};

/** What is to be said of a call word, in Markdown: its part, its meaning, its usual place. */
export function callNote({ word, part, meaning }: CallWord, lexicon: Lexicon): string {
  const place = lexicon.language === "en" ? (places[word] ?? generalPlaces[part]) : generalPlaces[part];
  return [meaning, `*${partNames[part]}.* ${place}`].filter((each) => each !== undefined).join("\n\n");
}

/** The row of the lexicon for a call word. */
export function callWordOf(lexicon: Lexicon, verb: string): CallWord | undefined {
  return lexicon.calls.find(({ word, status }) => word === verb && status === "confirmed");
}
