/** A few assertions that also exist in a browser worker, which has no node:assert. */
export function ok(value: unknown, message = "expected a truthy value"): asserts value {
  if (!value) throw new Error(message);
}

/** Compares plain data. */
export function equal<Value>(actual: Value, expected: Value): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`expected ${b}, got ${a}`);
}

/** Asks until there is an answer: nothing in an editor is sure to be ready at the first question. */
export async function waitFor<Value>(
  what: string,
  probe: () => Value | undefined | Promise<Value | undefined>,
  ms = 30_000,
): Promise<Value> {
  const end = Date.now() + ms;
  for (;;) {
    const got = await probe();
    if (got !== undefined) return got;
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
