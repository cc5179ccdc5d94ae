/**
 * One reporter for both extension hosts: each result is one console line that the driver picks out.
 * (mocha's browser build would otherwise choose its HTML reporter, which needs a document.)
 */
export function Report(runner: Mocha.Runner): void {
  const put = (row: object) => console.log(`@@test ${JSON.stringify(row)}`);
  runner.on("pass", (test) => put({ pass: test.fullTitle(), ms: test.duration }));
  runner.on("fail", (test, error) => put({ fail: test.fullTitle(), error: String(error?.stack ?? error) }));
  runner.on("pending", (test) => put({ skip: test.fullTitle() }));
  runner.on("end", () => put({ end: true, passes: runner.stats?.passes ?? 0, failures: runner.stats?.failures ?? 0 }));
}
