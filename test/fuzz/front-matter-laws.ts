import { parse, print } from "../../src/index.ts";
import { broken, type Law } from "./law.ts";
import type { TextFiles } from "./text-laws.ts";

/** What holds for any front matter. */
export const frontMatterLaws: readonly Law<TextFiles>[] = [
  {
    name: "format keeps front matter",
    check: (files) => {
      const before = parse(files["text.contribution.md"]);
      const after = parse(print(before));
      const [wanted, found] = [JSON.stringify(before.metadata), JSON.stringify(after.metadata)];
      if (wanted !== found) throw broken(`${wanted} becomes ${found}`);
    },
  },
  {
    name: "problems of front matter",
    check: (files) => {
      for (const { message } of parse(files["text.contribution.md"]).problems) {
        if (!/\[object |(?:Type|Range)Error|call stack|\n\s+at /.test(message)) continue;
        throw broken(`“${message.slice(0, 200)}” is no sentence for a delegate`);
      }
    },
  },
];
