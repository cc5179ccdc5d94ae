import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/suite/**", "**/node_modules/**"],
    // What hangs is ended, however busy the machine is. No test is held to a time: see "To add a test" in CONTRIBUTING.md.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 300_000 } },
    // No test changes what is shared, so files need no modules of their own; loading them took longer than the tests.
    isolate: false,
    // On two processors the default is one worker.
    maxWorkers: "100%",
  },
});
