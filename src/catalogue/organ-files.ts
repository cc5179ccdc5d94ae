import type { ConferenceFile } from "./conference-rows.ts";
import councilConferences from "./organs/council/conferences.json" with { type: "json" };
import councilTexts from "./organs/council/texts.json" with { type: "json" };
import ppConferences from "./organs/pp/conferences.json" with { type: "json" };
import ppTexts from "./organs/pp/texts.json" with { type: "json" };
import raConferences from "./organs/ra/conferences.json" with { type: "json" };
import raTexts from "./organs/ra/texts.json" with { type: "json" };
import ungaTexts from "./organs/unga/texts.json" with { type: "json" };
import wcitConferences from "./organs/wcit/conferences.json" with { type: "json" };
import wcitTexts from "./organs/wcit/texts.json" with { type: "json" };
import wrcConferences from "./organs/wrc/conferences.json" with { type: "json" };
import wrcTexts from "./organs/wrc/texts.json" with { type: "json" };
import wtdcConferences from "./organs/wtdc/conferences.json" with { type: "json" };
import wtdcTexts from "./organs/wtdc/texts.json" with { type: "json" };
import wtpfConferences from "./organs/wtpf/conferences.json" with { type: "json" };
import wtsaConferences from "./organs/wtsa/conferences.json" with { type: "json" };
import wtsaTexts from "./organs/wtsa/texts.json" with { type: "json" };
import type { TextFile } from "./text-rows.ts";

/** The day up to which the facts that come with the tool were compiled. */
export const compiledOn = "2026-11-21";

/** The meetings of each organ, as they lie in its folder. The General Assembly has none: its numbers name the session. */
export const conferenceFiles: readonly ConferenceFile[] = [
  wtsaConferences,
  ppConferences,
  wtdcConferences,
  wrcConferences,
  raConferences,
  councilConferences,
  wcitConferences,
  wtpfConferences,
];

/** The texts of each organ, as they lie in its folder. */
export const textFiles: readonly TextFile[] = [
  wtsaTexts,
  ppTexts,
  wtdcTexts,
  wrcTexts,
  raTexts,
  councilTexts,
  wcitTexts,
  ungaTexts,
];
