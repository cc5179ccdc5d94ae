import { parseArgs } from "node:util";

/** What a run is asked to do. */
export interface Options {
  readonly seed: string;
  /** The kinds to look at, all without it. */
  readonly only: readonly string[];
  /** When no more cases are begun: after so many minutes, or so many cases of each kind. */
  readonly minutes: number;
  readonly cases: number;
  readonly processes: number;
  /** One case of the seed alone: `text:12`. */
  readonly one?: { readonly kind: string; readonly number: number };
  /** A kept input, or a file, to look at alone. */
  readonly replay?: string;
}

export const help = `npm run fuzz -- [options]: mutated texts, marks, front matter, configurations and Word files.

What breaks a law is made smaller and kept under out/fuzz/. Exit 0: nothing found. 1: something found. 2: usage.

  --minutes N      stop after N minutes (5)
  --cases N        stop after N cases of each kind
  --seed S         the cases of this seed; without it one is chosen and printed
  --only K,K       text, marks, front-matter, config, word
  --case K:N       case N of kind K of the seed, alone
  --replay PATH    what was kept under out/fuzz/, or any text, configuration or Word file, alone
  --processes N    how many processes look at cases (2)
`;

/** The options of a command line; a sentence where they are wrong; undefined where help is asked for. */
export function optionsOf(args: readonly string[], kinds: readonly string[]): Options | string | undefined {
  const text = { type: "string" } as const;
  const options = { minutes: text, cases: text, seed: text, only: text, case: text, replay: text, processes: text };
  try {
    const { values } = parseArgs({ args: [...args], options: { ...options, help: { type: "boolean", short: "h" } } });
    if (values.help) return undefined;
    const only = values.only?.split(",") ?? [];
    const [kind, number] = values.case?.split(":") ?? [];
    const unknown = [...only, ...(kind === undefined ? [] : [kind])].find((name) => !kinds.includes(name));
    if (unknown !== undefined) return `There is no kind ${unknown}; there are ${kinds.join(", ")}`;
    const cases = numberOf("cases", values.cases, Number.POSITIVE_INFINITY);
    return {
      seed: values.seed ?? `${Math.floor(Math.random() * 1e9)}`,
      only,
      minutes: numberOf("minutes", values.minutes, cases === Number.POSITIVE_INFINITY ? 5 : Number.POSITIVE_INFINITY),
      cases,
      processes: numberOf("processes", values.processes, 2),
      ...(kind !== undefined && { one: { kind, number: numberOf("case", number, 0) } }),
      ...(values.replay !== undefined && { replay: values.replay }),
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function numberOf(name: string, given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  const number = Number(given);
  if (!Number.isFinite(number) || number < 0) throw new Error(`--${name} takes a number, not ${given}`);
  return number;
}
