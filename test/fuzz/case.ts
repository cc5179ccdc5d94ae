import { type Random, randomOf } from "../random.ts";
import { type Files, type Finding, findingOf, type Kind } from "./law.ts";

/** A case of a run: what it is made of, and what its laws choose, depends on these three alone. */
export interface CaseName {
  readonly seed: string;
  readonly kind: string;
  readonly number: number;
}

/** An input with what its laws are to choose. */
export interface Input {
  readonly kind: string;
  readonly files: Files;
  /** The seed of the laws' own choices. */
  readonly choice: string;
  /** The only law to look at; all of the kind without it. */
  readonly law?: string;
}

/** The input of a case. */
export function inputOf({ seed, kind, number }: CaseName, kinds: readonly Kind[]): Input {
  const name = `${seed}:${kind}:${number}`;
  return { kind, files: kindNamed(kind, kinds).make(randomOf(name)), choice: name };
}

/** The laws that do not hold for an input; `begin` hears of each law before it is looked at. */
export function findingsOf(
  { kind, files, choice, law: only }: Input,
  kinds: readonly Kind[],
  begin: (law: string) => void = () => {},
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { name, check } of kindNamed(kind, kinds).laws) {
    if (only !== undefined && name !== only) continue;
    begin(name);
    try {
      check(files, choices(choice, name));
    } catch (error) {
      const finding = findingOf(name, error);
      if (!finding.isError || !findings.some(({ place }) => place === finding.place)) findings.push(finding);
    }
  }
  return findings;
}

function choices(choice: string, law: string): Random {
  return randomOf(`${choice}:${law}`);
}

function kindNamed(name: string, kinds: readonly Kind[]): Kind {
  const kind = kinds.find((one) => one.name === name);
  if (kind === undefined) throw new Error(`there is no kind ${name}`);
  return kind;
}
