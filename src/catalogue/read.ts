import * as z from "zod/mini";
import { type OrganId, organIds, type TextForm } from "../model/index.ts";
import { endRun, nearest } from "../text/index.ts";
import type { Conference } from "./conference.ts";
import { type FilePlace, readJson } from "./json-text.ts";
import { tagKey } from "./keys.ts";
import { readNumber, textKey } from "./text-number.ts";
import type { Edition, TextRecord, TextStatus } from "./text-record.ts";

/** Otherwise zod looks at the `length` of what is no string, too, whatever that is. */
const ofString = { abort: false, when: ({ value }: { readonly value: unknown }) => typeof value === "string" };
const words = () => z.string().check(z.minLength(1, ofString), z.maxLength(2000, ofString));
const day = () => z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const edition = () =>
  z.string().check(z.maxLength(80, ofString), z.regex(/^(?:[^\d(),]+, ?)?\d{4}$|^[A-Z]{1,5}-?\d{2,4}$/));

const conference = z.strictObject({
  organ: z.enum(organIds).check(z.describe("The body that met.")),
  tag: words().check(z.describe("Its name in documents: `WTSA-28`. Unique.")),
  place: z.exactOptional(words()),
  year: z.int().check(z.minimum(1865), z.maximum(2200)),
  start: z.exactOptional(day()),
  end: z.exactOptional(day()),
  note: z.exactOptional(z.string()),
  source: words().check(z.describe("Where the facts were read.")),
});

const text = z.strictObject({
  organ: z.enum(organIds).check(z.describe("The body that adopted the text.")),
  form: z.optional(
    z
      .enum(["resolution", "decision", "recommendation", "opinion"])
      .check(z.describe("What kind of text it is; a resolution where nothing is said.")),
  ),
  number: words().check(z.describe("`71`; `78/265` for a resolution of the United Nations General Assembly.")),
  title: z.optional(words()),
  adopted: z.optional(edition().check(z.describe("The meeting at which it was new: `Kyoto, 1994`, `WRC-15`, `2009`."))),
  revisions: z.optional(z.array(edition()).check(z.describe("The meetings that revised it: `Rev.` is left out."))),
  status: z.optional(z.enum(["in-force", "suppressed", "unknown"])),
  suppressedAt: z.optional(edition().check(z.describe("The meeting that suppressed it."))),
  successor: z.optional(
    z.strictObject({ organ: z.enum(organIds), number: words() }).check(z.describe("The text that took its place.")),
  ),
  keywords: z.optional(z.array(words()).check(z.describe("Words by which it is found when it is not its title."))),
  note: z.optional(z.string()),
  source: words().check(z.describe("Where the facts were read.")),
});

/** What a user's own catalogue file may hold. */
export const catalogueSchema = z.strictObject({
  $schema: z.optional(z.string()),
  conferences: z.optional(z.array(conference).check(z.describe("Meetings that the tool does not know yet."))),
  texts: z.optional(
    z
      .array(text)
      .check(z.describe("Resolutions, decisions, recommendations and opinions, with what is newer or missing.")),
  ),
});

/** A catalogue file longer than this was hardly written by a person or by `preamble catalogue build`. */
export const longestCatalogue = 8 * 1024 * 1024;

/** What a user's own catalogue file holds. With a problem it holds nothing, and what comes with the tool goes on working. */
export interface OwnCatalogue {
  readonly conferences: readonly Conference[];
  readonly texts: readonly TextRecord[];
  readonly problems: readonly CatalogueProblem[];
}

/** What is wrong with a catalogue file, and where. */
export interface CatalogueProblem extends FilePlace {
  readonly message: string;
}

/** Reads the text of a `preamble.catalogue.json`. */
export function readCatalogueText(json: string): OwnCatalogue {
  if (json.length > longestCatalogue) {
    const size = Math.ceil(json.length / 1024 / 1024);
    return refused([
      { line: 1, column: 1, message: `the file has ${size} MB; up to ${longestCatalogue / 1024 / 1024} are read` },
    ]);
  }
  const read = readJson(json);
  if ("problem" in read) return refused([{ ...read.place, message: `this is not valid JSON: ${read.problem}` }]);
  const { value, placeOf } = read;
  const parsed = catalogueSchema.safeParse(value);
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, value));
    return refused(problems.slice(0, 20).map(({ path, message }) => ({ ...placeOf(path), message })));
  }
  const { conferences = [], texts = [] } = parsed.data;
  const twice = [
    ...repeated(
      conferences.map(({ tag }) => tagKey(tag)),
      "conferences",
      (at) => conferences[at]?.tag ?? "",
    ),
    ...repeated(texts.map(keyOf), "texts", (at) => nameOf(texts[at])),
  ];
  if (twice.length > 0) return refused(twice.slice(0, 20).map(({ path, message }) => ({ ...placeOf(path), message })));
  const meetings = conferences.map(conferenceOf);
  return { conferences: meetings, texts: texts.map((row) => recordOf(row, meetings)), problems: [] };
}

/** The text of a catalogue file with these records. */
export function catalogueText(texts: readonly TextRecord[], conferences: readonly Conference[] = []): string {
  const rows = {
    conferences: conferences.map(({ confidence, sources, ...row }) => ({ ...row, source: sources.join("; ") })),
    texts: texts.map(rowOf),
  };
  const lists = Object.entries(rows).filter(([, list]) => list.length > 0);
  const written = lists.map(
    ([name, list]) => `  "${name}": [\n${list.map((row) => `    ${JSON.stringify(row)}`).join(",\n")}\n  ]`,
  );
  return written.length === 0 ? '{ "texts": [] }\n' : `{\n${written.join(",\n")}\n}\n`;
}

type Issue = z.core.$ZodIssue;

interface Told {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function problemsOf(issue: Issue, whole: unknown): readonly Told[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `${inWords([...path, key])} is no key here${hintFor(key, keysAt(path))}`,
    }));
  }
  const given = valueAt(whole, path);
  if (given === undefined) return [{ path, message: `${inWords(path)} is missing` }];
  return [{ path, message: `${inWords(path)} is ${shown(given)}; ${expected(issue, given)}` }];
}

function expected(issue: Issue, given: unknown): string {
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    return `allowed are ${values.join(", ")}${typeof given === "string" ? hintFor(given, values) : ""}`;
  }
  if (issue.code === "invalid_type") return `${kinds[issue.expected] ?? issue.expected} is expected`;
  const last = String(issue.path.findLast((step) => typeof step === "string"));
  if (last === "start" || last === "end") return "a day such as 2026-11-21 is expected";
  if (issue.code === "invalid_format") {
    return "a place and year such as “Bucharest, 2022”, a session such as “WRC-15” or a year is expected";
  }
  if (issue.code === "too_small")
    return last === "year" ? `at least ${issue.minimum} is expected` : "words are expected";
  return issue.code === "too_big" ? `at most ${issue.maximum} is allowed` : "this is not allowed";
}

const kinds: Readonly<Record<string, string>> = {
  array: "a list in square brackets",
  object: "an object in braces",
  string: "a text in quotation marks",
  number: "a number",
  int: "a whole number",
};

function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const shapes: Readonly<Record<string, object>> = {
    "": catalogueSchema.shape,
    conferences: conference.shape,
    texts: text.shape,
  };
  const name = path.length === 0 ? "" : String(path[0]);
  return path.length > 2 || !Object.hasOwn(shapes, name) ? [] : Object.keys(shapes[name] ?? {});
}

function hintFor(given: string, allowed: readonly string[]): string {
  const near = nearest(given, allowed);
  return near === undefined ? "" : `; did you mean “${near}”?`;
}

/** `texts[4].status`, counted from 1 as people count. */
function inWords(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === "number" ? `[${step + 1}]` : `.${String(step)}`));
  const said = steps.join("").replace(/^\./, "");
  return said === "" ? "the file" : `“${said.length > 80 ? `${said.slice(0, 79)}…` : said}”`;
}

function shown(value: unknown): string {
  const said = JSON.stringify(value) ?? String(value);
  return said.length <= 60 ? said : `${said.slice(0, 59)}…`;
}

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined,
    whole,
  );
}

function repeated(keys: readonly string[], list: string, name: (at: number) => string): readonly Told[] {
  const first = new Map<string, number>();
  return keys.flatMap((key, at) => {
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, at);
      return [];
    }
    return [
      { path: [list, at], message: `“${list}[${at + 1}]” is ${name(at)}, as “${list}[${before + 1}]” is already` },
    ];
  });
}

interface Row {
  readonly organ: OrganId;
  readonly form?: TextForm | undefined;
  readonly number: string;
  readonly title?: string | undefined;
  readonly adopted?: string | undefined;
  readonly revisions?: readonly string[] | undefined;
  readonly status?: TextStatus | undefined;
  readonly suppressedAt?: string | undefined;
  readonly successor?: { readonly organ: OrganId; readonly number: string } | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly note?: string | undefined;
  readonly source: string;
}

function keyOf({ organ, form = "resolution", number }: Row): string {
  return textKey(organ, form, readNumber(number, organ).number);
}

function nameOf(row: Row | undefined): string {
  return row === undefined ? "" : `${row.form ?? "resolution"} ${row.number} of ${row.organ}`;
}

/** What a user adds is taken as told by one source: the user's. */
function recordOf({ source, ...row }: Row, meetings: readonly Conference[]): TextRecord {
  const { organ, form = "resolution", number, title, revisions = [], status = "unknown", keywords = [] } = row;
  const adopted = row.adopted === undefined ? undefined : editionOf(row.adopted, meetings);
  const suppressedAt = row.suppressedAt === undefined ? undefined : editionOf(row.suppressedAt, meetings);
  const read = revisions.map((one) => editionOf(one, meetings)).sort((a, b) => a.year - b.year);
  return {
    organ,
    form,
    number: readNumber(number, organ).number,
    ...(title === undefined ? {} : { title }),
    ...(adopted === undefined ? {} : { adopted }),
    revisions: read,
    status: suppressedAt !== undefined && row.status === undefined ? "suppressed" : status,
    ...(suppressedAt === undefined ? {} : { suppressedAt }),
    ...(row.successor === undefined ? {} : { successor: row.successor }),
    keywords,
    confidence: "sourced",
    sources: source.split("; "),
    ...(row.note === undefined ? {} : { note: row.note }),
  };
}

function editionOf(said: string, meetings: readonly Conference[]): Edition {
  const [, place, year] = /^(?:(.*), ?)?(\d{4})$/.exec(said) ?? [];
  if (year !== undefined) return { ...(place === undefined ? {} : { place }), year: Number(year) };
  const meeting = meetings.find(({ tag }) => tagKey(tag) === tagKey(said));
  const digits = endRun(said, /\d/) || "0";
  const counted = digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 65 ? 2000 : 1900);
  return {
    ...(meeting?.place === undefined ? {} : { place: meeting.place }),
    year: meeting?.year ?? counted,
    session: said,
  };
}

function rowOf({ organ, form, number, adopted, revisions, status, suppressedAt, ...record }: TextRecord): Row {
  const { title, successor, keywords, note, sources } = record;
  return {
    organ,
    ...(form === "resolution" ? {} : { form }),
    number,
    ...(title === undefined ? {} : { title }),
    ...(adopted === undefined ? {} : { adopted: said(adopted) }),
    ...(revisions.length === 0 ? {} : { revisions: revisions.map(said) }),
    ...(status === "unknown" ? {} : { status }),
    ...(suppressedAt === undefined ? {} : { suppressedAt: said(suppressedAt) }),
    ...(successor === undefined ? {} : { successor }),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(note === undefined ? {} : { note }),
    source: sources.join("; "),
  };
}

function said({ session, place, year }: Edition): string {
  return session ?? (place === undefined ? String(year) : `${place}, ${year}`);
}

/** What a user adds is taken as told by one source: the user's. */
function conferenceOf({ source, ...row }: z.infer<typeof conference>): Conference {
  return { ...row, confidence: "sourced", sources: [source] };
}

function refused(problems: readonly CatalogueProblem[]): OwnCatalogue {
  return { conferences: [], texts: [], problems };
}
