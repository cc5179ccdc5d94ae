import {
  adoptableTexts,
  type Conference,
  conferenceOf,
  consolidate,
  type Heading,
  lookUpConference,
  type NamedDocument,
  type Resolution,
} from "../index.ts";
import type { AdoptedAnswer, AdoptedQuestion } from "../protocol/index.ts";
import type { Analysis } from "./analysis.ts";
import { followPage } from "./follow-page.ts";

/** The text as adopted, or what has to be known first; which conferences there are to choose from is known elsewhere. */
export type AdoptedText =
  | Exclude<AdoptedAnswer, { kind: "conference" }>
  | Omit<Extract<AdoptedAnswer, { kind: "conference" }>, "choices">;

/** Shows a text of a document as adopted; `beside` are other documents of the workspace. */
export function adoptedText(
  { document, given, linter }: Analysis,
  asked: Omit<AdoptedQuestion, "uri">,
  beside: readonly NamedDocument[] = [],
): AdoptedText {
  const texts = adoptableTexts(document).map(({ resolution }) => resolution);
  const resolution = texts[asked.text ?? 0];
  if (resolution === undefined) return { kind: "nothing" };
  if (asked.text === undefined && texts.length > 1) return { kind: "text", texts: texts.map(nameOf) };
  const conference = conferenceFor(asked.conference, { document, linter });
  if (conference === undefined) {
    const said = document.metadata.conference;
    return { kind: "conference", ...(said !== undefined && { said }) };
  }
  if (asked.number === undefined && isNew(resolution.heading)) return { kind: "number", name: nameOf(resolution) };
  const { catalogue, library } = linter;
  const number = asked.number?.trim() || undefined;
  const done = consolidate(given, { resolution, conference, number, catalogue, library, beside });
  if (done === undefined) return { kind: "nothing" };
  const others = new Map([...library.texts, ...beside].map((one) => [one.name, one.document]));
  const title = `${nameOf(resolution)}, as adopted by ${conference.tag}`;
  const page = followPage(title, done.follow, (file) => (file === undefined ? given : (others.get(file) ?? given)));
  const open = done.follow.filter(({ kind }) => kind !== "left-out").length;
  return { kind: "done", text: done.text, open, page };
}

function conferenceFor(
  tag: string | undefined,
  { document, linter: { catalogue, settings } }: Pick<Analysis, "document" | "linter">,
): Conference | undefined {
  if (tag === undefined) return conferenceOf(document, { catalogue, conference: settings.conference });
  const known = lookUpConference(catalogue, tag);
  return known.status === "found" || known.status === "candidate" ? known.conference : undefined;
}

function isNew(heading: Heading | undefined): boolean {
  return heading?.placeholder !== undefined;
}

function nameOf({ heading, form }: Resolution): string {
  return heading?.text.replace(/\s+/g, " ") ?? `${form} without heading`;
}
