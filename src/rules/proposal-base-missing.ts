import { type BaseLookUp, withoutEnding } from "../catalogue/index.ts";
import { defineRule } from "../lint/index.ts";
import { basedTexts } from "../revision/index.ts";
import { nearest } from "../text/index.ts";
import { valueSpan } from "./front-matter.ts";
import { offer } from "./replace.ts";

/** The library holds the text that a MOD starts from. */
export const proposalBaseMissing = defineRule({
  id: "proposal-base-missing",
  title: "The library holds the text that a MOD starts from",
  why: "Whether every change is shown can be told only beside the text in force. It is looked for in the library, by its number or by the name that “base” in the front matter gives. Who keeps no library and names no base is not asked for one.",
  source: { document: "WRC-23 and WTSA-12 guidance on preparing proposals", clause: "use of the official text" },
  severity: "information",
  fixes: "offered",
  messages: {
    missing: "The library does not hold {wanted}; put the text in force there as “{file}” to have every change checked",
    alone:
      "No library is at hand in which “{wanted}” could be; put the text in force into a folder, and name that as “library” in the settings",
    unknown: "The library has no text “{wanted}”; write the name of one of its {count} texts",
    near: "The library has no text “{wanted}”; did you mean “{name}”?",
  },
  examples: [
    {
      bad: "---\nbase: resolution-97\n---\n\nMOD\tAPT/37/1\n\nRESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer cables",
      good: "---\nbase: resolution-79\n---\n\nMOD\tAPT/37/1\n\nRESOLUTION 79 (Rev. New Delhi, 2024)\n\nSafer cables",
      library: { "resolution-79.resolution.md": "RESOLUTION 79 (Rev. Geneva, 2022)\n\nCables" },
    },
  ],
  *check({ document, library, catalogue }) {
    const { base } = document.metadata;
    const { texts } = library;
    if (texts.length === 0 && base === undefined) return;
    for (const { resolution, proposal, base: found } of basedTexts(document, { library, catalogue })) {
      if (found.status !== "missing") continue;
      const { wanted } = found;
      if (base !== undefined) {
        const span = valueSpan(document, "base");
        const near = nearest(bare(wanted), new Set(texts.map(({ name }) => bare(name))));
        if (texts.length === 0) yield { message: "alone", data: { wanted }, span };
        else if (near === undefined) {
          yield { message: "unknown", data: { wanted, count: texts.length }, span, severity: "warning" };
        } else {
          const data = { wanted, name: near };
          yield { message: "near", data, span, severity: "warning", fixes: [offer(span, near)] };
        }
        return;
      }
      const { heading } = resolution;
      const span = heading?.numberSpan ?? heading?.span ?? proposal?.instruction.span ?? resolution.span;
      yield { message: "missing", data: { wanted, file: fileOf(found) }, span };
    }
  },
});

/** The name without folder and ending, as people write it. */
function bare(name: string): string {
  return withoutEnding(name.replace(/^.*[\\/]/, ""));
}

function fileOf({ wanted }: Extract<BaseLookUp, { status: "missing" }>): string {
  return `${wanted.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")}.resolution.md`;
}
