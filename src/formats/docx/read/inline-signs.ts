/** The next place that may be more than a letter; most of a text is none. */
export function nextSign(source: string, from: number): number {
  signs.lastIndex = from;
  return signs.exec(source)?.index ?? source.length;
}

const signs = /[\\¶{<[\]!\t*+\-~=]/g;

/** What ends a mark, by what begins it. */
export const closers: Readonly<Record<string, string>> = {
  "{++": "++}",
  "{--": "--}",
  "{~~": "~~}",
  "{>>": "<<}",
  "{==": "==}",
};

/** The tags that stand for emphasis. */
export const tags: Readonly<Record<string, "raised" | "lowered" | "underline" | "struck" | "bold" | "italic">> = {
  sup: "raised",
  sub: "lowered",
  u: "underline",
  s: "struck",
  b: "bold",
  i: "italic",
};

/** Where a mark ends; a deletion inside an insertion may hold the same closer. */
export function closing(source: string, from: number, closer: string): number {
  let end = source.indexOf(closer, from);
  if (closer !== "++}") return end;
  let inner = source.indexOf("{--", from);
  while (inner >= 0 && inner < end) {
    if (isEscaped(source, inner)) {
      inner = source.indexOf("{--", inner + 3);
      continue;
    }
    const innerEnd = source.indexOf("--}", inner + 3);
    if (innerEnd < 0) break;
    if (end < innerEnd + 3) end = source.indexOf(closer, innerEnd + 3);
    inner = source.indexOf("{--", innerEnd + 3);
  }
  return end;
}

/** True behind an odd number of backslashes. */
function isEscaped(source: string, at: number): boolean {
  let start = at;
  while (source[start - 1] === "\\") start--;
  return (at - start) % 2 === 1;
}
