import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { bundledCatalogue, type Catalogue } from "../index.ts";
import { type CommandId, recordAddress, ruleAddress } from "../protocol/index.ts";
import { type Analysis, analyse, type SettingsSource, type Source } from "../service/index.ts";
import type { Editor } from "./editor.ts";
import type { SettingsReader } from "./settings.ts";

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
  /** The catalogue of the folder that is open, for questions that no document asks. */
  catalogue(): Promise<Catalogue>;
}

/** What analyses need of the world around them. */
export interface AnalysesSurroundings {
  readonly documents: TextDocuments<TextDocument>;
  readonly editor: Editor;
  readonly settings: SettingsReader;
}

/** What was made of a version of a document, under which settings. */
interface Known {
  readonly version: number;
  readonly settings: SettingsSource;
  readonly analysis: Analysis;
}

/** See `Analyses`. A document is analysed once for a version of its text and its settings. */
export function analysesOf({ documents, editor, settings }: AnalysesSurroundings): Analyses {
  const known = new WeakMap<TextDocument, Known>();

  async function of(uri: string): Promise<Analysis | undefined> {
    const now = await settings.settingsOf(uri);
    const document = documents.get(uri);
    if (!document) return undefined;
    const last = known.get(document);
    if (last?.version === document.version && last.settings === now) return last.analysis;
    const analysis = analyse(sourceOf(uri, document.getText(), now));
    known.set(document, { version: document.version, settings: now, analysis });
    return analysis;
  }

  async function ofText(uri: string, text: string): Promise<Analysis> {
    return analyse(sourceOf(uri, text, await settings.settingsOf(uri)));
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
