/** A pattern of paths as what follows what: a character that stands for itself, a wildcard, or one of several rows. */
export type GlobPart = { readonly literal: string } | Wildcard | { readonly choices: readonly (readonly GlobPart[])[] };

type Wildcard = "character" | "characters" | "anything" | "steps";

/** Which places of a path can be reached: one entry for each offset, its end included. */
type Places = readonly boolean[];

/** Reads `*`, `**`, `**` with `/`, `?` and `{a,b*}`; anything else stands for itself. */
export function readGlob(pattern: string): GlobPart[] {
  const parts: GlobPart[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    const close = character === "{" ? pattern.indexOf("}", at) : -1;
    if (pattern.startsWith("**/", at)) {
      parts.push("steps");
      at += 2;
    } else if (pattern.startsWith("**", at)) {
      parts.push("anything");
      at += 1;
    } else if (character === "*") parts.push("characters");
    else if (character === "?") parts.push("character");
    else if (close > at) {
      const choices = pattern.slice(at + 1, close).split(",");
      parts.push({
        choices: choices.map((choice) => Array.from(choice, (one) => (one === "*" ? "characters" : { literal: one }))),
      });
      at = close;
    } else parts.push({ literal: character });
  }
  return parts;
}

/**
 * True when the parts match the path or a folder that it is in. Each part moves all places reached so far at once, so
 * the work is at most the length of the pattern times that of the path, however many wildcards there are.
 */
export function applyGlob(path: string, parts: readonly GlobPart[]): boolean {
  const start = Array.from({ length: path.length + 1 }, (_, place) => place === 0);
  const ends = reach(path, start, parts);
  return ends.some((isReached, place) => isReached && (place === path.length || path[place] === "/"));
}

function reach(path: string, from: Places, parts: readonly GlobPart[]): Places {
  let places = from;
  for (const part of parts) {
    if (typeof part === "string") places = wildcards[part](path, places);
    else if ("literal" in part) places = literal(path, places, part.literal);
    else {
      const ends = part.choices.map((choice) => reach(path, places, choice));
      places = places.map((_, place) => ends.some((each) => each[place]));
    }
  }
  return places;
}

function literal(path: string, from: Places, words: string): Places {
  return from.map((_, place) => {
    const start = place - words.length;
    return start >= 0 && from[start] === true && path.startsWith(words, start);
  });
}

const wildcards: Record<Wildcard, (path: string, from: Places) => Places> = {
  character: (path, from) => from.map((_, place) => from[place - 1] === true && path[place - 1] !== "/"),
  characters: (path, from) => spread(from, (place) => path[place - 1] !== "/"),
  anything: (_, from) => spread(from, () => true),
  steps,
};

/** The places, and those behind them for as long as each may be entered from the one before. */
function spread(from: Places, mayEnter: (place: number) => boolean): Places {
  let isReached = false;
  return from.map((isStart, place) => {
    isReached = isStart || (isReached && mayEnter(place));
    return isReached;
  });
}

/** Steps that have characters, each with the `/` behind it. */
function steps(path: string, from: Places): Places {
  let isReached = false;
  let isInStep = false;
  return from.map((isStart, place) => {
    const closesStep = path[place - 1] === "/";
    const isBehindStep = closesStep && isInStep;
    isInStep = !closesStep && (isReached || isInStep);
    isReached = isStart || isBehindStep;
    return isReached;
  });
}
