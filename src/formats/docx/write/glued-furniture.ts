import type { Document, Furniture } from "../../../model/index.ts";

/**
 * The page heads that a copy has left in the middle of a paragraph, with no empty line above or below. As paragraphs of
 * their own they would part it; others become such.
 */
export function gluedFurniture({ source, furniture }: Pick<Document, "source" | "furniture">): readonly Furniture[] {
  const glued: Furniture[] = [];
  for (let at = 0; at < furniture.length; ) {
    // Page heads that stand together have their neighbours in common.
    const run: Furniture[] = [];
    for (let one = furniture[at]; one !== undefined; one = furniture[++at]) {
      const last = run.at(-1);
      if (last !== undefined && !areNext(source, last, one)) break;
      run.push(one);
    }
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) break;
    if (hasWords(lineBefore(source, first.span.start)) && hasWords(lineBehind(source, last.span.end)))
      glued.push(...run);
  }
  return glued;
}

function areNext(source: string, one: Furniture, next: Furniture): boolean {
  const between = source.slice(one.span.end, next.span.start);
  return between.trim() === "" && between.split("\n").length === 2;
}

function lineBefore(source: string, offset: number): string {
  const end = source.lastIndexOf("\n", offset - 1);
  return end < 0 ? "" : source.slice(source.lastIndexOf("\n", end - 1) + 1, end);
}

function lineBehind(source: string, offset: number): string {
  const start = source.indexOf("\n", offset) + 1;
  if (start === 0) return "";
  const end = source.indexOf("\n", start);
  return source.slice(start, end < 0 ? source.length : end);
}

function hasWords(line: string): boolean {
  return line.trim() !== "";
}
