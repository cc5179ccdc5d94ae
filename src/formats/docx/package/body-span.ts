import type { Span } from "../../../text/index.ts";

/** Where the content of the body of a main part stands; undefined where its tags are written in an unusual way. */
export function bodySpan(main: string): Span | undefined {
  const open = /<w:body(?:\s[^<>]*)?>/.exec(main);
  const end = main.lastIndexOf("</w:body>");
  return open === null || end < 0 ? undefined : { start: open.index + open[0].length, end };
}
