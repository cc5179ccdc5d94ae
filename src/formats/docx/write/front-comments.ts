import { sourceSpan } from "../../../model/index.ts";
import { parse } from "../../../syntax/index.ts";

/** A text whose front matter has no comments, and how many it had. */
export interface WithoutFrontComments {
  readonly source: string;
  readonly comments: number;
}

/**
 * Takes the comments of YAML out of the front matter of a text: like `<!-- … -->` they speak to whoever edits it. A
 * sign # that is part of a value stays, and so does every line when taking comments out would change what is said.
 */
export function withoutFrontComments(source: string): WithoutFrontComments {
  const front = frontMatterOf(source);
  const kept: string[] = [];
  let comments = 0;
  for (const line of front.split(/\r\n?|\n/)) {
    const words = line.slice(0, startOfComment(line)).trimEnd();
    if (words.length < line.trimEnd().length) comments++;
    if (words !== "" || line.trim() === "") kept.push(words);
  }
  const bare = kept.join("\n");
  if (comments === 0 || !saysTheSame(front, bare)) return { source, comments: 0 };
  return { source: bare + source.slice(front.length), comments };
}

function frontMatterOf(source: string): string {
  const { blocks, reading } = parse(source);
  const [first] = blocks;
  return first?.kind === "front-matter" ? source.slice(0, sourceSpan(reading, first.span).end) : "";
}

/** Behind a blank or at the start of a line, outside of quotation marks. */
function startOfComment(line: string): number {
  let quote = "";
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? "";
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if (sign === "#" && /^$|\s/.test(line.slice(0, at).slice(-1))) return at;
    else if ((sign === '"' || sign === "'") && /[\s:{[,]$|^$/.test(line.slice(0, at))) quote = sign;
  }
  return line.length;
}

function saysTheSame(one: string, other: string): boolean {
  return JSON.stringify(parse(one).metadata) === JSON.stringify(parse(other).metadata);
}
