// The suite through @vscode/test-electron. Which VS Code runs it:
//   VSCODE_EXECUTABLE=/path/to/code     an installed desktop VS Code (Linux without a screen: xvfb-run -a)
//   VSCODE_VERSION=stable|1.100.0|...   download that desktop version (needs the internet)
//   neither                             the VS Code build from npm (works without either)
import { join } from "node:path";
import { runTests } from "@vscode/test-electron";
import { copyWorkspace, root } from "./lib.mjs";
import { setUp } from "./setup.mjs";

const { VSCODE_EXECUTABLE, VSCODE_VERSION } = process.env;
const { work, folder, remove } = copyWorkspace();
try {
  if (!VSCODE_EXECUTABLE && !VSCODE_VERSION) setUp("latest");
  await runTests({
    ...(VSCODE_EXECUTABLE
      ? { vscodeExecutablePath: VSCODE_EXECUTABLE }
      : VSCODE_VERSION
        ? { version: VSCODE_VERSION }
        : { vscodeExecutablePath: join(root, "test/host/code-shim.mjs") }),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, "out/suite-node.js"),
    launchArgs: [
      folder,
      "--disable-extensions",
      `--user-data-dir=${join(work, "data")}`,
      `--extensions-dir=${join(work, "extensions")}`,
    ],
  });
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
} finally {
  remove();
}
