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
  isSearch(state: State): boolean;
  /** True when the match may end behind the state's character, whatever follows. */
  mayEnd(state: State): boolean;
  /** True when it may end behind this letter, if what follows allows it. */
  canEnd(state: State, letter: string): boolean;
}

/** At least one character of each kind that classes speak of. */
const kinds = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  ..."\0\t\n\r\v\u007f\u00a0\u00ad\u0085\u2028\u3000",
  ..."éÉßǅʰµªʼяЯѕعשאह中ー가あ",
  ..."\u0301\u0903\u20dd٣१Ⅷ²½‿–—«»“”’„‚…·€¬¨™☃ˆ\u200e\u200d\ue000\u0378😀𝐀",
];

type Characters = Node & { kind: "character" };

/** A character that is read, and what a word boundary before it asks of it. */
interface Reader {
  readonly node: Characters;
  readonly need: Need;
}

type Need = "word" | "notWord" | undefined;

interface Closure {
  readonly to: ReadonlyMap<Reader, number>;
  /** The same by their numbers, once they have any. */
  numbered?: ReadonlyMap<State, number>;
  readonly mayEnd: boolean;
  /** True when it may end the match, if what it asks for holds. */
  readonly canEnd: boolean;
}

export function graphOf(machine: Machine): Graph {
  const closures = new Map<Node, Map<string, Closure>>();
  const readers = new Map<Characters, Map<Need, Reader>>();
  const numbers = new Map<Reader, State>();
  const nodes: Reader[] = [];
  let isWhole = true;

  const letters = lettersOf(machine);
  const behind = new Map(letters.map((letter) => [letter, groupBehind(machine, letter)]));
  const later = machine.sticky ? [] : letters.flatMap((letter) => [...closure(machine.start, letter).to.keys()]);
  const entries = [...closure(machine.start, undefined).to.keys()].map(number);
  for (const node of later) number(node);
  for (let at = 0; at < nodes.length; at++) {
    const reader = nodes[at] as Reader;
    const { next: following } = reader.node;
    for (const letter of letters)
      if (reads(reader, letter)) closure(following, letter).numbered ??= numbered(following, letter);
  }
  const search = nodes.length;
  const count = search + (later.length > 0 ? 1 : 0);
  const searching = new Map(letters.map((letter) => [letter, numbered(machine.start, letter).set(search, 1)]));
  const afterOf = Array.from({ length: count }, (_, state) => {
    const maps = new Set(letters.map((letter) => next(state, letter)));
    return [...new Set([...maps].flatMap((map) => [...map.keys()]))];
  });
  const before = Array.from({ length: count }, (): State[] => []);
  for (const [state, following] of afterOf.entries()) for (const to of following) before[to]?.push(state);
  const leading = new Map<State, Set<State>>();

  return {
    states: Array.from({ length: count }, (_, state) => state),
    entries: count > search ? [...entries, search] : entries,
    letters,
    isWhole,
    next,
    after: (state) => afterOf[state] ?? [],
    reaches(from, to) {
      const known = leading.get(to) ?? reachable(before, to);
      leading.set(to, known);
      return known.has(from);
    },
    isSearch: (state) => state === search,
    mayEnd,
    canEnd,
  };

  function next(state: State, letter: string): ReadonlyMap<State, number> {
    if (state === search) return searching.get(letter) ?? nowhere;
    const reader = nodes[state] as Reader;
    return reads(reader, letter) ? (closure(reader.node.next, letter).numbered ?? nowhere) : nowhere;
  }

  function mayEnd(state: State): boolean {
    if (state === search) return false;
    const reader = nodes[state] as Reader;
    return letters.every((letter) => !reads(reader, letter) || closure(reader.node.next, letter).mayEnd);
  }

  function canEnd(state: State, letter: string): boolean {
    if (state === search) return closure(machine.start, letter).canEnd;
    const reader = nodes[state] as Reader;
    return reads(reader, letter) && closure(reader.node.next, letter).canEnd;
  }

  function reader(node: Characters, need: Need): Reader {
    const known = readers.get(node) ?? new Map<Need, Reader>();
    readers.set(node, known);
    const made = known.get(need) ?? { node, need };
    known.set(need, made);
    return made;
  }

  function numbered(node: Node, letter: string): Map<State, number> {
    return new Map([...closure(node, letter).to].map(([each, ways]) => [number(each), ways]));
  }

  function number(node: Reader): State {
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
    const key = letter === undefined ? "start" : (behind.get(letter) ?? "");
    const made = known.get(key) ?? closureOf(start, letter);
    known.set(key, made);
    return made;
  }

  function closureOf(start: Node, letter: string | undefined): Closure {
    const to = new Map<Reader, number>();
    let mayEnd = false;
    let canEnd = false;
    const seen = new Map<string, Map<Node, number>>();
    const work: Way[] = [{ node: start, sure: true, ended: false, need: undefined }];
    for (let way = work.pop(); way !== undefined; way = work.pop()) {
      const { node, sure, ended, need } = way;
      if (node.kind === "end") {
        mayEnd ||= sure;
        canEnd = true;
        continue;
      }
      // Behind the end of the text nothing is read.
      if (node.kind === "character" && ended) continue;
      const counts = seen.get(`${ended}${need}`) ?? new Map<Node, number>();
      seen.set(`${ended}${need}`, counts);
      const times = (counts.get(node) ?? 0) + 1;
      if (times > 2) continue;
      counts.set(node, times);
      if (node.kind === "character") to.set(reader(node, need), times);
      else if (node.kind === "fork") work.push({ ...way, node: node.second }, { ...way, node: node.first });
      else if (node.kind === "assert") work.push(...asserted(node, way, letter));
      else if (node.kind === "look") {
        if (!node.backward || isBehind(node.body, letter) !== node.negate)
          work.push({ ...way, node: node.next, sure: false });
        if (!node.backward) work.push({ ...way, node: node.body, sure: false });
        else if (hasLoop(node.body)) isWhole = false;
      } else work.push({ ...way, node: node.next });
    }
    return { to, mayEnd, canEnd };
  }
}

/** A way through what reads nothing: whether it asked for nothing, asked for the end, or asks something of what is next. */
interface Way {
  readonly node: Node;
  readonly sure: boolean;
  readonly ended: boolean;
  readonly need: Need;
}

function asserted({ assertion, next: node }: Node & { kind: "assert" }, way: Way, letter: string | undefined): Way[] {
  const further = { ...way, node, sure: false };
  switch (assertion) {
    case "start":
      return letter === undefined ? [further] : [];
    case "lineStart":
      return letter === undefined || isBreak(letter) ? [further] : [];
    case "end":
      return [{ ...further, ended: true }];
    case "lineEnd":
      return [further];
    default: {
      const isInWord = letter !== undefined && isWord(letter);
      const need = isInWord === (assertion === "word") ? "notWord" : "word";
      return way.need === undefined || way.need === need ? [{ ...further, need }] : [];
    }
  }
}

function reads({ node, need }: Reader, letter: string): boolean {
  return node.set.has(letter) && (need === undefined || isWord(letter) === (need === "word"));
}

const isWord = (letter: string) => /\w/.test(letter);

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

const nowhere: ReadonlyMap<State, number> = new Map();

/** What lookbehinds and starts of lines tell apart of a letter. */
function groupBehind({ setsBehind, multiline, hasWords }: Machine, letter: string): string {
  const sets = [...setsBehind].map((set) => (set.has(letter) ? 1 : 0)).join("");
  return `${sets}${multiline && isBreak(letter)}${hasWords && isWord(letter)}`;
}

const isBreak = (letter: string) => /[\n\r\u2028\u2029]/.test(letter);

function reachable(after: readonly State[][], start: State): Set<State> {
  const found = new Set(after[start]);
  for (const state of found) for (const to of after[state] ?? []) found.add(to);
  return found;
}

function lettersOf({ sets, named, unicode, multiline, hasWords }: Machine): string[] {
  const groups = new Map<string, string>();
  const characters = [...named, ...kinds].filter((each) => unicode || each.length === 1);
  // Letters that one can read come first, and stand for their group.
  characters.sort((a, b) => rank(a) - rank(b));
  for (const character of characters) {
    const group = `${sets.map((set) => (set.has(character) ? 1 : 0)).join("")}${multiline && isBreak(character)}${hasWords && isWord(character)}`;
    if (!groups.has(group)) groups.set(group, character);
  }
  return [...groups.values()];
}

function rank(character: string): number {
  return /[a-z]/.test(character) ? 0 : /[A-Z\d ]/.test(character) ? 1 : /[!-~]/.test(character) ? 2 : 3;
}
