import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import {
  bundledCatalogue,
  conferenceAt,
  type Edition,
  lookUpConference,
  type TextRecord,
} from "../../src/catalogue/index.ts";
import { conferenceFiles, textFiles } from "../../src/catalogue/organ-files.ts";
import recommendations from "../../src/catalogue/recommendations.json" with { type: "json" };
import { organIds } from "../../src/model/index.ts";

const folders = fileURLToPath(new URL("../../src/catalogue/organs", import.meta.url));

it("each organ has a folder, and each file of it is read", () => {
  const names = (file: string) => (list: readonly { readonly organ: string }[]) =>
    list.map(({ organ }) => `${organ.toLowerCase()}/${file}`);
  const read = [...names("texts.json")(textFiles), ...names("conferences.json")(conferenceFiles)];
  const there = readdirSync(folders, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  expect(there.filter((path) => path.includes("/")).sort()).toEqual(read.sort());
});

const edition = z.string().check(z.regex(/^(?:(?:\p{Lu}[\p{L}' -]+, )?\d{4}|WRC-\d{2,4})(?: #\d+)?$/u));
const facts = {
  title: z.optional(z.string().check(z.minLength(4))),
  adopted: z.optional(edition),
  revisions: z.optional(z.array(edition).check(z.minLength(1))),
  status: z.optional(z.enum(["in-force", "suppressed"])),
  suppressedAt: z.optional(edition),
  successor: z.optional(z.tuple([z.enum(organIds), z.string()])),
};
const row = z.strictObject({
  form: z.optional(z.enum(["decision", "recommendation", "opinion"])),
  number: z.string().check(z.regex(/^\d+(?:\/\d+)?$/)),
  ...facts,
  keywords: z.optional(z.array(z.string()).check(z.minLength(1))),
  confidence: z.optional(z.enum(["corroborated", "unverified"])),
  note: z.optional(z.string()),
  candidate: z.optional(z.strictObject(facts)),
  sources: z.optional(z.array(z.int().check(z.minimum(0))).check(z.minLength(1))),
});
type Row = z.infer<typeof row>;

describe.each(textFiles.map((file) => [file.organ, file] as const))("the bundled texts of %s", (_, file) => {
  const texts = file.texts as readonly Row[];

  it("are valid", () => {
    const schema = z.strictObject({ organ: z.enum(organIds), texts: z.array(row), sources: z.array(z.string()) });
    expect(schema.safeParse(file).error?.issues).toBeUndefined();
  });

  it("stand in order, each once", () => {
    const order = ["resolution", "decision", "recommendation", "opinion"];
    const keys = texts.map(({ form = "resolution", number }) => {
      const [first = 0, second = 0] = number.split("/").map(Number);
      return order.indexOf(form) * 1e9 + first * 1e5 + second;
    });
    expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
  });

  it("each rest on a source, and each source is used", () => {
    const used = new Set(texts.flatMap(({ sources }) => sources ?? []));
    expect(file.sources.map((_source, index) => index).filter((index) => !used.has(index))).toEqual([]);
    expect(Math.max(...used)).toBeLessThan(file.sources.length);
    for (const { number, confidence, sources = [], title, status } of texts) {
      if (confidence === "corroborated") expect(sources.length, number).toBeGreaterThan(1);
      if (confidence === undefined) expect(sources.length, number).toBeGreaterThan(0);
      // What no source tells stands apart.
      if (confidence === "unverified") expect({ number, title, status }).toEqual({ number });
    }
  });
});

describe("the bundled texts", () => {
  const { texts } = bundledCatalogue;
  const editionsOf = ({ adopted, revisions, suppressedAt, candidate }: TextRecord): readonly Edition[] => [
    ...(adopted ? [adopted] : []),
    ...revisions,
    ...(suppressedAt ? [suppressedAt] : []),
    ...(candidate?.adopted ? [candidate.adopted] : []),
    ...(candidate?.revisions ?? []),
  ];

  it("are decoded whole", () => {
    expect(texts).toHaveLength(textFiles.reduce((sum, file) => sum + file.texts.length, 0));
    expect(bundledCatalogue.textIndex.byKey.size).toBe(texts.length);
    expect(bundledCatalogue.texts).toBe(texts);
    for (const [at, record] of texts.entries()) {
      expect(
        record.sources.every((source) => source.length > 4),
        String(at),
      ).toBe(true);
    }
  });

  it("name meetings that there were", () => {
    const gone = texts.flatMap((record) =>
      editionsOf(record).flatMap((one) => {
        if (record.organ === "UNGA" || one.place === undefined) return [];
        const known =
          one.session === undefined
            ? conferenceAt(bundledCatalogue, record.organ, one.place, one.year)
            : lookUpConference(bundledCatalogue, one.session);
        return known.status === "found" || known.status === "candidate"
          ? []
          : [`${record.organ} ${record.number}: ${one.place}, ${one.year}`];
      }),
    );
    expect(gone).toEqual([]);
  });

  it("have their editions in order of time", () => {
    for (const { organ, number, adopted, revisions } of texts) {
      const years = [...(adopted ? [adopted] : []), ...revisions].map(({ year }) => year);
      // ITU-R 41: the source itself dates the revision before the first edition; a note says so.
      if (organ === "RA" && number === "41") continue;
      expect(years, `${organ} ${number}`).toEqual([...years].sort((a, b) => a - b));
    }
  });

  it("name successors that there are", () => {
    const followed = texts.flatMap(({ successor }) => successor ?? []);
    expect(followed.length).toBeGreaterThan(0);
    for (const { organ, number } of followed) {
      expect(
        texts.some((record) => record.organ === organ && record.number === number),
        `${organ} ${number}`,
      ).toBe(true);
    }
  });
});

it("the bundled Recommendations are valid, in order, each once", () => {
  const schema = z.strictObject({
    source: z.string(),
    recommendations: z.array(
      z.strictObject({
        id: z.string().check(z.regex(/^ITU-T [A-Z]\.\S+/)),
        title: z.string().check(z.minLength(4)),
        edition: z.string().check(z.regex(/^\d{4}-\d\d(?:-\d\d)?$/)),
        status: z.optional(z.enum(["in-force", "withdrawn"])),
        source: z.string().check(z.minLength(4)),
      }),
    ),
  });
  expect(schema.safeParse(recommendations).error?.issues).toBeUndefined();
  const ids = recommendations.recommendations.map(({ id }) => id);
  const keys = ids.map((id) =>
    [id.slice(0, 8), ...(id.slice(8).match(/\d+/g) ?? []).map((part) => part.padStart(6, "0"))].join(),
  );
  expect(keys).toEqual([...new Set(keys)].sort());
});
