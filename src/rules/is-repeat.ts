import type { Lexicon } from "../lexicon/index.ts";
import type { Call } from "../model/index.ts";

/** True for a call that goes on with an earlier one: `considering further`, `noting also`, `further resolves`. */
export function isRepeat({ qualifier }: Call, { repeaters }: Lexicon): boolean {
  return qualifier !== undefined && repeaters.some((word) => qualifier === word || qualifier.startsWith(`${word} `));
}
