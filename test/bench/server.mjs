// npm run bench -- --server: how long a request about a short text waits while the server is busy with a long one.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as rest } from "node:timers/promises";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { doc } from "./generate.mjs";

const long = "file:///long.contribution.md";
const short = "file:///short.contribution.md";

/** Opens a long text and asks about a short one until the problems of the long one have come; by the clock. */
export async function serverWaits(root) {
  console.log("A hover in a text of 2 KB while another text is read and checked, ms by the clock\n");
  console.log("| the other text | its problems come after | hovers | wait, median | p95 | longest | its outline |");
  console.log("| --- | --- | --- | --- | --- | --- | --- |");
  for (const [name, bytes] of [
    ["none", 0],
    ["200 KB", 2e5],
    ["5 MB", 5e6],
  ])
    await row(root, name, bytes);
  console.log();
}

async function row(root, name, bytes) {
  const child = spawn(process.execPath, [join(root, "dist/server.js"), "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const server = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const checked = new Map();
  server.onNotification("textDocument/publishDiagnostics", ({ uri }) => checked.get(uri)?.(performance.now()));
  server.listen();
  await server.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  await server.sendNotification("initialized", {});
  const open = (uri, text) => {
    const done = new Promise((known) => void checked.set(uri, known));
    void server.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "contribution", version: 1, text },
    });
    return done;
  };
  const hover = () =>
    timed(() =>
      server.sendRequest("textDocument/hover", { textDocument: { uri: short }, position: { line: 9, character: 12 } }),
    );
  await open(short, doc(1, 2000));
  for (let warm = 0; warm < 50; warm++) await hover();

  const began = performance.now();
  let ended;
  if (bytes > 0) void open(long, doc(20241015 + bytes, bytes)).then((at) => (ended = at));
  const waits = [];
  while (bytes > 0 ? ended === undefined : waits.length < 50) {
    waits.push(await hover());
    await rest(20);
  }
  const outline = () => server.sendRequest("textDocument/documentSymbol", { textDocument: { uri: long } });
  const outlined = bytes > 0 ? `${(await timed(outline)).toFixed(0)}` : "–";
  waits.sort((a, b) => a - b);
  const at = (share) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))].toFixed(0);
  const problems = ended === undefined ? "–" : (ended - began).toFixed(0);
  console.log(`| ${[name, problems, waits.length, at(0.5), at(0.95), at(1), outlined].join(" | ")} |`);
  server.dispose();
  child.kill();
}

async function timed(ask) {
  const began = performance.now();
  await ask();
  return performance.now() - began;
}
