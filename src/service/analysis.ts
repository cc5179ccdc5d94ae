import {
  bundledCatalogue,
  type Catalogue,
  catalogueFromTexts,
  type Document,
  defaultSettings,
  emptyLibrary,
  type Finding,
  finished,
  type LineMap,
  type Linter,
  libraryOf,
  lineMap,
  lint,
  linterFor,
  lintSteps,
  mergeSettings,
  type ParsedSettings,
  parse,
  parseSettings,
  parseSettingsText,
  parseSteps,
  plainOf,
  readCatalogueText,
  type SettingsProblem,
  type Steps,
  type TextRecord,
  withConferences,
  withTexts,
} from "../index.ts";
import { isEditorSetting } from "./editor-settings.ts";

/** Settings as they come from outside, not read yet. */
export interface SettingsSource {
  /** The section `preamble` of the editor's settings. */
  readonly editor: unknown;
  /** The text of `preamble.config.json`, if the workspace has one. */
  readonly project?: string;
  /** The file with further facts for the catalogue, if the workspace has one. */
  readonly catalogue?: { readonly name: string; readonly text: string };
  /** The official texts of the library folder, if the settings name one. */
  readonly library?: readonly { readonly name: string; readonly text: string }[];
}

/** A text to answer questions about. */
export interface Source {
  readonly uri: string;
  readonly text: string;
  readonly settings: SettingsSource;
  /** The address at which an editor opens the page of a rule. Without it rules are named, not linked. */
  readonly ruleAddress?: (rule: string) => string;
  /** The address at which an editor opens the record of a text. Without it a citation leads to files only. */
  readonly recordAddress?: (record: Pick<TextRecord, "organ" | "form" | "number">) => string;
  /** The command with which an editor compares a text with its base, given its address. Without it none is offered. */
  readonly compareCommand?: string;
  /** The command with which an editor imports a Word file, told whose base it is. Without it none is offered. */
  readonly importCommand?: string;
  /** False for an editor that takes completions as they are and knows no fields to fill in. */
  readonly snippets?: boolean;
}

/** A text with what was made of it; every feature is answered from one. */
export interface Analysis {
  readonly source: Source;
  /** The text with line feeds only: its lines and columns are the same, and no feature has to know of other line ends. */
  readonly document: Document;
  /** The document with the line ends that it has, for texts that are given back whole. */
  readonly given: Document;
  /** The lines of the text. */
  readonly lines: LineMap;
  readonly linter: Linter;
  /** What is wrong with the settings; what could be read of them is used. */
  readonly settingsProblems: readonly SettingsProblem[];
}

/** Prepares the answers about a text: it is read once; rules run when the first feature asks for findings. */
export function analyse(source: Source): Analysis {
  return finished(analyseSteps(source));
}

/** The same in pieces. */
export function* analyseSteps(source: Source): Steps<Analysis> {
  const given = yield* parseSteps(source.text);
  const document = plainOf(given);
  return { source, document, given, lines: lineMap(document.source), ...prepared(source.settings) };
}

const findingsByAnalysis = new WeakMap<Analysis, readonly Finding[]>();

/** What the rules have to say about the text, found once. */
export function findingsOf(analysis: Analysis): readonly Finding[] {
  return finished(findingSteps(analysis));
}

/** The same in pieces; one when they are found already. */
export function* findingSteps(analysis: Analysis): Steps<readonly Finding[]> {
  const known = findingsByAnalysis.get(analysis) ?? (yield* lintSteps(analysis.document, analysis.linter));
  findingsByAnalysis.set(analysis, known);
  return known;
}

/** What one rule has to say about the text; the others need not run for it. */
export function findingsOfRule(analysis: Analysis, rule: string): readonly Finding[] {
  const { document, linter } = analysis;
  const active = linter.active.filter((one) => one.rule.id === rule);
  const all = findingsByAnalysis.get(analysis) ?? lint(document, { ...linter, active });
  return all.filter((finding) => finding.rule === rule);
}

type Prepared = Pick<Analysis, "linter" | "settingsProblems">;

/** Settings stay the same object while nothing changes, so that rules are prepared once for many versions of a text. */
const preparedBySettings = new WeakMap<SettingsSource, Prepared>();

function prepared(source: SettingsSource): Prepared {
  const known = preparedBySettings.get(source);
  if (known !== undefined) return known;
  const editor = parseSettings(withoutAbsent(source.editor), "editor settings");
  const project: ParsedSettings =
    source.project === undefined ? { settings: {}, problems: [] } : parseSettingsText(source.project);
  const { catalogue, problems, library: shelf } = factsOf(source);
  const made: Prepared = {
    // What a project has agreed on goes before what one person has set.
    linter: linterFor(mergeSettings(defaultSettings, editor.settings, project.settings), catalogue, shelf),
    settingsProblems: [...editor.problems, ...project.problems, ...problems],
  };
  preparedBySettings.set(source, made);
  return made;
}

/** What comes with the tool, then the catalogue file of the workspace, then its library; later ones go before. */
function factsOf({ catalogue: own, library = [] }: SettingsSource) {
  const { catalogue, problems } = ownCatalogue(own);
  if (library.length === 0) return { catalogue, problems, library: emptyLibrary };
  const documents = library.map(({ name, text }) => ({ name, document: parse(text) }));
  const { texts, conferences } = catalogueFromTexts(documents, catalogue);
  const whole = withTexts(withConferences(catalogue, conferences), texts);
  return { catalogue: whole, problems, library: libraryOf(documents) };
}

/** A catalogue file with mistakes is not used. */
function ownCatalogue(own: SettingsSource["catalogue"]): { catalogue: Catalogue; problems: SettingsProblem[] } {
  if (own === undefined) return { catalogue: bundledCatalogue, problems: [] };
  const { conferences, texts, problems } = readCatalogueText(own.text);
  const told = problems.slice(0, 5).map(({ message, line, column }) => ({
    key: "catalogue",
    message: `${own.name}:${line}:${column}: ${message}`,
  }));
  if (told.length > 0) return { catalogue: bundledCatalogue, problems: told };
  return { catalogue: withTexts(withConferences(bundledCatalogue, conferences), texts), problems: [] };
}

/** Editors send `null` for what is not set, and settings of their own, such as the trace of the connection. */
function withoutAbsent(settings: unknown): unknown {
  if (settings === undefined || settings === null) return {};
  if (typeof settings !== "object" || Array.isArray(settings)) return settings;
  const kept = Object.entries(settings).filter(
    ([key, value]) => value !== null && value !== "" && key !== "trace" && !isEditorSetting(key),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, key === "rules" ? withoutAbsent(value) : value]));
}
