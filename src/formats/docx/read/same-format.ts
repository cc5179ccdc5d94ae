import type { Format } from "../word-model.ts";

/** True when two stretches of words look the same. */
export function isSameFormat(a: Format, b: Format): boolean {
  return names.every((name) => (a[name] || undefined) === (b[name] || undefined));
}

const names = ["italic", "bold", "underline", "raised", "lowered", "struck", "hidden", "highlighted", "url"] as const;
