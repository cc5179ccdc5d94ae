export { type BasedText, basedTexts, type Shelves } from "./based-texts.ts";
export { cleanMarks } from "./clean-marks.ts";
export { adoptableTexts, type Consolidated, type ConsolidationOptions, consolidate } from "./consolidate.ts";
export type { FollowUp, FollowUpKind } from "./follow-up.ts";
export { type IdleMark, idleMarks } from "./idle-marks.ts";
export { type MarkedAgainst, markAgainst } from "./mark-against.ts";
export { markChanges } from "./mark-changes.ts";
export { markTexts, type TextPair } from "./mark-texts.ts";
export { matrixOf, wholeOf } from "./matrix.ts";
export {
  type CellPiece,
  type Judgement,
  judgements,
  type Matrix,
  type MatrixCell,
  type MatrixColumn,
  type MatrixRow,
  type NamedSide,
} from "./matrix-data.ts";
export { type MatrixTexts, matrixTexts } from "./matrix-texts.ts";
export type { Misfit } from "./misfit.ts";
export { originalOf, originalText } from "./original-side.ts";
export { type Rebased, rebase } from "./rebase.ts";
export { isMarkedChange, resolveMarks, type Verdict } from "./resolve-marks.ts";
export { type BaseCheck, checkAgainstBase, type UnmarkedChange, unmarkedChanges } from "./unmarked-changes.ts";
export { baseWordsEdit, markingEdit } from "./unmarked-edits.ts";
