import { defineConfig } from "vitest/config";

/** Programs of others that read and judge what we write: too slow for the suite that runs while one works. */
export default defineConfig({ test: { root: ".", include: ["test/**/*.oracle.ts"], testTimeout: 900_000 } });
