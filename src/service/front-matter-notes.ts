/** What a key of the front matter is for, and how its value looks. */
export interface KeyNote {
  readonly text: string;
  readonly example: string;
}

/** The keys of the front matter in their usual order. */
export const keyNotes: Readonly<Record<string, KeyNote>> = {
  conference: { text: "The conference or assembly that the contribution is for.", example: "WTSA-24" },
  document: { text: "The number that the secretariat gave the document.", example: "37" },
  addendum: { text: "The number of the addendum to that document.", example: "22" },
  revision: { text: "The number of the revision of the document.", example: "1" },
  source: {
    text: "The symbol of who proposes: of a regional organization, or of Member States joined by “/”.",
    example: "APT",
  },
  sponsors: { text: "The symbols of the Member States that support the contribution.", example: "[AUS, J, KOR]" },
  language: { text: "The language of the text: en, fr, es, ru, zh or ar.", example: "en" },
  date: { text: "The date of the document.", example: "2024-10-01" },
  agendaItem: { text: "The agenda item that the contribution belongs to.", example: "PL 2.10" },
  title: { text: "The title of the contribution.", example: "Proposed new resolution on …" },
  abstract: { text: "What is proposed, in two or three sentences.", example: "A new resolution asks …" },
  contacts: { text: "Whom to ask: name, administration, e-mail, telephone of each.", example: "" },
  base: { text: "The text in the library that a MOD starts from.", example: "resolution-72.resolution.md" },
  changes: { text: "Who made the changes that are marked with a key, and when.", example: "" },
};
