import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { importWord } from "../../../src/formats/index.ts";
import { deleted, inserted, makeWord, paragraph, run } from "./make-word.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

it("the reader of Word files needs nothing of Node, and runs in a worker", async () => {
  // Neither platform: a module of Node could not be resolved, and the build would fail.
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["src/formats/docx/import-word.ts"],
    bundle: true,
    write: false,
    platform: "neutral",
    format: "iife",
    globalName: "reader",
    conditions: ["worker"],
    mainFields: ["browser", "module", "main"],
    logLevel: "error",
  });
  const code = outputFiles[0]?.text ?? "";
  const bytes = makeWord(paragraph(`${run("to study ")}${deleted("sirens")}${inserted("networks")}`));
  expect(await answerOf(code, bytes)).toEqual(importWord(bytes));
});

/** What a worker answers that has no more than a worker of a browser has. */
function answerOf(code: string, bytes: Uint8Array): Promise<unknown> {
  const script = `
    const { parentPort, workerData } = require("node:worker_threads");
    for (const name of ["process", "Buffer", "require", "module", "document", "window"]) globalThis[name] = undefined;
    ${code}
    parentPort.postMessage(reader.importWord(workerData));
  `;
  return new Promise((done, fail) => {
    const worker = new Worker(script, { eval: true, workerData: bytes });
    worker.once("message", (answer) => {
      done(answer);
      void worker.terminate();
    });
    worker.once("error", fail);
  });
}
