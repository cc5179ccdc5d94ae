import type { Compared, ComparedSide } from "../protocol/index.ts";
import {
  type Analysis,
  alignedBase,
  changesList,
  comparisonsOf,
  markedChanges,
  type OtherText,
  redline,
} from "../service/index.ts";
import type { Analyses } from "./analyses.ts";
import { nameOfFile } from "./name-of-file.ts";

/** Answers what changed in a document, open or not, against its bases or against another file. */
export function comparing(analyses: Analyses) {
  async function compared<Answer>(
    { uri, against }: Compared,
    answer: (analysis: Analysis, other: OtherText | undefined) => Answer,
  ): Promise<Answer | undefined> {
    const analysis = await analyses.ofFile(uri);
    const other = against === undefined ? undefined : await analyses.ofFile(against);
    if (analysis === undefined || (against !== undefined && other === undefined)) return undefined;
    return answer(analysis, other && { name: nameOfFile(other.source.uri), text: other.source.text });
  }

  return {
    changes: (question: Compared) => compared(question, changesList),
    redline: (question: Compared) => compared(question, redline),
    marks: (question: Compared) =>
      compared(question, (analysis, other) => {
        const { edits, ...said } = markedChanges(analysis, other);
        return { ...said, edits: edits.map(({ range, newText }) => ({ ...range, text: newText })) };
      }),
    side: ({ side, ...question }: ComparedSide) =>
      compared(question, (analysis, other) => {
        const { document } = analysis;
        if (side === "accepted") return document.text;
        const all = comparisonsOf(analysis, other);
        if (all.length === 0) return undefined;
        return alignedBase(document, all, side === "base" ? "source" : "reading");
      }),
  };
}
