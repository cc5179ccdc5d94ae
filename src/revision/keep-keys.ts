import { type Document, type Mark, readingOffset } from "../model/index.ts";
import { parse } from "../syntax/index.ts";
import { applyEdits } from "../text/index.ts";

/**
 * A source whose marks were written anew, with the keys of those that stood there before: at the same place of the
 * same reading, with the same words. Who made a change is not forgotten because somebody has made another one.
 */
export function keepKeys(before: Document, source: string): string {
  const keys = new Map(
    before.marks.flatMap((mark) => (mark.key === undefined ? [] : [[nameOf(before, mark), mark.key]])),
  );
  if (keys.size === 0) return source;
  const now = parse(source);
  const edits = now.marks.flatMap((mark) => {
    const key = mark.key === undefined ? keys.get(nameOf(now, mark)) : undefined;
    return key === undefined ? [] : [{ span: { start: mark.span.end, end: mark.span.end }, text: `{@${key}}` }];
  });
  return applyEdits(source, edits);
}

function nameOf({ reading }: Document, { kind, span, removed, added }: Mark): string {
  return JSON.stringify([kind, readingOffset(reading, span.start), removed, added]);
}
