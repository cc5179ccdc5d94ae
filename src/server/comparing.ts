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
import type { Editor } from "./editor.ts";

/** Answers what changed in a document, open or not, against its bases or against another file. */
export function comparing({ analyses, editor }: { readonly analyses: Analyses; readonly editor: Editor }) {
  async function compared<Answer>(
    { uri, against }: Compared,
    answer: (analysis: Analysis, other: OtherText | undefined) => Answer,
  ): Promise<Answer | undefined> {
    const analysis = await analysisOf(uri);
    const other = against === undefined ? undefined : await analysisOf(against);
    if (analysis === undefined || (against !== undefined && other === undefined)) return undefined;
    return answer(analysis, other && { name: nameOf(other.source.uri), text: other.source.text });
  }

  async function analysisOf(uri: string): Promise<Analysis | undefined> {
    const open = await analyses.of(uri);
    if (open !== undefined) return open;
    const text = await editor.readText(uri);
    return text === undefined ? undefined : analyses.ofText(uri, text);
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

/** The last part of an address, as a person reads it. */
function nameOf(uri: string): string {
  const last =
    uri
      .replace(/[?#].*$/, "")
      .split("/")
      .at(-1) ?? uri;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
