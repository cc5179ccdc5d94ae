import { expect, it } from "vitest";
import * as library from "../src/index.ts";

it("the library exports these names and no others", () => {
  expect(Object.keys(library).sort().join("\n")).toMatchInlineSnapshot(`
    "adoptableTexts
    adopts
    akomaNtoso
    answersOf
    applyEdits
    baseOf
    basedTexts
    bracketOf
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
    cleanMarks
    compare
    compatibleFixes
    conferenceAt
    conferenceOf
    conferencesOf
    consolidate
    contains
    defaultSettings
    distance
    documentMarkdown
    documentPage
    documentText
    editionLabel
    editionsUpTo
    emptyLibrary
    escapeHtml
    expansionsIn
    exportWord
    fix
    fold
    format
    htmlSource
    idleMarks
    importWord
    inOrder
    instructionWords
    internalTargets
    isBlank
    isChange
    isHandedIn
    isIgnored
    isMarkedChange
    isOfLibrary
    isRevision
    isUnbroken
    itemAt
    itemsOf
    judgements
    letterOf
    lexiconOf
    lexicons
    libraryEndings
    libraryOf
    lineMap
    lint
    linterFor
    longestCatalogue
    longestPaste
    lookUpConference
    lookUpRecommendation
    lookUpText
    markChanges
    markTexts
    matchCall
    matrixCsv
    matrixHtml
    matrixJson
    matrixMarkdown
    matrixOf
    matrixTexts
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
    originalOf
    overlaps
    ownCitations
    parse
    parseSettings
    parseSettingsText
    patch
    pathAt
    plainMarkdown
    positionAt
    print
    profileIds
    profiles
    queryOf
    readCatalogueText
    readMarkdown
    readingOffset
    rebase
    recordsOf
    redlineHtml
    redlineMarkdown
    redlineOf
    redlinePage
    redlineStyle
    relabel
    resolveMarks
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
    unmarkedChanges
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
