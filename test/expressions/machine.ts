import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** A regular expression as a machine that goes back: what it may do next, in the order in which it tries. */
export type Node =
  | { readonly kind: "character"; readonly set: CharacterSet; readonly backward: boolean; next: Node }
  | { readonly kind: "fork"; first: Node; second: Node }
  | { readonly kind: "look"; readonly backward: boolean; readonly negate: boolean; readonly body: Node; next: Node }
  | { readonly kind: "assert"; readonly assertion: Assertion; next: Node }
  /** Keeps the place in a register; `advanced` goes on only when the place has changed since. */
  | { readonly kind: "keep" | "advanced"; readonly register: number; next: Node }
  | { readonly kind: "repeat"; readonly from: number; readonly backward: boolean; next: Node }
  | { readonly kind: "end" };

export type Assertion = "start" | "end" | "lineStart" | "lineEnd" | "word" | "notWord";

/** One class of characters of an expression. */
export interface CharacterSet {
  readonly raw: string;
  has(character: string): boolean;
}

export interface Machine {
  readonly start: Node;
  readonly registers: number;
  readonly unicode: boolean;
  readonly sticky: boolean;
  readonly multiline: boolean;
  /** True when it asks for the boundary of a word somewhere. */
  readonly hasWords: boolean;
  /** The classes of what is looked for behind. */
  readonly setsBehind: ReadonlySet<CharacterSet>;
  readonly sets: readonly CharacterSet[];
  readonly canRepeat: boolean;
  /** Characters that the expression names, and the ends of its ranges. */
  readonly named: readonly string[];
}

/**
 * The machine of an expression. Counted repetitions are written out; with `loops` those of more than three become loops,
 * so that what grows within their bounds is found as well.
 */
export function machineOf({ source, flags }: { source: string; flags: string }, loops = false): Machine {
  const unicode = /[uv]/.test(flags);
  const parser = new RegExpParser();
  const pattern = parser.parsePattern(source, 0, source.length, {
    unicode: flags.includes("u"),
    unicodeSets: flags.includes("v"),
  });
  const multiline = flags.includes("m");
  const sets = new Map<string, CharacterSet>();
  const named = new Set<string>();
  const groups = new Map<AST.CapturingGroup, number>();
  let registers = 0;
  let canRepeat = false;
  let hasWords = false;
  const setsBehind = new Set<CharacterSet>();
  findGroups(pattern);
  const start = anyOf(pattern.alternatives, { kind: "end" }, false);
  return {
    start,
    registers,
    unicode,
    sticky: flags.includes("y"),
    multiline,
    hasWords,
    setsBehind,
    sets: [...sets.values()],
    canRepeat,
    named: [...named],
  };

  function findGroups(node: unknown): void {
    if (node === null || typeof node !== "object") return;
    const each = node as AST.Node;
    if (each.type === "Backreference") {
      canRepeat = true;
      for (const group of [each.resolved].flat()) {
        if (!groups.has(group)) {
          groups.set(group, registers);
          registers += 2;
        }
      }
    }
    if (each.type === "Character") name(each.value);
    if (each.type === "CharacterClassRange") {
      name(each.min.value - 1);
      name(each.max.value + 1);
    }
    for (const [key, value] of Object.entries(each)) {
      if (key === "parent" || key === "resolved" || key === "references") continue;
      for (const child of [value].flat()) findGroups(child);
    }
  }

  function name(value: number): void {
    if (value < 0 || value > 0x10ffff) return;
    const character = String.fromCodePoint(value);
    if (!unicode && value > 0xffff) return;
    for (const each of [character, character.toLowerCase(), character.toUpperCase()]) named.add(each);
  }

  function anyOf(alternatives: readonly AST.Alternative[], next: Node, backward: boolean): Node {
    return alternatives
      .map(({ elements }) => row(elements, next, backward))
      .reduceRight((second, first) => ({ kind: "fork", first, second }));
  }

  function row(elements: readonly AST.Element[], next: Node, backward: boolean): Node {
    const order = backward ? elements : elements.toReversed();
    return order.reduce((behind, element) => made(element, behind, backward), next);
  }

  function made(element: AST.Element, next: Node, backward: boolean): Node {
    switch (element.type) {
      case "Group":
        return anyOf(element.alternatives, next, backward);
      case "CapturingGroup": {
        const register = groups.get(element);
        if (register === undefined) return anyOf(element.alternatives, next, backward);
        const [entry, exit] = backward ? [register + 1, register] : [register, register + 1];
        const close: Node = { kind: "keep", register: exit, next };
        return { kind: "keep", register: entry, next: anyOf(element.alternatives, close, backward) };
      }
      case "Quantifier":
        return repeated(element, next, backward);
      case "Assertion":
        return asserted(element, next);
      case "Backreference": {
        const from = groups.get([element.resolved].flat()[0] as AST.CapturingGroup) ?? 0;
        return { kind: "repeat", from, backward, next };
      }
      default:
        if (backward) setsBehind.add(setOf(element.raw));
        return { kind: "character", set: setOf(element.raw), backward, next };
    }
  }

  function asserted(element: AST.Assertion, next: Node): Node {
    if (element.kind === "lookahead" || element.kind === "lookbehind") {
      const backward = element.kind === "lookbehind";
      const body = anyOf(element.alternatives, { kind: "end" }, backward);
      return { kind: "look", backward, negate: element.negate, body, next };
    }
    hasWords ||= element.kind === "word";
    if (element.kind === "word") return { kind: "assert", assertion: element.negate ? "notWord" : "word", next };
    const line = element.kind === "start" ? ("lineStart" as const) : ("lineEnd" as const);
    return { kind: "assert", assertion: multiline ? line : element.kind, next };
  }

  function repeated({ element, min, max, greedy }: AST.Quantifier, next: Node, backward: boolean): Node {
    const isLoop = max === Number.POSITIVE_INFINITY || (loops && max > 3);
    const fork = (body: Node, out: Node): Node =>
      greedy ? { kind: "fork", first: body, second: out } : { kind: "fork", first: out, second: body };
    let rest = next;
    if (isLoop) {
      const loop = fork(next, next) as Node & { kind: "fork" };
      const register = registers++;
      const again: Node = { kind: "advanced", register, next: loop };
      const body: Node = { kind: "keep", register, next: made(element, again, backward) };
      loop[greedy ? "first" : "second"] = body;
      rest = loop;
    } else {
      for (let time = min; time < max; time++) rest = fork(made(element, rest, backward), next);
    }
    const least = loops ? Math.min(min, 4) : min;
    for (let time = 0; time < least; time++) rest = made(element, rest, backward);
    return rest;
  }

  function setOf(raw: string): CharacterSet {
    const known = sets.get(raw);
    if (known !== undefined) return known;
    const one = new RegExp(`^(?:${raw})$`, flags.replace(/[gymd]/g, ""));
    const answers = new Map<string, boolean>();
    const has = (character: string) => {
      let answer = answers.get(character);
      if (answer === undefined) {
        answer = one.test(character);
        answers.set(character, answer);
      }
      return answer;
    };
    const set = { raw, has };
    sets.set(raw, set);
    return set;
  }
}
