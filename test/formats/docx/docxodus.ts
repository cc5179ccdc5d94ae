import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type * as engine from "docxodus/core";

type Method = "verifyDeliverable" | "docxDiffAcceptRevisions" | "docxDiffRejectRevisions" | "proveRedlineReversibility";
type Answer<Name extends Method> = Awaited<ReturnType<(typeof engine)[Name]>>;

/** Now and then the engine goes round in circles and has to be started anew. Nothing else takes it so long. */
const patience = 240_000;

let worker: Worker | undefined;

/** Asks docxodus about some Word files, in a thread of its own. */
export async function docxodus<Name extends Method>(
  method: Name,
  ...files: readonly Uint8Array[]
): Promise<Answer<Name>> {
  for (let attempt = 1; ; attempt++) {
    worker ??= new Worker(new URL("docxodus-worker.mjs", import.meta.url), { stdout: true, stderr: true });
    worker.postMessage({ method, files });
    const signal = AbortSignal.timeout(patience);
    try {
      const [{ answer, error }] = await once(worker, "message", { signal });
      if (error !== undefined) throw new Error(error);
      return answer as Answer<Name>;
    } catch (error) {
      if (!signal.aborted || attempt === 3) throw error;
      await closeDocxodus();
    }
  }
}

/** Ends the thread. */
export async function closeDocxodus(): Promise<void> {
  await worker?.terminate();
  worker = undefined;
}
