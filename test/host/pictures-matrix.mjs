// The pictures of docs/matrix.md: the page that the command line writes, and the tab of the editor.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { address, root } from "./lib.mjs";
import { openWindow } from "./window.mjs";

const regions = ["apt", "eur", "iap", "rcc", "arb"];

/** Takes them of the samples in `folder`, with a host that has the extension. */
export async function takeMatrixPictures({ host, browser, folder, pictures }) {
  const samples = join(folder, "matrix");
  const file = join(folder, "matrix.html");
  const proposals = regions.map((name) => `${name}.contribution.md`);
  const base = "resolution-189.resolution.md";
  execFileSync(process.execPath, [join(root, "dist/cli.js"), "matrix", base, ...proposals, "-o", file], {
    cwd: samples,
  });
  const sheet = await browser.newPage({ viewport: { width: 1360, height: 1180 } });
  await sheet.goto(pathToFileURL(file).href);
  await sheet.locator("#show-untouched").uncheck();
  await sheet.screenshot({ path: join(pictures, "matrix.png") });
  await sheet.close();
  console.log("docs/images/matrix.png");

  const { page, command } = await openWindow(browser);
  await page.goto(address(host, { folder: samples, open: [join(samples, "arb.contribution.md")] }));
  await page.locator(".tab.active").waitFor();
  await page.locator(".statusbar-item", { hasText: "Preamble" }).waitFor();
  await command("Preamble: Matrix of Proposals…");
  await page.locator(".quick-input-list .monaco-list-row").nth(4).waitFor();
  // The contribution that is open is ticked.
  for (const name of proposals.filter((one) => !one.startsWith("arb"))) {
    await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).click();
  }
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget:visible", { hasText: "(2/2)" }).waitFor();
  await page.locator(".quick-input-widget:visible input.input").fill("resolution-189");
  await page.keyboard.press("Enter");
  await page.locator(".tab.active", { hasText: "Matrix" }).waitFor();
  await page.locator("iframe.webview.ready").waitFor();
  await page.waitForTimeout(2500);
  await page.screenshot({ path: join(pictures, "matrix-editor.png") });
  await page.close();
  console.log("docs/images/matrix-editor.png");
}
