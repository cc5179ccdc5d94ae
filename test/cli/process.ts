import { type SpawnSyncOptions, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What a process left behind. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line as a process of its own, for what a run inside the test cannot show. */
export interface Program {
  run(args: readonly string[], options: SpawnSyncOptions): Ended;
  /** A command of the shell in which `preamble` stands for it. */
  shell(command: string, cwd: string): Ended;
}

/** True where the test may take the part of other people: their numbers need not be known to the system. */
export const isRoot = process.getuid?.() === 0;

/** The command line of this source, built once for the tests of a file; anybody may run it. */
export function program(): Program {
  const folder = mkdtempSync(join(tmpdir(), "preamble-process-"));
  const file = join(folder, "cli.cjs");
  beforeAll(async () => {
    await build({
      absWorkingDir: root,
      entryPoints: ["src/cli/bin.ts"],
      bundle: true,
      outfile: file,
      platform: "node",
      format: "cjs",
      logLevel: "error",
      define: { PREAMBLE_VERSION: '"0.0.0"' },
    });
    chmodSync(folder, 0o755);
    chmodSync(file, 0o644);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (command: string, args: readonly string[], options: SpawnSyncOptions): Ended => {
    const { status, stdout, stderr } = spawnSync(command, args, options);
    return { code: status, out: stdout?.toString() ?? "", err: stderr?.toString() ?? "" };
  };
  return {
    run: (args, options) => run(process.execPath, [file, ...args], options),
    shell: (command, cwd) =>
      run("bash", ["-c", `preamble() { "${process.execPath}" "${file}" "$@"; }; ${command}`], { cwd }),
  };
}
