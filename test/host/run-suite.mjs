//   node test/host/run-suite.mjs        Node extension host       (package.json "main")
//   node test/host/run-suite.mjs --web  web worker extension host (package.json "browser")
import { join } from "node:path";
import { copyWorkspace, root } from "./lib.mjs";
import { runSuite } from "./suite.mjs";

const web = process.argv.includes("--web");
const { folder, remove } = copyWorkspace();
try {
  const good = await runSuite({
    develop: root,
    tests: join(root, web ? "out/suite-web.js" : "out/suite-node.js"),
    folder,
    web,
  });
  process.exitCode = good ? 0 : 1;
} finally {
  remove();
}
