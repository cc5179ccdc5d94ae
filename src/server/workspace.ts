import type { WorkspaceFile } from "../service/index.ts";

/** The contributions and resolutions of the workspace, as far as other documents need to know them. */
export interface Workspace {
  /** What all files hold and cite: open documents as they are now, the others as they are on the disk. */
  files(): Promise<readonly WorkspaceFile[]>;
  /** A file was changed, made or deleted. */
  forget(uri?: string): void;
}

/** What the index needs of the world around it. */
export interface WorkspaceSurroundings {
  /** The addresses of all files; nothing where the editor does not tell. */
  readonly list: () => Promise<readonly string[]>;
  /** What a file on the disk holds; nothing for a file that is gone or cannot be read. */
  readonly read: (uri: string) => Promise<WorkspaceFile | undefined>;
  /** What the open documents hold. */
  readonly opened: () => Promise<readonly WorkspaceFile[]>;
}

/** A folder with more files than this is answered for the first ones. */
const mostFiles = 5000;

/** How many files are read at the same time. */
const atOnce = 16;

/** See `Workspace`. Files are read when they are first needed, and again after they changed. */
export function workspaceOf({ list, read, opened }: WorkspaceSurroundings): Workspace {
  let listed: Promise<readonly string[]> | undefined;
  const known = new Map<string, WorkspaceFile | undefined>();

  return {
    async files() {
      const open = await opened();
      const isOpen = new Set(open.map(({ uri }) => uri));
      listed ??= list().catch(() => []);
      const closed = (await listed).slice(0, mostFiles).filter((uri) => !isOpen.has(uri));
      const missing = closed.filter((uri) => !known.has(uri));
      for (let from = 0; from < missing.length; from += atOnce) {
        const batch = missing.slice(from, from + atOnce);
        const found = await Promise.all(batch.map((uri) => read(uri).catch(() => undefined)));
        for (const [index, uri] of batch.entries()) known.set(uri, found[index]);
      }
      return [...open, ...closed.flatMap((uri) => known.get(uri) ?? [])];
    },
    forget(uri) {
      listed = undefined;
      if (uri === undefined) known.clear();
      else known.delete(uri);
    },
  };
}
