import type { Span } from "../text/index.ts";
import type { Tokens } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Worded } from "./worded.ts";

/** The words of one passage, or of several in a row that are compared as one, with a way back to their places. */
export interface Strand {
  readonly text: string;
  readonly ids: Int32Array;
  /** Where the tokens stand in `text`, from the place `first` of `places` on. */
  readonly places: Pick<Tokens, "starts" | "ends">;
  readonly first: number;
  readonly span: Span;
  /** The spans of the document that a span of the strand covers, one a passage. */
  readonly spansOf: (span: Span) => readonly Span[];
}

/** Stands between the passages of a strand; no passage holds it. */
const breakSign = "\u2029";

/** One passage needs no copy; several are laid end to end, with a token for each break between them. */
export function strandOf(side: Worded, at: readonly number[], vocabulary: Vocabulary): Strand {
  const { text, tokens } = side;
  const [only = 0, second] = at;
  const passage = side.passages[only];
  const ids = side.rows[only];
  if (second === undefined && passage !== undefined && ids !== undefined) {
    return { text, ids, places: tokens.all, first: tokens.from[only] ?? 0, span: passage.body, spansOf: itself };
  }
  return laidEndToEnd(side, at, vocabulary);
}

function itself(span: Span): readonly Span[] {
  return [span];
}

function laidEndToEnd({ text, passages, rows, tokens }: Worded, at: readonly number[], vocabulary: Vocabulary): Strand {
  const breakId = vocabulary.idOf(breakSign);
  const places: { readonly start: number; readonly body: Span }[] = [];
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let joined = "";
  for (const [index, place] of at.entries()) {
    const body = passages[place]?.body ?? { start: 0, end: 0 };
    if (index > 0) {
      ids.push(breakId);
      starts.push(joined.length);
      ends.push(joined.length + 1);
      joined += breakSign;
    }
    const shift = joined.length - body.start;
    places.push({ start: joined.length, body });
    joined += text.slice(body.start, body.end);
    const from = tokens.from[place] ?? 0;
    for (const [nth, id] of rows[place]?.entries() ?? []) {
      ids.push(id);
      starts.push((tokens.all.starts[from + nth] ?? 0) + shift);
      ends.push((tokens.all.ends[from + nth] ?? 0) + shift);
    }
  }
  return {
    text: joined,
    ids: Int32Array.from(ids),
    places: { starts: Int32Array.from(starts), ends: Int32Array.from(ends) },
    first: 0,
    span: { start: 0, end: joined.length },
    spansOf: ({ start, end }) => {
      const touched = places.flatMap((place) => {
        const shift = place.body.start - place.start;
        const from = Math.max(start + shift, place.body.start);
        const to = Math.min(end + shift, place.body.end);
        return from < to ? [{ start: from, end: to }] : [];
      });
      if (touched.length > 0) return touched;
      const place = places.findLast((one) => one.start <= start) ?? places[0];
      const at = Math.min((place?.body.start ?? 0) + start - (place?.start ?? 0), place?.body.end ?? 0);
      return [{ start: at, end: at }];
    },
  };
}
