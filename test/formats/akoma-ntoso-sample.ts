import { akomaNtoso } from "../../src/formats/akoma-ntoso/akoma-ntoso.ts";
import { parse } from "../../src/syntax/index.ts";

/** A resolution with one of each: title, history, preamble with a sub-item, operative part. */
export const text = `### RESOLUTION 2 (Rev. Doha, 2026)

Title

(Geneva, 2022; Doha, 2026)

The World Telecommunication Standardization Assembly (Doha, 2026),

*considering*

a)\tResolution 71 (Rev. Geneva, 2022) of this assembly;

  i)\tthe *first* part,

*resolves*

1\tto do it;

2\tto do more.
`;

/** What the text is in Akoma Ntoso, or why it is none. */
export function xmlOf(source: string): string {
  const written = akomaNtoso(parse(source));
  return written.status === "written" ? written.xml : written.message;
}
