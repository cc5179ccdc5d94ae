import { bundledCatalogue, type Catalogue, emptyLibrary, type Library } from "./catalogue/index.ts";
import {
  defaultSettings,
  type Finding,
  type Fixed,
  fix as fixWith,
  type Linter,
  lintSteps as lintStepsWith,
  lint as lintWith,
  mergeSettings,
  type ParsedSettings,
  type PartialSettings,
  parseSettingsText as parseSettingsTextWith,
  parseSettings as parseSettingsWith,
  prepareLinter,
} from "./lint/index.ts";
import type { Document } from "./model/index.ts";
import { rules } from "./rules/index.ts";
import { parse, referenceSteps } from "./syntax/index.ts";
import type { Steps } from "./text/index.ts";

export {
  type AnsweredCitation,
  type AnswerSettings,
  answersOf,
  type BaseLookUp,
  type BaseText,
  baseOf,
  bracketOf,
  bundledCatalogue,
  type Catalogue,
  type CatalogueFromTexts,
  type CatalogueProblem,
  type CitedContext,
  type CitedText,
  type Conference,
  type ConferenceLookUp,
  type Confidence,
  catalogueAsOf,
  catalogueFromTexts,
  catalogueOf,
  catalogueText,
  citationOf,
  citedTexts,
  conferenceAt,
  conferenceOf,
  conferencesOf,
  type Edition,
  editionLabel,
  editionsUpTo,
  emptyLibrary,
  isOfLibrary,
  isRevision,
  type Library,
  libraryEndings,
  libraryOf,
  longestCatalogue,
  lookUpConference,
  lookUpRecommendation,
  lookUpText,
  mergeTexts,
  type NamedDocument,
  newestEdition,
  type Organ,
  type OwnCatalogue,
  organs,
  queryOf,
  type RecommendationRecord,
  readCatalogueText,
  recordsOf,
  sameEdition,
  searchTexts,
  type TextLookUp,
  type TextQuery,
  type TextRecord,
  type TextStatus,
  type UnreadText,
  withConferences,
  withTexts,
} from "./catalogue/index.ts";
export {
  type ChangeKind,
  type ChangeSummary,
  type ClauseState,
  type ClauseSummary,
  type Comparison,
  type ComparisonNote,
  compare,
  isChange,
  type Passage,
  type PassageChange,
  type PatchNames,
  type Piece,
  patch,
  type Side,
  summarise,
  summaryText,
} from "./diff/index.ts";
export {
  type AkomaNtoso,
  akomaNtoso,
  documentMarkdown,
  documentPage,
  documentText,
  type Exported,
  escapeHtml,
  exportWord,
  htmlSource,
  type Imported,
  type ImportOptions,
  importWord,
  longestPaste,
  type MatrixOptions,
  matrixCsv,
  matrixHtml,
  matrixJson,
  matrixMarkdown,
  plainMarkdown,
  type Receipt,
  type RedlineLabel,
  type RedlineMove,
  type RedlineOptions,
  type RedlinePageOptions,
  type RedlineParagraph,
  type RedlineRun,
  redlineHtml,
  redlineMarkdown,
  redlineOf,
  redlinePage,
  redlineStyle,
  type WordOptions,
} from "./formats/index.ts";
export { type CallMatch, type CallWord, type Lexicon, lexiconOf, lexicons, matchCall } from "./lexicon/index.ts";
export {
  compatibleFixes,
  defaultSettings,
  type Finding,
  type Fix,
  type Fixed,
  isIgnored,
  type Linter,
  type Mode,
  mergeSettings,
  modes,
  notices,
  optionsTable,
  type ParsedSettings,
  type PartialSettings,
  type ProfileId,
  profileIds,
  profiles,
  type Rule,
  type RuleSetting,
  rulePage,
  type Settings,
  type SettingsProblem,
  type Severity,
  settingsSchemas,
  severities,
} from "./lint/index.ts";
export * from "./model/index.ts";
export {
  adoptableTexts,
  type BasedText,
  basedTexts,
  type CellPiece,
  type Consolidated,
  type ConsolidationOptions,
  cleanMarks,
  consolidate,
  type FollowUp,
  type FollowUpKind,
  type IdleMark,
  idleMarks,
  isMarkedChange,
  type Judgement,
  judgements,
  type Matrix,
  type MatrixCell,
  type MatrixColumn,
  type MatrixRow,
  type MatrixTexts,
  type Misfit,
  markChanges,
  markTexts,
  matrixOf,
  matrixTexts,
  type NamedSide,
  originalOf,
  type Rebased,
  rebase,
  resolveMarks,
  type Shelves,
  type TextPair,
  type UnmarkedChange,
  unmarkedChanges,
  type Verdict,
  wholeOf,
} from "./revision/index.ts";
export { rules } from "./rules/index.ts";
export {
  type Expansion,
  expansionsIn,
  format,
  type Inline,
  type InternalTarget,
  internalTargets,
  itemAt,
  letterOf,
  parse,
  parseSteps,
  print,
  type Relabelling,
  readMarkdown,
  referenceSteps,
  relabel,
  romanOf,
  singular,
  type Tidied,
  tidy,
} from "./syntax/index.ts";
export * from "./text/index.ts";

/**
 * All rules under some settings, ready for any number of documents. Settings that are not named have their defaults.
 *
 *     const linter = linterFor({ profile: "pp", rules: { "text-double-blank": "off" } });
 *     const findings = lint(parse(text), linter);
 */
export function linterFor(
  settings: PartialSettings = {},
  catalogue: Catalogue = bundledCatalogue,
  library: Library = emptyLibrary,
): Linter {
  return prepareLinter({ rules, settings: mergeSettings(defaultSettings, settings), catalogue, library });
}

/** All findings of a text in the order of their places, which are places in `document.source`. */
export function lint(document: Document, linter: Linter = linterFor()): readonly Finding[] {
  return lintWith(document, linter);
}

/** The same in pieces, for who is waited for. */
export function* lintSteps(document: Document, linter: Linter = linterFor()): Steps<readonly Finding[]> {
  yield* referenceSteps(document);
  return yield* lintStepsWith(document, linter);
}

/** The text with all automatic fixes made. */
export function fix(source: string, linter: Linter = linterFor()): Fixed {
  return fixWith(source, { parse, linter });
}

/** Reads settings from any value; `file` is what messages name. */
export function parseSettings(value: unknown, file = "settings"): ParsedSettings {
  return parseSettingsWith(value, { rules, file });
}

/** Reads settings from the text of a `preamble.config.json`. */
export function parseSettingsText(text: string, file = "preamble.config.json"): ParsedSettings {
  return parseSettingsTextWith(text, { rules, file });
}
