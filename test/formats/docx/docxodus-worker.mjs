import { parentPort } from "node:worker_threads";

const engine = await import("docxodus/core");

await engine.initialize();
parentPort?.on("message", async ({ method, files }) => {
  try {
    parentPort?.postMessage({ answer: await engine[method](...files) });
  } catch (error) {
    parentPort?.postMessage({ error: String(error) });
  }
});
