// npm run pictures: takes the pictures of the README in a real VS Code, from the packaged extension and a sample.
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { address, copyWorkspace, installExtension, launchBrowser, root, startHost } from "./lib.mjs";
import { takeComparePictures } from "./pictures-compare.mjs";
import { takeMatrixPictures } from "./pictures-matrix.mjs";
import { takeRevisionPictures } from "./pictures-revisions.mjs";
import { openWindow } from "./window.mjs";

const pictures = join(root, "docs/images");
mkdirSync(pictures, { recursive: true });
const { work, remove } = copyWorkspace();
const folder = join(work, "samples");
cpSync(join(root, "samples"), folder, { recursive: true });
const extensions = join(work, "extensions");
const sample = join(folder, "with-findings/first-draft.contribution.md");
let host;
let browser;
try {
  installExtension(join(root, "out/preamble.vsix"), extensions);
  host = await startHost({ extra: ["--extensions-dir", extensions], testing: false });
  browser = await launchBrowser();
  const { page, command, goTo } = await openWindow(browser);
  await page.goto(address(host, { folder, open: [sample] }));
  await page.locator(".cdr.squiggly-warning").first().waitFor({ state: "attached" });
  await command("Problems: Focus on Problems View");
  await page.locator(".markers-panel .monaco-list-row").nth(5).waitFor();
  await command("View: Focus Active Editor Group");
  await goTo(24);
  // The colours of the language server come a moment after those of the grammar.
  await page.waitForTimeout(2500);
  await page.screenshot({ path: join(pictures, "problems.png") });
  console.log("docs/images/problems.png");
  await takeComparePictures({ browser, folder, pictures });
  await takeRevisionPictures({ host, browser, folder, pictures });
  await takeMatrixPictures({ host, browser, folder, pictures });
} finally {
  await browser?.close();
  await host?.stop();
  remove();
}
