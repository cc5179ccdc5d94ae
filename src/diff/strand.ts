import type { Span } from "../text/index.ts";
import type { Passage } from "./passage.ts";
import type { Tokens } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The words of one passage, or of several in a row that are compared as one, with a way back to their places. */
export interface Strand {
  readonly text: string;
  readonly tokens: Tokens;
  readonly span: Span;
  /** The spans of the document that a span of the strand covers, one a passage. */
  readonly spansOf: (span: Span) => readonly Span[];
}

/** Stands between the passages of a strand; no passage holds it. */
const breakSign = "\u2029";

/** One passage needs no copy; several are laid end to end, with a token for each break between them. */
export function strandOf(
  text: string,
  passages: readonly Passage[],
  tokens: readonly Tokens[],
  vocabulary: Vocabulary,
): Strand {
  const [only, second] = passages;
  const [tokensOfOnly] = tokens;
  if (only && tokensOfOnly && second === undefined) {
    return { text, tokens: tokensOfOnly, span: only.body, spansOf: (span) => [span] };
  }
  const breakId = vocabulary.idOf(breakSign);
  const places: { readonly start: number; readonly body: Span }[] = [];
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let joined = "";
  for (const [index, { body }] of passages.entries()) {
    if (index > 0) {
      ids.push(breakId);
      starts.push(joined.length);
      ends.push(joined.length + 1);
      joined += breakSign;
    }
    const shift = joined.length - body.start;
    places.push({ start: joined.length, body });
    joined += text.slice(body.start, body.end);
    const own = tokens[index];
    for (const [at, id] of own?.ids.entries() ?? []) {
      ids.push(id);
      starts.push((own?.starts[at] ?? 0) + shift);
      ends.push((own?.ends[at] ?? 0) + shift);
    }
  }
  return {
    text: joined,
    tokens: { ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends) },
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
