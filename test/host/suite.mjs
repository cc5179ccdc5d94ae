// Runs the bundled mocha suite inside an extension host of a real VS Code. Used by run-suite.mjs and code-shim.mjs.
import { existsSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { address, launchBrowser, root, startHost } from "./lib.mjs";
import { collectResults } from "./results.mjs";

/** Answers whether every test passed and at least one ran. */
export async function runSuite({ develop, tests, folder, web = false }) {
  const host = await startHost();
  let browser;
  try {
    browser = await launchBrowser();
    const page = await browser.newPage();
    const results = await collectResults(page);
    if (web) await serveAsWebExtension(page, host, develop, tests);
    await page.goto(address(host, web ? { folder } : { folder, develop, tests }));
    return await results.close(await results.exit, join(root, "out/suite-failure.png"));
  } finally {
    await browser?.close();
    await host.stop();
  }
}

/** The address can only name extensions for the Node host, so for the web host the page's settings are amended. */
async function serveAsWebExtension(page, host, develop, tests) {
  const prefix = "/dev-extension";
  const uri = (path) => ({ scheme: "http", authority: host.authority, path });
  await page.route(
    (url) => url.host === host.authority && url.pathname.startsWith(prefix),
    (route) => {
      const file = join(develop, decodeURIComponent(new URL(route.request().url()).pathname.slice(prefix.length)));
      return existsSync(file) && statSync(file).isFile()
        ? route.fulfill({ path: file })
        : route.fulfill({ status: 404 });
    },
  );
  await page.route(
    (url) => url.host === host.authority && url.pathname === "/",
    async (route) => {
      const response = await route.fetch();
      const attribute = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
      const body = (await response.text()).replace(attribute, (_, head, json) => {
        const config = JSON.parse(json.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
        config.developmentOptions = {
          ...config.developmentOptions,
          extensions: [uri(prefix)],
          extensionTestsPath: uri(`${prefix}/${relative(develop, tests).split(sep).join("/")}`),
        };
        return `${head}${JSON.stringify(config).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
      });
      await route.fulfill({ response, body });
    },
  );
}
