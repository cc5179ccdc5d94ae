// Acts and conditions: what a test of a window is made of, so that a busy machine makes it slow and not wrong.
import { setTimeout as pause } from "node:timers/promises";

/** After so many milliseconds what should come does not come any more, on the busiest machine. */
export const patience = 300_000;
/** A part of an act that did not come by then is not waited for: the act is begun again. */
export const partOfAct = 30_000;
/** A window that has not answered within this time may have lost the key or the click; each try waits twice as long. */
const firstTry = 15_000;

/**
 * What should be so: in words, for who reads that it did not come, and as a look that answers at once. A look that
 * fails, because the page is being built anew, says no.
 */
export function condition(what, look) {
  return {
    what,
    holds: () =>
      Promise.resolve()
        .then(look)
        .then(Boolean, () => false),
  };
}

/** One of several holds. */
export function either(...conditions) {
  return condition(conditions.map(({ what }) => what).join(", or "), async () => {
    for (const one of conditions) if (await one.holds()) return true;
    return false;
  });
}

/** All hold at the same time. */
export function all(...conditions) {
  return condition(conditions.map(({ what }) => what).join(", and "), async () => {
    for (const one of conditions) if (!(await one.holds())) return false;
    return true;
  });
}

/** An element can be seen. */
export function seen(locator, what) {
  return condition(what, () => locator.first().isVisible());
}

/** An element is not there, or cannot be seen. */
export function gone(locator, what) {
  return condition(what, async () => !(await locator.first().isVisible()));
}

/** Looks again and again until all hold; says which one did not come. */
export function until(...conditions) {
  return within(patience, conditions);
}

/** The same for a part of an act, which is better begun again than waited for too long. */
export function soon(...conditions) {
  return within(partOfAct, conditions);
}

async function within(time, conditions) {
  const missing = await firstMissing(conditions, Date.now() + time);
  if (missing) throw new Error(`did not come: ${missing.what}`);
}

/**
 * One act of a person as a unit: waits until it can be done (`before`), does it, and waits for what it brings
 * (`after`). Where that does not come, and the act can still be done, the whole unit is done again; `before` says
 * when that does no harm. A try whose own parts did not come counts as one without effect.
 */
export async function act(name, { before = [], run, after }) {
  const end = Date.now() + patience;
  const unready = await firstMissing(before, end);
  if (unready) throw new Error(`“${name}” could not be done, did not come: ${unready.what}`);
  for (let wait = firstTry; ; wait *= 2) {
    const wrong = await run().then(
      () => "",
      (error) => `; the last try: ${error.message.split("\n")[0]}`,
    );
    if (!(await firstMissing([after], Math.min(end, Date.now() + (wrong ? 0 : wait))))) return;
    // What comes late is welcome too.
    await firstMissing([either(after, all(...before))], end);
    if (await after.holds()) return;
    if (Date.now() >= end) throw new Error(`“${name}” was done, did not come: ${after.what}${wrong}`);
    console.log(`       again: ${name}, did not come: ${after.what}${wrong}`);
  }
}

/** The first condition that does not hold at `end`; undefined as soon as all hold. */
async function firstMissing(conditions, end) {
  for (;;) {
    let missing;
    for (const one of conditions) {
      if (await one.holds()) continue;
      missing = one;
      break;
    }
    if (!missing || Date.now() >= end) return missing;
    await pause(100);
  }
}
