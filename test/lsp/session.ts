import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import {
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import {
  type InitializationOptions,
  languageId,
  listFilesRequest,
  listWordFilesRequest,
  readBytesRequest,
  readFileRequest,
  toBase64,
} from "../../src/protocol/index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The root of the imagined workspace. */
export const workspaceUri = "file:///workspace";

/** Builds bundles from the source as it is now, in a folder of the tests that run in this worker, and answers that folder. */
export function buildBundles(...names: readonly string[]): string {
  const worker = process.env["VITEST_POOL_ID"] ?? "0";
  const outdir = fileURLToPath(new URL(`../../out/lsp-${worker}-${names.join("-")}`, import.meta.url));
  const args = ["scripts/build.mjs", `--only=${names.join(",")}`, `--outdir=${outdir}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`The bundles could not be built:\n${stdout}${stderr}`);
  return outdir;
}

/** What a session answers the server when it asks. */
export interface Surroundings {
  /** The section `preamble` of the settings. */
  settings?: unknown;
  /** Files of the workspace by address. */
  readonly files: Map<string, string>;
  /** Word files of the workspace by address. */
  readonly wordFiles?: Map<string, Uint8Array>;
  /** What the server has asked for, in order: `settings`, or the address of a file. */
  readonly asked: string[];
}

/** A conversation with the bundled server over standard input and output. */
export interface Session {
  readonly connection: ProtocolConnection;
  readonly result: InitializeResult;
  readonly published: readonly PublishDiagnosticsParams[];
  open(uri: string, text: string): Promise<void>;
  change(uri: string, version: number, text: string): Promise<void>;
  /** Ends the server in the orderly way and answers its exit code. */
  end(): Promise<number | null>;
}

/** Starts the bundled server `script` as an editor does. */
export async function startSession(script: string, surroundings: Surroundings): Promise<Session> {
  const child = spawn(process.execPath, [script, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published: PublishDiagnosticsParams[] = [];
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => void published.push(params));
  connection.onRequest(RegistrationRequest.type, () => {});
  connection.onRequest(ConfigurationRequest.type, ({ items }) => {
    surroundings.asked.push("settings");
    return items.map(() => surroundings.settings ?? {});
  });
  connection.onRequest(readFileRequest.method, ({ uri }: { readonly uri: string }) => {
    surroundings.asked.push(uri);
    return surroundings.files.get(uri) ?? null;
  });
  connection.onRequest(listFilesRequest.method, () => [...surroundings.files.keys()]);
  connection.onRequest(listWordFilesRequest.method, () => [...(surroundings.wordFiles?.keys() ?? [])]);
  connection.onRequest(readBytesRequest.method, ({ uri }: { readonly uri: string }) => {
    surroundings.asked.push(uri);
    const bytes = surroundings.wordFiles?.get(uri);
    return bytes === undefined ? null : toBase64(bytes);
  });
  connection.listen();
  const initializationOptions: InitializationOptions = {
    ...{ readsFiles: true, listsFiles: true, readsWordFiles: true, opensRecords: true },
  };
  const result = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: workspaceUri,
    workspaceFolders: [{ uri: workspaceUri, name: "workspace" }],
    capabilities: {
      workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
    },
    initializationOptions,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    result,
    published,
    open: (uri, text) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, text) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    async end() {
      const gone = new Promise<number | null>((done) => void child.on("exit", done));
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      return gone;
    },
  };
}
