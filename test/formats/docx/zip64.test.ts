import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportWord, importWord } from "../../../src/formats/index.ts";
import { parse } from "../../../src/syntax/index.ts";
import { law } from "../../law.ts";
import { makeWord, paragraph } from "./make-word.ts";
import { everywhere, type Lies, type Wide, zip64 } from "./zip64.ts";

const file = makeWord(paragraph("Hello"));
const beyond = 2n ** 64n - 1n;

describe("a Word file with numbers in 64 bits", () => {
  it.each<[string, Wide]>([
    ["everywhere", everywhere],
    ["before the parts, as they were written without going back", { heads: true, entries: false, end: false }],
    ["in the directory", { heads: false, entries: true, end: false }],
    ["at the end", { heads: false, entries: false, end: true }],
    ["nowhere", { heads: false, entries: false, end: false }],
  ])("is read: %s", (_, wide) => {
    expect(importWord(zip64(file, wide))).toMatchObject({
      status: "read",
      source: expect.stringMatching(/^Hello\s*$/),
    });
  });

  it("is a template like any other", () => {
    const document = parse("### RESOLUTION 71\n\n*considering*\n\na)\tthat lamps shine\n");
    const exported = exportWord(document, { template: zip64(makeWord(paragraph("Hello"))) });
    expect(exported.status).toBe("written");
  });

  it.each<[string, Lies, string, Wide?]>([
    ["a size of 2^53", { size: 2n ** 53n }, "too-large"],
    ["a size of 2^64 - 1", { size: beyond }, "too-large"],
    ["a size of 65 MB", { size: 65n * 2n ** 20n }, "too-large"],
    ["a size of 63 MB in a few bytes", { size: 63n * 2n ** 20n }, "packed-too-tight"],
    ["a size that is too small", { size: 3n }, "damaged"],
    ["another size before the part than in the directory", { sizeInHead: 3n }, "damaged"],
    ["packed bytes without end", { packed: beyond }, "damaged"],
    ["more packed bytes than the file has", { packed: 100_000n }, "damaged"],
    ["a part behind the end", { offset: 2n ** 40n }, "damaged"],
    ["a part at 2^64 - 1", { offset: beyond }, "damaged"],
    ["a part where another one is", { offset: 300n }, "damaged"],
    ["2^53 parts", { count: 2n ** 53n }, "damaged"],
    ["2^64 - 1 parts", { count: beyond }, "damaged"],
    ["one part more than there is", { count: 9n }, "damaged"],
    ["a directory behind the end", { directory: 2n ** 40n }, "damaged"],
    ["a directory at 2^64 - 1", { directory: beyond }, "damaged"],
    ["a directory that is a part", { directory: 0n }, "damaged"],
    ["a record of the end behind the end", { record: 2n ** 33n }, "damaged"],
    ["a record of the end at 2^64 - 1", { record: beyond }, "damaged"],
    ["a record of the end at the start", { record: 0n }, "damaged"],
    ["numbers that are missing", { extraLength: 0 }, "damaged"],
    ["numbers that are cut off", { extraLength: 20 }, "damaged"],
    ["a number fewer than needed", { extraLength: 5 + 4 + 16 }, "damaged"],
  ])("is refused with a sentence for %s", (_, lies, code, wide) => {
    const read = importWord(zip64(file, wide, lies));
    expect(read).toMatchObject({ status: "refused", code });
    if (read.status === "refused") expect(read.message).toMatch(/^[A-Z][^\n]{20,200}$/);
  });

  it("is refused where the two ends of the file name two directories", () => {
    const bytes = zip64(file, everywhere);
    const view = new DataView(bytes.buffer);
    view.setUint32(bytes.length - 22 + 16, 1, true);
    expect(importWord(bytes)).toMatchObject({ status: "refused", code: "damaged" });
  });

  it("is read or refused whatever its numbers are, never thrown at", () => {
    const number = fc.oneof(fc.bigInt({ min: 0n, max: beyond }), fc.bigInt({ min: 0n, max: 2000n }));
    const some = fc.option(number, { nil: undefined });
    const lies = fc.record({ size: some, packed: some, offset: some, count: some, directory: some, record: some });
    law(
      fc.property(lies, (all) => {
        const told = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
        expect(importWord(zip64(file, everywhere, told)).status).toMatch(/^(?:read|refused)$/);
      }),
      { numRuns: 200 },
    );
  });
});
