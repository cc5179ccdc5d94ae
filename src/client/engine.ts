import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import {
  type Ask,
  basesChanged,
  contributionFiles,
  type InitializationOptions,
  languageId,
  listFilesRequest,
  listWordFilesRequest,
  readBytesRequest,
  readFileRequest,
  wordFiles,
} from "../protocol/index.ts";
import { isSide } from "./base-side.ts";
import { readText } from "./files.ts";
import { readBytes } from "./word-files.ts";

/** Makes the client of the language server, which runs as a process on a desktop and as a worker in a browser. */
export type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** The language server as the extension sees it: started when first needed, asked questions, stopped at the end. */
export class Engine {
  readonly log: vscode.LogOutputChannel;
  readonly #create: CreateClient;
  readonly #started = new vscode.EventEmitter<void>();
  readonly #basesChanged = new vscode.EventEmitter<void>();
  #client: Promise<BaseLanguageClient> | undefined;

  /** Fires when the server has started. */
  readonly onDidStart = this.#started.event;

  /** Fires when bases in the library, settings or the catalogue have changed. */
  readonly onDidChangeBases = this.#basesChanged.event;

  constructor(create: CreateClient) {
    this.#create = create;
    this.log = vscode.window.createOutputChannel("Preamble", { log: true });
  }

  /** Starts the server; a start that failed is tried again by the next one who asks. */
  start(): Promise<BaseLanguageClient> {
    this.#client ??= this.#launch().catch((error: unknown) => {
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  }

  /** Puts a question to the server. */
  async ask<Question, Answer>(
    { method }: Ask<Question, Answer>,
    question: Question,
    token?: vscode.CancellationToken,
  ): Promise<Answer> {
    const client = await this.start();
    const answer = await client.sendRequest<Answer | null>(method, question, token);
    // JSON has no word for "no answer" but null; the types of the protocol say undefined.
    return (answer ?? undefined) as Answer;
  }

  /** Ends the server and its log. */
  async dispose(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    await client?.dispose();
    this.#started.dispose();
    this.#basesChanged.dispose();
    this.log.dispose();
  }

  async #launch(): Promise<BaseLanguageClient> {
    const initializationOptions: InitializationOptions = {
      readsFiles: true,
      listsFiles: true,
      readsWordFiles: true,
      opensRecords: true,
      comparesTexts: true,
    };
    const { RevealOutputChannelOn } = await import("vscode-languageclient");
    const client = await this.#create({
      documentSelector: [{ language: languageId }],
      outputChannel: this.log,
      initializationOptions,
      // The sides of a comparison are made by the server itself: it is not told of them.
      middleware: {
        didOpen: (document, next) => (isSide(document.uri) ? Promise.resolve() : next(document)),
        didChange: (event, next) => (isSide(event.document.uri) ? Promise.resolve() : next(event)),
        didClose: (document, next) => (isSide(document.uri) ? Promise.resolve() : next(document)),
      },
      // Nothing of the inside is pushed at people: the log is one click away in every message.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    });
    client.onRequest(readFileRequest.method, ({ uri }: { readonly uri: string }) =>
      readText(vscode.Uri.parse(uri)).catch(() => null),
    );
    client.onRequest(readBytesRequest.method, ({ uri }: { readonly uri: string }) =>
      readBytes(vscode.Uri.parse(uri)).catch(() => null),
    );
    client.onRequest(listFilesRequest.method, () => found(contributionFiles));
    client.onRequest(listWordFilesRequest.method, () => found(wordFiles));
    client.onNotification(basesChanged, () => this.#basesChanged.fire());
    await client.start();
    this.#started.fire();
    return client;
  }
}

/** The addresses of the files of the workspace that a pattern names. */
async function found(pattern: string): Promise<readonly string[]> {
  return (await vscode.workspace.findFiles(pattern)).map((uri) => uri.toString());
}
