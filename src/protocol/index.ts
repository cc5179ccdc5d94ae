import { ask } from "./ask.ts";

export type { Ask } from "./ask.ts";
export { type Base64, fromBase64, toBase64 } from "./base64.ts";
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

/** The one language id: contributions (`*.contribution.md`) and resolutions (`*.resolution.md`). */
export const languageId = "contribution";

/** The section of the editor's settings that is ours. */
export const settingsSection = "preamble";

/** The project's own settings, in a root of the workspace. */
export const projectFile = "preamble.config.json";

/** The project's own facts for the catalogue, in a root of the workspace, where its settings name no other file. */
export const catalogueFile = "preamble.catalogue.json";

/** The folder of base texts beside the project's settings, where nobody names another one. */
export const usualLibrary = "library";

/** What a workspace search looks for. */
export const contributionFiles = "**/*.{contribution,resolution}.md";

/** The `source` of our diagnostics. */
export const diagnosticSource = "preamble";

/** The code action that applies every safe fix of a file at once. */
export const fixAllKind = "source.fixAll.preamble";

/** The scheme under which the page of a rule opens: `preamble-rule:/clause-order.md`. */
export const ruleScheme = "preamble-rule";

/** The address of the page of a rule, for the link on a diagnostic. */
export function ruleAddress(rule: string): string {
  return `${ruleScheme}:/${encodeURIComponent(rule)}.md`;
}

/** The rule that an address of `ruleAddress` names. */
export function ruleOfPath(path: string): string {
  return decodeURIComponent(path.replace(/^\//, "").replace(/\.md$/, ""));
}

/** The scheme under which the record of a cited text opens: `preamble-record:/PP/resolution/71.md`. */
export const recordScheme = "preamble-record";

/** The address of the record of a text, to which its citations lead. */
export function recordAddress({ organ, form, number }: RecordName): string {
  return `${recordScheme}:/${[organ, form, ...number.split("/")].map(encodeURIComponent).join("/")}.md`;
}

/** The text that the path of a `recordAddress` names. */
export function recordOfPath(path: string): RecordName {
  const [organ = "", form = "", ...number] = path.replace(/^\//, "").replace(/\.md$/, "").split("/");
  return { organ, form, number: number.join("/") };
}

/** The scheme of the older side of a comparison: a document as it would read if nothing had been changed. */
export const baseScheme = "preamble-base";

/** The scheme of the newer side of a comparison where it is not the file itself: a document with its marks accepted. */
export const acceptedScheme = "preamble-accepted";

/** The view that lists what the open document cites. */
export const citedView = "preambleCited";

/** The view that lists what changed in the open document. */
export const changesView = "preambleChanges";

/** The panel that shows the open document with its changes marked in the text. */
export const redlinePanel = "preambleRedline";

/** Every command of the extension, as package.json contributes them. */
export const commandIds = [
  "preamble.newContribution",
  "preamble.lintWorkspace",
  "preamble.formatDocument",
  "preamble.fixAll",
  "preamble.useForThisFile",
  "preamble.showRulePage",
  "preamble.showActions",
  "preamble.copyCited",
  "preamble.updateCitations",
  "preamble.consolidate",
  "preamble.rebase",
  "preamble.compareWithBase",
  "preamble.compareWithFile",
  "preamble.returnToBase",
  "preamble.showRedline",
  "preamble.nextChange",
  "preamble.previousChange",
  "preamble.copyChanges",
  "preamble.refreshChanges",
  "preamble.acceptChange",
  "preamble.rejectChange",
  "preamble.acceptSelectedChanges",
  "preamble.rejectSelectedChanges",
  "preamble.acceptAllChanges",
  "preamble.rejectAllChanges",
  "preamble.cleanText",
  "preamble.markChanges",
  "preamble.nextMark",
  "preamble.previousMark",
  "preamble.showMatrix",
  "preamble.saveMatrix",
  "preamble.importWord",
  "preamble.exportWord",
  "preamble.exportPage",
] as const;

/** One of the commands of the extension. */
export type CommandId = (typeof commandIds)[number];

/** From client to server: what was understood of an open document. No answer for a document that is not open. */
export const summaryRequest = ask<{ readonly uri: string }, Summary | undefined>("preamble/summary");

/** From client to server: check one file of the workspace and list its problems, open or not. */
export const lintFileRequest = ask<LintFile, ProblemCounts>("preamble/lintFile");

/** From client to server: what a new contribution can be made for. */
export const choicesRequest = ask<Record<string, never>, NewContributionChoices>("preamble/newContributionChoices");

/** From client to server: the skeleton of a new contribution, as a snippet. */
export const newContributionRequest = ask<NewContribution, { readonly snippet: string }>("preamble/newContribution");

/** From client to server: the rules there are. */
export const rulesRequest = ask<Record<string, never>, readonly RuleName[]>("preamble/rules");

/** From client to server: the page of a rule as Markdown. No answer for a rule that does not exist. */
export const rulePageRequest = ask<{ readonly rule: string }, string | undefined>("preamble/rulePage");

/** From client to server: the texts that an open document cites, by their state. */
export const citedRequest = ask<{ readonly uri: string }, readonly CitedGroup[] | undefined>("preamble/cited");

/** From client to server: the record of a text as Markdown. No answer for a text that the catalogue does not have. */
export const recordPageRequest = ask<RecordName, string | undefined>("preamble/recordPage");

/** From client to server: the edits that bring the superseded citations of a text up to date. */
export const updateCitationsRequest = ask<LintFile, readonly Replacement[]>("preamble/updateCitations");

/** From client to server: what changed in a document. No answer where there is no such document. */
export const changesRequest = ask<Compared, Changes | undefined>("preamble/changes");

/** From client to server: a document with its changes marked in the text. */
export const redlineRequest = ask<Compared, Redline | undefined>("preamble/redline");

/** From client to server: a side of a comparison. No answer where there is nothing to compare. */
export const sideRequest = ask<ComparedSide, string | undefined>("preamble/side");

/** From client to server: the places of the marked changes of an open document, in order. */
export const markedPlacesRequest = ask<{ readonly uri: string }, readonly PlaceInText[] | undefined>(
  "preamble/markedPlaces",
);

/** From client to server: the edits that make or undo marked changes of an open document. */
export const resolveMarksRequest = ask<ResolveMarks, readonly Replacement[] | undefined>("preamble/resolveMarks");

/** From client to server: the edits that write the changes of a document as marks. */
export const markChangesRequest = ask<Compared, MarkedChanges | undefined>("preamble/markChanges");

/** From client to server: a text as adopted, or what has to be known first. */
export const adoptedRequest = ask<AdoptedQuestion, AdoptedAnswer>("preamble/adopted");

/** From client to server: a proposal on a newer base, or what has to be known first. */
export const rebasedRequest = ask<RebasedQuestion, RebasedAnswer>("preamble/rebased");

/** From server to client: bases, settings or the catalogue have changed, so comparisons may come out otherwise. */
export const basesChanged = "preamble/basesChanged";

/** From client to server: proposals on one text side by side. */
export const matrixRequest = ask<MatrixQuestion, MatrixAnswer>("preamble/matrix");

/** From server to client: the addresses of the contributions and resolutions of the workspace, open or not. */
export const listFilesRequest = ask<Record<string, never>, readonly string[]>("preamble/listFiles");

/** From server to client: the text of a file of the workspace, wherever the workspace is. No answer if there is none. */
export const readFileRequest = ask<{ readonly uri: string }, string | undefined>("preamble/readFile");

/** What the client tells the server when it starts it. */
export interface InitializationOptions {
  /** The client answers `readFileRequest`. */
  readonly readsFiles?: boolean;
  /** The client answers `listFilesRequest`. */
  readonly listsFiles?: boolean;
  /** The client answers `listWordFilesRequest` and `readBytesRequest`, and has the command `preamble.importWord`. */
  readonly readsWordFiles?: boolean;
  /** The client opens addresses of `recordScheme`. */
  readonly opensRecords?: boolean;
  /** The client has the command `preamble.compareWithBase`. */
  readonly comparesTexts?: boolean;
}

/** A text of the catalogue. */
export interface RecordName {
  /** `PP`. */
  readonly organ: string;
  /** `resolution`, `decision`. */
  readonly form: string;
  /** `71`, `78/265`. */
  readonly number: string;
}

/** The cited texts of one state: superseded, suppressed, current. */
export interface CitedGroup {
  readonly state: string;
  readonly label: string;
  readonly texts: readonly CitedRow[];
}

/** A cited text in one edition, with the places that cite it. */
export interface CitedRow {
  /** `Resolution 71 (Rev. Bucharest, 2022)`. */
  readonly name: string;
  readonly organ?: string;
  readonly title?: string;
  /** The newest edition listed, where another one is cited. */
  readonly newest?: string;
  readonly places: readonly PlaceInText[];
}

/** A stretch of a document; lines and columns count from 0. */
export interface PlaceInText {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A stretch of a document, and what is to stand there. */
export interface Replacement extends PlaceInText {
  readonly text: string;
}

/** Which marked changes are made or undone. */
export interface ResolveMarks {
  readonly uri: string;
  /** `clean` accepts all and takes keys out of the front matter that no mark has any more. */
  readonly verdict: "accept" | "reject" | "clean";
  /** Every mark that one of them meets is meant; without them all marks are. */
  readonly places?: readonly PlaceInText[];
}

/** What it takes to show the changes of a document as marks. */
export interface MarkedChanges {
  readonly edits: readonly Replacement[];
  /** How many texts have something to be compared with. */
  readonly texts: number;
  /** The bases that the library does not have: `Resolution 71`. */
  readonly missing: readonly string[];
}

/** A document that is compared. */
export interface Compared {
  readonly uri: string;
  /** The address of the file that it is compared with; its bases in the library where there is none. */
  readonly against?: string;
}

/** One side of a comparison. */
export interface ComparedSide extends Compared {
  /**
   * `base`: the document as it would read if nothing had been changed. `accepted-base`: the same for a document with
   * its marks accepted, which is what `accepted` is.
   */
  readonly side: "base" | "accepted-base" | "accepted";
}

/** What changed in a document, text by text. */
export interface Changes {
  readonly texts: readonly ChangedText[];
  /** The bases that the library does not have: `Resolution 71`. */
  readonly missing: readonly string[];
  /** True when the document has marked changes. */
  readonly isMarked: boolean;
  /** The same as plain text, for a briefing. */
  readonly briefing: string;
}

/** A text with the clauses that have changes. */
export interface ChangedText {
  /** `Resolution 71 (Rev. New Delhi, 2024)`. */
  readonly name: string;
  /** `Resolution 71 (Geneva, 2022)`. */
  readonly against: string;
  /** What the reader should know first. */
  readonly notes: readonly string[];
  readonly clauses: readonly ChangedClause[];
}

/** A clause, or a part of the text outside the clauses. */
export interface ChangedClause {
  readonly heading: string;
  readonly state: "kept" | "changed" | "inserted" | "deleted" | "moved";
  readonly changes: readonly ChangeRow[];
}

/** One change. */
export interface ChangeRow {
  /** Its id in the redline. */
  readonly id: string;
  readonly kind: "kept" | "changed" | "inserted" | "deleted" | "split" | "merged" | "moved";
  /** `resolves 2`. */
  readonly place: string;
  /** `“reliable” is now “secure”`. */
  readonly text: string;
  /** Its place in the document; for what was deleted, behind the words that stood before it. */
  readonly range: PlaceInText;
}

/** A redline as a piece of HTML, with its styles. */
export interface Redline {
  readonly html: string;
  readonly style: string;
  /** Why there is nothing to show. */
  readonly nothing?: string;
}

/** A text to show as adopted. What is not told is asked for by the kind of the answer. */
export interface AdoptedQuestion {
  readonly uri: string;
  /** Which of the texts that the answer of kind `text` named, from 0. */
  readonly text?: number;
  /** `WTSA-24`. */
  readonly conference?: string;
  /** The number of a new text; "" while there is none. */
  readonly number?: string;
}

/** A text as adopted, or what has to be known first. */
export type AdoptedAnswer =
  | { readonly kind: "nothing" }
  | { readonly kind: "text"; readonly texts: readonly string[] }
  | { readonly kind: "conference"; readonly said?: string; readonly choices: readonly Choice[] }
  | { readonly kind: "number"; readonly name: string }
  /** `open` things have to follow besides what was left out; `page` lists them in Markdown. */
  | { readonly kind: "done"; readonly text: string; readonly open: number; readonly page: string };

/** A proposal to make on a newer base. What is not told is asked for by the kind of the answer. */
export interface RebasedQuestion {
  readonly uri: string;
  /** Which of the texts that the answer of kind `text` named, from 0. */
  readonly text?: number;
  /** The text that the proposal was made on. */
  readonly from?: BaseOfProposal;
  /** The newer text. */
  readonly onto?: BaseOfProposal;
}

/** A text of the library by its name, or a file. */
export type BaseOfProposal = { readonly library: string } | { readonly uri: string };

/** A proposal on a newer base, or what has to be known first. */
export type RebasedAnswer =
  | { readonly kind: "nothing" }
  | { readonly kind: "text"; readonly texts: readonly string[] }
  | { readonly kind: "from" | "onto"; readonly choices: readonly Choice[] }
  | { readonly kind: "empty"; readonly name: string }
  /** `taken` passages of the newer base were taken over, `misfits` want a decision; `page` lists them in Markdown. */
  | {
      readonly kind: "done";
      readonly text: string;
      readonly taken: number;
      readonly misfits: number;
      readonly page: string;
    };

/** What was understood of a document, in numbers. */
export interface Summary {
  readonly proposals: number;
  readonly calls: number;
  readonly items: number;
  /** How many changes against its bases; absent where there is nothing to compare. */
  readonly changes?: number;
}

/** A file to check, with the text that is on the disk. */
export interface LintFile {
  readonly uri: string;
  readonly text: string;
}

/** How many problems a file has. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
}

/** What the quick picks of a new contribution offer. */
export interface NewContributionChoices {
  readonly conferences: readonly Choice[];
  readonly sources: readonly Choice[];
  readonly instructions: readonly Choice[];
}

/** One row of a quick pick: what is written into the text, and what it means. */
export interface Choice {
  readonly value: string;
  readonly meaning: string;
}

/** The answers to the quick picks. */
export interface NewContribution {
  /** `WTSA-24`. */
  readonly conference: string;
  /** `APT`. */
  readonly source: string;
  /** The number of the document as far as it is known: 37. */
  readonly document?: number;
  readonly addendum?: number;
  /** `ADD`, `MOD`, `SUP`, `NOC`. */
  readonly instruction: string;
}

/** A rule in a list. */
export interface RuleName {
  readonly id: string;
  readonly title: string;
}

/** What is laid side by side. */
export interface MatrixQuestion {
  readonly proposals: readonly MatrixText[];
  /** The text that the proposals start from; undefined to look for it in the library. */
  readonly base?: MatrixText;
}

/** A file with what its editor shows, or what the disk has. */
export interface MatrixText extends LintFile {
  /** What messages and columns call it. */
  readonly name: string;
}

/** A matrix as it is shown and saved, or why there is none. */
export type MatrixAnswer =
  | {
      readonly status: "made";
      readonly title: string;
      /** A sentence about it. */
      readonly said: string;
      readonly html: string;
      readonly markdown: string;
      readonly csv: string;
    }
  | { readonly status: "none"; readonly message: string };

/** The kind of panel that shows a matrix. */
export const matrixPanel = "preambleMatrix";
