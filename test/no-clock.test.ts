import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const here = fileURLToPath(new URL(".", import.meta.url));
/**
 * Benches measure; routes with a window wait for it, each wait with an end far beyond what any machine needs; the fuzz
 * command runs for so many minutes and believes a hang when it was seen twice.
 */
const apart = /^(?:bench|host|suite|web)\/|^fuzz\/(?!.*\.test\.ts$)/;
/** The one helper that compares times, of two pieces of work in the same process. */
const calibrated = "growth.ts";
const clocks = /\b(?:Date\.now|performance\.now|hrtime|cpuUsage)\b|\bnew Date\(\)/;

it("no unit test reads a clock: a busy machine would make it fail for no fault", () => {
  const files = readdirSync(here, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !apart.test(path) && path !== calibrated && path !== "no-clock.test.ts");
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((path) => clocks.test(readFileSync(here + path, "utf8")))).toEqual([]);
});
