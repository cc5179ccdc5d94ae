import { type Input, inputOf } from "./case.ts";
import { keep, keptInput } from "./keep.ts";
import type { Files, Finding, Kind } from "./law.ts";
import type { Options } from "./options.ts";
import type { Job } from "./serve.ts";
import { shrunk } from "./shrink.ts";
import type { Watch } from "./watch.ts";

/** What a run works with. */
export interface Surroundings {
  readonly kinds: readonly Kind[];
  /** A new process that looks at cases. */
  readonly watch: () => Watch;
  /** Where findings are kept. */
  readonly folder: string;
  readonly say: (line: string) => void;
  readonly limits: Limits;
}

/** How much a run takes upon itself. */
export interface Limits {
  /** How long a case may take, in times of ordinary work: at first, again alone, and while it is made smaller. */
  readonly first: number;
  readonly alone: number;
  readonly shrinking: number;
  /** How often a smaller input is tried; and one whose tries take long. */
  readonly tries: number;
  readonly slowTries: number;
  /** How many examples of one law at one place are kept. */
  readonly alike: number;
}

export const usualLimits: Limits = { first: 60, alone: 150, shrinking: 20, tries: 600, slowTries: 40, alike: 3 };

/** Looks at cases until time or number is reached, or at one. Gives how many different findings there were. */
export async function fuzz(options: Options, surroundings: Surroundings): Promise<number> {
  const { say, kinds } = surroundings;
  const alike = new Map<string, number>();
  const queue = casesOf(options, kinds);
  let looked = 0;
  const lane = async () => {
    const own = surroundings.watch();
    for (let job = queue(); job !== undefined; job = queue()) {
      looked++;
      const findings = await confirmed(job, own, surroundings);
      const input = "files" in job ? job : inputOf(job, kinds);
      for (const finding of findings) {
        const key = finding.isError ? finding.place : `${input.kind} ${finding.law} ${finding.place}`;
        const before = alike.get(key) ?? 0;
        alike.set(key, before + 1);
        if (before < surroundings.limits.alike)
          await describe({ ...input, law: finding.law }, finding, own, surroundings);
      }
    }
    own.stop();
  };
  await Promise.all(Array.from({ length: options.replay || options.one ? 1 : Math.max(1, options.processes) }, lane));
  for (const [key, count] of alike) if (count > 1) say(`${count} times: ${key}`);
  say(`${looked} cases, ${alike.size} findings`);
  return alike.size;
}

/** The cases in their order, one at each call. */
function casesOf(options: Options, kinds: readonly Kind[]): () => Job | undefined {
  const { seed, one, replay, only, minutes, cases } = options;
  if (replay !== undefined || one !== undefined) {
    const jobs: Job[] = [replay === undefined ? { seed, kind: "", number: 0, ...one } : keptInput(replay, only[0])];
    return () => jobs.pop();
  }
  const names = kinds.map(({ name }) => name).filter((name) => only.length === 0 || only.includes(name));
  const end = performance.now() + minutes * 60_000;
  let next = 0;
  return () => {
    const number = Math.floor(next / names.length);
    const kind = names[next++ % names.length];
    return kind === undefined || number >= cases || performance.now() >= end ? undefined : { seed, kind, number };
  };
}

/** What is found; a process that hung or broke off is only believed when it does so again, alone and with more time. */
async function confirmed(job: Job, own: Watch, surroundings: Surroundings): Promise<readonly Finding[]> {
  const findings = await own.look(job, surroundings.limits.first);
  if (!findings.some(isOfProcess)) return findings;
  const alone = surroundings.watch();
  const again = await alone.look(job, surroundings.limits.alone);
  alone.stop();
  return again;
}

function isOfProcess({ place }: Finding): boolean {
  return place === "hang" || place === "crash";
}

async function describe(input: Input, finding: Finding, own: Watch, surroundings: Surroundings): Promise<void> {
  const { folder, say, limits } = surroundings;
  const shows = async (files: Files) => {
    const found = await own.look({ ...input, files }, limits.shrinking);
    return found.some(({ law, place }) => law === finding.law && place === finding.place);
  };
  const isSlow = isOfProcess(finding) || finding.law === "growth";
  const files = await shrunk(input.files, shows, isSlow ? limits.slowTries : limits.tries);
  const [still = finding] = await own.look({ ...input, files }, limits.first);
  const command = commandOf(input);
  const kept = keep(folder, { ...input, files }, still, command);
  say(`${input.kind}: ${finding.law}: ${still.message}\n  kept in ${kept}\n  ${command}`);
}

function commandOf({ choice }: Input): string {
  const [seed, kind, number] = choice.split(":");
  return number === undefined ? "" : `npm run fuzz -- --seed ${seed} --case ${kind}:${number}`;
}
