import { answerDay, citedTexts, editionLabel, sameEdition, sourceOf } from "../catalogue/index.ts";
import { defineRule } from "../lint/index.ts";
import { type Adoption, citationName } from "../model/index.ts";
import { offer } from "./replace.ts";

/** A citation says `Rev.` when the text was revised at that conference, and not when it was new there. */
export const referenceRevised = defineRule({
  id: "reference-revised",
  title: "A citation says “Rev.” exactly when the text was revised at that conference",
  why: "With “Rev.” the bracket names a revision, without it the conference at which the text was new. The wrong one points to a text that does not exist.",
  source: { document: "ITU slides “Drafting of ITU Resolutions” (PP-18)", clause: "number of a resolution" },
  severity: "warning",
  fixes: "offered",
  messages: {
    new: "“{said}” was new at that conference; as of {day}, by “{source}”, write ({expected})",
    revised: "“{said}” was revised at that conference; as of {day}, by “{source}”, write ({expected})",
  },
  examples: [
    {
      bad: "recalling\n\nResolution 214 (Rev. Bucharest, 2022) of the Plenipotentiary Conference,",
      good: "recalling\n\nResolution 214 (Bucharest, 2022) of the Plenipotentiary Conference,",
    },
    {
      bad: "recalling\n\nResolution 21 (Bucharest, 2022) of the Plenipotentiary Conference,",
      good: "recalling\n\nResolution 21 (Rev. Bucharest, 2022) of the Plenipotentiary Conference,",
    },
  ],
  *check(context) {
    const done = new Set<Adoption>();
    for (const { citation, query, lookUp } of citedTexts(context)) {
      const { adoption } = citation;
      const { edition } = query;
      const record = "record" in lookUp ? lookUp.record : undefined;
      if (adoption === undefined || edition === undefined || record === undefined) continue;
      const { adopted, organ, confidence, revisions } = record;
      // The Council's brackets have another form.
      if (organ === "Council" || confidence === "unverified" || done.has(adoption)) continue;
      const isNew = adopted !== undefined && sameEdition(adopted, edition);
      // Where no source tells the first adoption, an earlier edition proves that this one is not it.
      if (adopted === undefined && !revisions.some(({ year }) => year < edition.year)) continue;
      const isRevision = revisions.some((revision) => sameEdition(revision, edition));
      if (isNew === isRevision || adoption.revised === isRevision) continue;
      done.add(adoption);
      const expected = editionLabel(edition, isRevision);
      yield {
        message: isNew ? "new" : "revised",
        data: { said: citationName(citation), day: answerDay(context), source: sourceOf(record, edition), expected },
        span: adoption.span,
        fixes: [offer(adoption.span, expected)],
      };
    }
  },
});
