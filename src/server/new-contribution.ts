import type { Choice, NewContribution, NewContributionChoices } from "../protocol/index.ts";

/** A conference that contributions are written for; without a place while the Council has not fixed it. */
interface Conference {
  readonly value: string;
  readonly organ: keyof typeof organs;
  readonly place?: string;
  readonly year: number;
}

/** The organs as their enacting lines name them, and whom their resolutions instruct most. */
const organs = {
  WTSA: {
    name: "World Telecommunication Standardization Assembly",
    director: "Director of the Telecommunication Standardization Bureau",
  },
  PP: {
    name: "Plenipotentiary Conference of the International Telecommunication Union",
    director: "Secretary-General",
  },
  WTDC: {
    name: "World Telecommunication Development Conference",
    director: "Director of the Telecommunication Development Bureau",
  },
  WRC: {
    name: "World Radiocommunication Conference",
    director: "Director of the Radiocommunication Bureau",
  },
} as const;

const conferences: readonly Conference[] = [
  { value: "WTSA-28", organ: "WTSA", year: 2028 },
  { value: "PP-26", organ: "PP", place: "Doha", year: 2026 },
  { value: "WRC-27", organ: "WRC", year: 2027 },
  { value: "WTDC-25", organ: "WTDC", place: "Baku", year: 2025 },
  { value: "WTSA-24", organ: "WTSA", place: "New Delhi", year: 2024 },
];

const sources: readonly Choice[] = [
  { value: "APT", meaning: "Asia-Pacific Telecommunity, as at WTSA-24" },
  { value: "ACP", meaning: "Asia-Pacific common proposals, as at PP, WTDC and WRC" },
  { value: "IAP", meaning: "Inter-American proposals (CITEL)" },
  { value: "EUR", meaning: "European common proposals (CEPT)" },
  { value: "RCC", meaning: "Regional Commonwealth in the field of Communications" },
  { value: "ARB", meaning: "Arab States administrations" },
  { value: "AFCP", meaning: "African common proposals (ATU)" },
];

const instructions: readonly Choice[] = [
  { value: "ADD", meaning: "A new text, for instance a draft new resolution" },
  { value: "MOD", meaning: "A change of an existing text" },
  { value: "SUP", meaning: "The suppression of a whole text" },
  { value: "NOC", meaning: "No change of an existing text" },
];

/** What the quick picks of a new contribution offer. */
export function newContributionChoices(): NewContributionChoices {
  return {
    conferences: conferences.map(({ value, organ, place, year }) => ({
      value,
      meaning: `${organs[organ].name} (${place ? `${place}, ` : ""}${year})`,
    })),
    sources,
    instructions,
  };
}

/** The skeleton of a contribution in the tidy form, as a snippet whose fields are filled in from top to bottom. */
export function newContribution({ conference, source, document, addendum, instruction }: NewContribution): string {
  const known = conferences.find(({ value }) => value === conference);
  const organ = known ? organs[known.organ] : undefined;
  const field = fields();
  // Fields are numbered in the order in which they are made, which is the order of the text.
  const where = () => `${known?.place ?? field("place")}, ${known?.year ?? field("year")}`;
  const symbol = () =>
    `${plain(source)}/${document ?? field("document number")}${addendum === undefined ? "" : `A${addendum}`}`;

  const front = [
    "---",
    `conference: ${plain(conference)}`,
    ...(document === undefined ? [] : [`document: ${document}`]),
    ...(addendum === undefined ? [] : [`addendum: ${addendum}`]),
    `source: ${plain(source)}`,
    "language: en",
    `title: ${field("Title of the contribution")}`,
    `abstract: ${field("What is proposed, in two sentences")}`,
    "---",
  ].join("\n");

  const opening = [
    front,
    "## Introduction",
    field("The background, and why the conference should act"),
    "## Proposal",
    field("What the conference is asked to do"),
    `## ${plain(instruction)} ${symbol()}/1`,
  ];
  const enacting = () => `The ${organ?.name ?? field("name of the conference")} (${where()}),`;
  const reasons = () => `Reasons: ${field("Why, in one paragraph")}`;

  if (instruction === "ADD") {
    return `${[
      ...opening,
      `### DRAFT NEW RESOLUTION [${plain(source)}-${field("SUBJECT")}] (${where()})`,
      field("Title of the resolution"),
      ...(known?.organ === "WTSA" ? [`(${where()})`] : []),
      enacting(),
      "*recalling*",
      `${field("the text on which this resolution rests")},`,
      "*considering*",
      `a)\tthat ${field("first consideration")};`,
      `b)\tthat ${field("second consideration")},`,
      "*resolves*",
      `1\t${field("that …")};`,
      `2\t${field("that …")},`,
      `*instructs the ${organ?.director ?? field("Director")}*`,
      `to ${field("act …")}.`,
      reasons(),
    ].join("\n\n")}\n`;
  }
  if (instruction === "MOD") {
    return `${[
      ...opening,
      `### RESOLUTION ${field("number")} (Rev. ${where()})`,
      field("Title of the resolution"),
      enacting(),
      field("The revised text"),
      reasons(),
    ].join("\n\n")}\n`;
  }
  return `${[
    ...opening,
    `### RESOLUTION ${field("number")} (${field("place and year of the text in force")})`,
    field("Title of the resolution"),
    reasons(),
  ].join("\n\n")}\n`;
}

/** Numbers the fields of a snippet; what is asked for twice under one name is typed once. */
function fields(): (what: string) => string {
  const numbers = new Map<string, number>();
  let last = 0;
  return (what) => {
    const shared = ["place", "year"].includes(what) ? numbers.get(what) : undefined;
    const number = shared ?? ++last;
    numbers.set(what, number);
    return `\${${number}:${plain(what)}}`;
  };
}

/** Text that a snippet takes as it is. */
function plain(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
