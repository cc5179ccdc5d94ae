export { compare } from "./compare.ts";
export {
  type ChangeKind,
  type Comparison,
  type ComparisonNote,
  isChange,
  type PassageChange,
  type Piece,
} from "./comparison.ts";
export type { Passage, Side } from "./passage.ts";
export { patch } from "./patch.ts";
