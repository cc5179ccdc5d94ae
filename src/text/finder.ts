/**
 * Where `words` stand next in `text` from a place on; Infinity where they do not. The places that are asked for never
 * go back: all answers together take the time of one walk through the text, however far the next place is.
 */
export function finder(text: string, words: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      found = text.indexOf(words, from);
      if (found < 0) found = Number.POSITIVE_INFINITY;
    }
    return found;
  };
}
