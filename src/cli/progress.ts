import type { Io } from "./io.ts";

/** From how many files on it is shown how far the work has come. */
const many = 20;

/** Shows on a terminal how many files are done, and leaves no trace. Elsewhere nothing is shown. */
export function progress(total: number, { isTerminal, err }: Io): { step(): void; end(): void } {
  if (!isTerminal.err || total <= many) return { step() {}, end() {} };
  let done = 0;
  let shown = 0;
  return {
    step() {
      done++;
      const percent = Math.floor((done * 100) / total);
      if (percent === shown) return;
      shown = percent;
      err(`\r${done} of ${total} documents`);
    },
    end() {
      err("\r\u001b[K");
    },
  };
}
