import { type Ambiguity, analyse } from "./ambiguity.ts";
import { graphOf } from "./graph.ts";
import { type Machine, machineOf } from "./machine.ts";
import { walk } from "./steps.ts";

export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** The number of units from which on the code does not give a text to the expression. */
  readonly cap?: number;
}

export interface Judgement {
  /** `proved`: by its form. `tried`: by the steps on all texts that were thought of. */
  readonly verdict: "proved" | "tried" | "grows";
  readonly attack?: string;
  readonly steps?: readonly number[];
}

const lengths = [1_000, 10_000, 100_000];
/** Steps for one character that a linear expression may take: its own bounded repetitions count too. */
const perCharacter = 1_200;
/** Steps for ten times the text that are still linear growth. */
const growth = 13;
/** All steps of an expression whose texts are capped. */
const cappedSteps = 400_000;

/** Judges one expression; `texts` are beginnings and repeated parts that are tried besides those thought of here. */
export function judge(expression: Expression, texts: readonly Ambiguity[] = []): Judgement {
  const machine = machineOf(expression);
  const { isLinear, ambiguities } = analyse(machine);
  const bounded = /\{\d/.test(expression.source) ? analyse(machineOf(expression, true)).ambiguities : [];
  const tried = new Set<string>();
  const found = distinct([...texts, ...ambiguities, ...bounded]);
  for (const { before, again, end } of [...found.flatMap(nearMatches), ...(isLinear ? [] : plain(machine))]) {
    const key = JSON.stringify([before, again, end]);
    if (again === "" || tried.has(key)) continue;
    tried.add(key);
    const textOf = (length: number) => before + again.repeat(Math.ceil(length / again.length)) + end;
    const steps = growthOf(machine, expression.cap, textOf);
    if (steps !== undefined) return { verdict: "grows", attack: key, steps };
  }
  return { verdict: isLinear ? "proved" : "tried" };
}

/** The steps at each length, when they grow faster than the text. */
function growthOf(machine: Machine, cap: number | undefined, textOf: (length: number) => string): number[] | undefined {
  const steps: number[] = [];
  if (cap !== undefined) {
    const text = textOf(cap);
    const taken = [text.slice(0, cap), text.slice(-cap)].map((part) => walk(machine, part, cappedSteps).steps);
    return taken.every((each) => each < cappedSteps) ? undefined : taken;
  }
  for (const length of lengths) {
    const text = textOf(length);
    const before = steps.at(-1);
    const limit = Math.ceil(
      before === undefined ? perCharacter * text.length : Math.max(growth * before, 20 * text.length),
    );
    const taken = walk(machine, text, limit).steps;
    steps.push(taken);
    if (taken >= limit) return steps;
    // Far from any growth: a longer text tells nothing new.
    if (before !== undefined && taken < 10.5 * before && taken < 40 * text.length) return undefined;
  }
  return undefined;
}

/** Ambiguities that differ, from each part that is repeated no more than three; the search for a start is among the last. */
function distinct(all: readonly Ambiguity[]): readonly Ambiguity[] {
  const counts = new Map<string, number>();
  const found = all.toReversed().filter(({ again }) => {
    counts.set(again, (counts.get(again) ?? 0) + 1);
    return (counts.get(again) ?? 0) <= 3;
  });
  return found.slice(0, 60);
}

interface Attack extends Ambiguity {
  readonly end: string;
}

/** The repeated part as it is and apart from its neighbours, at the start and further on, with ends that do not match. */
function nearMatches({ before, again, ends = ["\0", "~"] }: Ambiguity): Attack[] {
  const parts = [again, ` ${again} `];
  const befores = [before, `${ends[0] ?? ""}${before}`];
  return ["", ...ends].flatMap((end) =>
    parts.flatMap((part) => befores.map((start) => ({ before: start, again: part, end }))),
  );
}

/** Single characters of the expression again and again. */
function plain(machine: Machine): Attack[] {
  const { letters } = graphOf(machine);
  return letters
    .slice(0, 8)
    .flatMap((letter) => ["", letters.at(-1) ?? ""].map((end) => ({ before: "", again: letter, end })));
}
