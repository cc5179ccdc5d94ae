// The picture of docs/revisions.md: a MOD beside its redline, with the list of its changes.
import { join } from "node:path";
import { address } from "./lib.mjs";
import { openWindow } from "./window.mjs";

/** Takes the picture from the sample whose base lies in the library beside it. */
export async function takeRevisionPictures({ host, browser, folder, pictures }) {
  const sample = join(folder, "mod-early-warning-clean.contribution.md");
  const { page, command, goTo } = await openWindow(browser);
  await page.setViewportSize({ width: 1440, height: 900 });
  try {
    await page.goto(address(host, { folder, open: [sample] }));
    await page.locator('[id="preamble.preamble.preamble.status"]', { hasText: "changes" }).waitFor();
    await command("Explorer: Focus on Changes View");
    await page.locator(".monaco-list-row", { hasText: "is now" }).first().waitFor();
    // The list has the whole side bar.
    await page.locator(".pane-header", { hasText: "samples" }).click();
    await command("Preamble: Show Redline");
    const redline = page.frameLocator("iframe.webview").frameLocator("iframe#active-frame");
    await redline.locator("ins").first().waitFor();
    await command("View: Focus First Editor Group");
    await goTo(45);
    await page.waitForTimeout(2500);
    await page.screenshot({ path: join(pictures, "redline.png") });
    console.log("docs/images/redline.png");
  } finally {
    await page.close();
  }
}
