#!/usr/bin/env node
// Stands in for the desktop program: takes the arguments that @vscode/test-electron passes to VS Code.
import { runSuite } from "./suite.mjs";

const value = (name) => process.argv.find((given) => given.startsWith(`--${name}=`))?.slice(name.length + 3);
const path = value("extensionTestsPath");
const good = await runSuite({
  develop: value("extensionDevelopmentPath"),
  tests: path.endsWith(".js") ? path : `${path}.js`,
  folder: process.argv.slice(2).find((given) => !given.startsWith("-")),
});
process.exit(good ? 0 : 1);
