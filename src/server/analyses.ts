import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { bundledCatalogue, type Catalogue } from "../index.ts";
import { type CommandId, recordAddress, ruleAddress } from "../protocol/index.ts";
import { type Analysis, analyseSteps, findingSteps, type SettingsSource, type Source } from "../service/index.ts";
import type { Editor } from "./editor.ts";
import type { SettingsReader } from "./settings.ts";
import type { Turns } from "./turns.ts";

/** What was made of texts, under the settings that hold for each. */
export interface Analyses {
  /** Of an open document as it is now; nothing for one that is not open. */
  of(uri: string): Promise<Analysis | undefined>;
  /** Of a text that is not open, as if it stood at an address. */
  ofText(uri: string, text: string): Promise<Analysis>;
  /** Of a document as its editor shows it, else as the disk has it; nothing where neither has one. */
  ofFile(uri: string): Promise<Analysis | undefined>;
  /** Of every open document. */
  ofOpened(): Promise<readonly Analysis[]>;
  /** Runs the rules over a text, once; false when the text was changed before they had ended. */
  check(analysis: Analysis): Promise<boolean>;
  /** The catalogue of the folder that is open, for questions that no document asks. */
  catalogue(): Promise<Catalogue>;
}

/** What analyses need of the world around them. */
export interface AnalysesSurroundings {
  readonly documents: TextDocuments<TextDocument>;
  readonly editor: Editor;
  readonly settings: SettingsReader;
  readonly turns: Turns;
}

/** What was made of a version of a document, under which settings. */
interface Known {
  readonly version: number;
  readonly settings: SettingsSource;
  /** Undefined when the document was changed before it was read. */
  readonly analysis: Promise<Analysis | undefined>;
}

/** See `Analyses`. A document is analysed once for a version of its text and its settings. */
export function analysesOf({ documents, editor, settings, turns }: AnalysesSurroundings): Analyses {
  const known = new WeakMap<TextDocument, Known>();
  /** Says of the analysis of an open document whether it is of the text as it is now. */
  const currency = new WeakMap<Analysis, () => boolean>();
  const checks = new WeakMap<Analysis, Promise<boolean>>();

  async function of(uri: string): Promise<Analysis | undefined> {
    for (;;) {
      const now = await settings.settingsOf(uri);
      const document = documents.get(uri);
      if (!document) return undefined;
      const last = known.get(document);
      const isKnown = last?.version === document.version && last.settings === now;
      const analysis = await (isKnown ? last.analysis : read(document, now));
      if (analysis !== undefined) return analysis;
    }
  }

  function read(document: TextDocument, now: SettingsSource): Promise<Analysis | undefined> {
    const { uri, version } = document;
    const isCurrent = () => documents.get(uri) === document && document.version === version;
    const analysis = turns.work(analyseSteps(sourceOf(uri, document.getText(), now)), isCurrent);
    known.set(document, { version, settings: now, analysis });
    return analysis.then((read) => {
      if (read !== undefined) currency.set(read, isCurrent);
      return read;
    });
  }

  async function ofText(uri: string, text: string): Promise<Analysis> {
    const analysis = await turns.work(analyseSteps(sourceOf(uri, text, await settings.settingsOf(uri))));
    // Work that is always wanted is done.
    if (analysis === undefined) throw new Error(`${uri} was not read`);
    return analysis;
  }

  async function check(analysis: Analysis): Promise<boolean> {
    const before = checks.get(analysis);
    if (before !== undefined) return before;
    const made = turns.work(findingSteps(analysis), currency.get(analysis)).then((found) => found !== undefined);
    checks.set(analysis, made);
    return made;
  }

  /** A text as it is analysed for this editor. */
  function sourceOf(uri: string, text: string, settingsOfText: SettingsSource): Source {
    const snippets = editor.capabilities().textDocument?.completion?.completionItem?.snippetSupport === true;
    return {
      ...{ uri, text, settings: settingsOfText, ruleAddress, snippets },
      ...(editor.opensRecords() && { recordAddress }),
      ...(editor.readsWordFiles() && { importCommand: "preamble.importWord" satisfies CommandId }),
      ...(editor.comparesTexts() && { compareCommand: "preamble.compareWithBase" satisfies CommandId }),
    };
  }

  return {
    of,
    ofText,
    check,
    async ofFile(uri) {
      const open = await of(uri);
      if (open !== undefined) return open;
      const text = await editor.readText(uri).catch(() => undefined);
      return text === undefined ? undefined : ofText(uri, text);
    },
    async ofOpened() {
      // A text at which the tool breaks off has its own message, and is left out of what is said of the others.
      const all = await Promise.all(documents.all().map(({ uri }) => of(uri).catch(() => undefined)));
      return all.flatMap((analysis) => analysis ?? []);
    },
    async catalogue() {
      const uri = documents.all()[0]?.uri ?? editor.folders()[0]?.uri;
      return uri === undefined ? bundledCatalogue : (await ofText(uri, "")).linter.catalogue;
    },
  };
}
