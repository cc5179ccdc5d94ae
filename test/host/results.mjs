// Collects what the suite inside an extension host reports through VS Code's automation hooks.

const mark = "@@test ";

/** After so many milliseconds without a result nothing more comes. It is longer than a test of the suite may take. */
const silence = 900_000;

/** Listens on a page that is not loaded yet; `exit` resolves to the code that VS Code ends with, or why none comes. */
export async function collectResults(page) {
  const rows = [];
  const logs = [];
  let timer;
  const exit = new Promise((done) => {
    timer = setTimeout(() => done("silence"), silence);
    // VS Code calls this when it finds it on the window, and the next one for each line of the console.
    void page.exposeFunction("codeAutomationExit", done);
    for (const end of ["close", "crash"]) page.once(end, () => done(`${end} of its page`));
  }).finally(() => clearTimeout(timer));
  await page.exposeFunction("codeAutomationLog", (type, args) => {
    const text = args.map((given) => (typeof given === "string" ? given : JSON.stringify(given))).join(" ");
    const at = text.indexOf(mark);
    const host = text.indexOf("[host]");
    if (at >= 0) tell(JSON.parse(text.slice(at + mark.length)));
    else if (host >= 0) console.log(`       ${text.slice(host)}`);
    else logs.push(`${type}: ${text}`.split("\n").slice(0, 3).join(" | "));
  });
  page.on("pageerror", (error) => logs.push(`page: ${String(error).slice(0, 300)}`));

  function tell(row) {
    timer.refresh();
    rows.push(row);
    if (row.pass) console.log(`  ok   ${row.pass} (${row.ms} ms)`);
    if (row.skip) console.log(`  skip ${row.skip}`);
    if (row.fail) console.log(`  FAIL ${row.fail}\n${row.error}`);
  }

  return {
    exit,
    /** Prints the closing line and answers whether all is well: every test passed and at least one ran. */
    async close(code, failureShot) {
      const end = rows.find((row) => row.end);
      const good = code === 0 && end && !end.failures && end.passes > 0;
      if (!good) {
        await page.screenshot({ path: failureShot }).catch(() => {});
        console.error(
          logs
            .filter((line) => !/bindings|AgentHost/.test(line))
            .slice(-40)
            .join("\n"),
        );
        console.error(`VS Code ended with ${code}; a picture of its window is in ${failureShot}`);
      }
      console.log(`${end?.passes ?? 0} passed, ${good ? 0 : Math.max(1, end?.failures ?? 1)} failed`);
      return good;
    },
  };
}
