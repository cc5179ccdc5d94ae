// A window of VS Code driven as a person would: steps that are counted, commands by their titles.
import { join } from "node:path";

/** Opens an empty page; `results` counts the steps that ran on it. */
export async function openWindow(browser, shots) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(60_000);
  const results = { passed: 0, failed: 0 };
  return {
    page,
    results,
    /** Runs one step; the next ones run even if it fails, and a picture is kept. */
    async step(name, body) {
      const began = Date.now();
      try {
        await body();
        results.passed++;
        console.log(`  ok   ${name} (${Date.now() - began} ms)`);
      } catch (error) {
        results.failed++;
        console.log(`  FAIL ${name}: ${error.message.split("\n").slice(0, 6).join(" | ")}`);
        await page.screenshot({ path: join(shots, `fail-${results.failed}.png`) });
      }
    },
    /** Gives a command by its title in the command palette. */
    async command(title) {
      const row = page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first();
      for (let tries = 1; tries <= 4; tries++) {
        await page.keyboard.press("F1");
        await page.locator(".quick-input-widget:visible input.input").fill(`>${title}`);
        const shows = await row.waitFor({ timeout: 10_000 }).then(
          () => true,
          () => false,
        );
        if (shows) break;
        // The palette leaves out what does not fit the editor in front, which may still be on its way there.
        await page.keyboard.press("Escape");
        await page.locator(".tab.active").last().click();
      }
      await row.waitFor();
      await page.keyboard.press("Enter");
    },
    /** Opens a file of the workspace by its name. */
    async openFile(name) {
      await page.keyboard.press("Control+p");
      await page.locator(".quick-input-widget:visible input.input").fill(name);
      await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().waitFor();
      await page.keyboard.press("Enter");
      await page.locator(".tab.active", { hasText: name }).waitFor();
    },
    /** Presses a key until something shows: a window that is still at work may miss the first one. */
    async pressFor(key, locator) {
      for (let tries = 1; ; tries++) {
        await page.keyboard.press(key);
        const shows = await locator.waitFor({ timeout: 10_000 }).then(
          () => true,
          () => false,
        );
        if (shows || tries === 5) return locator.waitFor();
        await page.keyboard.press("Escape");
      }
    },
    /** Puts the cursor on a line and column of the active editor, counted from 1. */
    async goTo(line, column = 1) {
      await page.keyboard.press("Control+g");
      await page.locator(".quick-input-widget:visible input.input").fill(`:${line}:${column}`);
      // A key that comes before the place is understood is lost.
      await page
        .locator(".quick-input-list .monaco-list-row", { hasText: `line ${line} at column ${column}` })
        .waitFor();
      await page.keyboard.press("Enter");
      await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    },
  };
}
