import type { Range } from "vscode-languageserver-types";
import { citationName, newestEdition, type TextLookUp } from "../index.ts";
import type { CitedGroup, CitedRow } from "../protocol/index.ts";
import type { Analysis } from "./analysis.ts";
import { citedTexts } from "./cited-texts.ts";
import { rangeOf } from "./convert.ts";
import { isOwnEdition } from "./own-text.ts";
import { bracketOf } from "./record-notes.ts";

/** What the catalogue says of a citation; `own` for an earlier edition of the text that cites it. */
export type CitedState = TextLookUp["status"] | "own";

/** The states in the order of how much they need a person's attention. */
const labels: readonly (readonly [CitedState, string])[] = [
  ["superseded", "Superseded revision"],
  ["suppressed", "Suppressed"],
  ["impossible", "No meeting at that place and year"],
  ["elsewhere", "Number of another organ"],
  ["ambiguous", "Organ not clear"],
  ["unlisted", "Edition not listed"],
  ["unknown", "Not in the catalogue"],
  ["own", "Earlier edition of the same text"],
  ["current", "Current"],
];

/** The resolutions, decisions, recommendations and opinions that a document cites, by their state. */
export function citedList(analysis: Analysis): readonly CitedGroup[] {
  const rows = new Map<string, { row: CitedRow; state: CitedState; places: Range[] }>();
  for (const cited of citedTexts(analysis)) {
    const { citation, query, known } = cited;
    const state = known.status === "superseded" && isOwnEdition(analysis, cited) ? "own" : known.status;
    const name = citationName(citation);
    const record = "record" in known ? known.record : undefined;
    const organ = record?.organ ?? query.organ;
    const key = `${state} ${organ ?? ""} ${name}`;
    const held = rows.get(key) ?? { row: rowOf(name, organ, known), state, places: [] };
    held.places.push(rangeOf(analysis, citation.span));
    rows.set(key, held);
  }
  return labels.flatMap(([state, label]) => {
    const texts = [...rows.values()].flatMap((each) =>
      each.state === state ? [{ ...each.row, places: each.places }] : [],
    );
    return texts.length === 0 ? [] : [{ state, label, texts }];
  });
}

function rowOf(name: string, organ: string | undefined, known: TextLookUp): CitedRow {
  const record = "record" in known ? known.record : undefined;
  const shown =
    known.status === "superseded" ? known.by : known.status === "unlisted" ? newestEdition(known.record) : undefined;
  return {
    name,
    ...(organ !== undefined && { organ }),
    ...(record?.title !== undefined && { title: record.title }),
    ...(record !== undefined && shown !== undefined && { newest: bracketOf(record, shown) }),
    places: [],
  };
}
