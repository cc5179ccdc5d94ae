import { type Catalogue, conferenceAt } from "../catalogue/index.ts";
import { defineRule } from "../lint/index.ts";
import { type Document, isHandedIn } from "../model/index.ts";
import { valueSpan } from "./front-matter.ts";

/** A contribution that is handed in says for whom it is, what it is and whom to ask. */
export const contributionMissing = defineRule({
  id: "contribution-missing",
  title: "A contribution names conference, document, source, title, abstract and contact",
  why: "Conference, document and source decide where a contribution is registered; title and abstract are what others read first, and the contact is whom they ask. It does not matter whether the front matter, the cover or the identifiers tell.",
  source: {
    document: "Guidelines for proposals to PP-10, PP-22 and WRC-12; contribution template of ITU-T",
    clause: "cover page; short summary first",
  },
  severity: "error",
  modes: ["submission"],
  messages: {
    conference: "The contribution names no conference; add a line such as “conference: WTSA-24” to the front matter",
    document: "The contribution has no document number; add a line such as “document: 37” to the front matter",
    source: "The contribution names no source; add a line such as “source: APT” to the front matter",
    title: "The contribution has no title; add a line “title: …” to the front matter",
    abstract: "The contribution has no abstract; add one of a few lines to the front matter or the cover",
    contact: "The contribution names nobody to ask; add a contact to the front matter or the cover",
  },
  examples: [
    {
      bad: "SUP\tAPT/37/1\n\nRESOLUTION 79 (Rev. Geneva, 2022)\n\nReasons: The work has been done.",
      good: "---\nconference: WTSA-24\ntitle: An end to cables\nabstract: The work has been done.\ncontacts:\n  - name: A. Delegate\n---\n\nSUP\tAPT/37/1\n\nRESOLUTION 79 (Rev. Geneva, 2022)\n\nReasons: The work has been done.",
    },
  ],
  *check({ document, catalogue }) {
    if (document.contribution.proposals.length === 0 || !isHandedIn(document)) return;
    const span = valueSpan(document, "");
    const said = saidOf(document, catalogue);
    for (const message of ["conference", "document", "source"] as const) {
      if (!said.has(message)) yield { message, span };
    }
    for (const message of ["title", "abstract", "contact"] as const) {
      if (!said.has(message)) yield { message, span, severity: "warning" };
    }
  },
});

/** What front matter, cover, identifiers, sections and enacting lines tell together. */
function saidOf(
  { metadata, contribution, resolutions, furniture }: Document,
  catalogue: Catalogue,
): ReadonlySet<string> {
  const said = new Set([...Object.keys(metadata), ...contribution.cover.map(({ name }) => name)]);
  // The running header, WTSA24/37(Add.43)-E, tells both.
  if (furniture.some(({ text }) => /^[A-Z]{2,5}-?\d{2,4}\/\d/.test(text))) said.add("conference").add("document");
  if ((metadata.contacts ?? []).length > 0) said.add("contact");
  for (const { identifier } of contribution.proposals) {
    if (identifier?.document !== undefined) said.add("document");
    if (identifier?.source !== undefined) said.add("source");
  }
  if (contribution.sections.some(({ heading }) => /^(?:abstract|summary)/i.test(heading.text))) said.add("abstract");
  for (const { enacting } of resolutions) {
    const { organ, adoption } = enacting ?? {};
    if (organ === undefined || adoption?.place === undefined || adoption.year === undefined) continue;
    if (conferenceAt(catalogue, organ, adoption.place, adoption.year).status === "found") said.add("conference");
  }
  return said;
}
