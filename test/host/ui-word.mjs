// Word files in the window, as a delegate meets them: export with its questions, the view, the import, pasting.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const draft = "ai-safety.contribution.md";
/** Two paragraphs as Word puts them on the clipboard. */
const copied = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>
<p class=MsoNormal><i>c)</i><span style='mso-tab-count:1'>       </span>that <b>all</b> is <ins cite="mailto:RCC" datetime="2024-09-01T10:00">very </ins>well;</p>
<p class=MsoNormal><i>d)</i><span style='mso-tab-count:1'>       </span>that more is to come,</p></body></html>`;

/** The steps; `folder` is the workspace. */
export async function wordSteps({ page, step, command, goTo, openFile }, { folder, shots }) {
  writeFileSync(join(folder, "pasted.contribution.md"), "Some words.\n\n");
  const view = () => page.frameLocator("iframe.webview").frameLocator("iframe#active-frame");

  await step("Export to Word asks for template and file, and says that the file was read back", async () => {
    await command("Close Editors in Other Groups");
    await openFile(draft);
    await command("Preamble: Export to Word");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "Plain Template" }).click();
    await page.locator(".quick-input-title", { hasText: "Export to Word" }).waitFor();
    await page.waitForFunction(
      () => document.querySelector(".quick-input-widget input.input")?.value.endsWith("ai-safety.docx") === true,
    );
    await page.keyboard.press("Enter");
    const toast = page.locator(".notifications-toasts", { hasText: "The file was read back and holds this text" });
    await toast.waitFor();
    const [first, second] = readFileSync(join(folder, "ai-safety.docx"));
    if (first !== 0x50 || second !== 0x4b) throw new Error("the file is no package");
    await toast.locator(".monaco-button", { hasText: "Show Receipt" }).click();
    await page.locator(".editor-instance .view-line", { hasText: "SHA-256 of the Word file" }).waitFor();
  });

  await step("a Word file opens as the text that it would become", async () => {
    // The search for files may not know yet what was just written; the explorer does.
    await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "ai-safety.docx" }).dblclick();
    await view().locator("p.heading", { hasText: "ADD APT/37A43/1" }).waitFor();
    await view().locator("p", { hasText: "operators use AI to plan" }).waitFor();
    await page.screenshot({ path: join(shots, "word-view.png") });
  });

  await step("its button imports it, and replaces no file without asking", async () => {
    await view().locator("a", { hasText: "Import as Text" }).click();
    const dialog = page.locator(".monaco-dialog-box", { hasText: `“${draft}” is there already. Replace it?` });
    await dialog.waitFor();
    await dialog.locator(".monaco-button", { hasText: "Replace" }).click();
    await page.locator(".tab.active", { hasText: draft }).waitFor();
    await page.locator(".notifications-toasts", { hasText: `was read into ${draft}` }).waitFor();
  });

  await step(
    "words that are pasted from Word become tidy text, and who changed them is in the front matter",
    async () => {
      await page.evaluate(async (html) => {
        const types = { "text/html": html, "text/plain": "c) that all is very well;\nd) that more is to come," };
        const blobs = Object.entries(types).map(([type, words]) => [type, new Blob([words], { type })]);
        await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      }, copied);
      await openFile("pasted.contribution.md");
      await goTo(3);
      await page.keyboard.press("Control+v");
      const line = (hasText) => page.locator(".editor-instance .view-line", { hasText }).waitFor();
      // Long lines are wrapped at the edge of the window.
      await line(/c\)\s*that\s\*\*all\*\*\sis\s\{\+\+very/);
      await line(/c1:\s\{\sauthor:\s"RCC"/);
      await page.screenshot({ path: join(shots, "word-paste.png") });
      await page.keyboard.press("Control+z");
      await line(/^Some\swords\.$/);
      await page.locator(".editor-instance .view-line", { hasText: "RCC" }).waitFor({ state: "detached" });
    },
  );
}
