import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { law } from "./law.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

function withEnvironment(values: Record<string, string>): void {
  Object.assign(process.env, values);
}

afterEach(() => {
  delete process.env["PREAMBLE_SEED"];
  delete process.env["PREAMBLE_PATH"];
});

/** The values that a law tried. */
function tried(options?: Parameters<typeof law>[1]): number[] {
  const values: number[] = [];
  law(
    fc.property(fc.integer(), (value) => {
      values.push(value);
    }),
    options as never,
  );
  return values;
}

const isBroken = fc.property(fc.integer(), (value) => value < 1000);

describe("a law", () => {
  it("tries the same cases in each run, and others in each run", () => {
    const [first, second] = [tried({ numRuns: 60 }), tried({ numRuns: 60 })];
    expect(first).toHaveLength(60);
    expect(first.slice(0, 30)).toEqual(second.slice(0, 30));
    expect(first.slice(30)).not.toEqual(second.slice(30));
  });

  it("tries examples and the seeds at which it once failed", () => {
    expect(tried({ numRuns: 10, examples: [[7]], seeds: [1] })).toHaveLength(16);
    expect(tried({ numRuns: 10, examples: [[7]] })[0]).toBe(7);
  });

  it("names the command that tries the broken case again, and that command does", () => {
    let message = "";
    try {
      law(isBroken);
    } catch (error) {
      message = (error as Error).message;
    }
    const again = /PREAMBLE_SEED=(\S+) PREAMBLE_PATH=(\S+) npx vitest run test\/law\.test\.ts -t "a law names/.exec(
      message,
    );
    expect(again, message).not.toBeNull();
    withEnvironment({ PREAMBLE_SEED: again?.[1] ?? "", PREAMBLE_PATH: again?.[2] ?? "" });
    expect(() => law(isBroken)).toThrow(/Property failed after 1 tests/);
    expect(() => law(isBroken)).toThrow(/Counterexample: \[\d+\]/);
  });

  it("waits for a property that answers later", async () => {
    await expect(law(fc.asyncProperty(fc.integer(), async (value) => value < 1000))).rejects.toThrow(/PREAMBLE_SEED=/);
    await law(fc.asyncProperty(fc.integer(), async (value) => Number.isInteger(value)));
  });

  it("is how every property is asserted, so that each can be tried again", () => {
    const files = readdirSync(here, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
    const bare = files.filter(
      (path) => !path.startsWith("law.") && /\bfc\s*\.\s*(?:assert|check)\(/.test(readFileSync(here + path, "utf8")),
    );
    expect(bare).toEqual([]);
  });
});
