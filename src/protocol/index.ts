export {
  acceptedScheme,
  baseScheme,
  pageScheme,
  type RecordName,
  recordAddress,
  recordOfPath,
  recordScheme,
  ruleAddress,
  ruleOfPath,
  ruleScheme,
} from "./addresses.ts";
export {
  type AdoptedAnswer,
  type AdoptedQuestion,
  adoptedRequest,
  type BaseOfProposal,
  type RebasedAnswer,
  type RebasedQuestion,
  rebasedRequest,
} from "./adoption.ts";
export type { Ask } from "./ask.ts";
export { type Base64, fromBase64, toBase64 } from "./base64.ts";
export {
  type CitedGroup,
  type CitedRow,
  citedRequest,
  citedView,
  recordPageRequest,
  updateCitationsRequest,
} from "./citations.ts";
export {
  basesChanged,
  type ChangedClause,
  type ChangedText,
  type ChangeRow,
  type Changes,
  type Compared,
  type ComparedSide,
  changesRequest,
  changesView,
  type Redline,
  redlinePanel,
  redlineRequest,
  sideRequest,
} from "./comparison.ts";
export {
  type Choice,
  choicesRequest,
  type LintFile,
  lintFileRequest,
  type NewContribution,
  type NewContributionChoices,
  newContributionRequest,
  type ProblemCounts,
  type RuleName,
  rulePageRequest,
  rulesRequest,
  type Summary,
  summaryRequest,
} from "./documents.ts";
export { type InitializationOptions, listFilesRequest, readFileRequest } from "./files.ts";
export {
  type MarkedChanges,
  markChangesRequest,
  markedPlacesRequest,
  type ResolveMarks,
  resolveMarksRequest,
} from "./marks.ts";
export { type MatrixAnswer, type MatrixQuestion, type MatrixText, matrixPanel, matrixRequest } from "./matrix.ts";
export {
  type CommandId,
  catalogueFile,
  commandIds,
  contributionFiles,
  diagnosticSource,
  fixAllKind,
  languageId,
  projectFile,
  settingsSection,
  usualLibrary,
} from "./names.ts";
export type { PlaceInText, Replacement } from "./places.ts";
export {
  type ExportedWord,
  type ExportWord,
  exportWordRequest,
  type FrontMatterAddition,
  type ImportedWord,
  type InsertedText,
  type InsertWord,
  importWordRequest,
  insertWordRequest,
  listWordFilesRequest,
  type PastedHtml,
  pastedHtmlRequest,
  printablePageRequest,
  type RefusedWord,
  readBytesRequest,
  servePageRequest,
  tidyPasteKind,
  type WordFile,
  type WordPage,
  wordFiles,
  wordPageRequest,
  wordView,
} from "./word.ts";
