import { expect, it } from "vitest";
import * as library from "../src/index.ts";

it("the library exports these names and no others", () => {
  expect(Object.keys(library).sort().join("\n")).toMatchInlineSnapshot(`
    "adopts
    answersOf
    applyEdits
    baseOf
    bundledCatalogue
    catalogueAsOf
    catalogueFromTexts
    catalogueOf
    catalogueText
    changesIn
    childrenOf
    citationName
    citationOf
    citedTexts
    compare
    compatibleFixes
    conferenceAt
    conferenceOf
    conferencesOf
    contains
    defaultSettings
    distance
    editionLabel
    editionsUpTo
    emptyLibrary
    expansionsIn
    fix
    fold
    format
    inOrder
    instructionWords
    internalTargets
    isBlank
    isChange
    isHandedIn
    isIgnored
    isRevision
    isUnbroken
    itemAt
    itemsOf
    judgements
    letterOf
    lexiconOf
    lexicons
    libraryOf
    lineMap
    lint
    linterFor
    longestCatalogue
    lookUpConference
    lookUpRecommendation
    lookUpText
    matchCall
    matrixOf
    mergeSettings
    mergeTexts
    modes
    nearest
    newestEdition
    notices
    offsetAt
    optionsTable
    organIds
    organs
    overlaps
    ownCitations
    parse
    parseSettings
    parseSettingsText
    patch
    pathAt
    positionAt
    print
    profileIds
    profiles
    queryOf
    readCatalogueText
    readMarkdown
    readingOffset
    recordsOf
    redlineHtml
    redlinePage
    redlineStyle
    relabel
    romanOf
    rulePage
    rules
    sameEdition
    searchTexts
    settingsSchemas
    severities
    singular
    slice
    sourceOffset
    sourceSpan
    span
    summarise
    summaryText
    textsOf
    touches
    trimmed
    walk
    wholeOf
    withConferences
    withTexts"
  `);
});

it("reads, checks and repairs a text in three calls", () => {
  const document = library.parse("considering\n\na)\tthat networks  grow,\n");
  expect(library.lint(document).map(({ rule }) => rule)).toContain("text-double-blank");
  expect(library.fix(document.source).text).toContain("networks grow");
  const linter = library.linterFor({ rules: { "text-double-blank": "off" } });
  expect(library.lint(document, linter).map(({ rule }) => rule)).not.toContain("text-double-blank");
});

it("reads settings under the rules there are", () => {
  expect(library.parseSettingsText('{ "rules": { "text-double-blank": "off" } }').problems).toEqual([]);
  expect(library.parseSettings({ rules: { "text-duble-blank": "off" } }).problems).toHaveLength(1);
});
