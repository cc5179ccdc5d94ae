import type {
  ClientCapabilities,
  Connection,
  InitializeParams,
  WorkspaceFolder,
  WorkspaceFoldersChangeEvent,
} from "vscode-languageserver";
import {
  fromBase64,
  type InitializationOptions,
  listFilesRequest,
  listWordFilesRequest,
  readBytesRequest,
  readFileRequest,
  settingsSection,
} from "../protocol/index.ts";
import type { Loop } from "./turns.ts";

/** What the place where the server runs can do for it. */
export interface Host {
  /** Reads a file when the editor does not do it for the server. */
  readonly readText?: (uri: string) => Promise<string | undefined>;
  /** Gives a page to a browser of this machine, once, and answers the address. */
  readonly servePage?: (html: string) => Promise<string>;
  /** Lets messages be read before the next thing is done. */
  readonly pause?: Loop["pause"];
  /** Milliseconds from any beginning; those of the machine when nobody gives others. */
  readonly now?: Loop["now"];
}

/** The editor at the other end: what it can do, what it has told so far, and the files it gives. */
export interface Editor {
  /** What the protocol lets an editor announce; nothing before it has introduced itself. */
  capabilities(): ClientCapabilities;
  /** True for an editor that shows the records of the catalogue. */
  opensRecords(): boolean;
  /** True for an editor with the command that compares a text with its base. */
  comparesTexts(): boolean;
  /** True for an editor that gives Word files to the server, and has the command that imports them. */
  readsWordFiles(): boolean;
  /** The folders that are open. */
  folders(): readonly WorkspaceFolder[];
  /** The settings that an editor without `workspace/configuration` has pushed. */
  pushedSettings(): unknown;
  /** The contributions and resolutions of the workspace; nothing where the editor does not tell. */
  listFiles(): Promise<readonly string[]>;
  /** What a file on the disk holds; nothing for one that is not there. */
  readText(uri: string): Promise<string | undefined>;
  /** The Word files of the workspace; nothing where the editor does not tell. */
  listWordFiles(): Promise<readonly string[]>;
  /** The bytes of a file; nothing for one that is not there, or where the editor gives none. */
  readBytes(uri: string): Promise<Uint8Array | undefined>;
  /** The editor introduces itself. */
  meet(params: InitializeParams): void;
  /** Folders were opened or closed. */
  changeFolders(event: WorkspaceFoldersChangeEvent): void;
  /** The editor pushes all of its settings, ours among them. */
  pushSettings(settings: Readonly<Record<string, unknown>> | null | undefined): void;
}

/** See `Editor`. */
export function editorAt(connection: Connection, host: Host): Editor {
  let capabilities: ClientCapabilities = {};
  let options: InitializationOptions = {};
  let folders: readonly WorkspaceFolder[] = [];
  let pushed: unknown;

  return {
    capabilities: () => capabilities,
    opensRecords: () => options.opensRecords === true,
    comparesTexts: () => options.comparesTexts === true,
    readsWordFiles: () => options.readsWordFiles === true,
    folders: () => folders,
    pushedSettings: () => pushed,
    async listFiles() {
      if (options.listsFiles !== true) return [];
      return (await connection.sendRequest<string[] | null>(listFilesRequest.method, {})) ?? [];
    },
    async readText(uri) {
      if (options.readsFiles !== true) return host.readText?.(uri);
      return (await connection.sendRequest<string | null>(readFileRequest.method, { uri })) ?? undefined;
    },
    async listWordFiles() {
      if (options.readsWordFiles !== true) return [];
      return (await connection.sendRequest<string[] | null>(listWordFilesRequest.method, {})) ?? [];
    },
    async readBytes(uri) {
      if (options.readsWordFiles !== true) return undefined;
      const bytes = await connection.sendRequest<string | null>(readBytesRequest.method, { uri });
      return bytes === null ? undefined : fromBase64(bytes);
    },
    meet(params) {
      capabilities = params.capabilities;
      folders = params.workspaceFolders ?? [];
      options = params.initializationOptions ?? {};
    },
    changeFolders({ added, removed }) {
      const gone = new Set(removed.map(({ uri }) => uri));
      folders = [...folders.filter(({ uri }) => !gone.has(uri)), ...added];
    },
    pushSettings(settings) {
      pushed = settings?.[settingsSection];
    },
  };
}
