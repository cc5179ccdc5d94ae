import { PassThrough } from "node:stream";
import { createConnection } from "vscode-languageserver/node";
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import type { Host } from "../../src/server/editor.ts";
import { startServer } from "../../src/server/server.ts";

/** An answer of the server, as it stands on the wire. */
export interface Answer {
  readonly id?: number | string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A conversation with a server in this process, so that what it computes can be counted. */
export async function talk(host: Host = {}) {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const copy = new PassThrough();
  toClient.pipe(copy);
  const answers: Answer[] = [];
  new StreamMessageReader(copy).listen((message) => void answers.push(message as Answer));
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, { pause: () => new Promise((done) => void setImmediate(done)), ...host });
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const published: PublishDiagnosticsParams[] = [];
  client.onNotification(PublishDiagnosticsNotification.type, (params) => void published.push(params));
  client.listen();
  await client.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
  await client.sendNotification(InitializedNotification.type, {});
  return {
    client,
    published,
    open: (uri: string, text: string) =>
      client.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: "contribution", version: 1, text },
      }),
    change: (uri: string, version: number, text: string) =>
      client.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    /** Sends messages that arrive together, as those do that a busy server finds in its pipe. */
    send(...messages: readonly object[]) {
      const frames = messages.map((message) => {
        const body = JSON.stringify({ jsonrpc: "2.0", ...message });
        return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
      });
      toServer.write(frames.join(""));
    },
    /** Every answer of the server to what was sent in this way, as it stands on the wire. */
    answers,
    close: () => client.dispose(),
  };
}
