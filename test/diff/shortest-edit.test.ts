import { diffArrays } from "diff";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortestEdit } from "../../src/diff/shortest-edit.ts";
import { law } from "../law.ts";

const row = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 });

describe("the shortest edit", () => {
  it("is as short as that of jsdiff, and its runs are equal on both sides and in order", () => {
    law(
      fc.property(row, row, (old, revised) => {
        const runs = shortestEdit(Int32Array.from(old), Int32Array.from(revised), 1000) ?? [];
        let a = 0;
        let b = 0;
        for (const run of runs) {
          expect(run.old).toBeGreaterThanOrEqual(a);
          expect(run.new).toBeGreaterThanOrEqual(b);
          a = run.old + run.length;
          b = run.new + run.length;
          expect(old.slice(run.old, a)).toEqual(revised.slice(run.new, b));
        }
        const kept = diffArrays(old, revised).reduce((sum, one) => sum + (one.added || one.removed ? 0 : one.count), 0);
        expect(runs.reduce((sum, { length }) => sum + length, 0)).toBe(kept);
      }),
    );
  });

  it("is not looked for beyond a number of edits", () => {
    expect(shortestEdit(Int32Array.of(1, 2, 3), Int32Array.of(4, 5, 6), 5)).toBeUndefined();
    expect(shortestEdit(Int32Array.of(1, 2, 3), Int32Array.of(4, 5, 6), 6)).toEqual([]);
  });
});
