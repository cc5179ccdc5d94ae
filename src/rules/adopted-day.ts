import { type CitedContext, conferenceAt, lookUpConference, organOf } from "../catalogue/index.ts";
import { isHandedIn, type Resolution } from "../model/index.ts";

/**
 * The day from which a text holds that a conference has adopted: the last day of the meeting in its own bracket, or of
 * the year where no source tells the day. Nothing for what is still to be adopted: a proposal, a text without a number
 * of its own, a bracket that is no meeting.
 */
export function adoptedDay(resolution: Resolution | undefined, context: CitedContext): string | undefined {
  const { document, catalogue, conference } = context;
  const { heading, enacting } = resolution ?? {};
  if (resolution === undefined || heading?.number === undefined) return undefined;
  if (document.contribution.proposals.length > 0 || isHandedIn(document)) return undefined;
  const { session, place, year } = enacting?.adoption ?? heading.adoption ?? {};
  const organ = organOf(resolution, conference);
  const known =
    session !== undefined
      ? lookUpConference(catalogue, session)
      : organ === undefined || place === undefined || year === undefined
        ? undefined
        : conferenceAt(catalogue, organ, place, year);
  if (known === undefined || !("conference" in known)) return undefined;
  return known.conference.end ?? `${known.conference.year}-12-31`;
}
