import type { Changes } from "../changes.ts";

/** Compares the shown contribution anew. */
export function refreshChanges(changes: Changes) {
  return async (): Promise<void> => {
    await changes.fetch();
  };
}
