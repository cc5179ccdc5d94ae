import type { OrganId, Resolution } from "../model/index.ts";
import type { Conference } from "./conference.ts";

/** The organ whose text this is, when the text or the conference it goes to says so. */
export function organOf(resolution: Resolution, conference: Conference | undefined): OrganId | undefined {
  return resolution.enacting === undefined ? conference?.organ : resolution.enacting.organ;
}
