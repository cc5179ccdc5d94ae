import type { Severity } from "./rule.ts";

/** What profile or settings say about a rule: off, how much it weighs, or that with options. */
export type RuleSetting = Severity | "off" | readonly [Severity | "off", Readonly<Record<string, unknown>>];

/** A set of rule settings for one kind of conference. */
export interface Profile {
  readonly title: string;
  /** Rules that differ from their own defaults. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** The profiles. `wtsa` is what the rules say of themselves. */
export const profiles = {
  wtsa: {
    title: "World Telecommunication Standardization Assembly; the defaults",
    rules: {},
  },
  pp: {
    title: "Plenipotentiary Conference",
    rules: {},
  },
  wrc: {
    title: "World Radiocommunication Conference",
    // 169 of 187 preambles of the Radio Regulations start with “considering”; “noting” often stands before “recognizing”.
    rules: { "clause-order": ["warning", { order: [["considering"], ["recognizing", "noting"]] }] },
  },
  strict: {
    title: "Every habit counts: a text that is handed in as a model for others",
    rules: {
      "clause-order": ["warning", { order: [["recalling"], ["considering"], ["recognizing"], ["noting"]] }],
    },
  },
} as const satisfies Readonly<Record<string, Profile>>;

/** The name of a profile. */
export type ProfileId = keyof typeof profiles;

/** The names of all profiles. */
export const profileIds = Object.keys(profiles) as readonly ProfileId[];
