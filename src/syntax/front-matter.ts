import { JSON_SCHEMA, load, YAMLException } from "js-yaml";
import * as z from "zod/mini";
import type { Metadata, Problem } from "../model/index.ts";
import { nearest, type Span } from "../text/index.ts";

/** The front matter of a text: its place, what it says, and what is wrong with it. */
export interface FrontMatter {
  /** From the first `---` to the end of the last, in the text; absent where the text has none. */
  readonly span?: Span;
  readonly metadata: Metadata;
  readonly problems: readonly Problem[];
}

const text = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((value: string | number) => String(value)),
);
const count = z.int().check(z.gte(0), z.lte(99_999));

/** The keys of the front matter (docs/format.md); shapes only, sense is for the rules. */
export const metadataSchema = z.object({
  conference: z.optional(text),
  document: z.optional(count),
  addendum: z.optional(count),
  revision: z.optional(count),
  source: z.optional(text),
  sponsors: z.optional(z.array(text)),
  language: z.optional(z.enum(["en", "fr", "es", "ru", "zh", "ar"])),
  date: z.optional(text),
  agendaItem: z.optional(text),
  title: z.optional(text),
  abstract: z.optional(text),
  contacts: z.optional(
    z.array(
      z.object({
        name: z.string(),
        administration: z.optional(z.string()),
        email: z.optional(z.string()),
        telephone: z.optional(text),
      }),
    ),
  ),
  base: z.optional(text),
  changes: z.optional(
    z.record(z.string(), z.object({ author: z.string(), date: z.optional(text), move: z.optional(z.string()) })),
  ),
});

const keys = Object.keys(metadataSchema.shape);

/** Front matter longer than this is not read: it is some other file. */
const longest = 100_000;

/** Values within values beyond this are not read, as the YAML reader calls itself for each level. The keys need three. */
const deepest = 32;

/**
 * Reads the YAML between `---` lines at the start of the text. Values of a wrong kind are left out and reported,
 * unknown keys are reported; nothing throws.
 */
export function readFrontMatter(source: string): FrontMatter {
  const opening = /^\uFEFF?---[ \t]*\n/.exec(source.slice(0, 200));
  if (opening === null) return { metadata: {}, problems: [] };
  const bodyStart = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(source.slice(bodyStart, bodyStart + longest));
  if (closing === null) {
    if (!/^[A-Za-z]+:/.test(source.slice(bodyStart, bodyStart + 80))) return { metadata: {}, problems: [] };
    const where = source.length > bodyStart + longest ? ` within ${longest} characters, and so not read` : "";
    const message = `The front matter is not closed${where}; close it with a line “---”`;
    const span = { start: 0, end: bodyStart };
    return { metadata: {}, problems: [{ code: "front-matter-syntax", span, message }] };
  }
  const span = { start: source.startsWith("\uFEFF") ? 1 : 0, end: bodyStart + closing.index + 3 };
  const yaml = source.slice(bodyStart, bodyStart + closing.index);
  return { span, ...readYaml(yaml, bodyStart) };
}

function readYaml(yaml: string, offset: number): Omit<FrontMatter, "span"> {
  const read = readValue(yaml);
  if ("reason" in read) {
    // The reader may find the fault only on the line behind the last one.
    const start = offset + Math.min(read.position, Math.max(0, yaml.length - 1));
    const message = `The front matter cannot be read as YAML: ${read.reason}`;
    return { metadata: {}, problems: [{ code: "front-matter-syntax", span: { start, end: start + 1 }, message }] };
  }
  const { value } = read;
  if (value === undefined || value === null) return { metadata: {}, problems: [] };
  if (typeof value !== "object" || Array.isArray(value)) {
    const message = "The front matter is not a list of “key: value” lines";
    const span = { start: offset, end: offset + yaml.trimEnd().length };
    return { metadata: {}, problems: [{ code: "front-matter-syntax", span, message }] };
  }
  return validate(new Map(Object.entries(value)), yaml, offset);
}

/** What a YAML text says, or why it cannot be read and where; positions count from the start of the text. */
function readValue(yaml: string): { readonly value: unknown } | { readonly reason: string; readonly position: number } {
  let depth = 0;
  let tooDeepAt: number | undefined;
  try {
    const value = load(yaml, {
      schema: JSON_SCHEMA,
      /** Called at the start and the end of each value, so that the reader is stopped before it has gone too deep. */
      listener(event, { position }) {
        depth += event === "open" ? 1 : -1;
        if (depth <= deepest) return;
        tooDeepAt = position;
        throw new YAMLException("too deep");
      },
    });
    return { value };
  } catch (error) {
    if (tooDeepAt !== undefined) {
      const reason = `values stand more than ${deepest} deep inside each other; put words with brackets in quotation marks`;
      return { reason, position: tooDeepAt };
    }
    if (!(error instanceof YAMLException)) throw error;
    const reason = `${error.reason.replace(/\.$/, "")}; put values with “:” or “#” in quotation marks`;
    return { reason, position: error.mark?.position ?? 0 };
  }
}

function validate(given: ReadonlyMap<string, unknown>, yaml: string, offset: number): Omit<FrontMatter, "span"> {
  const problems: Problem[] = [];
  const metadata: Record<string, unknown> = {};
  const lines = keyLines(yaml, offset);
  for (const [key, value] of given) {
    const span = lines.get(key) ?? { start: offset, end: offset + yaml.trimEnd().length };
    const schema = keys.includes(key) ? metadataSchema.shape[key as keyof typeof metadataSchema.shape] : undefined;
    if (schema === undefined) {
      const guess = nearest(key, keys);
      const hint = guess === undefined ? `known keys are ${keys.join(", ")}` : `did you mean “${guess}”?`;
      // js-yaml's name for a key that is a mapping itself
      const isWord = key !== "[object Object]" || lines.has(key);
      const fault = isWord ? `has no key “${shortened(key)}”` : "has a key that is no word";
      problems.push({ code: "front-matter-unknown", span, message: `The front matter ${fault}; ${hint}` });
      continue;
    }
    const result = z.safeParse(schema, value);
    if (result.success) {
      if (result.data !== undefined) metadata[key] = result.data;
    } else {
      const said = typeof value === "object" ? "" : ` “${shortened(String(value))}”`;
      const message = `The value${said} of “${key}” in the front matter does not fit: ${expected(key)}`;
      problems.push({ code: "front-matter-value", span, message });
    }
  }
  return { metadata: metadata as Metadata, problems };
}

function expected(key: string): string {
  switch (key) {
    case "document":
    case "addendum":
    case "revision":
      return "a number is expected, such as 37";
    case "language":
      return "one of en, fr, es, ru, zh, ar is expected";
    case "sponsors":
      return "a list is expected, such as [AUS, JPN, KOR]";
    case "contacts":
      return "a list of contacts is expected, each with a name";
    case "changes":
      return "keys with author and date are expected, such as c1: { author: APT, date: 2024-10-15 }";
    default:
      return "a single line of text is expected";
  }
}

/** The line on which each key of the outermost level stands first, with or without quotation marks. */
function keyLines(yaml: string, offset: number): ReadonlyMap<string, Span> {
  const lines = new Map<string, Span>();
  for (const { 0: line, index } of yaml.matchAll(/^[^ \t\n#].*$/gm)) {
    const [, quote, quoted, bare] = /^(["'])(.*?)\1[ \t]*:|^(.*?):(?=[ \t]|$)/.exec(line) ?? [];
    const key = quote === undefined ? bare?.trimEnd() : quoted;
    if (key === undefined || lines.has(key)) continue;
    lines.set(key, { start: offset + index, end: offset + index + line.trimEnd().length });
  }
  return lines;
}

function shortened(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 59)}…`;
}
