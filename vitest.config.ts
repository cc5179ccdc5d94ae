import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/suite/**", "**/node_modules/**"],
    testTimeout: 20_000,
    // No test changes what is shared, so files need no modules of their own; loading them took longer than the tests.
    isolate: false,
    // On two processors the default is one worker.
    maxWorkers: "100%",
  },
});
