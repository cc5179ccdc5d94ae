import type { OrganId, TextForm } from "../model/index.ts";
import type { Conference, Confidence } from "./conference.ts";
import { tagKey } from "./keys.ts";
import type { Edition, TextRecord, TextStatus } from "./text-record.ts";

/** A file `texts.json`: the texts of one organ as compact rows, and the sources that rows name by their place in the list. */
export interface TextFile {
  readonly organ: string;
  readonly texts: readonly TextRow[];
  readonly sources: readonly string[];
}

/** One text. What is absent is not known; without `form` it is a resolution, without `confidence` one source tells of it. */
export interface TextRow extends TextFacts {
  readonly form?: string;
  readonly number: string;
  readonly keywords?: readonly string[];
  readonly confidence?: string;
  readonly note?: string;
  /** What no source was found for. */
  readonly candidate?: TextFacts;
  readonly sources?: readonly number[];
}

/** The facts that may be sourced or not. Editions are written `Bucharest, 2022`, `WRC-15`, `2009`, `Dubai, 2023 #9`. */
export interface TextFacts {
  readonly title?: string;
  readonly adopted?: string;
  readonly revisions?: readonly string[];
  readonly status?: string;
  readonly suppressedAt?: string;
  /** Organ and number. */
  readonly successor?: readonly string[];
}

/** The records of a file. */
export function recordsOfFile(file: TextFile, meetings: ReadonlyMap<string, Conference>): readonly TextRecord[] {
  const organ = file.organ as OrganId;
  return file.texts.map(({ form, number, keywords, confidence, note, candidate, sources, ...facts }) => {
    const { revisions = [], status = "unknown", ...rest } = factsOf(facts, meetings);
    return {
      organ,
      form: (form ?? "resolution") as TextForm,
      number,
      ...rest,
      revisions,
      status,
      keywords: keywords ?? [],
      confidence: (confidence ?? "sourced") as Confidence,
      sources: (sources ?? []).map((index) => file.sources[index] ?? ""),
      ...(note === undefined ? {} : { note }),
      ...(candidate === undefined ? {} : { candidate: factsOf(candidate, meetings) }),
    };
  });
}

/** Reads `Bucharest, 2022`, `WRC-15`, `2009`, `Dubai, 2023 #9`. */
export function readEdition(words: string, meetings: ReadonlyMap<string, Conference>): Edition | undefined {
  const [, when = "", index] = /^(.*?)(?: #(\d+))?$/.exec(words) ?? [];
  const counted = index === undefined ? {} : { index: Number(index) };
  const [, place, year] = /^(?:(.*), )?(\d{4})$/.exec(when) ?? [];
  if (year !== undefined) return { ...(place === undefined ? {} : { place }), year: Number(year), ...counted };
  const meeting = meetings.get(tagKey(when));
  if (meeting === undefined) return undefined;
  return { ...(meeting.place === undefined ? {} : { place: meeting.place }), year: meeting.year, session: when };
}

function factsOf(
  { title, adopted, revisions, status, suppressedAt, successor }: TextFacts,
  meetings: ReadonlyMap<string, Conference>,
): NonNullable<TextRecord["candidate"]> {
  const first = adopted === undefined ? undefined : readEdition(adopted, meetings);
  const last = suppressedAt === undefined ? undefined : readEdition(suppressedAt, meetings);
  const [organ, number] = successor ?? [];
  return {
    ...(title === undefined ? {} : { title }),
    ...(first === undefined ? {} : { adopted: first }),
    ...(revisions === undefined ? {} : { revisions: revisions.flatMap((words) => readEdition(words, meetings) ?? []) }),
    ...(status === undefined ? {} : { status: status as TextStatus }),
    ...(last === undefined ? {} : { suppressedAt: last }),
    ...(organ === undefined || number === undefined ? {} : { successor: { organ: organ as OrganId, number } }),
  };
}
