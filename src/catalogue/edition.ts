import { fold } from "../text/index.ts";
import { tagKey } from "./keys.ts";
import type { Edition } from "./text-record.ts";

/** What a bracket holds without its parentheses: `Rev. Bucharest, 2022`, `Rev.WRC-15`, `C09`. */
export function editionLabel(edition: Edition, revised = false): string {
  // Brackets with a session have no blank behind the mark (domain: `Resolution 646 (Rev.WRC-15)`).
  if (edition.session !== undefined) return `${revised ? "Rev." : ""}${edition.session}`;
  const when = edition.place === undefined ? String(edition.year) : `${edition.place}, ${edition.year}`;
  return `${revised ? "Rev. " : ""}${when}`;
}

/** True when two editions are one: by session where both name it, else by year and the places that are named. */
export function sameEdition(a: Edition, b: Edition): boolean {
  if (a.session !== undefined && b.session !== undefined) return tagKey(a.session) === tagKey(b.session);
  if (a.year !== b.year) return false;
  return a.place === undefined || b.place === undefined || fold(a.place) === fold(b.place);
}
