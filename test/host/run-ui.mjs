// Installs the packaged .vsix into a real VS Code and drives the window as a user would.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { address, copyWorkspace, installExtension, launchBrowser, root, startHost } from "./lib.mjs";
import { openWindow } from "./window.mjs";

const shots = join(root, "out/shots");
mkdirSync(shots, { recursive: true });
const { work, folder, remove } = copyWorkspace();
const extensions = join(work, "extensions");
let host;
let browser;
let results = { passed: 0, failed: 1 };
try {
  installExtension(join(root, "out/preamble.vsix"), extensions);
  host = await startHost({ extra: ["--extensions-dir", extensions], testing: false });
  browser = await launchBrowser();
  const window = await openWindow(browser, shots);
  const { page, step, command, goTo } = window;
  results = window.results;
  await page.goto(address(host, { folder, open: [join(folder, "cables-draft.contribution.md")] }));

  await step("the workbench opens the contribution", () =>
    page.locator(".editor-instance .view-line", { hasText: "APT/12/1" }).waitFor(),
  );
  await step("the status bar names our language", () =>
    page.locator("#status\\.editor\\.mode", { hasText: "ITU contribution" }).waitFor(),
  );
  await step("the Tab key writes tabs, in an editor that was open before the extension too", () =>
    page.locator("#status\\.editor\\.indentation", { hasText: "Tab Size: 4" }).waitFor(),
  );
  await step("the status bar says what was understood, for screen readers too", async () => {
    const item = page.locator('[id="preamble.preamble.preamble.status"] [role="button"]');
    await item.waitFor();
    await page.waitForFunction(
      (element) => /^Preamble: (?!reading|not running)/.test(element?.ariaLabel ?? ""),
      await item.elementHandle(),
    );
    console.log(`       ${await item.getAttribute("aria-label")}`);
    await page.screenshot({ path: join(shots, "contribution.png") });
  });
  await step("a click on it offers what can be done", async () => {
    await page.locator('[id="preamble.preamble.preamble.status"] a').click();
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "Lint Workspace" }).waitFor();
    await page.screenshot({ path: join(shots, "actions.png") });
    await page.keyboard.press("Escape");
  });
  await step("problems are underlined and listed, with the page of their rule", async () => {
    await page.locator(".cdr.squiggly-warning").first().waitFor({ state: "attached" });
    await command("Problems: Focus on Problems View");
    const row = page.locator(".markers-panel .monaco-list-row", { hasText: "item-label-sequence" });
    await row.waitFor();
    await page.screenshot({ path: join(shots, "problems.png") });
    await row.click();
  });
  await step("a key corrects a problem", async () => {
    await goTo(26);
    await page.keyboard.press("Control+.");
    await page.locator(".action-widget .monaco-list-row", { hasText: "anew" }).waitFor();
    await page.screenshot({ path: join(shots, "quick-fix.png") });
    await page.locator(".action-widget .monaco-list-row", { hasText: "anew" }).click();
    await page.locator(".editor-instance .view-line", { hasText: /^b\)\s*that\sa\sbroken\scable/ }).waitFor();
  });
  await step("the name of the rule under the mouse leads to its page", async () => {
    await goTo(28, 3);
    await command("Show or Focus Hover");
    await page.locator(".monaco-hover a.code-link", { hasText: "clause-order" }).click();
    await page.locator(".tab.active", { hasText: "clause-order.md" }).waitFor();
    const preview = page.frameLocator("iframe.webview").frameLocator("iframe#active-frame");
    await preview.locator("h1", { hasText: "clause-order" }).waitFor();
    await page.screenshot({ path: join(shots, "rule-page.png") });
    await command("View: Close Editor");
  });
  await step("New Contribution asks four questions and opens a skeleton", async () => {
    await command("Preamble: New Contribution");
    for (const [question, answer] of [
      ["New Contribution (1/4)", "WTSA-24"],
      ["New Contribution (2/4)", "APT"],
      ["New Contribution (3/4)", "37(Add.22)"],
      ["New Contribution (4/4)", "ADD"],
    ]) {
      await page.locator(".quick-input-title", { hasText: question }).waitFor();
      await page.keyboard.type(answer);
      await page.keyboard.press("Enter");
    }
    await page.locator(".editor-instance .view-line", { hasText: "APT/37A22/1" }).waitFor();
    await page.screenshot({ path: join(shots, "new-contribution.png") });
  });
  await step("Lint Workspace tells how many documents were checked", async () => {
    await command("Preamble: Lint Workspace");
    await page.locator(".notifications-toasts", { hasText: "3 documents checked" }).waitFor();
  });
  await step("the extension runs without complaint", async () => {
    await command("Developer: Show Running Extensions");
    const row = page.locator(".runtime-extensions-editor .monaco-list-row", { hasText: "Preamble" });
    await row.waitFor();
    const text = (await row.innerText()).replace(/\s+/g, " ");
    console.log(`       ${text}`);
    if (/uncaught/i.test(text)) throw new Error(text);
  });
} finally {
  await browser?.close();
  await host?.stop();
  remove();
}
console.log(`${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed ? 1 : 0);
