import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";

/** What a run of the command line left behind. */
export interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder with some files, which goes away after the test. */
export interface Folder {
  readonly path: string;
  run(argv: string, io?: Partial<Io> & { readonly stdin?: string | Uint8Array }): Promise<Result>;
  read(name: string): string;
  bytes(name: string): Uint8Array;
  write(name: string, content: string | Uint8Array, mode?: number): void;
}

/** A folder with these files in it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  const path = mkdtempSync(join(tmpdir(), "preamble-cli-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const folder: Folder = {
    path,
    run: (argv, io) => run(path, argv, io),
    read: (name) => readFileSync(join(path, name), "utf8"),
    bytes: (name) => readFileSync(join(path, name)),
    write(name, content, mode) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
      if (mode !== undefined) chmodSync(join(path, name), mode);
    },
  };
  for (const [name, content] of Object.entries(files)) folder.write(name, content);
  return folder;
}

async function run(
  cwd: string,
  argv: string,
  { stdin = "", ...io }: Partial<Io> & { readonly stdin?: string | Uint8Array } = {},
): Promise<Result> {
  let out = "";
  let err = "";
  const code = await main(argv.split(" ").filter(Boolean), {
    cwd,
    env: {},
    input: async () => Buffer.from(stdin),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isTerminal: { out: false, err: false },
    columns: 100,
    folder: cwd,
    version: () => "0.1.0",
    ...io,
  });
  return { code, out, err };
}
