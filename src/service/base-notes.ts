import type { Location } from "vscode-languageserver-types";
import { type BaseText, basedTexts, isChange, lineMap, positionAt, type Resolution, sourceSpan } from "../index.ts";
import { type Analysis, findingsOfRule } from "./analysis.ts";
import { comparisonsOf } from "./comparison.ts";
import { quoted } from "./quoted.ts";
import { nameOfText } from "./text-comparison.ts";
import type { WorkspaceFile } from "./workspace-files.ts";

/** Which text a modified one starts from, and how much it changes; undefined for a text that starts from none. */
export function baseInWords(analysis: Analysis, resolution: Resolution): string | undefined {
  const { document, linter } = analysis;
  const text = basedTexts(document, linter).find((one) => one.resolution === resolution);
  if (text === undefined || text.base.status === "none") return undefined;
  if (text.base.status === "missing") {
    return linter.library.texts.length === 0
      ? undefined
      : `The library does not hold the base of this text, ${quoted(text.base.wanted)}.`;
  }
  const changes = comparisonsOf(analysis).find((one) => one.resolution === resolution)?.comparison.changes ?? [];
  const count = changes.filter(isChange).length;
  const lines = [baseName(text.base.base), count === 1 ? "One paragraph changes." : `${count} paragraphs change.`];
  const here = sourceSpan(document.reading, resolution.span);
  const hidden = findingsOfRule(analysis, "proposal-unmarked-change").filter(
    ({ span }) => here.start <= span.start && span.start <= here.end,
  ).length;
  if (hidden > 0) lines.push(`No mark shows the change in ${hidden === 1 ? "one place" : `${hidden} places`}.`);
  return lines.join("\n\n");
}

/** The text that `base` in the front matter names, as far as the library has it. */
export function namedBase({ document, linter }: Analysis): BaseText | undefined {
  for (const { base } of basedTexts(document, linter)) if (base.status === "found") return base.base;
  return undefined;
}

/** `**Base**: Resolution 71 (Rev. Geneva, 2022), from resolution-71.resolution.md`. */
export function baseName({ name, resolution }: BaseText): string {
  return `**Base**: ${quoted(nameOfText(resolution))}, from ${quoted(name)}`;
}

/** Where a base text stands, when its file is among those of the workspace. */
export function baseLocation({ name, document, resolution }: BaseText, files: readonly WorkspaceFile[]): Location[] {
  const lines = lineMap(document.source);
  const { start, end } = sourceSpan(document.reading, (resolution.heading ?? resolution).span);
  const place = (offset: number) => {
    const { line, column } = positionAt(lines, offset);
    return { line, character: column };
  };
  const range = { start: place(start), end: place(end) };
  return files.flatMap(({ uri }) => (decoded(uri).endsWith(`/${name}`) ? [{ uri, range }] : []));
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
