import type { Revision } from "../word-model.ts";

/** The change with the hour that the file has for it, where it is still the same one: a text knows days alone. */
export function timed(revision: Revision, old: Revision | undefined): Revision {
  const isSame =
    old?.date !== undefined &&
    old.kind === revision.kind &&
    old.author === revision.author &&
    old.date.slice(0, 10) === revision.date?.slice(0, 10);
  return isSame ? { ...revision, date: old.date } : revision;
}
