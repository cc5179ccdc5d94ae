import type { TextEdit as LspTextEdit } from "vscode-languageserver-types";
import { editsBetween, markChanges, parse, type TextPair, textsOf } from "../index.ts";
import type { Analysis } from "./analysis.ts";
import { baseTextOf, comparisonsOf, missingBases } from "./comparison.ts";
import type { OtherText } from "./comparison-with-file.ts";
import { textEditsOf } from "./convert.ts";

/** What it takes to show the changes of a document as marks. */
export interface MarkedChanges {
  readonly edits: readonly LspTextEdit[];
  /** How many texts have a base to be compared with. */
  readonly texts: number;
  /** The bases that the library does not have: `Resolution 71`. */
  readonly missing: readonly string[];
}

/**
 * The edits that mark the changes of the texts of a document: against their bases in the library, or against another
 * file. Only texts that modify another one are marked; in what is new, suppressed or unchanged marks have no place.
 */
export function markedChanges(analysis: Analysis, other?: OtherText): MarkedChanges {
  const { source } = analysis.document;
  const pairs = other === undefined ? basesOf(analysis) : sidesOf(analysis, other);
  let text = source;
  for (const { old, index } of pairs) {
    // A mark does not change what the text reads, so the texts stay in their order.
    const revised = parse(text);
    const resolution = index === undefined ? undefined : revised.resolutions[index];
    text = markChanges(old, { document: revised, ...(resolution && { resolution }) });
  }
  const missing = other === undefined ? missingBases(analysis) : [];
  return { edits: textEditsOf(analysis, editsBetween(source, text)), texts: pairs.length, missing };
}

/** The texts of a document that modify another one, with their bases in the library. */
export function basesOf(analysis: Analysis): readonly TextPair[] {
  return [...textsOf(analysis.document)].flatMap(({ resolution, proposal }, index) => {
    const word = proposal?.instruction.word;
    if (word !== undefined && word !== "MOD" && word !== "(MOD)") return [];
    const base = baseTextOf(analysis, resolution);
    return base === undefined ? [] : [{ old: { document: base.document, resolution: base.resolution }, index }];
  });
}

function sidesOf(analysis: Analysis, other: OtherText): readonly TextPair[] {
  return comparisonsOf(analysis, other).map(({ old, resolution }) => ({
    old,
    index: resolution && analysis.document.resolutions.indexOf(resolution),
  }));
}
