// A window of VS Code driven as a person would: steps that are counted, commands by their titles. Nothing sleeps: each
// act has something that is waited for before it and after it.
import { act, all, condition, either, gone, partOfAct, patience, seen, soon } from "./conditions.mjs";
import { screenOf } from "./screen.mjs";

/** Opens an empty page; `results` counts the steps that ran on it. */
export async function openWindow(browser) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(patience);
  const results = { passed: 0, failed: 0 };
  const palette = page.locator(".quick-input-widget");
  const input = palette.locator("input.input");
  const row = (hasText) => palette.locator(".monaco-list-row", { hasText });
  const dialog = page.locator(".monaco-dialog-box");
  const paletteIs = (what, holds) =>
    condition(what, async () => (await input.isVisible()) && holds(await input.inputValue({ timeout: 1000 })));
  const noQuestion = gone(palette, "no list and no question is open");
  const noDialog = gone(dialog, "no dialog is open");

  /** The editor of a file has the focus; of any file without a name. */
  const editorFocused = (name = "") =>
    condition(`the editor ${name && `of ${name} `}has the focus`, () =>
      page.evaluate(
        (name) =>
          document.activeElement?.closest(".monaco-editor")?.getAttribute("data-uri")?.split("?")[0]?.endsWith(name) ??
          false,
        name,
      ),
    );

  /** The cursor is on a line and column, as the status bar tells. */
  const cursorAt = (line, column) =>
    seen(
      page.locator("#status\\.editor\\.selection", { hasText: `Ln ${line}, Col ${column}` }),
      `the cursor is on line ${line}, column ${column}`,
    );

  /** The language server has read the text in front, as the status bar tells. */
  const understood = condition("the status bar says what was understood", async () =>
    /^Preamble: (?!reading|not running)/.test(
      (await page.locator('[id="preamble.preamble.preamble.status"] [role="button"]').getAttribute("aria-label", {
        timeout: 1000,
      })) ?? "",
    ),
  );

  /** Opens the list at the top with some words in it, and takes the row whose label says what is wanted. */
  async function take(key, words, label) {
    if (await palette.isVisible())
      await act("leave what is open", { run: () => page.keyboard.press("Escape"), after: noQuestion });
    await act(`press ${key}`, {
      before: [noDialog],
      run: () => page.keyboard.press(key),
      after: paletteIs("the list at the top is open", () => true),
    });
    await input.fill(words, { timeout: partOfAct });
    // The list leaves out what does not fit the editor in front, which may still be on its way there.
    const wanted = palette.locator(".monaco-list-row", { has: page.locator(".label-name", { hasText: label }) });
    await soon(seen(wanted, `${label} in the list`));
    await wanted.first().click({ timeout: partOfAct });
  }

  return {
    page,
    results,
    /** What a view of an extension shows. */
    view: () => page.frameLocator("iframe.webview.ready:visible").frameLocator("iframe#active-frame"),
    ...{ row, paletteIs, editorFocused, cursorAt, understood, noQuestion },
    /** Runs one step; the next ones run even if it fails, and what was on the screen is told. */
    async step(name, body) {
      const began = Date.now();
      try {
        await body();
        results.passed++;
        console.log(`  ok   ${name} (${Date.now() - began} ms)`);
      } catch (error) {
        results.failed++;
        console.log(`  FAIL ${name} (${Date.now() - began} ms): ${error.message.split("\n").slice(0, 6).join(" | ")}`);
        for (const line of await screenOf(page, `step-${results.passed + results.failed}`))
          console.log(`       ${line}`);
        // What the step left open must not fail the next one.
        for (let tries = 0; tries < 5 && ((await input.isVisible()) || (await dialog.isVisible())); tries++)
          await page.keyboard.press("Escape");
      }
    },
    /** Gives a command by its title in the palette, until it brings what it should. `before` says when it may be given. */
    async command(title, after, before) {
      await act(`command ${title}`, {
        before,
        run: () => take("F1", `>${title}`, exactly(title)),
        after:
          after ??
          either(
            noQuestion,
            paletteIs("its question is open", (value) => !value.startsWith(">")),
          ),
      });
    },
    /** Opens a file of the workspace by its name, and waits until it can be typed in. */
    async openFile(name) {
      await act(`open ${name}`, {
        run: () => take("Control+p", name, exactly(name)),
        after: all(editorFocused(name), noQuestion),
      });
    },
    /** Puts the cursor on a line and column of the editor in front, counted from 1. */
    async goTo(line, column = 1) {
      await act(`go to line ${line}, column ${column}`, {
        run: () => take("Control+g", `:${line}:${column}`, `line ${line} at column ${column}`),
        after: all(cursorAt(line, column), editorFocused(), noQuestion),
      });
    },
    /** Presses a key in the editor until it brings what it should. `before` says when it may be pressed again. */
    async press(key, after, before = [editorFocused()]) {
      await act(`press ${key}`, {
        before: [noQuestion, noDialog, ...before],
        run: () => page.keyboard.press(key),
        after,
      });
    },
    /** Types words at a place of the editor in front, key by key: one that a busy window loses is pressed again. */
    async type(words, line, column) {
      for (const [index, key] of [...words].entries())
        await act(`type “${key}” of “${words}”`, {
          before: [editorFocused(), cursorAt(line, column + index)],
          run: () => page.keyboard.type(key),
          after: cursorAt(line, column + index + 1),
        });
    },
    /** Clicks something until that brings what it should. */
    async click(locator, after, what = String(locator)) {
      await act(`click ${what}`, {
        before: [seen(locator, `${what} is there`)],
        run: () => locator.first().click({ timeout: partOfAct }),
        after,
      });
    },
    /** Chooses an item of the menu of something, until that brings what it should. */
    async menu(locator, item, after) {
      const entry = page.locator(".monaco-menu .action-item", { hasText: item });
      const isOpen = seen(entry, `“${item}” in the menu`);
      await act(`choose “${item}”`, {
        before: [noQuestion, noDialog, seen(locator, `what has the menu with “${item}”`)],
        async run() {
          if (!(await isOpen.holds())) await locator.first().click({ button: "right", timeout: partOfAct });
          await soon(isOpen);
          // A menu does not listen to clicks in the moment when it opens.
          await entry.first().hover({ timeout: partOfAct });
          await page.keyboard.press("Enter");
          await soon(gone(entry, "the menu is closed"));
        },
        after,
      });
    },
    /** Answers a question of the list at the top: by words, by a row, or as it stands. */
    async answer(question, words) {
      const title = palette.locator(".quick-input-title", { hasText: question });
      const isAsked = seen(title, `the question “${question}”`);
      await act(`answer “${question}”`, {
        before: [isAsked],
        async run() {
          if (words === undefined) return page.keyboard.press("Enter");
          await input.fill(words, { timeout: partOfAct });
          const rows = palette.locator(".monaco-list-row");
          await soon(
            condition(`the list shows “${words}”`, async () =>
              (await rows.count()) === 0
                ? true
                : (await palette.locator(".monaco-list-row.focused").innerText()).includes(words),
            ),
          );
          await page.keyboard.press("Enter");
        },
        after: gone(title, `“${question}” is answered`),
      });
    },
    /** Presses a button of a notification; one that has gone by itself is looked for behind the bell. */
    async notified(hasText, button, after) {
      const item = page.locator(".notification-list-item", { hasText }).first();
      await act(`press “${button}” of the notification “${hasText}”`, {
        async run() {
          const shown = seen(item, `the notification “${hasText}”`);
          await soon(shown).catch(() => page.locator("#status\\.notifications a").click({ timeout: partOfAct }));
          await soon(shown);
          await item.locator(".monaco-button", { hasText: button }).click({ timeout: partOfAct });
        },
        after,
      });
    },
    /** Presses a button of a dialog that says something. */
    async confirm(hasText, button) {
      const asked = page.locator(".monaco-dialog-box", { hasText });
      await act(`press “${button}” of the dialog “${hasText}”`, {
        before: [seen(asked, `the dialog “${hasText}”`)],
        run: () => asked.locator(".monaco-button", { hasText: button }).click({ timeout: partOfAct }),
        after: gone(asked, `the dialog “${hasText}” is closed`),
      });
    },
  };
}

/** A label that says this and nothing else, but for the category in front and the dots of a question behind. */
function exactly(words) {
  return new RegExp(`(?:^|: )${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}…?$`);
}
