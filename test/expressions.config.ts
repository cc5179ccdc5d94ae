import { defineConfig } from "vitest/config";

/** Every regular expression of the source: half a minute of one processor, so not in the suite that runs while one works. */
export default defineConfig({ test: { root: ".", include: ["test/**/*.check.ts"], testTimeout: 300_000 } });
