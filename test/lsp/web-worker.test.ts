import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { expect, it } from "vitest";
import { buildBundles } from "./session.ts";

/** What a worker has and the language itself has not; no document, no process, no require. */
function worker() {
  const answers: unknown[] = [];
  let receive: (event: { data: unknown }) => void = () => {};
  const scope: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    MessageChannel,
    TextEncoder,
    TextDecoder,
    URL,
    console,
    performance,
    postMessage: (message: unknown) => void answers.push(message),
    addEventListener: () => {},
    set onmessage(handler: typeof receive) {
      receive = handler;
    },
  };
  scope["self"] = scope;
  return { scope, answers, send: (data: unknown) => receive({ data }) };
}

it("the server starts in a web worker, where there is no document, process or require", async () => {
  const script = readFileSync(join(buildBundles("web-server"), "dist/web/server.js"), "utf8");
  const { scope, answers, send } = worker();
  runInContext(script, createContext(scope));
  send({
    jsonrpc: "2.0",
    id: 1,
    method: "initialize",
    params: { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null },
  });
  await expect.poll(() => answers).toContainEqual(expect.objectContaining({ id: 1, result: expect.anything() }));
});
