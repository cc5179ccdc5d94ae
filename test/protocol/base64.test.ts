import fc from "fast-check";
import { expect, it } from "vitest";
import { fromBase64, toBase64 } from "../../src/protocol/index.ts";
import { law } from "../law.ts";

it("bytes come back as they went, and are written as Node writes them", () => {
  law(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("base64"));
      expect([...(fromBase64(text) ?? [])]).toEqual([...bytes]);
    }),
  );
});

it("bytes longer than one piece come back, too", () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => (index * 31) % 251);
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
  expect(Buffer.compare(fromBase64(toBase64(bytes)) ?? new Uint8Array(), bytes)).toBe(0);
});

it("any text is read as the bytes it stands for, or not at all", () => {
  const signs = fc.constantFrom(..."ABZaz09+/=", " ", "-", "é", "\n");
  law(
    fc.property(fc.array(signs, { maxLength: 12 }), (list) => {
      const text = list.join("");
      const bytes = fromBase64(text);
      if (bytes !== undefined) expect(toBase64(bytes)).toBe(text);
    }),
  );
});

it.each(["A", "AA", "AAA", "A===", "=AAA", "AB==", "AAAB=AAA", "AA A", "AAAé"])("%j is no base64", (text) => {
  expect(fromBase64(text)).toBeUndefined();
});
