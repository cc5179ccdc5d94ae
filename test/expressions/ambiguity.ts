import { type Graph, graphOf, type State } from "./graph.ts";
import type { Machine } from "./machine.ts";

/** A way to read the same characters twice: texts `before`, then `again` any number of times, are worth a try. */
export interface Ambiguity {
  readonly before: string;
  readonly again: string;
  /** What may stand behind so that no way through the expression goes on. */
  readonly ends?: readonly string[];
}

export interface Analysis {
  /** True when no text can be read in more ways than its length times a number of the expression. */
  readonly isLinear: boolean;
  readonly ambiguities: readonly Ambiguity[];
}

/** Stands for “too many places to look through”; what is left is tried on texts alone. */
const budget = 400_000;

/**
 * Looks for places p and q of the expression, both in loops, where a word leads from p to p, from p to q and from q to q
 * (Weber and Seidl, 1991): the ways to read that word again and again grow with the square of its length or faster, one
 * place reached by two ways makes it exponential. The search for the start of a match is a loop as well. What looks
 * ahead or behind is taken to succeed, so that an expression may be called ambiguous that is not, and never the reverse.
 * A loop that may end the match at every turn is no q: who comes there has a match.
 */
export function analyse(machine: Machine): Analysis {
  const graph = graphOf(machine);
  const ambiguities: Ambiguity[] = [];
  const component = components(graph);
  const looping = graph.states.filter((state) => isInLoop(graph, state, component));
  const settled = settledLoops(graph, looping, component);
  let left = budget;

  for (const state of looping) {
    const found = pairBack(state);
    if (found !== undefined) note(state, state, found);
  }
  for (const p of looping) {
    for (const q of looping) {
      if (p === q || settled.has(component.get(q) as number)) continue;
      const found = throughBoth(p, q);
      if (found !== undefined) note(p, q, found);
    }
  }
  return { isLinear: ambiguities.length === 0 && left > 0 && !machine.canRepeat && graph.isWhole, ambiguities };

  function note(p: State, q: State, again: string): void {
    const before = pathTo(graph, p);
    const ways = readBy(graph, [p, q], again);
    const ends = graph.letters.filter((letter) => graph.next(q, letter).size === 0);
    ambiguities.push({ before, again, ends: [...endsOf(graph, ways), ...ends.slice(0, 1)] });
  }

  /** A word that leads from the state back to it in two ways. */
  function pairBack(state: State): string | undefined {
    const home = component.get(state);
    const inside = (to: State) => component.get(to) === home;
    return search(
      [state, state, 0],
      ([p, q, parted], add) => {
        for (const letter of graph.letters) {
          for (const [nextP, timesP] of graph.next(p, letter)) {
            if (!inside(nextP)) continue;
            for (const [nextQ] of graph.next(q, letter)) {
              if (inside(nextQ)) add([nextP, nextQ, parted || nextP !== nextQ || timesP > 1 ? 1 : 0], letter);
            }
          }
        }
      },
      ([p, q, parted]) => parted === 1 && p === state && q === state,
    );
  }

  /** A word that leads from p to p, from p to q, and from q to q. */
  function throughBoth(p: State, q: State): string | undefined {
    const homeP = component.get(p);
    const homeQ = component.get(q);
    if (!graph.reaches(p, q)) return undefined;
    return search(
      [p, p, q],
      ([one, between, other], add) => {
        for (const letter of graph.letters) {
          for (const [nextOther] of graph.next(other, letter)) {
            if (component.get(nextOther) !== homeQ) continue;
            for (const [nextOne] of graph.next(one, letter)) {
              if (component.get(nextOne) !== homeP) continue;
              for (const [nextBetween] of graph.next(between, letter)) {
                if (graph.reaches(nextBetween, q)) add([nextOne, nextBetween, nextOther], letter);
              }
            }
          }
        }
      },
      ([one, between, other]) => one === p && between === q && other === q,
    );
  }

  /** Breadth first from a triple to one that is meant, by at least one letter: the letters on the way. */
  function search(
    start: Triple,
    spread: (from: Triple, add: (to: Triple, letter: string) => void) => void,
    isMeant: (triple: Triple) => boolean,
  ): string | undefined {
    const seen = new Set<string>();
    let edge: Step[] = [{ triple: start, word: "" }];
    while (edge.length > 0 && left > 0) {
      const further: Step[] = [];
      for (const { triple, word } of edge) {
        let found: string | undefined;
        spread(triple, (to, letter) => {
          left--;
          const key = to.join();
          if (seen.has(key)) return;
          seen.add(key);
          if (isMeant(to)) found ??= word + letter;
          further.push({ triple: to, word: word + letter });
        });
        if (found !== undefined) return found;
      }
      edge = further;
    }
    return undefined;
  }
}

type Triple = readonly [State, State, State];

interface Step {
  readonly triple: Triple;
  readonly word: string;
}

/** The loops each turn of which passes a place where the match may end whatever follows. */
function settledLoops(graph: Graph, looping: readonly State[], component: ReadonlyMap<State, number>): Set<number> {
  const settled = new Set(looping.map((state) => component.get(state) as number));
  const mayEnd = (state: State) => graph.mayEnd(state);
  const rest = components(
    graph,
    (from, to) => component.get(from) === component.get(to) && !mayEnd(from) && !mayEnd(to),
  );
  const inner = (from: State, to: State) => !mayEnd(from) && !mayEnd(to) && rest.get(from) === rest.get(to);
  for (const state of looping) {
    if (graph.after(state).some((to) => inner(state, to) && component.get(to) === component.get(state)))
      settled.delete(component.get(state) as number);
  }
  return settled;
}

function isInLoop(graph: Graph, state: State, component: ReadonlyMap<State, number>): boolean {
  return graph.after(state).some((to) => component.get(to) === component.get(state));
}

/** Which states lead to each other and back (Tarjan), without recursion. */
function components(graph: Graph, mayPass: (from: State, to: State) => boolean = () => true): Map<State, number> {
  const found = new Map<State, number>();
  const order = new Map<State, number>();
  const low = new Map<State, number>();
  const open: State[] = [];
  const isOpen = new Set<State>();
  for (const root of graph.states) {
    if (order.has(root)) continue;
    const work = [{ state: root, to: graph.after(root).filter((to) => mayPass(root, to)), at: 0 }];
    enter(root);
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const next = top.to[top.at++];
      if (next === undefined) {
        work.pop();
        const parent = work.at(-1);
        if (parent) lower(parent.state, low.get(top.state) as number);
        if (low.get(top.state) === order.get(top.state)) close(top.state);
      } else if (!order.has(next)) {
        enter(next);
        work.push({ state: next, to: graph.after(next).filter((to) => mayPass(next, to)), at: 0 });
      } else if (isOpen.has(next)) lower(top.state, order.get(next) as number);
    }
  }
  return found;

  function enter(state: State): void {
    order.set(state, order.size);
    low.set(state, order.get(state) as number);
    open.push(state);
    isOpen.add(state);
  }
  function lower(state: State, to: number): void {
    low.set(state, Math.min(low.get(state) as number, to));
  }
  function close(root: State): void {
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      isOpen.delete(state);
      found.set(state, order.get(root) as number);
      if (state === root) break;
    }
  }
}

/** The shortest word that leads from the start of a text to the state. */
function pathTo(graph: Graph, state: State): string {
  const words = new Map<State, string>(graph.entries.map((entry) => [entry, ""]));
  for (const [from, word] of words) {
    if (from === state) return word;
    for (const letter of graph.letters) {
      for (const [to] of graph.next(from, letter)) if (!words.has(to)) words.set(to, word + letter);
    }
  }
  return "";
}

/** Where the word leads from any of the states, once and twice. */
function readBy(graph: Graph, from: readonly State[], word: string): Set<State> {
  const found = new Set<State>();
  let states = new Set(from);
  for (const letter of [...word, ...word]) {
    states = step(graph, states, letter);
    if (states.size > 0) for (const state of states) found.add(state);
  }
  return found;
}

function step(graph: Graph, states: ReadonlySet<State>, letter: string): Set<State> {
  return new Set(
    [...states].filter((state) => !graph.isSearch(state)).flatMap((state) => [...graph.next(state, letter).keys()]),
  );
}

/** The shortest words, of at most three letters, behind which none of the states goes on: two at most. */
function endsOf(graph: Graph, states: ReadonlySet<State>): string[] {
  const ends: string[] = [];
  let edge: [ReadonlySet<State>, string][] = [[states, ""]];
  for (let length = 1; length <= 3 && ends.length === 0; length++) {
    const further: [ReadonlySet<State>, string][] = [];
    for (const [from, word] of edge.slice(0, 60)) {
      for (const letter of graph.letters) {
        const to = step(graph, from, letter);
        const canEnd = [...from].some((state) => !graph.isSearch(state) && graph.canEnd(state, letter));
        if (to.size === 0 && !canEnd) ends.push(word + letter);
        else further.push([to, word + letter]);
      }
    }
    edge = further.sort(([a], [b]) => a.size - b.size);
  }
  return ends.slice(0, 2);
}
