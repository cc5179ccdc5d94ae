import type { Assertion, Machine, Node } from "./machine.ts";

/** How many steps were taken, and the matches as far as they were found: start and end, in units. */
export interface Walk {
  readonly steps: number;
  readonly matches: readonly (readonly [number, number])[];
}

/**
 * Finds all matches of the machine in the text, going back as the engine does, and counts the steps; it stops at the
 * limit. Nothing is timed, so the answer is the same on every machine.
 */
export function walk(machine: Machine, text: string, limit = Number.POSITIVE_INFINITY): Walk {
  const { unicode } = machine;
  const units = unicode ? Array.from(text) : text;
  const registers: number[] = Array.from({ length: machine.registers }, () => -1);
  const matches: [number, number][] = [];
  let steps = 0;
  for (let at = 0; at <= units.length && steps < limit; ) {
    const end = run(machine.start, at);
    if (end !== undefined) matches.push([at, end]);
    else if (machine.sticky) break;
    at = end === undefined || end === at ? at + 1 : end;
  }
  return { steps: Math.min(steps, limit), matches: unicode ? matches.map(inUnits) : matches };

  function inUnits([start, end]: readonly [number, number]): [number, number] {
    const before = (units as string[]).slice(0, start).join("").length;
    return [before, before + (units as string[]).slice(start, end).join("").length];
  }

  /** Where the first way through ends. */
  function run(start: Node, from: number): number | undefined {
    const nodes: Node[] = [];
    // Beside a node its place; beside none a register and what it held.
    const places: number[] = [];
    const held: number[] = [];
    let node = start;
    let at = from;
    while (steps++ < limit) {
      let goesOn = true;
      switch (node.kind) {
        case "end":
          return at;
        case "character": {
          const character = units[node.backward ? at - 1 : at];
          goesOn = character !== undefined && node.set.has(character);
          if (goesOn) at += node.backward ? -1 : 1;
          break;
        }
        case "fork":
          nodes.push(node.second);
          places.push(at);
          node = node.first;
          continue;
        case "look":
          goesOn = (run(node.body, at) !== undefined) !== node.negate;
          break;
        case "assert":
          goesOn = asserts(node.assertion, units[at - 1], units[at]);
          break;
        case "keep":
          nodes.push(kept);
          places.push(node.register);
          held.push(registers[node.register] as number);
          registers[node.register] = at;
          break;
        case "advanced":
          goesOn = registers[node.register] !== at;
          break;
        case "repeat": {
          const end = registers[node.from + 1] as number;
          const begin = registers[node.from] as number;
          for (let offset = 0; goesOn && end > begin && offset < end - begin; offset++) {
            steps++;
            const place = node.backward ? at - 1 - offset : at + offset;
            goesOn = units[place] === units[node.backward ? end - 1 - offset : begin + offset];
          }
          if (goesOn && end > begin) at += node.backward ? begin - end : end - begin;
          break;
        }
      }
      if (goesOn) {
        node = (node as { next: Node }).next;
        continue;
      }
      let back = nodes.pop();
      while (back === kept) {
        registers[places.pop() as number] = held.pop() as number;
        back = nodes.pop();
      }
      if (back === undefined) return undefined;
      node = back;
      at = places.pop() as number;
    }
    return undefined;
  }
}

const kept: Node = { kind: "end" };

function asserts(assertion: Assertion, before: string | undefined, behind: string | undefined): boolean {
  switch (assertion) {
    case "start":
      return before === undefined;
    case "end":
      return behind === undefined;
    case "lineStart":
      return before === undefined || isBreak(before);
    case "lineEnd":
      return behind === undefined || isBreak(behind);
    default:
      return (isWord(before) !== isWord(behind)) === (assertion === "word");
  }
}

const isBreak = (character: string) => /[\n\r\u2028\u2029]/.test(character);
const isWord = (character: string | undefined) => character !== undefined && /\w/.test(character);
