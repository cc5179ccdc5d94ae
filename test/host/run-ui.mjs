// Installs the packaged .vsix into a real VS Code and drives the window as a user would.
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { act, condition, gone, partOfAct, seen, until } from "./conditions.mjs";
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
  const window = await openWindow(browser);
  const { step, command, goTo, openFile, press, click, answer, confirm, view, cursorAt, editorFocused } = window;
  page = window.page;
  results = window.results;
  await page.goto(address(host, { folder, open: [join(folder, "cables-draft.contribution.md")] }));

  const tab = (name) => seen(page.locator(".tab.active", { hasText: name }), `${name} is in front`);
  const line = (hasText) => seen(page.locator(".editor-instance .view-line", { hasText }), `a line ${hasText}`);
  const notice = (hasText) => seen(page.locator(".notification-list-item", { hasText }), `the notice “${hasText}”`);

  await step("the workbench opens the contribution", () => until(line("APT/12/1")));
  await step("the status bar names our language", () =>
    page.locator("#status\\.editor\\.mode", { hasText: "ITU contribution" }).waitFor(),
  );
  await step("the Tab key writes tabs, in an editor that was open before the extension too", () =>
    page.locator("#status\\.editor\\.indentation", { hasText: "Tab Size: 4" }).waitFor(),
  );
  const status = page.locator('[id="preamble.preamble.preamble.status"]');
  await step("the status bar says what was understood, for screen readers too", async () => {
    await until(window.understood);
    console.log(`       ${await status.locator('[role="button"]').getAttribute("aria-label")}`);
    await page.screenshot({ path: join(shots, "contribution.png") });
  });
  await step("a click on it offers what can be done", async () => {
    await click(status.locator("a"), seen(window.row("Lint Workspace"), "Lint Workspace is offered"));
    await page.screenshot({ path: join(shots, "actions.png") });
    await act("leave the list", { run: () => page.keyboard.press("Escape"), after: window.noQuestion });
  });
  await step("problems are underlined and listed, with the page of their rule", async () => {
    await page.locator(".cdr.squiggly-warning").first().waitFor({ state: "attached" });
    const problem = page.locator(".markers-panel .monaco-list-row", { hasText: "item-label-sequence" });
    await command("Problems: Focus on Problems View", seen(problem, "the problem in the list"));
    await page.screenshot({ path: join(shots, "problems.png") });
    await click(
      problem,
      seen(page.locator("#status\\.editor\\.selection", { hasText: "Ln 26," }), "the cursor on line 26"),
    );
  });
  await step("a key corrects a problem", async () => {
    await goTo(26);
    const actions = page.locator(".action-widget");
    const anew = actions.locator(".monaco-list-row", { hasText: "anew" });
    await act("ask for corrections", {
      before: [window.understood],
      async run() {
        // The list may be open without what the language server offers.
        if (await actions.isVisible()) await page.keyboard.press("Escape");
        await page.keyboard.press("Control+.");
      },
      after: seen(anew, "“anew” is offered"),
    });
    await page.screenshot({ path: join(shots, "quick-fix.png") });
    await click(anew, line(/^b\)\s*that\sa\sbroken\scable/));
  });
  await step("the name of the rule under the mouse leads to its page", async () => {
    const link = page.locator(".monaco-hover a.code-link", { hasText: "clause-order" });
    // What hangs over the text goes away by itself.
    await act("follow the name of the rule", {
      async run() {
        await goTo(28, 3);
        await command("Show or Focus Hover", seen(link, "the name of the rule"));
        await link.click({ timeout: partOfAct });
      },
      after: tab("clause-order.md"),
    });
    await view().locator("h1", { hasText: "clause-order" }).waitFor();
    await page.screenshot({ path: join(shots, "rule-page.png") });
    await command("View: Close Editor", editorFocused("cables-draft.contribution.md"), [tab("clause-order.md")]);
  });
  await step("New Contribution asks four questions and opens a skeleton", async () => {
    const first = "New Contribution (1/4)";
    await command("Preamble: New Contribution", seen(page.locator(".quick-input-title", { hasText: first }), first));
    await answer(first, "WTSA-24");
    await answer("New Contribution (2/4)", "APT");
    await answer("New Contribution (3/4)", "37(Add.22)");
    await answer("New Contribution (4/4)", "ADD");
    await until(line("APT/37A22/1"));
    await page.screenshot({ path: join(shots, "new-contribution.png") });
  });
  await step("Lint Workspace tells how many documents were checked", () =>
    command("Preamble: Lint Workspace", notice("7 documents checked")),
  );
  const old = { 71: "Rev. Dubai, 2018", 25: "Rev. Dubai, 2018" };
  const current = { 71: "Rev. Bucharest, 2022", 25: "Rev. Bucharest, 2022" };
  const update = "Bring Citations of the Workspace up to Date";
  const found = "3 citations in 2 documents";
  const asked = seen(page.locator(".monaco-dialog-box", { hasText: found }), `the dialog “${found}”`);
  await step("all superseded citations are brought up to date at once, and one Undo takes all back", async () => {
    await openFile("satellites.contribution.md");
    await command(update, asked);
    await confirm(found, "Bring All up to Date");
    const updated = citationsAre({ countryside: { 71: current[71] }, satellites: current });
    await until(updated, notice(`${found} brought`));
    await click(page.locator(".editor-instance .view-lines"), editorFocused("satellites.contribution.md"), "the text");
    await press("Control+z", citationsAre({ countryside: { 71: old[71] }, satellites: old }), [
      editorFocused(),
      updated,
    ]);
  });
  await step("superseded citations are listed by file, and those that are ticked are changed", async () => {
    await command(update, asked);
    await confirm(found, "Look and Choose");
    const rows = page.locator(".bulk-edit-panel .monaco-list-row");
    // An edit is shown with the words that go and those that come.
    const wanted = [
      "countryside.contribution.md",
      `Resolution 71 (${old[71]}${current[71]}) of the Plenipotentiary Conference,`,
      "satellites.contribution.md",
      `a) Resolution 71 (${old[71]}${current[71]}) of the Plenipotentiary Conference, on the strategic plan for the Union;`,
      `b) Resolution 25 (${old[25]}${current[25]}) of the Plenipotentiary Conference, on the regional presence,`,
    ];
    await until(condition(`the rows ${wanted.join(" | ")}`, async () => same(await rows.allInnerTexts(), wanted)));
    for (const row of [0, 3]) await rows.nth(row).locator(".edit-checkbox").check();
    await page.screenshot({ path: join(shots, "citations.png") });
    await click(
      page.locator(".bulk-edit-panel .monaco-button", { hasText: "Apply" }),
      citationsAre({ countryside: { 71: current[71] }, satellites: { ...old, 71: current[71] } }),
    );
  });
  await step("the redline shows insertions and deletions beside the text, and keys go through them", async () => {
    const draft = "rural-satellites.contribution.md";
    await openFile(draft);
    // The change bars of the lines that differ from the base.
    await goTo(33);
    await page.locator(".dirty-diff-modified").first().waitFor({ state: "attached" });
    const redline = view();
    const faster = redline.locator("ins", { hasText: "faster and cheaper" });
    await command("Preamble: Show Redline", seen(faster, "the redline with “faster and cheaper”"));
    await redline.locator("del", { hasText: "that a questionnaire on the subject" }).waitFor();
    // Who hears the page is told where words were put in and taken out.
    const heard = await redline.locator("ins", { hasText: "in low orbits" }).textContent();
    equal(heard, "inserted: in low orbits  end inserted ");
    // A click leads to the place in the text, keys go on from there.
    const change = (number) =>
      seen(redline.locator(`#text-1-change-${number}.selected`), `change ${number} of the redline is chosen`);
    await click(redline.locator("#text-1-change-4 .label"), line("cable to a small island"), "change 4");
    await press("F7", change(5), []);
    await press("Shift+F7", change(4), [change(5)]);
    // It follows what is typed.
    await command("View: Focus First Editor Group", editorFocused(draft));
    await goTo(35, 10);
    await window.type("surely ", 35, 10);
    const typed = redline.locator("ins", { hasText: "surely" });
    await until(seen(typed, "the typed word in the redline"));
    await page.screenshot({ path: join(shots, "redline.png") });
    for (const column of [16, 15, 14, 13, 12, 11, 10])
      await press("Backspace", cursorAt(35, column), [editorFocused(), cursorAt(35, column + 1)]);
    await until(gone(typed, "the typed word is gone from the redline"));
  });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await wordSteps(window, { folder, shots });
  await step("the extension runs without complaint", async () => {
    const row = page.locator(".runtime-extensions-editor .monaco-list-row", { hasText: "Preamble" });
    await command("Developer: Show Running Extensions", seen(row, "the row of the extension"));
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

/** The files on the disk cite these editions of these resolutions, and no others. */
function citationsAre(wanted) {
  const found = () =>
    Object.fromEntries(
      Object.keys(wanted).map((name) => {
        const text = readFileSync(join(folder, `${name}.contribution.md`), "utf8");
        const cited = [...text.matchAll(/Resolution (\d+) \(([^)]+)\)/g)];
        return [name, Object.fromEntries(cited.map(([, number, edition]) => [number, edition]))];
      }),
    );
  return condition(`the files cite ${JSON.stringify(wanted)}`, () => same(found(), wanted));
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

function equal(actual, expected) {
  if (!same(actual, expected)) throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}
