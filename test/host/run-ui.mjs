// Installs the packaged .vsix into a real VS Code and drives the window as a user would.
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { address, copyWorkspace, installExtension, launchBrowser, root, startHost } from "./lib.mjs";
import { wordSteps } from "./ui-word.mjs";
import { openWindow } from "./window.mjs";

const shots = join(root, "out/shots");
mkdirSync(shots, { recursive: true });
const { work, folder, remove } = copyWorkspace();
cpSync(join(root, "test/fixtures/older-citations"), folder, { recursive: true });
const extensions = join(work, "extensions");
let host;
let browser;
let page;
let results = { passed: 0, failed: 1 };
try {
  installExtension(join(root, "out/preamble.vsix"), extensions);
  host = await startHost({ extra: ["--extensions-dir", extensions], testing: false });
  browser = await launchBrowser();
  const window = await openWindow(browser, shots);
  const { step, command, goTo, openFile, pressFor } = window;
  page = window.page;
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
    await pressFor("Control+.", page.locator(".action-widget .monaco-list-row", { hasText: "anew" }));
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
    await page.locator(".notifications-toasts", { hasText: "7 documents checked" }).waitFor();
  });
  const old = { 71: "Rev. Dubai, 2018", 25: "Rev. Dubai, 2018" };
  const current = { 71: "Rev. Bucharest, 2022", 25: "Rev. Bucharest, 2022" };
  await step("all superseded citations are brought up to date at once, and one Undo takes all back", async () => {
    await openFile("satellites.contribution.md");
    await command("Bring Citations of the Workspace up to Date");
    await page.locator(".monaco-dialog-box", { hasText: "3 citations in 2 documents" }).waitFor();
    await page.locator(".monaco-dialog-box .monaco-button", { hasText: "Bring All up to Date" }).click();
    await citationsAre({ countryside: { 71: current[71] }, satellites: current });
    await page.locator(".notifications-toasts", { hasText: "3 citations in 2 documents brought" }).waitFor();
    await page.locator(".editor-instance .view-lines").click();
    await page.keyboard.press("Control+z");
    await citationsAre({ countryside: { 71: old[71] }, satellites: old });
  });
  await step("superseded citations are listed by file, and those that are ticked are changed", async () => {
    await command("Bring Citations of the Workspace up to Date");
    await page.locator(".monaco-dialog-box .monaco-button", { hasText: "Look and Choose" }).click();
    const rows = page.locator(".bulk-edit-panel .monaco-list-row");
    await rows.nth(4).waitFor();
    // An edit is shown with the words that go and those that come.
    equal(await rows.allInnerTexts(), [
      "countryside.contribution.md",
      `Resolution 71 (${old[71]}${current[71]}) of the Plenipotentiary Conference,`,
      "satellites.contribution.md",
      `a) Resolution 71 (${old[71]}${current[71]}) of the Plenipotentiary Conference, on the strategic plan for the Union;`,
      `b) Resolution 25 (${old[25]}${current[25]}) of the Plenipotentiary Conference, on the regional presence,`,
    ]);
    for (const row of [0, 3]) await rows.nth(row).locator(".edit-checkbox").click();
    await page.screenshot({ path: join(shots, "citations.png") });
    await page.locator(".bulk-edit-panel .monaco-button", { hasText: "Apply" }).click();
    await citationsAre({ countryside: { 71: current[71] }, satellites: { ...old, 71: current[71] } });
  });
  await step("the redline shows insertions and deletions beside the text, and keys go through them", async () => {
    await openFile("rural-satellites.contribution.md");
    // The change bars of the lines that differ from the base.
    await goTo(33);
    await page.locator(".dirty-diff-modified").first().waitFor({ state: "attached" });
    await command("Preamble: Show Redline");
    const redline = page.frameLocator("iframe.webview").frameLocator("iframe#active-frame");
    await redline.locator("ins", { hasText: "faster and cheaper" }).waitFor();
    await redline.locator("del", { hasText: "that a questionnaire on the subject" }).waitFor();
    // Who hears the page is told where words were put in and taken out.
    equal(
      await redline.locator("ins", { hasText: "in low orbits" }).textContent(),
      "inserted: in low orbits  end inserted ",
    );
    // A click leads to the place in the text, keys go on from there.
    await redline.locator("#text-1-change-4 .label").click();
    await page.locator(".editor-instance .view-line", { hasText: "cable to a small island" }).waitFor();
    await page.keyboard.press("F7");
    await redline.locator("#text-1-change-5.selected").waitFor();
    await page.keyboard.press("Shift+F7");
    await redline.locator("#text-1-change-4.selected").waitFor();
    // It follows what is typed.
    await command("View: Focus First Editor Group");
    await goTo(35, 10);
    await page.keyboard.type("surely ");
    await redline.locator("ins", { hasText: "surely" }).waitFor();
    await page.screenshot({ path: join(shots, "redline.png") });
    for (const _ of "surely ") await page.keyboard.press("Backspace");
    await redline.locator("ins", { hasText: "surely" }).waitFor({ state: "detached" });
  });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await wordSteps(window, { folder, shots });
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

/** Waits until the files on the disk cite these editions of these resolutions, and no others. */
async function citationsAre(wanted) {
  const found = () =>
    Object.fromEntries(
      Object.keys(wanted).map((name) => {
        const text = readFileSync(join(folder, `${name}.contribution.md`), "utf8");
        const cited = [...text.matchAll(/Resolution (\d+) \(([^)]+)\)/g)];
        return [name, Object.fromEntries(cited.map(([, number, edition]) => [number, edition]))];
      }),
    );
  for (const end = Date.now() + 60_000; Date.now() < end; await page.waitForTimeout(200))
    if (JSON.stringify(found()) === JSON.stringify(wanted)) return;
  equal(found(), wanted);
}

function equal(actual, expected) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`expected ${b}, got ${a}`);
}
