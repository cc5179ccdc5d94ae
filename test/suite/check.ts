/** A few assertions that also exist in a browser worker, which has no node:assert. */
export function ok(value: unknown, message = "expected a truthy value"): asserts value {
  if (!value) throw new Error(message);
}

/** Compares plain data. */
export function equal<Value>(actual: Value, expected: Value): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`expected ${b}, got ${a}`);
}

/** A test that has not ended after so many milliseconds hangs. */
export const hangs = 600_000;

/** Asks until there is an answer: nothing in an editor is sure to be ready at the first question. */
export async function waitFor<Value>(
  what: string,
  probe: () => Value | undefined | Promise<Value | undefined>,
  ms = 300_000,
): Promise<Value> {
  const end = Date.now() + ms;
  for (;;) {
    const got = await probe();
    if (got !== undefined) return got;
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}`);
    await pause(50);
  }
}

/**
 * Does something until it is noticed: who watches may start later, and then sees only what is done anew. Between two
 * times there is more and more time to notice.
 */
export async function untilNoticed(
  what: string,
  change: () => Promise<void>,
  isNoticed: () => boolean | Promise<boolean>,
): Promise<void> {
  let wait = 1000;
  let next = 0;
  await waitFor(what, async () => {
    if (await isNoticed()) return true;
    if (Date.now() < next) return undefined;
    await change();
    next = Date.now() + wait;
    wait *= 2;
    return undefined;
  });
}

/** Waits so many milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
