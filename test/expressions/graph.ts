import type { Machine, Node } from "./machine.ts";

/** A place where the next character is read, by its number; the last one searches for the start of a match. */
export type State = number;

export interface Graph {
  readonly states: readonly State[];
  /** Where the reading of a text begins. */
  readonly entries: readonly State[];
  /** One character for each group of characters that the expression does not tell apart. */
  readonly letters: readonly string[];
  /** False when some part looks behind by a loop, which the graph does not show. */
  readonly isWhole: boolean;
  /** Where a character leads, with the number of ways (at most 2). */
  next(state: State, letter: string): ReadonlyMap<State, number>;
  /** All states behind a state. */
  after(state: State): readonly State[];
  reaches(from: State, to: State): boolean;
  /** True when the match may end behind the state's character, whatever follows. */
  mayEnd(state: State): boolean;
}

/** At least one character of each kind that classes speak of. */
const kinds = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  ..."\0\t\n\r\v\u007f\u00a0\u00ad\u0085\u2028\u3000",
  ..."éÉßǅʰµªʼяЯѕعשאह中ー가あ",
  ..."\u0301\u0903\u20dd٣१Ⅷ²½‿–—«»“”’„‚…·€¬¨™☃ˆ\u200e\u200d\ue000\u0378😀𝐀",
];

type Characters = Node & { kind: "character" };

interface Closure {
  readonly to: ReadonlyMap<Characters, number>;
  readonly mayEnd: boolean;
}

export function graphOf(machine: Machine): Graph {
  const closures = new Map<Node, Map<string, Closure>>();
  const numbers = new Map<Characters, State>();
  const nodes: Characters[] = [];
  let isWhole = true;
  const { looksBehind } = machine;

  const letters = lettersOf(machine);
  const first = closure(machine.start, undefined);
  const later = letters.flatMap((letter) => (machine.sticky ? [] : [...closure(machine.start, letter).to.keys()]));
  for (const node of [...first.to.keys(), ...later]) number(node);
  for (let at = 0; at < nodes.length; at++) {
    const { set, next: behind } = nodes[at] as Characters;
    for (const letter of letters)
      if (set.has(letter)) for (const node of closure(behind, letter).to.keys()) number(node);
  }
  const search = nodes.length;
  const count = search + (later.length > 0 ? 1 : 0);
  const has = nodes.map(({ set }) => letters.map((letter) => set.has(letter)));
  const nextOf = Array.from({ length: count }, () => new Map<string, ReadonlyMap<State, number>>());
  const afterOf: State[][] = Array.from({ length: count }, (_, state) => {
    return [...new Set(letters.flatMap((letter) => [...next(state, letter).keys()]))];
  });
  const reached = afterOf.map((_, state) => reachable(afterOf, state));

  return {
    states: Array.from({ length: count }, (_, state) => state),
    entries: [...[...first.to.keys()].map(number), ...(count > search ? [search] : [])],
    letters,
    isWhole,
    next,
    after: (state) => afterOf[state] ?? [],
    reaches: (from, to) => reached[from]?.has(to) ?? false,
    mayEnd,
  };

  function next(state: State, letter: string): ReadonlyMap<State, number> {
    const known = nextOf[state]?.get(letter);
    if (known !== undefined) return known;
    const reads = state === search || has[state]?.[letters.indexOf(letter)] === true;
    const node = state === search ? machine.start : (nodes[state] as Characters).next;
    const to = new Map(reads ? [...closure(node, letter).to].map(([each, ways]) => [number(each), ways]) : []);
    if (state === search) to.set(search, 1);
    nextOf[state]?.set(letter, to);
    return to;
  }

  function mayEnd(state: State): boolean {
    const read = letters.filter((_, at) => has[state]?.[at]);
    return state < search && read.every((letter) => closure((nodes[state] as Characters).next, letter).mayEnd);
  }

  function number(node: Characters): State {
    let known = numbers.get(node);
    if (known === undefined) {
      known = nodes.length;
      numbers.set(node, known);
      nodes.push(node);
    }
    return known;
  }

  /** What can be read next, without reading anything first, behind a letter or at the start of a text. */
  function closure(start: Node, letter: string | undefined): Closure {
    const known = closures.get(start) ?? new Map<string, Closure>();
    closures.set(start, known);
    const key = letter === undefined ? "start" : looksBehind ? letter : "";
    const made = known.get(key) ?? closureOf(start, letter);
    known.set(key, made);
    return made;
  }

  function closureOf(start: Node, letter: string | undefined): Closure {
    const to = new Map<Characters, number>();
    let mayEnd = false;
    const done = new Map<Node, number>();
    const work: { node: Node; sure: boolean; ended: boolean }[] = [{ node: start, sure: true, ended: false }];
    for (let each = work.pop(); each !== undefined; each = work.pop()) {
      const { node, sure, ended } = each;
      const times = done.get(node) ?? 0;
      if (times > 1 && !(node.kind === "end" && sure)) continue;
      if (node.kind === "end") mayEnd ||= sure;
      // Behind the end of the text nothing is read.
      if (node.kind === "end" || (node.kind === "character" && ended)) continue;
      done.set(node, times + 1);
      if (node.kind === "character") to.set(node, times + 1);
      else if (node.kind === "fork") work.push({ ...each, node: node.second }, { ...each, node: node.first });
      else if (node.kind === "assert") {
        const isEnd = node.assertion === "end";
        const isLineStart = letter === undefined || /[\n\r\u2028\u2029]/.test(letter);
        const holds = { start: letter === undefined, lineStart: isLineStart }[node.assertion as "start"] ?? true;
        if (holds) work.push({ node: node.next, sure: false, ended: ended || isEnd });
      } else if (node.kind === "look") {
        if (!node.backward || isBehind(node.body, letter) !== node.negate)
          work.push({ node: node.next, sure: false, ended });
        if (!node.backward) work.push({ node: node.body, sure: false, ended });
        else if (hasLoop(node.body)) isWhole = false;
      } else work.push({ ...each, node: node.next });
    }
    return { to, mayEnd };
  }
}

/** Whether the letter is what the body looks for; undefined where it looks for more than one character. */
function isBehind(body: Node, letter: string | undefined): boolean | undefined {
  if (body.kind === "fork") {
    const both = [isBehind(body.first, letter), isBehind(body.second, letter)];
    return both.includes(true) ? true : both.includes(undefined) ? undefined : false;
  }
  if (body.kind !== "character" || body.next.kind !== "end") return undefined;
  return letter !== undefined && body.set.has(letter);
}

function hasLoop(start: Node): boolean {
  const open = new Set<Node>();
  const closed = new Set<Node>();
  return visit(start);
  function visit(node: Node): boolean {
    if (closed.has(node)) return false;
    if (open.has(node)) return true;
    open.add(node);
    const to = node.kind === "fork" ? [node.first, node.second] : node.kind === "end" ? [] : [node.next];
    if (node.kind === "look") to.push(node.body);
    const found = to.some(visit);
    open.delete(node);
    closed.add(node);
    return found;
  }
}

function reachable(after: readonly State[][], start: State): Set<State> {
  const found = new Set(after[start]);
  for (const state of found) for (const to of after[state] ?? []) found.add(to);
  return found;
}

function lettersOf({ sets, named, unicode, multiline }: Machine): string[] {
  const groups = new Map<string, string>();
  const characters = [...named, ...kinds].filter((each) => unicode || each.length === 1);
  // Letters that one can read come first, and stand for their group.
  characters.sort((a, b) => rank(a) - rank(b));
  for (const character of characters) {
    const group = `${sets.map((set) => (set.has(character) ? 1 : 0)).join("")}${multiline && character === "\n"}`;
    if (!groups.has(group)) groups.set(group, character);
  }
  return [...groups.values()];
}

function rank(character: string): number {
  return /[a-z]/.test(character) ? 0 : /[A-Z\d ]/.test(character) ? 1 : /[!-~]/.test(character) ? 2 : 3;
}
