import type { Conference } from "./conference.ts";
import { editionLabel } from "./edition.ts";
import { organs } from "./organ.ts";
import type { Edition } from "./text-record.ts";

/** The edition of a text that a conference adopts. */
export function editionOf({ organ, tag, place, year }: Conference): Edition {
  if (organs[organ].cites === "session") return { year, session: tag };
  return { year, ...(place !== undefined && { place }) };
}

/** What an organ writes in its brackets for a meeting: `New Delhi, 2024`, `WRC-23`; nothing while that is not known. */
export function bracketOf(conference: Conference): string | undefined {
  return labelOf(editionOf(conference));
}

/** The bracket's inside for a text that is revised: `Rev. New Delhi, 2024`, `Rev.WRC-23`. */
export function revisedBracketOf(conference: Conference): string | undefined {
  return labelOf(editionOf(conference), true);
}

function labelOf(edition: Edition, revised = false): string | undefined {
  return edition.session === undefined && edition.place === undefined ? undefined : editionLabel(edition, revised);
}

/** What a bracket holds in capitals where what it replaces is, and only there: `REV. NEW DELHI, 2024`. */
export function shoutLike(model: string, words: string): string {
  const letters = model.replace(/[^\p{L}]/gu, "");
  const isShouted = letters !== "" && letters === letters.toUpperCase();
  // The tag of a session has its capitals everywhere; there only `REV.` tells.
  if (!words.includes(", ")) return isShouted && model.startsWith("REV") ? words.toUpperCase() : words;
  if (isShouted) return words.toUpperCase();
  if (words !== words.toUpperCase()) return words;
  return words.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
