import { applyGlob, readGlob } from "./glob.ts";

/**
 * True when a path is meant by one of the patterns. Paths have `/` between their steps. `*` stands for characters of
 * one step, `**` for steps, `?` for one character, `{a,b}` for one of several; a pattern without `/` is meant in every
 * folder, one that ends with `/` means everything below, one that means a folder means what is in it.
 */
export function isIgnored(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => applyGlob(path, readGlob(anchored(pattern))));
}

function anchored(pattern: string): string {
  const isAnchored = pattern.replace(/\/$/, "").includes("/");
  const path = pattern.replace(/^\.?\//, "").replace(/\/$/, "/**");
  return isAnchored ? path : `**/${path}`;
}
