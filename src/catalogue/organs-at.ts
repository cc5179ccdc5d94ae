import { type OrganId, organIds } from "../model/index.ts";
import { fold } from "../text/index.ts";
import type { Catalogue } from "./catalogue.ts";
import { conferencesOf } from "./look-up.ts";
import { organs } from "./organ.ts";

const meetings = new WeakMap<Catalogue, ReadonlyMap<string, readonly OrganId[]>>();

/** The organs that met at a place in a year and cite their texts by it. */
export function organsAt(catalogue: Catalogue, place: string, year: number): readonly OrganId[] {
  let table = meetings.get(catalogue);
  if (table === undefined) {
    const rows = new Map<string, OrganId[]>();
    for (const organ of organIds) {
      if (organs[organ].cites !== "place") continue;
      for (const meeting of conferencesOf(catalogue, organ)) {
        const key = `${fold(meeting.place ?? "")} ${meeting.year}`;
        rows.set(key, [...new Set([...(rows.get(key) ?? []), organ])]);
      }
    }
    table = rows;
    meetings.set(catalogue, table);
  }
  return table.get(`${fold(place)} ${year}`) ?? [];
}
