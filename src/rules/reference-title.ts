import { answerDay, citedTexts, sourceOf } from "../catalogue/index.ts";
import { defineRule } from "../lint/index.ts";
import { citationName } from "../model/index.ts";
import { likeness, wordsOf } from "./title-words.ts";

/** The subject by which a text is cited is that text's. */
export const referenceTitle = defineRule({
  id: "reference-title",
  title: "The subject of a citation is that of the text cited",
  why: "Behind a number stands the subject, “, on …”. When the two do not belong together, the number is likely to be the slip. Shortened subjects and old titles are left alone.",
  source: { document: "Final Acts of PP-18", clause: "as practised in references to resolutions" },
  severity: "information",
  messages: {
    other: "“{said}” is known as “{title}”, as of {day} by “{source}”; see whether the number is right",
  },
  examples: [
    {
      bad: "recalling\n\nResolution 135 (Rev. Bucharest, 2022) of the Plenipotentiary Conference, on the safety of cables at sea,",
      good: "recalling\n\nResolution 135 (Rev. Bucharest, 2022) of the Plenipotentiary Conference, on ITU's role in the durable development of telecommunications,",
    },
  ],
  *check(context) {
    const { text } = context.document;
    const all = citedTexts(context);
    for (const [index, { citation, lookUp }] of all.entries()) {
      const { titleSpan, phrase, span } = citation;
      const record = "record" in lookUp ? lookUp.record : undefined;
      if (titleSpan === undefined || record?.title === undefined || record.confidence === "unverified") continue;
      // The subject of a list is none of a single text.
      if (all[index - 1]?.citation.phrase === phrase || all[index + 1]?.citation.phrase === phrase) continue;
      const cited = wordsOf(text.slice(titleSpan.start, titleSpan.end));
      const known = wordsOf(record.title);
      if (cited.size < 2 || known.size < 2 || likeness(cited, known) >= enough) continue;
      yield {
        message: "other",
        data: { said: citationName(citation), title: record.title, day: answerDay(context), source: sourceOf(record) },
        span: { start: titleSpan.start, end: Math.max(titleSpan.end, span.start) },
      };
    }
  },
});

/** Below this share of common words two subjects have nothing to do with each other. */
const enough = 0.3;
