import { compareJson } from "./compare-json.ts";
import { compareMarkdown } from "./compare-markdown.ts";
import type { CompareReporter } from "./compare-reporter.ts";
import { compareText } from "./compare-text.ts";

/** The formats that show several comparisons, at any depth. */
export const compareReporters = {
  text: compareText,
  json: compareJson,
  markdown: compareMarkdown,
} satisfies Record<string, CompareReporter>;
