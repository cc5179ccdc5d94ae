import { type ChildProcess, fork } from "node:child_process";
import type { Finding } from "./law.ts";
import type { Job, Report } from "./serve.ts";

/** A process that looks at one job at a time and is started anew when it hangs or breaks off. */
export interface Watch {
  /**
   * What is found. A process that takes `patience` times as long as for a fixed piece of work is stopped, which is a
   * finding of the place `hang`; one that ends by itself is one of the place `crash`.
   */
  readonly look: (job: Job, patience: number) => Promise<readonly Finding[]>;
  readonly stop: () => void;
}

interface Running {
  readonly child: ChildProcess;
  /** How long the fixed piece of work took. */
  readonly milliseconds: number;
  /** The last words on its standard error. */
  readonly said: () => string;
}

/** Runs the script, told these arguments, with so many megabytes at most. */
export function watch(script: string, args: readonly string[], megabytes: number): Watch {
  let running: Promise<Running> | undefined;
  const stop = () => {
    running?.then(({ child }) => child.kill("SIGKILL")).catch(() => {});
    running = undefined;
  };
  const look = async (job: Job, patience: number) => {
    running ??= start(script, args, megabytes);
    const { child, milliseconds, said } = await running;
    return new Promise<readonly Finding[]>((done) => {
      let law = "";
      const end = (findings: readonly Finding[]) => {
        clearTimeout(timer);
        child.removeAllListeners();
        done(findings);
      };
      const limit = patience * Math.max(milliseconds, 20);
      const timer = setTimeout(() => {
        stop();
        end([{ law, place: "hang", message: `does not end in ${patience} times the time of ordinary work` }]);
      }, limit);
      child.on("message", (report: Report) => {
        if (report.status === "law") law = report.law;
        if (report.status === "done") end(report.findings);
      });
      child.on("exit", (code, signal) => {
        running = undefined;
        end([{ law, place: "crash", message: `the process ended (${signal ?? code})\n${said()}` }]);
      });
      child.send(job);
    });
  };
  return { look, stop };
}

function start(script: string, args: readonly string[], megabytes: number): Promise<Running> {
  const child = fork(script, args, {
    execArgv: [`--max-old-space-size=${megabytes}`, "--enable-source-maps"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let words = "";
  child.stderr?.on("data", (data) => {
    words = `${words}${data}`.slice(-2000);
  });
  return new Promise((ready, fail) => {
    child.once("message", (report: Report) => {
      child.removeAllListeners();
      if (report.status === "ready") ready({ child, milliseconds: report.milliseconds, said: () => words });
    });
    child.once("exit", () => fail(new Error(`the process that looks at cases does not start\n${words}`)));
  });
}
