export { applyEdits, inOrder, type TextEdit } from "./edit.ts";
export { editsBetween } from "./edits-between.ts";
export { finder } from "./finder.ts";
export { fold } from "./fold.ts";
export {
  editsWithLineEnds,
  type LineEnd,
  lineEndOf,
  type PlainText,
  placeWithoutPairs,
  placeWithPairs,
  plainText,
  withLineEnd,
} from "./line-ends.ts";
export { type LineMap, lineMap, offsetAt, type Position, positionAt } from "./line-map.ts";
export { lineRuns } from "./line-runs.ts";
export { endMatch, endRun, lastBracket, shortMatch, withoutEnd } from "./match-end.ts";
export { distance, nearest } from "./nearest.ts";
export { onOneLine } from "./one-line.ts";
export { settle } from "./settle.ts";
export { contains, isBlank, overlaps, type Span, slice, span, touches, trimmed } from "./span.ts";
export { finished, type Steps } from "./steps.ts";
