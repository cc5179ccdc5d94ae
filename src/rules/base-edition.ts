import type { BaseText, Catalogue } from "../catalogue/index.ts";
import type { Adoption, Document, Resolution } from "../model/index.ts";
import { originalText } from "../revision/index.ts";
import { isSameMeeting, meetingOf } from "./meeting.ts";

/** The edition that a text with marks was written against. */
export interface MarkedEdition {
  /** The bracket of the heading without its marks, in `originalOf(document).text`. */
  readonly adoption: Adoption;
  /** True when the base is of a later meeting. */
  readonly isOlder: boolean;
}

/**
 * The edition that the marks of a heading start from, where it is another one than that of the base. A heading whose
 * bracket has no mark tells nothing about it.
 */
export function otherEdition(
  document: Document,
  resolution: Resolution,
  base: BaseText,
  catalogue: Catalogue,
): MarkedEdition | undefined {
  const edition = base.resolution.heading?.adoption;
  const adoption = startsFrom(document, resolution);
  if (adoption === undefined || edition === undefined) return undefined;
  const own = meetingOf(adoption, catalogue);
  const held = meetingOf(edition, catalogue);
  if (isSameMeeting(own, held)) return undefined;
  return { adoption, isOlder: (own.year ?? 0) <= (held.year ?? 0) };
}

/** True when the front matter or the marks of the heading say that it is this base, and not only its number. */
export function isSureBase(document: Document, resolution: Resolution, base: BaseText, catalogue: Catalogue): boolean {
  if (document.metadata.base !== undefined) return true;
  const adoption = startsFrom(document, resolution);
  const edition = base.resolution.heading?.adoption;
  if (adoption === undefined || edition === undefined) return false;
  return isSameMeeting(meetingOf(adoption, catalogue), meetingOf(edition, catalogue));
}

/** The bracket of the heading before its marks, when marks change it. */
function startsFrom(document: Document, resolution: Resolution): Adoption | undefined {
  const before = originalText(document, resolution)?.heading?.adoption;
  return before?.text === resolution.heading?.adoption?.text ? undefined : before;
}
