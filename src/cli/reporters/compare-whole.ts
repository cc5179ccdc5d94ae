import {
  lineEndOf,
  markChanges,
  parse,
  patch,
  plainOf,
  print,
  redlinePage,
  sourceSpan,
  withLineEnd,
} from "../../index.ts";
import { type Compared, type NamedSide, nameOf } from "../comparisons.ts";

/** The formats that show one comparison with all its words. */
export const wholeReporters: Readonly<Record<"html" | "marks" | "patch", (compared: Compared) => string>> = {
  html({ old, new: now, comparison }) {
    const title = `Changes in ${now.resolution === undefined ? now.name : nameOf(now.resolution)}`;
    return redlinePage(comparison, { title, old: old.name, new: now.name, language: now.document.language });
  },
  marks: ({ old, new: now }) => markChanges(old, now),
  patch({ old, new: now }) {
    const names = { old: `a/${old.name}`, new: `b/${old.name}` };
    const lineEnd = lineEndOf(old.document.source);
    const before = print(plainOf(old.document));
    return patch(names, withLineEnd(before, lineEnd), withLineEnd(asOld(old, now), lineEnd));
  },
};

/**
 * The tidy form of the old document as the new side would have it, with line feeds: its one text changed, where only
 * one is compared, and all of it otherwise.
 */
function asOld(old: NamedSide, revised: NamedSide): string {
  const { resolution } = old;
  if (resolution === undefined || revised.resolution === undefined) return print(plainOf(revised.document));
  const document = plainOf(old.document);
  const { start, end } = sourceSpan(document.reading, resolution.span);
  const { span } = revised.resolution;
  const words = revised.document.text.slice(span.start, span.end);
  return print(parse(`${document.source.slice(0, start)}${words}${document.source.slice(end)}`));
}
