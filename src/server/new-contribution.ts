import {
  bundledCatalogue,
  type Conference,
  conferencesOf,
  lexiconOf,
  lookUpConference,
  type OrganId,
  organs,
} from "../index.ts";
import type { Choice, NewContribution, NewContributionChoices } from "../protocol/index.ts";
import { directors, sources } from "../service/index.ts";

const instructions: readonly Choice[] = [
  { value: "ADD", meaning: "A new text, for instance a draft new resolution" },
  { value: "MOD", meaning: "A change of an existing text" },
  { value: "SUP", meaning: "The suppression of a whole text" },
  { value: "NOC", meaning: "No change of an existing text" },
];

/** What the quick picks of a new contribution offer. The last two meetings of an organ are the ones people work on. */
export function newContributionChoices(): NewContributionChoices {
  const meetings = organIdsWithDirector().flatMap((organ) => conferencesOf(bundledCatalogue, organ).slice(-2));
  return {
    conferences: meetings
      .sort((a, b) => b.year - a.year)
      .map(({ tag, organ, place, year }) => ({
        value: tag,
        meaning: `${organs[organ].name} (${place ? `${place}, ` : ""}${year})`,
      })),
    sources,
    instructions,
  };
}

/** The skeleton of a contribution in the tidy form, as a snippet whose fields are filled in from top to bottom. */
export function newContribution({ conference, source, document, addendum, instruction }: NewContribution): string {
  const known = meeting(conference);
  // Fields are numbered in the order in which they are made, which is the order of the text.
  const field = fields();
  const where = () => `(${known?.place ?? field("place")}, ${known?.year ?? field("year")})`;
  const adopted = (rev: string) =>
    known && organs[known.organ].cites === "session"
      ? `(${rev}${known.tag})`
      : where().replace("(", rev === "" ? "(" : `(${rev} `);
  const symbol = () =>
    `${plain(source)}/${document ?? field("[document]")}${addendum === undefined ? "" : `A${addendum}`}`;
  const enacting = () => `The ${(known && nameOf(known.organ)) ?? field("name of the conference")} ${where()},`;
  const director = (known && directors[known.organ]) ?? "Director";
  const title = () => field("Title of the resolution");
  const reasons = () => `**Reasons:** ${field("Why, in one paragraph")}`;

  const opening = [
    [
      "---",
      `conference: ${plain(conference)}`,
      ...(document === undefined ? [] : [`document: ${document}`]),
      ...(addendum === undefined ? [] : [`addendum: ${addendum}`]),
      `source: ${plain(source)}`,
      "language: en",
      `title: ${field("Title of the contribution")}`,
      `abstract: ${field("What is proposed, in two sentences")}`,
      "---",
    ].join("\n"),
    "## Introduction",
    field("The background, and why the conference should act"),
    "## Proposal",
    field("What the conference is asked to do"),
    `## ${plain(instruction)} ${symbol()}/1`,
  ];
  const preamble = () => [
    enacting(),
    "*recalling*",
    `${field("the text on which this resolution rests")},`,
    "*considering*",
    `a)\tthat ${field("first consideration")};`,
    `b)\tthat ${field("second consideration")},`,
    "*resolves*",
  ];
  const proposal = {
    ADD: () => [
      `### DRAFT NEW RESOLUTION [${plain(source)}-${field("SUBJECT")}] ${adopted("")}`,
      title(),
      ...(known && organs[known.organ].hasHistory ? [where()] : []),
      ...preamble(),
      `1\t${field("that …")};`,
      `2\t${field("that …")},`,
      `*instructs the ${director}*`,
      `to ${field("act …")}.`,
      reasons(),
    ],
    // The text in force takes the place of these clauses; the marks show how changes are written.
    MOD: () => [
      `### RESOLUTION ${field("[number]")} ${adopted("Rev.")}`,
      title(),
      ...preamble(),
      `to ${field("act …")} {--${field("words taken out")}--}{++${field("words put in")}++}.`,
      reasons(),
    ],
    whole: () => [
      `### RESOLUTION ${field("[number]")} (${field("place and year of the text in force")})`,
      title(),
      reasons(),
    ],
  };
  const body = instruction === "ADD" || instruction === "MOD" ? proposal[instruction]() : proposal.whole();
  return `${[...opening, ...body].join("\n\n")}\n`;
}

function organIdsWithDirector(): readonly OrganId[] {
  return Object.values(organs).flatMap(({ id }) => (directors[id] === undefined ? [] : [id]));
}

function meeting(tag: string): Conference | undefined {
  const found = lookUpConference(bundledCatalogue, tag);
  return found.status === "found" ? found.conference : undefined;
}

/** The name that an organ gives itself in enacting lines. */
function nameOf(organ: OrganId): string | undefined {
  return lexiconOf("en").organs.find((names) => names.organ === organ)?.names[0];
}

/** Numbers the fields of a snippet; the place and the year are typed once and stand wherever they are needed. */
function fields(): (what: string) => string {
  const numbers = new Map<string, number>();
  let last = 0;
  return (what) => {
    const shared = what === "place" || what === "year" ? numbers.get(what) : undefined;
    const number = shared ?? ++last;
    numbers.set(what, number);
    return `\${${number}:${plain(what)}}`;
  };
}

/** Text that a snippet takes as it is. */
function plain(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
