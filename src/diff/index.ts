export { alignTokens } from "./align-tokens.ts";
export { compare } from "./compare.ts";
export {
  type ChangeKind,
  type Comparison,
  type ComparisonNote,
  isChange,
  type PassageChange,
  type Piece,
} from "./comparison.ts";
export { likenessAmong } from "./likeness-among.ts";
export { type MoveEnds, moveEndsOf } from "./move-ends.ts";
export { alikeInPlace } from "./pair-in-gap.ts";
export { alikeElsewhere } from "./pair-passages.ts";
export { type Passage, passagesOf, type Side } from "./passage.ts";
export { type PatchNames, patch } from "./patch.ts";
export type { Run } from "./shortest-edit.ts";
export { shortened, shown } from "./shown.ts";
export {
  type ChangeSummary,
  type ClauseState,
  type ClauseSummary,
  placeWithin,
  summarise,
  summaryText,
} from "./summary.ts";
export { type Word, wordReader } from "./word-reader.ts";
