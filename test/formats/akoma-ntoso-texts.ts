import fc from "fast-check";
import { clausesArbitrary, resolutionText } from "../diff/texts.ts";
import { markedTexts } from "./docx/marked-texts.ts";

const pieces = [
  "## MOD EUR/12/2",
  "## SUP EUR/12/3",
  "NOC!\tEUR/12/4",
  "### RESOLUTION 2 (Rev. New Delhi, 2024)",
  "### DECISION 5",
  "DRAFT NEW RESOLUTION [EUR-X] (New Delhi, 2024)",
  "A title of *it*[^1]",
  "(Geneva, 2022; New Delhi, 2024)",
  "The World Telecommunication Standardization Assembly (New Delhi, 2024),",
  "recalling",
  "*considering further*",
  "resolves to instruct study groups",
  "invites Member States to act,",
  "a)\tthat one[^1];",
  "i)\tone;",
  "1\tto act; 2 that two;",
  "1.1\tto act:",
  "  –\tone",
  "that nothing has a label,",
  "**Reasons:** it is time.",
  "ANNEX 1 (TO RESOLUTION 2)",
  "SECTION 1bis",
  "## Part II",
  "### 1.1\tbelow",
  "# Introduction",
  "1 These include the least developed countries.",
  "[^1]: a note, see [^2] and [^1]",
  "[^2]: a second *note*",
  "| a | b |\n| --- | --- |\n| 1 | [x](https://e.org/%zz?[a]#b#c) |",
  "```",
  "```word table\n![picture](word:o1) | **b** | Resolution 5 (Dubai, 2012)\n```",
  "---",
  "{++new++}",
  "{--old¶--}",
  "{~~a~>b~~}",
  "{++",
  "<!-- a comment -->",
  "[link *Resolution 71 (Rev. Bucharest, 2022)* on](https://example.org/a?b=1&c)",
  "**Resolutions 47 and 48 (Rev. Dubai, 2012) and 49 (Rev. Hammamet, 2016)** of WTSA",
  "Resolution 71 (Rev.\nBucharest, 2022) of the Plenipotentiary Conference, on the plan",
  "*",
  "<sup>2</sup>",
  "<s>gone</s>",
  "](",
  "\u0001\u0003\u0002",
  "\ud800",
  "决议",
  "считая",
  "\\*x\\[^1]",
];
const gaps = ["\n", "\n\n", "\n\n", "\n\n", " ", "\r\n", "\t"];
const composed = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...gaps)), { maxLength: 24 })
  .map((rows) => rows.map(([piece, gap]) => piece + gap).join(""));
const head = "### RESOLUTION 9 (Rev. New Delhi, 2024)\n\n";

/** Texts in tidy form, texts with marks, and whatever pieces of contributions make when they are thrown together. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  clausesArbitrary.map(resolutionText),
  markedTexts.map((text) => text.replace("\n---\n\n", `\n---\n\n${head}`)),
  composed.map((text) => head + text),
  composed,
);
