import { join } from "node:path";
import { findingsOf } from "./case.ts";
import { kindsOf } from "./kinds.ts";
import { serve } from "./serve.ts";
import { sourcesIn } from "./sources.ts";

const [root = "."] = process.argv.slice(2);
const sources = sourcesIn(root, join(root, "..", "shared"));
const kinds = kindsOf(sources);
const ordinary = sources.texts[0] ?? "";

serve(kinds, () => {
  findingsOf({ kind: "text", files: { "text.contribution.md": ordinary.slice(0, 6000) }, choice: "" }, kinds);
});
