import { type Document, sourceSpan } from "../../model/index.ts";
import { originalOf } from "../../revision/index.ts";
import type { Difference } from "./difference.ts";

/** The text that a file was made of, and what it was made with. */
export interface Given {
  readonly document: Document;
  readonly base: Document | undefined;
  readonly hasTemplate: boolean;
}

/** What is said of a file that was not written since it would not say what the text says, and what to do instead. */
export function tellDifference(difference: Difference, given: Given): string {
  return `${whatDiffers(difference, given)}. ${wayOut(given)}`;
}

/** The same of a file that says what the text says and is not built as a Word file has to be. */
export function tellFault(fault: string, given: Given): string {
  return `The Word file would be damaged: ${fault}. ${wayOut(given)}`;
}

function whatDiffers({ side, wanted, found, before }: Difference, given: Given): string {
  const { document, base } = given;
  const isOfBase = side === "rejected" && base !== undefined;
  const text = side === "accepted" ? document : (base ?? originalOf(document));
  const number = wanted && lineNumber(text, wanted.text, before);
  const hasSides = base !== undefined || document.marks.length > 0;
  const lead = !hasSides ? "" : side === "accepted" ? "With all changes accepted, " : "With all changes rejected, ";
  const place = number === undefined ? "a paragraph" : `line ${number}${isOfBase ? " of the base" : ""}`;
  const [ours, theirs] = quoted(wanted && shown(wanted.line), found && shown(found.line));
  const sentence =
    theirs === undefined
      ? `${place}, “${ours}”, would be missing in the Word file`
      : ours === undefined
        ? `the Word file would say “${theirs}”, which the text does not`
        : ours === theirs
          ? `${place}, “${ours}”, would have another form in the Word file: as a heading, an item, emphasis or a note`
          : `${place} says “${ours}”, and the Word file would say “${theirs}”`;
  const whole = lead + sentence;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

function wayOut({ document, base, hasTemplate }: Given): string {
  const ways = [
    ...(hasTemplate ? ["without the template"] : []),
    ...(base !== undefined ? ["without the base"] : []),
    ...(document.marks.length > 0 ? ["with its marks accepted or rejected"] : []),
    "as a page to print (HTML)",
  ];
  const last = ways.pop();
  return `Write it ${ways.length === 0 ? last : `${ways.join(", ")} or ${last}`}`;
}

/** The line of the source in which a paragraph begins, from 1; undefined where the source spells it otherwise. */
function lineNumber(document: Document, words: string, before: number): number | undefined {
  const { text, source, reading } = document;
  for (const part of [words, words.split("\n", 1)[0] ?? "", words.slice(0, 30)]) {
    let at = text.indexOf(part);
    for (let count = 0; count < before && at >= 0; count++) at = text.indexOf(part, at + 1);
    if (part === "" || at < 0) continue;
    const { start } = sourceSpan(reading, { start: at, end: at + part.length });
    return source.slice(0, start).split("\n").length;
  }
  return undefined;
}

/** The words of a line as a reader of the page sees them. */
function shown(line: string): string {
  return line
    .slice(line.indexOf(" ") + 1)
    .replace(/‹[^‹›]*›/g, "")
    .replace(/<o\d+>/g, "[…]")
    .replace(/<br>/g, " ")
    .replace(/<note ([^<>]*)>/g, "[$1]")
    .replace(/\s+/g, " ")
    .trim();
}

/** The words of both sides from a little before they part. */
function quoted(ours: string | undefined, theirs: string | undefined): readonly (string | undefined)[] {
  const [a = "", b = ""] = [ours, theirs];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const isPart = ours !== undefined && theirs !== undefined && a !== b && same > ahead;
  const start = isPart ? a.lastIndexOf(" ", same - ahead) + 1 : 0;
  return [ours, theirs].map((words) => {
    if (words === undefined) return undefined;
    const end = start + longest;
    return `${start > 0 ? "… " : ""}${words.slice(start, end).trim()}${end < words.length ? "…" : ""}`;
  });
}

/** Letters that are quoted, and how many of them stand before the difference. */
const longest = 80;
const ahead = 20;
