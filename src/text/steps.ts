/**
 * Work that can be put down and taken up again: it stops after each piece of it, and ends in what came out. Who has
 * nothing else to do takes all of it at once with `finished`; who is waited for, as a server is, looks around between
 * two pieces. A piece is bounded by a count of lines, blocks or the like, never by a clock.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** What work in pieces comes to, done without a stop. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
