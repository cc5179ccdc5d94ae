import { bundledCatalogue, type CallWord, conferencesOf, lexicons, type OrganId, organs } from "../../src/index.ts";

/** One entry of a VS Code snippet file. */
export interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** The English snippets; snippets/en.json is made from them. Each line of a body is a paragraph of the tidy form. */
export function englishSnippets(): Readonly<Record<string, Snippet>> {
  const all = {
    ...frontMatter,
    ...Object.fromEntries(organsWithTexts.flatMap((organ) => textsOf(organ))),
    ...wholeProposals,
    ...Object.fromEntries(calls.map((call) => [`Call: ${call.word}`, callSnippet(call)])),
    ...more,
    ...references,
    ...marks,
  };
  return Object.fromEntries(Object.entries(all).map(([name, snippet]) => [name, withFields(snippet)]));
}

/** `‹1:word›` of the table below is VS Code's field with the number 1 and a word in it. */
function withFields(snippet: Snippet): Snippet {
  return { ...snippet, body: snippet.body.map((line) => line.replaceAll("‹", "${").replaceAll("›", "}")) };
}

/** Paragraphs with an empty line between them. */
function paragraphs(...texts: readonly string[]): readonly string[] {
  return texts.flatMap((text, index) => (index === 0 ? [text] : ["", text]));
}

function choice(number: number, options: readonly string[]): string {
  return `\${${number}|${options.map((option) => option.replace(/[\\,|]/g, "\\$&")).join(",")}|}`;
}

const sources = ["APT", "ACP", "IAP", "EUR", "RCC", "ARB", "AFCP"];
const organsWithTexts: readonly OrganId[] = ["WTSA", "PP", "WTDC"];

/** The organ's last two meetings whose place is known, the newest first. */
function lastMeetings(organ: OrganId) {
  return conferencesOf(bundledCatalogue, organ)
    .filter(({ place }) => place !== undefined)
    .slice(-2)
    .reverse();
}

/** Their places and years. */
function meetings(organ: OrganId): readonly string[] {
  return lastMeetings(organ).map(({ place, year }) => `${place}, ${year}`);
}

const conferences = organsWithTexts.flatMap((organ) => lastMeetings(organ).map(({ tag }) => tag));

const frontMatter: Readonly<Record<string, Snippet>> = {
  "Front matter": {
    prefix: ["cover", "front matter"],
    body: [
      "---",
      `conference: ${choice(1, conferences)}`,
      "document: ‹2:37›",
      "addendum: ‹3:1›",
      `source: ${choice(4, sources)}`,
      "language: en",
      "date: ‹5:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE›",
      "title: ‹6:Title of the contribution›",
      "abstract: ‹7:What is proposed, in two sentences.›",
      "contacts: [{ name: ‹8:Name›, administration: ‹9:Administration›, email: ‹10:name@example.org› }]",
      "---",
      "$0",
    ],
    description: "The cover: conference, document, source, title, abstract, contact",
  },
};

/** What is written for one organ: a new text, and a whole draft of one. */
function textsOf(organ: OrganId): readonly (readonly [string, Snippet])[] {
  const head = [
    "## ADD ‹1:APT/37A1/1›",
    `### DRAFT NEW RESOLUTION [‹2:APT-SUBJECT›] (${choice(3, meetings(organ))})`,
    "‹4:Title of the resolution›",
    ...(organs[organ].hasHistory ? ["($3)"] : []),
    `The ${nameOf(organ)} ($3),`,
  ];
  const symbol = organ.toLowerCase();
  const director = directors[organ] ?? "Secretary-General";
  return [
    [
      `ADD: new resolution of ${organ}`,
      {
        prefix: ["ADD", `add-${symbol}`],
        body: paragraphs(...head, "$0"),
        description: `A proposal for a new resolution of ${organ}: heading, title and enacting line`,
      },
    ],
    [
      `Whole draft new resolution of ${organ}`,
      {
        prefix: ["draft new resolution", `resolution-${symbol}`],
        body: paragraphs(
          ...head,
          "*recalling*",
          "a)\t‹5:Resolution 71 (Rev. Bucharest, 2022) of the Plenipotentiary Conference, on the strategic plan for the Union›;",
          "b)\t‹6:the text on which this resolution rests›,",
          "*considering*",
          "a)\tthat ‹7:first reason›;",
          "b)\tthat ‹8:second reason›,",
          "*recognizing*",
          "a)\tthat ‹9:role or need›;",
          "b)\tthat ‹10:role or need›,",
          "*noting*",
          "a)\t‹11:work that has been done›;",
          "b)\t‹12:work that has been done›,",
          "*resolves*",
          "1\tthat ‹13:first decision›;",
          "2\tthat ‹14:second decision›,",
          `*instructs the ${director}*`,
          "1\tto ‹15:first task›;",
          "2\tto ‹16:second task›,",
          "*invites ‹17:Member States›*",
          "1\tto ‹18:first wish›;",
          "2\tto ‹19:second wish›.",
          "**Reasons:** ‹20:Why the resolution is needed.›",
        ),
        description: `A whole draft new resolution of ${organ} with its clauses and reasons`,
      },
    ],
    [
      `MOD: revised resolution of ${organ}`,
      {
        prefix: ["MOD", `mod-${symbol}`],
        body: paragraphs(
          "## MOD ‹1:APT/37A1/1›",
          `### RESOLUTION ‹2:1› ({~~‹3:Rev. ${meetings(organ)[1]}›~>Rev. ${choice(4, meetings(organ))}~~})`,
          "‹5:Title of the resolution›",
          ...(organs[organ].hasHistory ? [`(‹6:${meetings(organ)[1]}›{++; $4++})`] : []),
          `The ${nameOf(organ)} ({~~‹7:${meetings(organ)[1]}›~>$4~~}),`,
          "*considering*",
          "that ‹8:words that stay› {--‹9:words that go›--}{++‹10:words that come›++},",
          "*resolves*",
          "1\tthat ‹11:words that stay›;",
          "{++2\tthat ‹12:a new item›,¶++}",
          "*instructs the {~~‹13:Director›~>‹14:Directors›~~}*",
          "to ‹15:act›.",
          "**Reasons:** ‹16:Why the resolution has to change.›",
        ),
        description: `A revision of a resolution of ${organ} with marked changes`,
      },
    ],
  ];
}

const directors: Partial<Record<OrganId, string>> = {
  WTSA: "Director of the Telecommunication Standardization Bureau",
  WTDC: "Director of the Telecommunication Development Bureau",
};

function nameOf(organ: OrganId): string {
  return lexicons.en.organs.find((each) => each.organ === organ)?.names[0] ?? organs[organ].name;
}

/** Proposals about a text that is not written out. */
const wholeProposals: Readonly<Record<string, Snippet>> = Object.fromEntries(
  (
    [
      ["SUP", "The suppression of a whole text, with reasons", "Why the text is no longer needed."],
      ["NOC", "No change of a text", "Why no change is proposed."],
      ["NOC!", "A text that is to be kept unchanged on purpose, with reasons", "Why the text must stay as it is."],
    ] as const
  ).map(([word, description, why]) => [
    `${word}: ${description}`,
    {
      prefix: [word],
      body: paragraphs(
        `## ${word} ‹1:APT/37A1/1›`,
        "### RESOLUTION ‹2:1› (‹3:Rev. Geneva, 2022›)",
        "‹4:Title of the resolution›",
        `**Reasons:** ‹5:${why}›`,
      ),
      description,
    },
  ]),
);

const calls = lexicons.en.calls.filter(({ status }) => status === "confirmed");

/** Whom a call addresses most. Calls that are not named here address nobody. */
const addressees: Readonly<Record<string, readonly string[]>> = {
  instructs: [
    "the Director of the Telecommunication Standardization Bureau",
    "the Secretary-General",
    "the Council",
    "the Director of the Telecommunication Development Bureau",
    "the Director of the Radiocommunication Bureau",
    "the Directors of the three Bureaux",
    "the Telecommunication Standardization Advisory Group",
    "the study groups of ITU-T",
  ],
  directs: ["the Secretary-General", "the Council"],
  requests: ["the Secretary-General", "the Council"],
  authorizes: ["the Secretary-General", "the Council"],
  invites: [
    "Member States",
    "Member States and Sector Members",
    "Member States, Sector Members, Associates and Academia",
    "the Council",
  ],
  encourages: ["Member States", "Member States and Sector Members"],
  urges: ["Member States", "Member States and Sector Members"],
  "calls upon": ["Member States", "Member States and Sector Members"],
  "calls on": ["Member States", "Member States and Sector Members"],
  "appeals to": ["Member States", "Member States and Sector Members"],
  "draws the attention of": ["Member States", "the Council"],
};

/** Preamble calls that name texts and things rather than state facts. */
const naming = [
  "recalling",
  "referring to",
  "having noted",
  "having considered",
  "having examined",
  "having regard to",
  "taking into account",
  "taking into consideration",
  "in view of",
  "welcoming",
  "appreciating",
  "expressing",
];

function callSnippet({ word, part, meaning }: CallWord): Snippet {
  const prefix = [word, shortOf(word)];
  const description = `${meaning ?? ""} (${part})`;
  if (part === "preamble") {
    const start = naming.includes(word) ? "the" : "that";
    const items = paragraphs(`*${word}*`, `a)\t${start} ‹1:first item›;`, `b)\t${start} ‹2:second item›,$0`);
    return { prefix, body: items, description };
  }
  const addressee = addressees[word];
  const call = addressee === undefined ? `*${word}*` : `*${word} ${choice(1, addressee)}*`;
  const start = addressee === undefined ? "that" : "to";
  const end = choice(4, [",", "."]);
  return {
    prefix,
    body: paragraphs(call, `1\t${start} ‹2:first item›;`, `2\t${start} ‹3:second item›${end}$0`),
    description,
  };
}

/** Initials of several words; of one word as many letters as tell it from the others, four at least. */
function shortOf(word: string): string {
  if (word.includes(" ")) return [...word.matchAll(/(?<=^| )\p{L}/gu)].join("");
  let length = 4;
  while (calls.some((other) => other.word !== word && other.word.startsWith(word.slice(0, length)))) length++;
  return word.slice(0, length);
}

const more: Readonly<Record<string, Snippet>> = {
  "Call: … further": {
    prefix: ["further"],
    body: paragraphs(
      `*${choice(1, ["considering", "recognizing", "noting", "recalling", "resolves"])} further*`,
      "‹2:that …›,$0",
    ),
    description: "A call a second time, with one item",
  },
  "Call: resolves to instruct …": {
    prefix: ["resolves to instruct", "rti"],
    body: paragraphs(
      `*resolves to ${choice(1, ["instruct", "invite", "request", "encourage"])} ‹2:the study groups of ITU-T›*`,
      "1\tto ‹3:first item›;",
      "2\tto ‹4:second item›,$0",
    ),
    description: "A decision and an order in one call (operative)",
  },
  "Items below an item": {
    prefix: ["subitems", "i)"],
    body: paragraphs("‹1:the following›:", "  i)\t‹2:first›;", "  ii)\t‹3:second›;$0"),
    description: "A list below an item",
  },
  Reasons: {
    prefix: ["Reasons", "reasons"],
    body: ["**Reasons:** ‹1:Why, in one paragraph.›$0"],
    description: "The reasons of a proposal",
  },
  Annex: {
    prefix: ["annex"],
    body: paragraphs(
      "### ANNEX ‹1:1› (to Resolution ‹2:[APT-SUBJECT]› (‹3:New Delhi, 2024›))",
      "#### ‹4:Title of the annex›",
      "‹5:Text of the annex.›$0",
    ),
    description: "An annex to a resolution",
  },
  Footnote: {
    prefix: ["footnote", "[^"],
    body: ["[^‹1:1›]: ‹2:Text of the note.›$0"],
    description: "The text of a footnote; its mark in the text is [^1]",
  },
  "Put a finding aside": {
    prefix: ["preamble-disable-next-line", "disable"],
    body: ["<!-- preamble-disable-next-line ‹1:text-spelling›: ‹2:the reason› -->$0"],
    description: "A comment that puts a finding about the next paragraph aside, with the reason",
  },
};

const references: Readonly<Record<string, Snippet>> = {
  "Reference: first mention": {
    prefix: ["Resolution", "ref"],
    body: [
      `Resolution ‹1:71› (‹2:Rev. Bucharest, 2022›) of ${choice(3, [
        "the Plenipotentiary Conference",
        "the World Telecommunication Standardization Assembly (WTSA)",
        "the World Telecommunication Development Conference (WTDC)",
        "this conference",
        "this assembly",
      ])}, on ‹4:subject›$0`,
    ],
    description: "A resolution with number, place, year, organ and subject",
  },
  "Reference: later mention": {
    prefix: ["Resolution again", "refagain"],
    body: ["Resolution ‹1:71› (‹2:Rev. Bucharest, 2022›)$0"],
    description: "A resolution that has been named before: number, place and year stay",
  },
  "Reference: Recommendation": {
    prefix: ["Recommendation", "rec"],
    body: [`Recommendation ${choice(1, ["ITU-T", "ITU-R"])} ‹2:X.1›$0`],
    description: "A Recommendation of a Sector",
  },
  "Reference: United Nations": {
    prefix: ["UNGA", "A/RES"],
    body: ["United Nations General Assembly Resolution A/RES/‹1:70›/‹2:1›, on ‹3:subject›$0"],
    description: "A resolution of the General Assembly of the United Nations",
  },
  "Reference: this text": {
    prefix: ["above"],
    body: [`*${choice(1, ["considering", "recognizing", "noting", "recalling", "resolves"])}* ‹2:a)› above$0`],
    description: "An item of this text",
  },
};

const marks: Readonly<Record<string, Snippet>> = {
  "Mark: insertion": {
    prefix: ["insert", "{++"],
    body: ["{++‹1:‹TM_SELECTED_TEXT:new words››++}$0"],
    description: "Words that are added",
  },
  "Mark: deletion": {
    prefix: ["delete", "{--"],
    body: ["{--‹1:‹TM_SELECTED_TEXT:old words››--}$0"],
    description: "Words that are taken away",
  },
  "Mark: replacement": {
    prefix: ["replace", "{~~"],
    body: ["{~~‹1:‹TM_SELECTED_TEXT:old words››~>‹2:new words›~~}$0"],
    description: "Words that are replaced by others",
  },
  "Mark: inserted paragraph": {
    prefix: ["insert paragraph"],
    body: ["{++‹1:b)›\t‹2:that …›;¶++}$0"],
    description: "A paragraph that is added",
  },
  "Mark: deleted paragraph": {
    prefix: ["delete paragraph"],
    body: ["{--‹1:‹TM_SELECTED_TEXT:b)\tthat …;››¶--}$0"],
    description: "A paragraph that is taken away",
  },
  "Mark: note": {
    prefix: ["note", "{>>"],
    body: ["{>>‹1:Question or remark›<<}$0"],
    description: "A remark to those who work on the text; it is no part of it",
  },
};
