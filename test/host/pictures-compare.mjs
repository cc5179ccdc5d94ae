// Pictures of a redline, as a browser shows the page of `preamble compare --format html`, light and dark.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launchBrowser, root } from "./lib.mjs";

/** Takes the pictures of docs/compare.md with a browser that is there, from the samples and the built command line. */
export async function takeComparePictures({ browser, folder, pictures }) {
  const texts = ["library/resolution-187.resolution.md", "mod-early-warning.contribution.md"];
  const cli = [join(root, "dist/cli.js"), "compare", ...texts, "--format", "html"];
  const html = pageOf(cli, folder);
  for (const [name, colorScheme, from] of [
    ["compare", "light", "html"],
    ["compare-dark", "dark", "#change-7"],
  ]) {
    const page = await browser.newPage({ viewport: { width: 860, height: 940 }, colorScheme });
    await page.setContent(html);
    await page.locator(from).evaluate((element) => scrollTo(0, element.getBoundingClientRect().top - 48));
    await page.screenshot({ path: join(pictures, `${name}.png`) });
    await page.close();
    console.log(`docs/images/${name}.png`);
  }
}

/** The page; the exit code 1 says that the texts differ. */
function pageOf(cli, cwd) {
  try {
    return execFileSync(process.execPath, cli, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    if (error.status === 1) return error.stdout;
    throw error;
  }
}

// node test/host/pictures-compare.mjs takes these pictures alone.
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const browser = await launchBrowser();
  try {
    await takeComparePictures({ browser, folder: join(root, "samples"), pictures: join(root, "docs/images") });
  } finally {
    await browser.close();
  }
}
