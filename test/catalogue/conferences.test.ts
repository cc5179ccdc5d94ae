import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import {
  bundledCatalogue,
  catalogueOf,
  conferenceAt,
  conferencesOf,
  lookUpConference,
  organs,
  readCatalogueText,
  withConferences,
} from "../../src/catalogue/index.ts";
import { compiledOn, conferenceFiles } from "../../src/catalogue/organ-files.ts";
import { organIds } from "../../src/model/index.ts";

const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const row = {
  tag: z.string().check(z.minLength(2)),
  place: z.optional(z.string()),
  year: z.int().check(z.minimum(1865)),
  start: z.optional(day),
  end: z.optional(day),
  note: z.optional(z.string()),
};

describe.each(conferenceFiles.map((file) => [file.organ, file] as const))("the bundled meetings of %s", (_, file) => {
  it("are valid", () => {
    const schema = z.strictObject({
      organ: z.enum(organIds),
      conferences: z.array(
        z.strictObject({
          ...row,
          confidence: z.enum(["corroborated", "sourced"]),
          sources: z.array(z.int().check(z.minimum(0), z.maximum(file.sources.length - 1))).check(z.minLength(1)),
        }),
      ),
      candidates: z.optional(z.array(z.strictObject(row)).check(z.minLength(1))),
      sources: z.array(z.string().check(z.minLength(5))),
    });
    expect(schema.safeParse(file).error?.issues).toBeUndefined();
  });

  it("each rest on a source, and each source is used", () => {
    const used = new Set(file.conferences.flatMap(({ sources }) => sources));
    expect(file.sources.filter((_source, index) => !used.has(index))).toEqual([]);
    for (const { confidence, sources, tag } of file.conferences) {
      if (confidence === "corroborated") expect(sources.length, tag).toBeGreaterThan(1);
    }
  });

  it("stand in order of time, with days in order", () => {
    for (const list of [file.conferences, file.candidates ?? []]) {
      const years = list.map(({ year }) => year);
      expect(years).toEqual([...years].sort((a, b) => a - b));
    }
    for (const { start, end, year, tag } of file.conferences) {
      if (start === undefined) continue;
      expect(start <= (end ?? ""), tag).toBe(true);
      expect(Number(start.slice(0, 4)), tag).toBe(year);
    }
  });
});

describe("the bundled conferences", () => {
  it("are there once each, as of one day", () => {
    const all = [...bundledCatalogue.conferences, ...bundledCatalogue.candidates];
    const rows = conferenceFiles.flatMap(({ conferences, candidates = [] }) => [...conferences, ...candidates]);
    expect(all).toHaveLength(rows.length);
    expect(bundledCatalogue.index.byTag.size).toBe(rows.length);
    expect(day.safeParse(compiledOn).success).toBe(true);
    expect(bundledCatalogue).toMatchObject({ asOf: compiledOn, compiled: compiledOn });
  });

  it("fill the years that an organ is said to be listed for", () => {
    for (const { id, listedSince } of Object.values(organs)) {
      if (listedSince === undefined) continue;
      expect(conferencesOf(bundledCatalogue, id)[0]?.year, id).toBeLessThanOrEqual(listedSince);
    }
  });
});

describe("looking up", () => {
  it("finds a tag in all its spellings", () => {
    for (const tag of ["WTSA-24", "WTSA24", "wtsa 24", "WTSA-2024"]) {
      expect(lookUpConference(bundledCatalogue, tag)).toMatchObject({
        status: "found",
        conference: { place: "New Delhi" },
      });
    }
    expect(lookUpConference(bundledCatalogue, "WTSA-2000")).toMatchObject({ conference: { place: "Montreal" } });
    expect(lookUpConference(bundledCatalogue, "RA-19")).toMatchObject({ status: "candidate" });
    expect(lookUpConference(bundledCatalogue, "WTSA-25")).toMatchObject({ status: "unknown" });
    expect(lookUpConference(bundledCatalogue, "WTAS-24")).toMatchObject({ status: "unknown" });
    expect(lookUpConference(bundledCatalogue, "WTS-24")).toMatchObject({ suggestions: [{ tag: "WTSA-24" }] });
  });

  it("finds a place and year, without case and accents", () => {
    expect(conferenceAt(bundledCatalogue, "WTSA", "FLORIANOPOLIS", 2004)).toMatchObject({ status: "found" });
    expect(conferenceAt(bundledCatalogue, "PP", "Dubai", 2018)).toMatchObject({ conference: { tag: "PP-18" } });
    expect(conferenceAt(bundledCatalogue, "RA", "Geneva", 2012)).toMatchObject({ status: "candidate" });
  });

  it("tells a place and year that no meeting of the organ had, with what may be meant", () => {
    expect(conferenceAt(bundledCatalogue, "WTSA", "Hyderabad", 2022)).toMatchObject({
      status: "none",
      suggestions: [{ place: "Geneva", year: 2022 }],
    });
    expect(conferenceAt(bundledCatalogue, "PP", "Bucarest", 2022)).toMatchObject({
      status: "none",
      suggestions: [{ place: "Bucharest", year: 2022 }],
    });
    expect(conferenceAt(bundledCatalogue, "PP", "Dubai", 2012)).toMatchObject({
      status: "none",
      suggestions: [{ place: "Dubai", year: 2018 }],
    });
  });

  it("claims nothing where the list has gaps", () => {
    expect(conferenceAt(bundledCatalogue, "Council", "Geneva", 2010).status).toBe("unknown");
    expect(conferenceAt(bundledCatalogue, "PP", "Nairobi", 1982).status).toBe("unknown");
    expect(conferenceAt(bundledCatalogue, "WTSA", "Nairobi", 2028).status).toBe("unknown");
    expect(conferenceAt(bundledCatalogue, "WRC", "Shanghai", 2027).status).toBe("unknown");
  });

  it("knows what a user adds, before what is bundled", () => {
    const value = {
      conferences: [{ organ: "WTSA", tag: "WTSA-28", place: "Nairobi", year: 2028, source: "circular 1" }],
    };
    const { conferences, problems } = readCatalogueText(JSON.stringify(value));
    expect(problems).toEqual([]);
    const catalogue = withConferences(bundledCatalogue, conferences);
    expect(lookUpConference(catalogue, "WTSA-28")).toMatchObject({
      conference: { place: "Nairobi", sources: ["circular 1"] },
    });
    expect(conferenceAt(catalogue, "WTSA", "Nairobi", 2028).status).toBe("found");
    expect(conferenceAt(bundledCatalogue, "WTSA", "Nairobi", 2028).status).toBe("unknown");
  });

  it("works on an empty catalogue", () => {
    const empty = catalogueOf("2026-11-21", []);
    expect(lookUpConference(empty, "WTSA-24")).toEqual({ status: "unknown", suggestions: [] });
    expect(conferenceAt(empty, "WTSA", "Geneva", 2022)).toEqual({ status: "unknown", suggestions: [] });
  });
});
