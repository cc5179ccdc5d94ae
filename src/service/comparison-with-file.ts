import { type Document, parse, type Resolution } from "../index.ts";
import { nameOfText, type TextComparison, textComparison, tidy, wholeComparison } from "./text-comparison.ts";

/** A file to compare with in place of the base. */
export interface OtherText {
  /** What the file is called: `draft-1.contribution.md`. */
  readonly name: string;
  readonly text: string;
}

/**
 * Two contributions, or two bare texts, are compared as wholes. Beside a contribution a bare text is the base of one
 * proposal, so the texts with the same number are compared, or the only text of the one side with that of the other.
 */
export function comparisonsWith(document: Document, { name, text }: OtherText): readonly TextComparison[] {
  const other = tidy(parse(text));
  const isContribution = ({ contribution }: Document) => contribution.proposals.length > 0;
  if (isContribution(other) !== isContribution(document)) {
    const numberOf = ({ form, heading }: Resolution) =>
      heading?.number === undefined ? undefined : `${form} ${heading.number.toLowerCase()}`;
    const pairs = document.resolutions.flatMap((resolution) => {
      const number = numberOf(resolution);
      const old = other.resolutions.find((one) => number !== undefined && numberOf(one) === number);
      return old === undefined ? [] : [{ old, resolution }];
    });
    const [only] = document.resolutions;
    const [old] = other.resolutions;
    if (pairs.length === 0 && only && old && document.resolutions.length === 1 && other.resolutions.length === 1)
      pairs.push({ old, resolution: only });
    if (pairs.length > 0)
      return pairs.map((pair) =>
        textComparison(
          { document: other, resolution: pair.old },
          { document, resolution: pair.resolution },
          `${nameOfText(pair.old)} in ${name}`,
        ),
      );
  }
  return [wholeComparison(other, document, name)];
}
