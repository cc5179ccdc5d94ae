export { type AnsweredCitation, type AnswerSettings, answersOf } from "./answers.ts";
export { bracketOf, editionOf, revisedBracketOf, shoutLike } from "./bracket.ts";
export {
  bundledCatalogue,
  type Catalogue,
  catalogueAsOf,
  catalogueOf,
  withConferences,
  withTexts,
} from "./catalogue.ts";
export { citationOf, isRevision, newestEdition } from "./cite.ts";
export { answerDay, type CitedContext, type CitedText, citedTextSteps, citedTexts } from "./cited-texts.ts";
export type { Conference, Confidence } from "./conference.ts";
export { conferenceOf } from "./conference-of.ts";
export { editionLabel, sameEdition } from "./edition.ts";
export {
  type CatalogueFromTexts,
  catalogueFromTexts,
  type NamedDocument,
  type UnreadText,
} from "./from-texts.ts";
export { type FilePlace, type JsonText, readJson } from "./json-text.ts";
export {
  type BaseLookUp,
  type BaseText,
  baseOf,
  emptyLibrary,
  isOfLibrary,
  type Library,
  libraryEndings,
  libraryOf,
  withoutEnding,
} from "./library.ts";
export { type ConferenceLookUp, conferenceAt, conferencesOf, lookUpConference } from "./look-up.ts";
export { editionsUpTo, lookUpText, queryOf } from "./look-up-text.ts";
export { mergeTexts } from "./merge.ts";
export { type Organ, organs } from "./organ.ts";
export { organOf } from "./organ-of.ts";
export { organsAt } from "./organs-at.ts";
export {
  type CatalogueProblem,
  catalogueSchema,
  catalogueText,
  longestCatalogue,
  type OwnCatalogue,
  readCatalogueText,
} from "./read.ts";
export { lookUpRecommendation, type RecommendationRecord } from "./recommendations.ts";
export { recordsOf, searchTexts } from "./search.ts";
export { listSource, sourceOf, sourcesOf } from "./source-of.ts";
export type { Edition, TextLookUp, TextQuery, TextRecord, TextStatus } from "./text-record.ts";
