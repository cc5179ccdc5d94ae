import type { OrganId } from "../model/index.ts";
import { fold } from "../text/index.ts";

/** `WTSA-24`, `WTSA24`, `wtsa 2024` are one tag. */
export function tagKey(tag: string): string {
  return fold(tag)
    .replace(/[^a-z0-9]/g, "")
    .replace(/(?:19|20)(\d\d)$/, "$1");
}

/** `Florianópolis` and `FLORIANOPOLIS` are one place. */
export function placeKey(organ: OrganId, place: string, year: number): string {
  return `${organ} ${fold(place)} ${year}`;
}
