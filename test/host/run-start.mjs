// npm start as a person uses it in a fresh clone, on a machine without a desktop VS Code: the build is installed, the
// address answers, the workbench opens the sample with our language, and Ctrl+C ends everything.
import { spawn } from "node:child_process";
import { freshClone } from "./fresh-clone.mjs";
import { launchBrowser } from "./lib.mjs";
import { openWindow } from "./window.mjs";

const clone = freshClone();
const child = spawn(process.execPath, ["scripts/start.mjs", "--served", "--no-open"], {
  cwd: clone.folder,
  stdio: ["ignore", "pipe", "inherit"],
});
const gone = new Promise((done) => void child.on("exit", done));
let browser;
let printed = "";
let results = { passed: 0, failed: 1 };
try {
  const url = await addressPrinted();
  browser = await launchBrowser();
  const window = await openWindow(browser);
  const { page, step } = window;
  results = window.results;
  await step("the VS Code build was not there and is installed", async () => {
    if (!printed.includes('VS Code build "latest": installed')) throw new Error(printed);
  });
  await step("the address answers", async () => {
    const response = await page.goto(url);
    if (response?.status() !== 200) throw new Error(`HTTP status ${response?.status()}`);
  });
  await step("a program that does not know the secret is turned away", async () => {
    const response = await fetch(new URL("/", url));
    if (response.status !== 403) throw new Error(`HTTP status ${response.status}`);
  });
  await step("the workbench opens the sample", () =>
    page.locator(".editor-instance .view-line", { hasText: "conference:" }).waitFor(),
  );
  await step("the sample has our language and our status", async () => {
    await page.locator("#status\\.editor\\.mode", { hasText: "ITU contribution" }).waitFor();
    await page.locator('[id="preamble.preamble.preamble.status"]', { hasText: "Preamble:" }).waitFor();
  });
  await step("Ctrl+C ends everything", async () => {
    child.kill("SIGINT");
    const code = await gone;
    if (code !== 0) throw new Error(`exit code ${code}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer) throw new Error("the server still answers");
  });
} finally {
  child.kill("SIGTERM");
  await browser?.close();
  await gone;
  clone.keepBuild();
  clone.remove();
}
console.log(`${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed ? 1 : 0);

function addressPrinted() {
  return new Promise((done, fail) => {
    child.stdout.on("data", (data) => {
      printed += data;
      const address = /^ {2}(http:\S+)$/m.exec(printed);
      if (address) done(address[1]);
    });
    child.on("exit", (code) => fail(new Error(`npm start ended with ${code}:\n${printed}`)));
  });
}
