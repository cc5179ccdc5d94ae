export { bundledCatalogue, type Catalogue, catalogueOf, withConferences } from "./catalogue.ts";
export type { Conference, Confidence } from "./conference.ts";
export { type ConferenceLookUp, conferenceAt, conferencesOf, lookUpConference } from "./look-up.ts";
export { type Organ, organs } from "./organ.ts";
export { catalogueSchema, readCatalogue } from "./read.ts";
