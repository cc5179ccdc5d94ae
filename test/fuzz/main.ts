import { join } from "node:path";
import { fuzz, usualLimits } from "./fuzz.ts";
import { kindsOf } from "./kinds.ts";
import { help, optionsOf } from "./options.ts";
import { sourcesIn } from "./sources.ts";
import { watch } from "./watch.ts";

const [root = ".", worker = "", ...args] = process.argv.slice(2);
const megabytes = 1024;
const sources = sourcesIn(root, join(root, "..", "shared"));
const kinds = kindsOf(sources);
const options = optionsOf(
  args,
  kinds.map(({ name }) => name),
);
if (options === undefined) console.log(help);
else if (typeof options === "string") {
  console.error(`${options}. --help shows what there is.`);
  process.exitCode = 2;
} else {
  console.log(`seed ${options.seed}, from ${sources.texts.length} texts and ${sources.words.length} Word files`);
  const found = await fuzz(options, {
    kinds,
    watch: () => watch(worker, [root], megabytes),
    folder: join(root, "out", "fuzz"),
    limits: usualLimits,
    say: (line) => console.log(line),
  });
  process.exitCode = found > 0 ? 1 : 0;
}
