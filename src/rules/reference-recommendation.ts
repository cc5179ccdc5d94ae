import { answerDay, lookUpRecommendation } from "../catalogue/index.ts";
import { defineRule } from "../lint/index.ts";
import { ownCitations } from "../model/index.ts";

/** A Recommendation that is cited is in force. */
export const referenceRecommendation = defineRule({
  id: "reference-recommendation",
  title: "A Recommendation that is cited is in force",
  why: "Recommendations are withdrawn when their time is over or another takes their place. A text that builds on one should say so on purpose.",
  source: { document: "Index of ITU-T Recommendations", clause: "status" },
  severity: "warning",
  messages: {
    withdrawn:
      "“Recommendation {said}” was withdrawn, as of {day} by “{source}”; cite what holds now, or say that the past is meant",
  },
  examples: [
    {
      bad: "recalling\n\nRecommendation ITU-T A.4, on communication with forums and consortia,",
      good: "recalling\n\nRecommendation ITU-T A.5, on references to documents of other organizations,",
    },
  ],
  *check({ document, catalogue, asOf }) {
    const day = answerDay({ document, catalogue, asOf, conference: undefined });
    // When it was withdrawn is not known, so it can be said of the day of the catalogue alone.
    if (day < catalogue.compiled) return;
    for (const reference of ownCitations(document)) {
      if (reference.family !== "recommendation") continue;
      const record = lookUpRecommendation(catalogue, reference.number);
      if (record?.status !== "withdrawn") continue;
      const [source = ""] = record.source.replace(/^repo /, "").split(/:? ?data\//, 1);
      yield { message: "withdrawn", data: { said: record.id, day, source }, span: reference.span };
    }
  },
});
