/** A place as people count it in editors: line and column from 0, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets into lines and columns and back. */
export interface LineMap {
  /** Offsets at which the lines start; the first is 0. */
  readonly starts: readonly number[];
  /** The length of the text in UTF-16 units. */
  readonly length: number;
}

/** Lines end with LF, CRLF or a lone CR, as in every editor that the tool meets. */
export function lineMap(text: string): LineMap {
  const starts = [0];
  if (!text.includes("\r")) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  } else {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
    }
  }
  return { starts, length: text.length };
}

/** The place of an offset; offsets outside the text are drawn to its nearer end. */
export function positionAt(map: LineMap, offset: number): Position {
  const at = Math.min(Math.max(offset, 0), map.length);
  let low = 0;
  let high = map.starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((map.starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return { line: low, column: at - (map.starts[low] ?? 0) };
}

/** The offset of a place; lines and columns past the end are drawn to the end of the text or line. */
export function offsetAt(map: LineMap, { line, column }: Position): number {
  if (line < 0) return 0;
  const start = map.starts[line];
  if (start === undefined) return map.length;
  const next = map.starts[line + 1] ?? map.length;
  return Math.min(start + Math.max(column, 0), next);
}
