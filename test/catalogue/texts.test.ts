import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bundledCatalogue,
  catalogueAsOf,
  catalogueFromTexts,
  citationOf,
  type Edition,
  editionLabel,
  lookUpRecommendation,
  lookUpText,
  newestEdition,
  queryOf,
  recordsOf,
  searchTexts,
  type TextQuery,
  withTexts,
} from "../../src/catalogue/index.ts";
import { type Citation, type OrganId, organIds, type TextForm } from "../../src/model/index.ts";
import { parse } from "../../src/syntax/index.ts";
import { law } from "../law.ts";

const ask = (
  organ: OrganId | undefined,
  number: string,
  edition?: Edition,
  form: TextForm = "resolution",
): TextQuery => ({
  form,
  number,
  ...(organ === undefined ? {} : { organ }),
  ...(edition === undefined ? {} : { edition }),
});
const at = (place: string, year: number): Edition => ({ place, year });
const known = (query: TextQuery, asOf?: string) => lookUpText(bundledCatalogue, query, asOf);

/** What is known of the citations of some words. */
function states(words: string, conference?: string): readonly unknown[] {
  return parse(`considering\n\na)\t${words};\n`).references.flatMap((reference) => {
    const query = reference.kind === "citation" ? queryOf(reference, { conference }) : undefined;
    return query === undefined ? [] : [known(query).status];
  });
}

describe("looking up a text", () => {
  it("tells the newest edition", () => {
    expect(known(ask("PP", "71", at("Bucharest", 2022)))).toMatchObject({
      status: "current",
      edition: { place: "Bucharest", year: 2022 },
      record: { title: "Strategic plan for the Union for 2024-2027" },
    });
    expect(known(ask("PP", "71", at("BUCHAREST", 2022))).status).toBe("current");
    expect(known(ask("PP", "214", at("Bucharest", 2022))).status).toBe("current");
    expect(known(ask("PP", "71")).status).toBe("current");
  });

  it("tells an older edition, listed or not, with the newest", () => {
    expect(known(ask("PP", "71", at("Busan", 2014)))).toMatchObject({
      status: "superseded",
      by: { place: "Bucharest", year: 2022 },
    });
    expect(known(ask("PP", "71", at("Guadalajara", 2010))).status).toBe("superseded");
  });

  it("answers as of a day", () => {
    const day = "2018-11-16";
    expect(known(ask("PP", "71", at("Busan", 2014)), day)).toMatchObject({ by: { place: "Dubai", year: 2018 } });
    expect(known(ask("PP", "71", at("Dubai", 2018)), day).status).toBe("current");
    expect(known(ask("PP", "71", at("Dubai", 2018)), "2018-11-15")).toMatchObject({ status: "unlisted" });
    expect(known(ask("PP", "71", at("Bucharest", 2022)), day).status).toBe("unlisted");
    expect(known(ask("PP", "11", at("Dubai", 2018)), day).status).toBe("current");
    expect(known(ask("PP", "11", at("Dubai", 2018))).status).toBe("suppressed");
    expect(lookUpText(catalogueAsOf(bundledCatalogue, day), ask("PP", "71", at("Dubai", 2018))).status).toBe("current");
  });

  it("does not take a missing edition for a mistake, and an impossible one for a missing one", () => {
    expect(known(ask("WTSA", "1", at("New Delhi", 2024))).status).toBe("unlisted");
    expect(known(ask("WTSA", "1", at("Hyderabad", 2022))).status).toBe("impossible");
    expect(known(ask("WTDC", "30", at("Hyderabad", 2022))).status).toBe("impossible");
  });

  it("reads sessions as places and years", () => {
    const session = (tag: string, year: number) => ask(undefined, "7", { session: tag, year });
    expect(known(session("WRC-19", 2019))).toMatchObject({ status: "current", record: { organ: "WRC" } });
    expect(known(session("WRC-15", 2015))).toMatchObject({ status: "superseded", by: { session: "WRC-19" } });
    expect(known(session("WRC-2015", 2015)).status).toBe("superseded");
    expect(known(ask("WRC", "7", at("Sharm el-Sheikh", 2019))).status).toBe("current");
  });

  it("reads the last number of ITU-R 7-3 as the edition", () => {
    expect(known(ask(undefined, "ITU-R 7-4"))).toMatchObject({
      status: "current",
      record: { organ: "RA", number: "7" },
    });
    expect(known(ask(undefined, "ITU-R 7-3")).status).toBe("superseded");
    expect(known(ask(undefined, "ITU-R 7-9")).status).toBe("unlisted");
    expect(known(ask(undefined, "ITU-R 66", at("Geneva", 2015))).status).toBe("superseded");
  });

  it("takes A/RES/78/265 and 78/265 for one", () => {
    expect(known(ask(undefined, "A/RES/78/265"))).toMatchObject({ status: "current", record: { number: "78/265" } });
    expect(known(ask("UNGA", "78/311"))).toMatchObject({ status: "current", record: { title: /capacity-building/ } });
  });

  it("finds the organ that a citation does not name", () => {
    expect(known(ask(undefined, "71", at("Bucharest", 2022)))).toMatchObject({
      status: "current",
      record: { organ: "PP" },
    });
    expect(known(ask(undefined, "37"))).toMatchObject({ status: "ambiguous" });
    expect(known(ask("PP", "646"))).toMatchObject({ status: "elsewhere", records: [{ organ: "WRC" }] });
    expect(known(ask("WTDC", "9999", at("Kigali", 2022)))).toEqual({ status: "unknown" });
    expect(known(ask(undefined, "9999"))).toEqual({ status: "unknown" });
  });

  it("survives any number", () => {
    for (const number of ["", " ", "__proto__", "constructor", "💥", "-1", "A/RES/", "ITU-R "]) {
      expect(known(ask(undefined, number)).status).toBe("unknown");
      expect(known(ask("PP", number)).status).toBe("unknown");
    }
  });
});

describe("whatever is asked", () => {
  it("is answered, and never takes an unlisted edition of a text for a wrong one", () => {
    const place = fc.oneof(fc.string(), fc.constantFrom("Geneva", "Dubai", "Doha", "Hyderabad", "__proto__"));
    const query = fc.record(
      {
        form: fc.constantFrom("resolution", "decision", "recommendation", "opinion"),
        number: fc.oneof(fc.string(), fc.nat(300).map(String), fc.constantFrom("ITU-R 7-3", "A/RES/78/265")),
        organ: fc.constantFrom(...organIds),
        edition: fc.record(
          { year: fc.integer({ min: 1950, max: 2035 }), place, session: fc.oneof(fc.string(), fc.constant("WRC-15")) },
          { requiredKeys: ["year"] },
        ),
      },
      { requiredKeys: ["form", "number"] },
    );
    law(
      fc.property(query, (asked) => {
        const answer = known(asked as TextQuery);
        // A session tells its own year.
        if (answer.status !== "superseded" || asked.edition?.session !== undefined) return;
        expect(answer.by.year).toBeGreaterThanOrEqual(asked.edition?.year ?? 0);
      }),
    );
    law(fc.property(fc.string(), (words) => Array.isArray(searchTexts(bundledCatalogue, words))));
  });
});

describe("asking for what a document cites", () => {
  it("resolves the citations of a contribution", () => {
    expect(
      states(
        "Resolution 71 (Rev. Bucharest, 2022) of the Plenipotentiary Conference and Resolution 214 (Bucharest, 2022) of the Plenipotentiary Conference",
      ),
    ).toEqual(["current", "current"]);
    expect(
      states("UNGA Resolution A/RES/78/311 and United Nations General Assembly (UNGA) Resolution A/RES/78/265"),
    ).toEqual(["current", "current"]);
    expect(states("Resolution 646 (Rev.WRC-15)")).toEqual(["superseded"]);
    expect(states("Resolution 151 (Rev. Bucharest, 2022) of this conference", "PP-26")).toEqual(["current"]);
    expect(states("Decision 5 (Rev. Dubai, 2018) of the Plenipotentiary Conference")).toEqual(["superseded"]);
  });

  it("asks nothing about articles and documents", () => {
    const { references } = parse("considering\n\na)\tNo. 118 of the Constitution and Document C24/67-E;\n");
    expect(references.map((reference) => queryOf(reference as Citation))).toEqual(references.map(() => undefined));
  });
});

describe("the words of a citation", () => {
  const record = (organ: OrganId, number: string) => {
    const found = recordsOf(bundledCatalogue, organ).find((one) => one.number === number);
    if (found === undefined) throw new Error(`${organ} ${number}`);
    return found;
  };

  it("are those of adopted texts", () => {
    const cite = (organ: OrganId, number: string, style: "full" | "short", here?: OrganId) =>
      citationOf(record(organ, number), newestEdition(record(organ, number)), style, here);
    expect(cite("PP", "214", "full")).toBe(
      "Resolution 214 (Bucharest, 2022) of the Plenipotentiary Conference, on artificial intelligence technologies and telecommunications/information and communication technologies",
    );
    expect(cite("PP", "71", "full")).toMatch(
      /^Resolution 71 \(Rev\. Bucharest, 2022\) of the Plenipotentiary Conference, on strategic plan/,
    );
    expect(cite("PP", "71", "short")).toBe("Resolution 71 (Rev. Bucharest, 2022)");
    expect(cite("PP", "71", "full", "PP")).toMatch(/ of this conference, on/);
    expect(cite("WTSA", "20", "short")).toMatch(/ of WTSA$/);
    expect(cite("WRC", "7", "short")).toBe("Resolution 7 (Rev.WRC-19)");
    expect(cite("RA", "7", "short")).toBe("Resolution ITU-R 7-4 (Rev. Sharm el-Sheikh, 2019)");
    expect(cite("UNGA", "78/265", "short")).toBe("Resolution A/RES/78/265 of the United Nations General Assembly");
  });

  it("name an edition as brackets do", () => {
    expect(editionLabel(at("Bucharest", 2022), true)).toBe("Rev. Bucharest, 2022");
    expect(editionLabel(at("Bucharest", 2022))).toBe("Bucharest, 2022");
    expect(editionLabel({ session: "WRC-15", year: 2015 }, true)).toBe("Rev.WRC-15");
  });

  it("are read back as the same text", () => {
    for (const one of recordsOf(bundledCatalogue)) {
      if (one.form !== "resolution" || one.confidence === "unverified") continue;
      const words = citationOf(one, newestEdition(one), "full");
      const [first] = parse(`considering\n\na)\t${words};\n`).references;
      const query = first?.kind === "citation" ? queryOf(first) : undefined;
      const answer = query === undefined ? undefined : known(query);
      if (answer?.status === "current" || answer?.status === "unlisted" || answer?.status === "suppressed") {
        expect(answer.record, words).toBe(one);
      } else if (newestEdition(one) !== undefined) expect.fail(`${words}: ${answer?.status}`);
    }
  });
});

describe("searching", () => {
  const first = (words: string) =>
    searchTexts(bundledCatalogue, words)
      .slice(0, 3)
      .map(({ organ, number }) => `${organ} ${number}`);

  it("finds by number, words and subject", () => {
    expect(first("ai")).toContain("PP 214");
    expect(first("PP 71")[0]).toBe("PP 71");
    expect(first("strategic plan")[0]).toBe("PP 71");
    expect(first("78/265")[0]).toBe("UNGA 78/265");
    expect(first("Resolution 214 of PP")[0]).toBe("PP 214");
    expect(first("xyzzy")).toEqual([]);
    expect(searchTexts(bundledCatalogue, "")).toHaveLength(bundledCatalogue.texts.length);
  });
});

describe("Recommendations", () => {
  it("are found by id", () => {
    for (const id of ["ITU-T A.5", "A.5", "Rec. ITU-T A.5 (03/2022)"]) {
      expect(lookUpRecommendation(bundledCatalogue, id)).toMatchObject({ id: "ITU-T A.5" });
    }
    expect(lookUpRecommendation(bundledCatalogue, "ITU-T A.4")).toMatchObject({ status: "withdrawn" });
    expect(lookUpRecommendation(bundledCatalogue, "ITU-T Z.9")).toBeUndefined();
  });
});

describe("adding texts", () => {
  it("keeps the editions of both, and lets the later say what a text is", () => {
    const [known71] = recordsOf(bundledCatalogue, "PP").filter(({ number }) => number === "71");
    if (known71 === undefined) throw new Error();
    const more = withTexts(bundledCatalogue, [
      { ...known71, title: "New", revisions: [at("Doha", 2026)], sources: ["71.txt"] },
    ]);
    expect(more.asOf).toBe("2026-11-27");
    expect(lookUpText(more, ask("PP", "71", at("Bucharest", 2022)))).toMatchObject({
      status: "superseded",
      by: { place: "Doha", year: 2026 },
      record: { title: "New" },
    });
    const older = withTexts(bundledCatalogue, [{ ...known71, title: "Old", revisions: [at("Busan", 2014)] }]);
    expect(lookUpText(older, ask("PP", "71", at("Bucharest", 2022)))).toMatchObject({
      status: "current",
      record: { title: known71.title },
    });
  });
});

describe("reading official texts", () => {
  const read = (text: string) => catalogueFromTexts([{ name: "a.txt", document: parse(text) }]);
  const body = "considering\n\na)\tthat it is so,\n\nresolves\n\n1\tto go on.\n";

  it("takes the line under the title for the list of meetings", () => {
    const { texts, unread } = read(
      `RESOLUTION 22 (Rev. New Delhi, 2024)\n\nAuthority to act\n\n(Geneva, 1996; Montreal, 2000; New Delhi, 2024)\n\nThe World Telecommunication Standardization Assembly (New Delhi, 2024),\n\n${body}`,
    );
    expect(unread).toEqual([]);
    expect(texts).toMatchObject([
      {
        organ: "WTSA",
        number: "22",
        adopted: at("Geneva", 1996),
        revisions: [at("Montreal", 2000), at("New Delhi", 2024)],
      },
    ]);
  });

  it("tells what could not be read", () => {
    const messages = (text: string) => read(text).unread.map(({ message }) => message);
    expect(messages("Nothing")).toEqual(["no resolution, decision, recommendation or opinion was found"]);
    expect(
      messages(
        `DRAFT NEW RESOLUTION [ABC] (Doha, 2026)\n\nA title\n\nThe Plenipotentiary Conference of the International Telecommunication Union (Doha, 2026),\n\n${body}`,
      )[0],
    ).toMatch(/has no number: a draft/);
    expect(messages(`RESOLUTION 5 (Geneva, 2003)\n\nA title\n\n${body}`)[0]).toMatch(/which body adopted it/);
    expect(messages(body)).toHaveLength(1);
  });

  it("leaves out a meeting that there was not", () => {
    const { texts, unread } = read(
      `RESOLUTION 5 (Rev. Hyderabad, 2022)\n\nA title\n\nThe World Telecommunication Standardization Assembly (Hyderabad, 2022),\n\n${body}`,
    );
    expect(texts).toMatchObject([{ organ: "WTSA", number: "5", revisions: [] }]);
    expect(unread.map(({ message }) => message)).toEqual([
      "“RESOLUTION 5 (Rev. Hyderabad, 2022)”: WTSA did not meet at “Hyderabad, 2022”, which is left out",
    ]);
  });

  it("finds new meetings, of years beyond the catalogue", () => {
    const text = `RESOLUTION 1 (Rev. Nairobi, 2028)\n\nA title\n\nThe World Telecommunication Standardization Assembly (Nairobi, 2028),\n\n${body}`;
    expect(read(text).conferences).toMatchObject([{ tag: "WTSA-28", place: "Nairobi", year: 2028 }]);
    expect(read(text.replaceAll("Nairobi, 2028", "Hyderabad, 2022")).conferences).toEqual([]);
  });

  it("does not let an old text revive a suppressed one", () => {
    const { texts } = read(
      `RESOLUTION 11 (Rev. Dubai, 2018)\n\nITU Telecom events\n\nThe Plenipotentiary Conference of the International Telecommunication Union (Dubai, 2018),\n\n${body}`,
    );
    expect(texts).toMatchObject([{ organ: "PP", number: "11", revisions: [at("Dubai", 2018)] }]);
    const all = withTexts(bundledCatalogue, texts);
    expect(lookUpText(all, ask("PP", "11", at("Dubai", 2018))).status).toBe("suppressed");
  });
});
