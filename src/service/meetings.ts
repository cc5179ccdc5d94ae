import {
  type Adoption,
  type Catalogue,
  type Conference,
  conferenceAt,
  conferenceOf as conferenceOfDocument,
  type Lexicon,
  lexiconOf,
  lookUpConference,
  type OrganId,
  organIds,
  organs,
} from "../index.ts";
import type { Analysis } from "./analysis.ts";

/** The conference that a text is written for, when front matter or settings name one that the catalogue knows. */
export function conferenceOf({ document, linter }: Analysis): Conference | undefined {
  return conferenceOfDocument(document, { catalogue: linter.catalogue, conference: linter.settings.conference });
}

/** The conference of a tag such as `WTSA-24`, when the catalogue has it. */
export function knownConference(catalogue: Catalogue, tag: string): Conference | undefined {
  const known = lookUpConference(catalogue, tag);
  return known.status === "found" || known.status === "candidate" ? known.conference : undefined;
}

/** The meetings that a bracket such as `Rev. Dubai, 2018` may mean: one, when the organ is known. */
export function meetingsOf(
  catalogue: Catalogue,
  adoption: Adoption,
  organ: OrganId | undefined,
): readonly Conference[] {
  const { session, place, year } = adoption;
  if (session !== undefined) {
    const conference = knownConference(catalogue, session);
    return conference === undefined ? [] : [conference];
  }
  if (place === undefined || year === undefined) return [];
  return (organ === undefined ? organIds : [organ]).flatMap((id) => {
    const known = conferenceAt(catalogue, id, place, year);
    return known.status === "found" || known.status === "candidate" ? [known.conference] : [];
  });
}

/** `WTSA-24: World Telecommunication Standardization Assembly, New Delhi, 2024, 15–24 October 2024`. */
export function conferenceInWords({ tag, organ, place, year, start, end }: Conference): string {
  const days = start === undefined || end === undefined ? String(year) : period(start, end);
  return `**${tag}**: ${[organs[organ].name, place, days].filter((each) => each !== undefined).join(", ")}`;
}

const months = "January February March April May June July August September October November December".split(" ");

function period(start: string, end: string): string {
  const [from, to] = [start, end].map((day) => day.split("-").map(Number));
  const [year = 0, month = 0, day = 0] = from ?? [];
  const [lastYear = 0, lastMonth = 0, lastDay = 0] = to ?? [];
  const last = `${lastDay} ${months[lastMonth - 1]} ${lastYear}`;
  if (year !== lastYear) return `${day} ${months[month - 1]} ${year} – ${last}`;
  return month === lastMonth ? `${day}–${last}` : `${day} ${months[month - 1]} – ${last}`;
}

/** The name of an organ as its enacting lines have it, in the language of a lexicon. */
export function enactingName(organ: OrganId, lexicon: Lexicon): string {
  const names =
    lexicon.organs.find((each) => each.organ === organ) ?? lexiconOf("en").organs.find((each) => each.organ === organ);
  return names?.names[0] ?? organs[organ].name;
}
