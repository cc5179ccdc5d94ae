import {
  answerDay,
  citedTexts,
  editionLabel,
  lookUpText,
  organs,
  sourceOf,
  type TextRecord,
} from "../catalogue/index.ts";
import { defineRule } from "../lint/index.ts";
import { citationName } from "../model/index.ts";
import { adoptedDay } from "./adopted-day.ts";
import { isHistory } from "./cited-history.ts";

/** A text that is cited still holds. */
export const referenceSuppressed = defineRule({
  id: "reference-suppressed",
  title: "A text that is cited still holds",
  why: "Conferences suppress texts that have done their work or were taken up in others. A citation of such a text asks for something that nobody is bound to any more.",
  source: { document: "ITU Council Decision on streamlining of resolutions", clause: "as practised" },
  severity: "warning",
  messages: {
    replaced: "“{said}” was suppressed ({when}) and {successor} took its place, as of {day} by “{source}”",
    gone: "“{said}” was suppressed ({when}), as of {day} by “{source}”; cite what holds now, or say that the past is meant",
    taken:
      "“{said}” seems to be no longer in force, as of {day} by “{source}”; {successor} seems to have taken its place",
    absent: "“{said}” seems to be no longer in force, as of {day} by “{source}”; see whether it still holds",
  },
  examples: [
    {
      bad: "recalling\n\nResolution 166 (Rev. Busan, 2014) of the Plenipotentiary Conference,",
      good: "recalling\n\nResolution 208 (Dubai, 2018) of the Plenipotentiary Conference,",
    },
  ],
  *check(context) {
    const day = answerDay(context);
    const all = citedTexts(context);
    for (const cited of all) {
      const { citation, lookUp } = cited;
      if (lookUp.status !== "suppressed" || isHistory(context.document, cited, all)) continue;
      const { record } = lookUp;
      const data = { said: citationName(citation), day, source: sourceOf(record, record.suppressedAt) };
      const { span } = citation;
      if (record.suppressedAt === undefined || record.confidence === "unverified") {
        const successor = nameOfSuccessor(record);
        if (successor === "") yield { message: "absent", data, span, severity: "information" };
        else yield { message: "taken", data: { ...data, successor }, span, severity: "information" };
        continue;
      }
      const when = editionLabel(record.suppressedAt, false);
      const adopted = adoptedDay(cited.resolution, context);
      // It held when the text that cites it was adopted.
      const isSince =
        adopted !== undefined && lookUpText(context.catalogue, cited.query, adopted).status !== "suppressed";
      const light = isSince ? { severity: "information" as const } : {};
      if (record.successor === undefined) yield { message: "gone", data: { ...data, when }, span, ...light };
      else yield { message: "replaced", data: { ...data, when, successor: nameOfSuccessor(record) }, span, ...light };
    }
  },
});

function nameOfSuccessor({ form, successor }: TextRecord): string {
  if (successor === undefined) return "";
  return `${form.charAt(0).toUpperCase()}${form.slice(1)} ${successor.number} of the ${organs[successor.organ].name}`;
}
