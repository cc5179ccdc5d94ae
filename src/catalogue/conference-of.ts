import type { Document } from "../model/index.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Conference } from "./conference.ts";
import { lookUpConference } from "./look-up.ts";

/** The conference that a document goes to: that of its front matter, else that of the settings, where the catalogue knows it. */
export function conferenceOf(
  { metadata }: Document,
  settings: { readonly catalogue: Catalogue; readonly conference?: string | undefined },
): Conference | undefined {
  const tag = metadata.conference ?? settings.conference;
  if (tag === undefined) return undefined;
  const known = lookUpConference(settings.catalogue, tag);
  return known.status === "found" || known.status === "candidate" ? known.conference : undefined;
}
