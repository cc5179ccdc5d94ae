import {
  type Catalogue,
  editionLabel,
  listSource,
  lookUpText,
  organOf,
  organs,
  organsAt,
  recordsOf,
  sourceOf,
  type TextRecord,
} from "../catalogue/index.ts";
import { defineRule } from "../lint/index.ts";
import { type Adoption, type OrganId, type Resolution, textsOf } from "../model/index.ts";
import { isCovered } from "./reference-unknown.ts";
import { sameness, wordsOf } from "./title-words.ts";

/** What a proposal changes or suppresses is in force, and what it adds is new. */
export const proposalTarget = defineRule({
  id: "proposal-target",
  title: "What a proposal changes or suppresses is in force, and what it adds is new",
  why: "MOD, SUP and NOC speak of a text that the conference has. One that was suppressed earlier cannot be changed; one that is not in the list may have the wrong number. An ADD with the title of a text in force is better a MOD.",
  source: { document: "Preparation of contributions to WTSA", clause: "instructions ADD, MOD, SUP, NOC" },
  severity: "warning",
  messages: {
    suppressed:
      "“{said}” of the {organ} was suppressed ({when}), as of {day} by “{source}”; {word} speaks of a text that is no more",
    unknown:
      "“{said}” is not in the list of texts of the {organ}, as of {day} by “{source}”; see whether the number is right",
    exists:
      "As of {day} there is {name} of the {organ}, “{title}”, by “{source}”, with nearly the same title; consider MOD",
  },
  examples: [
    {
      bad: "SUP\tXXX/12/1\n\nRESOLUTION 17 (Rev. Johannesburg, 2008)\n\nStandardization in relation to the interests of developing countries\n\nThe World Telecommunication Standardization Assembly (Johannesburg, 2008),",
      good: "SUP\tXXX/12/1\n\nRESOLUTION 44 (Rev. Hammamet, 2016)\n\nBridging the gap\n\nThe World Telecommunication Standardization Assembly (Hammamet, 2016),",
    },
  ],
  *check({ document, catalogue, conference, asOf }) {
    if (document.language !== "en") return;
    const day = asOf ?? catalogue.asOf;
    for (const { resolution, proposal } of textsOf(document)) {
      const { heading, form, title } = resolution;
      const organ = organOf(resolution, conference) ?? organByBracket(catalogue, heading?.adoption);
      if (heading === undefined || proposal === undefined || organ === undefined) continue;
      const { word } = proposal.instruction;
      const span = heading.numberSpan ?? heading.span;
      const name = organs[organ].name;
      if (word === "ADD" || word === "ADD*") {
        const twin = title && twinOf(catalogue, organ, resolution);
        if (title === undefined || twin === undefined) continue;
        const data = { name: numbered(twin), organ: name, title: twin.title ?? "", day, source: sourceOf(twin) };
        yield { message: "exists", data, span: title.span, severity: "information" };
        continue;
      }
      if (word === "OTHER" || heading.number === undefined) continue;
      const query = { organ, form, number: heading.number };
      const known = lookUpText(catalogue, query, asOf);
      const said = heading.text;
      if (known.status === "suppressed") {
        const { record } = known;
        const when = record.suppressedAt === undefined ? "earlier" : editionLabel(record.suppressedAt, false);
        const data = { said, organ: name, when, day, source: sourceOf(record, record.suppressedAt), word };
        const isSure = record.suppressedAt !== undefined && record.confidence !== "unverified";
        yield { message: "suppressed", data, span, ...(!isSure && { severity: "information" as const }) };
      } else if (known.status === "unknown" || known.status === "elsewhere") {
        // Only where the list is complete is a number that it lacks worth a word.
        if (isCovered({ query }, organ)) {
          const data = { said, organ: name, day, source: listSource(catalogue, organ) };
          yield { message: "unknown", data, span, severity: "information" };
        }
      }
    }
  },
});

/** The organ of a text that is only named, as under SUP: the one that met where and when its bracket says. */
function organByBracket(catalogue: Catalogue, adoption: Adoption | undefined): OrganId | undefined {
  const { place, year } = adoption ?? {};
  const met = place === undefined || year === undefined ? [] : organsAt(catalogue, place, year);
  return met.length === 1 ? met[0] : undefined;
}

function numbered({ form, number }: TextRecord): string {
  return `${form.charAt(0).toUpperCase()}${form.slice(1)} ${number}`;
}

/** The text in force whose title is nearly that of a new one. */
function twinOf(catalogue: Catalogue, organ: OrganId, { title, form, heading }: Resolution): TextRecord | undefined {
  const words = wordsOf(title?.text ?? "");
  if (words.size < 3) return undefined;
  return recordsOf(catalogue, organ).find(
    (record) =>
      record.form === form &&
      record.status !== "suppressed" &&
      record.confidence !== "unverified" &&
      record.title !== undefined &&
      record.number !== heading?.number &&
      sameness(words, wordsOf(record.title)) >= nearly,
  );
}

/** From this share of common words on two titles are nearly the same. */
const nearly = 0.8;
