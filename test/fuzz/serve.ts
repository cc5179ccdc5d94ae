import { type CaseName, findingsOf, type Input, inputOf } from "./case.ts";
import type { Finding, Kind } from "./law.ts";

/** What a process is asked to look at. */
export type Job = CaseName | Input;

/** What a process says: that it is ready, and how long a fixed piece of work took; which law it looks at; what it found. */
export type Report =
  | { readonly status: "ready"; readonly milliseconds: number }
  | { readonly status: "law"; readonly law: string }
  | { readonly status: "done"; readonly findings: readonly Finding[] };

/** Looks at cases for the process that started this one, one after the other. */
export function serve(kinds: readonly Kind[], work: () => void): void {
  const say = (report: Report) => process.send?.(report);
  process.on("message", (job: Job) => {
    const input = "files" in job ? job : inputOf(job, kinds);
    say({ status: "done", findings: findingsOf(input, kinds, (law) => say({ status: "law", law })) });
  });
  process.on("disconnect", () => process.exit());
  // Once to warm up.
  work();
  const before = performance.now();
  work();
  say({ status: "ready", milliseconds: performance.now() - before });
}
