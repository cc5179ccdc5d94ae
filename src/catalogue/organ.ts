import type { OrganId } from "../model/index.ts";

/** One of the bodies whose texts delegates cite, and how its texts are numbered and dated. */
export interface Organ {
  readonly id: OrganId;
  /** The name in English, without article, as in enacting lines. */
  readonly name: string;
  /** What its texts carry in their bracket: `(Rev. Dubai, 2018)`, `(Rev.WRC-15)`, `(C09)`, or a number with a session. */
  readonly cites: "place" | "session" | "number";
  /** True where the line under the title lists all meetings that adopted the text. */
  readonly hasHistory: boolean;
  /** From this year on the catalogue lists every meeting up to its as-of date. Absent: the list has gaps. */
  readonly listedSince?: number;
}

/** All organs. */
export const organs: Readonly<Record<OrganId, Organ>> = {
  WTSA: {
    id: "WTSA",
    name: "World Telecommunication Standardization Assembly",
    cites: "place",
    hasHistory: true,
    listedSince: 1956,
  },
  PP: { id: "PP", name: "Plenipotentiary Conference", cites: "place", hasHistory: false, listedSince: 1989 },
  WTDC: {
    id: "WTDC",
    name: "World Telecommunication Development Conference",
    cites: "place",
    hasHistory: false,
    listedSince: 1994,
  },
  WRC: {
    id: "WRC",
    name: "World Radiocommunication Conference",
    cites: "session",
    hasHistory: false,
    listedSince: 1993,
  },
  RA: { id: "RA", name: "Radiocommunication Assembly", cites: "place", hasHistory: false, listedSince: 1993 },
  Council: { id: "Council", name: "ITU Council", cites: "session", hasHistory: false },
  WCIT: {
    id: "WCIT",
    name: "World Conference on International Telecommunications",
    cites: "place",
    hasHistory: false,
  },
  WTPF: { id: "WTPF", name: "World Telecommunication/ICT Policy Forum", cites: "place", hasHistory: false },
  UNGA: { id: "UNGA", name: "United Nations General Assembly", cites: "number", hasHistory: false },
};
