import { organs } from "../catalogue/index.ts";
import { sourceSpan } from "../model/index.ts";
import { hiddenLabels, itemLists, parse } from "../syntax/index.ts";
import { isOf, isTemporary } from "./consolidate-head.ts";
import type { Following, FollowUp } from "./follow-up.ts";
import { placeAt } from "./place-at.ts";

/** What could not be written into heading, history, enacting line and labels. */
export function* headToFollow({ document, chosen, text, adopting }: Following): Generator<FollowUp> {
  const { conference, number } = adopting;
  const { heading, span, title } = chosen.resolution;
  const [made] = parse(text).resolutions;
  const at = (where = span.start) => sourceSpan(document.reading, { start: where, end: where });
  const tell = (message: string, place: string, where?: number): FollowUp => ({
    kind: "head",
    message,
    place,
    span: at(where),
  });
  const meeting = conference.place === undefined ? conference.tag : `${conference.place}, ${conference.year}`;
  if (heading === undefined)
    yield tell(`The text has no heading; write number, place and year (${meeting})`, "heading");
  else {
    const quoted = `“${heading.text.replace(/\s+/g, " ")}”`;
    const start = heading.span.start;
    if (made?.heading !== undefined && isTemporary(made.heading)) {
      const message = `${quoted} has no final number yet; write the one that the conference gives it`;
      yield tell(message, "heading", start);
    }
    if (number !== undefined && made?.heading?.number !== number) {
      const message = `${quoted} keeps its number, so that the number ${number} was not used`;
      yield tell(message, "heading", start);
    }
    if (!isOf(made?.heading?.adoption, adopting)) {
      const message =
        conference.place === undefined && organs[conference.organ].cites === "place"
          ? `The catalogue does not know where ${conference.tag} meets; write place and year into ${quoted}`
          : `${quoted} could not be given the edition; write “${meeting}” in the language of the text`;
      yield tell(message, "heading", start);
    }
  }
  const isListed = made?.history?.entries.some((entry) => isOf(entry, adopting)) === true;
  if (organs[conference.organ].hasHistory && !isListed) {
    const message = `The line under the title, which lists the meetings, does not have “${meeting}”; add it`;
    yield tell(message, "history", title?.span.end);
  }
  if (made?.enacting === undefined) {
    yield tell(
      "The text has no enacting line; write who adopts it",
      "enacting line",
      chosen.resolution.clauses[0]?.span.start,
    );
  } else if (made.enacting.organ !== conference.organ) {
    const message = `The enacting line does not name the ${organs[conference.organ].name}`;
    yield tell(message, "enacting line", chosen.resolution.enacting?.span.start);
  } else if (made.enacting.adoption !== undefined && !isOf(made.enacting.adoption, adopting)) {
    const message = `The enacting line says “${made.enacting.adoption.text}”; write “${meeting}”`;
    yield tell(message, "enacting line", chosen.resolution.enacting?.span.start);
  }
  for (const { items, call, isLost } of itemLists(document, chosen.resolution)) {
    const [first] = items;
    const hidden = hiddenLabels(items).next().value;
    if (isLost && first !== undefined) {
      const message = `The labels under “${call}” start again at “${first.label?.text ?? ""}”; a call may be missing before it`;
      yield { kind: "labels", message, place: placeAt(document, first.span.start), span: at(first.span.start) };
    }
    if (hidden !== undefined) {
      const message = `The label “${hidden.text}” stands in the words of another item; the labels under “${call}” were left as they are`;
      yield { kind: "labels", message, place: placeAt(document, hidden.span.start), span: at(hidden.span.start) };
    }
  }
}
