import { bundledCatalogue, conferenceOf, organsAt } from "../../catalogue/index.ts";
import type { Adoption, Citation, Document, OrganId, ProposedText, Resolution } from "../../model/index.ts";
import { type Day, dayOfAdoption, dayOfContribution, dayOfDocument } from "./day.ts";
import { slug } from "./slug.ts";

/** What Akoma Ntoso identifies: a text, a proposal that speaks of one, a contribution. */
export interface Work {
  readonly uri: string;
  /** `resolution`, `proposal`, `contribution`. */
  readonly subtype: string;
  readonly number: string;
  readonly day: Day;
  /** The day of this version of it. */
  readonly version: Day;
  /** `WTSA`; for what was handed in the symbol of who proposes. */
  readonly author: string;
}

/** A text as the organ's own; undefined when nothing tells its year. */
export function workOfText({ resolution, proposal }: ProposedText, document: Document): Work | undefined {
  const { form } = resolution;
  const organ = organOfText(resolution, document);
  const adoption = adoptionOf(resolution);
  const day = dayOfAdoption(adoption, organ) ?? dayOfContribution(document);
  if (day === undefined) return undefined;
  const number = numberOf(resolution) ?? proposal?.identifier?.text ?? "new";
  return {
    uri: uriOf(form, organ, yearOf(adoption, day), number),
    subtype: form,
    number,
    day,
    version: dayOfDocument(document) ?? day,
    author: organ ?? "ITU",
  };
}

/** Where a text that exists already is found; without the year where its heading has none. */
export function uriOfText(resolution: Resolution, document: Document): string {
  const organ = organOfText(resolution, document);
  const adoption = adoptionOf(resolution);
  const number = numberOf(resolution) ?? "unnumbered";
  return uriOf(resolution.form, organ, yearOf(adoption, dayOfAdoption(adoption, organ)), number);
}

/**
 * Where a citation leads, by the rule that names the texts themselves; undefined where it says too little. `own` is the
 * organ of the text in which it stands, which “of this assembly” means.
 */
export function uriOfCitation(citation: Citation, own: OrganId | undefined): string | undefined {
  const { family, number, adoption, here } = citation;
  if (family !== "resolution" && family !== "decision" && family !== "recommendation" && family !== "opinion")
    return undefined;
  const organ = citation.organ ?? (here ? own : undefined) ?? onlyOrganAt(adoption);
  return uriOf(family, organ, yearOf(adoption, dayOfAdoption(adoption, organ)), number);
}

/**
 * The organ whose text it is: that of its enacting line, of the conference that the document goes to, the only one of
 * the document's other enacting lines, or the only one that met at place and year of its heading.
 */
export function organOfText(resolution: Resolution, document: Document): OrganId | undefined {
  if (resolution.enacting?.organ !== undefined) return resolution.enacting.organ;
  const around = resolution.enacting === undefined ? organOfDocument(document) : undefined;
  return around ?? onlyOrganAt(adoptionOf(resolution));
}

const known = new WeakMap<Document, { readonly organ: OrganId | undefined }>();

function organOfDocument(document: Document): OrganId | undefined {
  const before = known.get(document);
  if (before !== undefined) return before.organ;
  const conference = conferenceOf(document, { catalogue: bundledCatalogue });
  const named = new Set(document.resolutions.flatMap(({ enacting }) => enacting?.organ ?? []));
  const organ = conference?.organ ?? (named.size === 1 ? [...named][0] : undefined);
  known.set(document, { organ });
  return organ;
}

function adoptionOf({ heading, enacting }: Resolution): Adoption | undefined {
  return heading?.adoption ?? enacting?.adoption;
}

function numberOf({ heading }: Resolution): string | undefined {
  return heading?.number ?? heading?.placeholder;
}

/** The year that the bracket names, else that of the day. */
function yearOf(adoption: Adoption | undefined, day: Day | undefined): number | undefined {
  return adoption?.year ?? (day && Number(day.date.slice(0, 4)));
}

function onlyOrganAt(adoption: Adoption | undefined): OrganId | undefined {
  const { place, year } = adoption ?? {};
  const organs = place === undefined || year === undefined ? [] : organsAt(bundledCatalogue, place, year);
  return organs.length === 1 ? organs[0] : undefined;
}

function uriOf(form: string, organ: OrganId | undefined, year: number | undefined, number: string): string {
  const parts = ["/akn/un/statement", form, slug(organ ?? "itu"), year, slug(number) ?? "text"];
  return parts.filter((part) => part !== undefined).join("/");
}
