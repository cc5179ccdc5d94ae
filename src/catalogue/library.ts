import { type Document, type OrganId, plainOf, type Resolution } from "../model/index.ts";
import { endMatch, fold } from "../text/index.ts";
import { bundledCatalogue, type Catalogue } from "./catalogue.ts";
import type { NamedDocument } from "./from-texts.ts";
import { lookUpConference } from "./look-up.ts";
import { readNumber } from "./text-number.ts";

/** The texts in force that a delegate has collected, from which proposals start. */
export interface Library {
  readonly texts: readonly BaseText[];
}

/** One text of the library. */
export interface BaseText {
  /** The file as messages call it, from the library's folder: `wtsa/resolution-71.resolution.md`. */
  readonly name: string;
  readonly document: Document;
  readonly resolution: Resolution;
}

/** The text that a proposal starts from, as far as the library has it. */
export type BaseLookUp =
  | { readonly status: "found"; readonly base: BaseText }
  /** The text has a base, and the library does not hold it; `wanted` is what to look for: `Resolution 71`. */
  | { readonly status: "missing"; readonly wanted: string }
  /** Nothing says which text it is: a new one, or one whose number is not written yet. */
  | { readonly status: "none" };

/** A library without texts. */
export const emptyLibrary: Library = { texts: [] };

/** The endings of the files that a library is read from. */
export const libraryEndings = [".resolution.md", ".txt", ".md", ".docx"] as const;

/**
 * True for a file of the library's folder that belongs to it: each `*.resolution.md`, and of the other texts those that
 * have a text with a number and are no contribution. What lies beside them, such as a README, is passed over.
 */
export function isOfLibrary({ name, document }: NamedDocument): boolean {
  if (name.endsWith(".resolution.md")) return true;
  const { contribution, resolutions } = document;
  return contribution.proposals.length === 0 && resolutions.some(({ heading }) => heading?.number !== undefined);
}

/** The texts of official documents as a library. A file may hold several; texts without a number are left out. */
export function libraryOf(documents: readonly NamedDocument[]): Library {
  return {
    texts: documents.flatMap(({ name, document }) =>
      document.resolutions
        .filter(({ heading }) => heading?.number !== undefined)
        .map((resolution) => ({ name, document, resolution })),
    ),
  };
}

/**
 * Finds the text that a resolution of a document revises: the one that the front matter's `base` names, else the one
 * with its form, number and organ. In a document with several texts the name holds for the one whose number it has. Of
 * several editions it is the newest that is older than the text itself; a text of the library is never its own base.
 */
export function baseOf(
  library: Library,
  document: Document,
  resolution: Resolution,
  catalogue: Catalogue = bundledCatalogue,
): BaseLookUp {
  const { base: named } = document.metadata;
  const { form, heading } = resolution;
  if (named !== undefined) {
    const texts = library.texts.filter(({ name }) => isNamed(name, named));
    const [first] = texts;
    if (first === undefined) return { status: "missing", wanted: named };
    const base = texts.find((text) => fold(text.resolution.heading?.number ?? "") === fold(heading?.number ?? ""));
    if (base !== undefined) return { status: "found", base };
    // Of several texts under one front matter, those that it does not mean have bases of their own.
    if (document.resolutions.length === 1 || heading?.number === undefined) return { status: "found", base: first };
  }
  if (heading?.number === undefined || heading.draft || heading.announcedNew) return { status: "none" };
  const own = organOf(document, resolution, catalogue);
  const number = readNumber(heading.number, own);
  const editions = library.texts.filter((text) => {
    if (plainOf(text.document).source === plainOf(document).source) return false;
    if (text.resolution.form !== form) return false;
    const organ = organOf(text.document, text.resolution, catalogue);
    if (own !== undefined && organ !== undefined && own !== organ) return false;
    const other = readNumber(text.resolution.heading?.number ?? "", organ ?? own);
    return fold(other.number) === fold(number.number);
  });
  // A folder may hold a text in several languages.
  const inLanguage = editions.filter((text) => text.document.language === document.language);
  const candidates = inLanguage.length > 0 ? inLanguage : editions;
  const year = yearOf(resolution);
  const older = year === undefined ? [] : candidates.filter((text) => (yearOf(text.resolution) ?? 0) < year);
  const base = newest(older) ?? newest(candidates);
  if (base !== undefined) return { status: "found", base };
  return { status: "missing", wanted: `${form.charAt(0).toUpperCase()}${form.slice(1)} ${heading.number}` };
}

/** A file's name without its endings: `resolution-71` of `resolution-71.resolution.md`. */
export function withoutEnding(name: string): string {
  return name.slice(0, endMatch(name, /\.[a-z.]+$/gi, 40)?.index);
}

/** `base: resolution-71`, with or without folder and ending. */
function isNamed(name: string, named: string): boolean {
  const bare = (path: string) => withoutEnding(fold(path.replaceAll("\\", "/").replace(/^\.\//, "")));
  return bare(name) === bare(named) || bare(name).endsWith(`/${bare(named)}`) || bare(named).endsWith(`/${bare(name)}`);
}

function organOf(document: Document, { enacting, heading }: Resolution, catalogue: Catalogue): OrganId | undefined {
  if (enacting?.organ !== undefined) return enacting.organ;
  const { organ } = readNumber(heading?.number ?? "");
  if (organ !== undefined) return organ;
  const tag = document.metadata.conference;
  const known = tag === undefined ? undefined : lookUpConference(catalogue, tag);
  return known?.status === "found" || known?.status === "candidate" ? known.conference.organ : undefined;
}

function yearOf({ heading, enacting }: Resolution): number | undefined {
  return heading?.adoption?.year ?? enacting?.adoption?.year;
}

function newest(texts: readonly BaseText[]): BaseText | undefined {
  return [...texts].sort((a, b) => (yearOf(b.resolution) ?? 0) - (yearOf(a.resolution) ?? 0))[0];
}
