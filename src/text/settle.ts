/**
 * The text after as many steps as it takes until a step changes nothing; undefined when it still changes after `most`
 * of them.
 */
export function settle(text: string, step: (text: string) => string, most: number): string | undefined {
  let now = text;
  for (let count = 0; count < most; count++) {
    const next = step(now);
    if (next === now) return now;
    now = next;
  }
  return undefined;
}
